import JobModel

extension Rule {
  static let knowledgeInJob = Rule(
    id: "knowledge-in-job", summary: "hours, prices and policies that belong in Knowledge", severity: .hint,
    isOnByDefault: false, scope: .job,
    why: """
      Knowledge holds business facts such as hours, pricing and policies; jobs say what to do. A fact in a job has to be \
      kept right in every job that repeats it. What a step needs may stay in the step.
      """,
    source: .jobs,
    examples: [
      .flags(
        "Goal: book visits.\n\n⟦We are open from 8 a.m. to 5 p.m. A visit costs $80. Parking is $5.⟧\n\n1. Ask for the day.\n"
      ),
      .flags("## Facts\n\n- ⟦The office opens at 9 a.m.⟧\n- Rent is due on the 5th.\n- A lost key costs $15.\n"),
      .flags("Ask for the name.\n\n⟦Delivery is $4. A refund takes 5 days. The shop closes at 6 p.m.⟧\n"),
      .fine("1. Ask for the day. We are open from 8 a.m. A visit costs $80. Parking is $5.\n"),
      .fine("We are open from 8 a.m. to 5 p.m. A visit costs $80.\n"),
      .fine("Callers are often in a hurry. Most are polite. Some are not.\n"),
    ]
  ) { snapshot in
    guard let conduct = snapshot.conduct, let syntax = snapshot.document.job else { return [] }
    var facts: [Range<Int>] = []
    var place = 0
    while place < conduct.sentences.count {
      var end = place
      while end < conduct.sentences.count, conduct.sentences[end].block == conduct.sentences[place].block { end += 1 }
      let block = conduct.sentences[place..<end]
      if !block.contains(where: { $0.clause.isInstruction }), !isNumbered(block[place].block, syntax) {
        let known = block.filter { $0.isEnglish && $0.clause == .fact && isKnowledge($0, syntax, conduct) }
        if let first = known.first, let last = known.last {
          facts += Array(repeating: first.range.lowerBound..<last.range.upperBound, count: known.count)
        }
      }
      place = end
    }
    guard facts.count >= 3, let first = facts.first else { return [] }
    return [
      Mark(
        first,
        "\(facts.count) facts about hours, prices or policies are in this job; Knowledge is the place for them",
        related: facts.last.map { $0 == first ? [] : [RelatedPlace($0, "the last of them")] } ?? [])
    ]
  }

  private static func isNumbered(_ block: Int, _ syntax: JobSyntax) -> Bool {
    guard let item = syntax.blocks[block].parent, case .item(let number) = syntax.blocks[item].kind else {
      return false
    }
    return number != nil
  }

  private static func isKnowledge(_ sentence: SentenceReading, _ syntax: JobSyntax, _ conduct: Conduct) -> Bool {
    conduct.has(subjects, in: sentence.tokens)
      || syntax.atoms(in: sentence.range).contains { atom in
        switch atom.kind {
        case .money, .time, .percent: true
        default: false
        }
      }
  }

  private static let subjects = WordSet(
    "closed closes due fee fees hours open opens policy price prices refund refunds rent")
}
