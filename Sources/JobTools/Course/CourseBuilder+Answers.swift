import JobAnalysis
import JobModel

/// Sentences that ask or decide, and go on with what is done then: each answer is a branch of its own.
extension CourseBuilder {
  /// "Ask if they're safe, if not tell them to call 911": a step, and the other side of its question.
  mutating func addAnswers(_ step: Flow.Step, in branch: Int, _ sentence: SentenceReading) -> Bool {
    let answers = reading.answers(of: sentence, in: syntax).filter { step.range.contains($0.words.lowerBound) }
    guard let first = answers.first else { return false }
    // The flow takes what an answer hangs on for a condition of all of it.
    let isOwn = flow.branches[branch].condition.map { $0.lowerBound >= first.words.lowerBound } ?? false
    let above = isOwn ? flow.branches[branch].parent : branch
    let parent = inSituation(above.flatMap { node(of: $0, sentence) }, sentence)
    var end = first.words.lowerBound
    let main = start(of: step, sentence, before: end)
    var outer = parent
    if let parent, !isOwn, sentence.condition != nil || sentence.fronted != nil {
      outer = nodes[parent].parent
    } else if let parent, let opener = sentence.trailingCondition, !isOwn, decides(sentence, in: branch),
      case let start = reading.tokens[opener].range.lowerBound, start < end
    {
      outer = nodes[parent].parent
      nodes[parent].item = condition(.condition, withoutJoint(start..<end), sentence)
      end = start
    }
    addPart(min(main, end)..<end, of: step, in: parent, sentence)
    for (place, answer) in answers.enumerated() {
      let end = place + 1 < answers.count ? answers[place + 1].words.lowerBound : step.range.upperBound
      let words = Wording.capitalized(Wording.trimmedOfMarks(Wording.plain(bytes, answer.words)))
      let item = Course.Item(
        kind: answer.isElse ? .otherwise : .condition, range: answer.words, text: words,
        number: outerNumber(of: sentence.block), block: sentence.block)
      nodes.append((item, outer))
      let node = nodes.count - 1
      if isOwn, place == 0 { nodeOfBranch[branch] = node }
      addPart(min(answer.start, end)..<end, of: step, in: node, sentence)
    }
    return true
  }

  /// Where it is said what is done before the first answer. The main verb may stand behind it: "Book it; otherwise call if they agree".
  private func start(of step: Flow.Step, _ sentence: SentenceReading, before end: Int) -> Int {
    guard sentence.main < sentence.tokens.upperBound else { return step.range.lowerBound }
    let main = reading.tokens[sentence.main].range.lowerBound
    return main < end ? max(step.range.lowerBound, main) : step.range.lowerBound
  }

  /// What a step does in one of its branches, without what joins it to the next.
  private mutating func addPart(
    _ range: Range<Int>, of step: Flow.Step, in parent: Int?, _ sentence: SentenceReading
  ) {
    let first = syntax.actions.firstPlace { $0.range.lowerBound >= range.lowerBound }
    let end = syntax.actions.firstPlace { $0.range.lowerBound >= range.upperBound }
    nodes.append(
      (
        item(
          withoutJoint(range), syntax.actions[first..<end], in: sentence.block,
          ending: ending(of: step, in: range, sentence), isCertain: step.isCertain),
        parent
      ))
  }

  /// Without the mark and the word that lead to what stands behind it.
  func withoutJoint(_ range: Range<Int>) -> Range<Int> {
    var part = bytes.trimmed(range)
    var length = -1
    while part.count != length {
      length = part.count
      while !part.isEmpty, bytes[part.upperBound - 1].isAny(of: ",;-") {
        part = bytes.trimmed(part.lowerBound..<part.upperBound - 1)
      }
      for word: StaticString in ["and", "but"] {
        let start = part.upperBound - word.utf8CodeUnitCount
        if start > part.lowerBound, bytes.matches(word, at: start), !bytes[start - 1].isWord {
          part = bytes.trimmed(part.lowerBound..<start)
        }
      }
    }
    return part
  }

  /// How a step leaves the call, if it does so in this part of it.
  private func ending(of step: Flow.Step, in range: Range<Int>, _ sentence: SentenceReading) -> Flow.Ending {
    let leaves =
      switch step.ending {
      case .none: false
      case .transfer:
        syntax.actions[step.actions].contains { $0.kind == .transferCall && range.contains($0.range.lowerBound) }
      case .hangUp:
        reading.tokens[sentence.tokens].contains { token in
          range.contains(token.range.lowerBound) && token.isAny(of: .opensEnd)
            && Phrases.ends.end(in: syntax.prose, at: token.range.lowerBound, limit: range.upperBound) != nil
        }
      }
    return leaves ? step.ending : .none
  }
}
