import JobModel

extension Rule {
  static let datedText = Rule(
    id: "dated-text", summary: "words that are true only for a while", severity: .hint, isOnByDefault: false,
    why: """
      "Until Friday" and "this month" go on being said when the day is over, since nobody reads a job that works. Keep what changes in \
      Knowledge, or write a note for yourself when to take it out.
      """,
    source: .jobs,
    examples: [
      .flags("The office is closed ⟦until Friday⟧.\n"),
      .flags("Whitening is half price ⟦this month⟧.\n"),
      .flags("The new price holds from ⟦2026-05-01⟧. Offer it ⟦until 31 May⟧.\n"),
      .flags("⟦This summer⟧, visits begin at 7 a.m.\n"),
      .fine("We are closed on Fridays. Ask for two days this week would be odd.\n"),
      .fine("Ask whether they want to come in May.\n"),
      .fine("Say \"see you this month\".\n"),
    ]
  ) { snapshot in
    guard let prose = snapshot.prose else { return [] }
    return prose.english.flatMap { place -> [Mark] in
      let sentence = prose.sentences[place]
      return sentence.tokens.compactMap { token in
        guard let range = Dates.words(at: token, in: sentence, prose) else { return nil }
        return Mark(
          range,
          "\(snapshot.quotation(range)) will be over one day; keep what changes in Knowledge, or take it out then")
      }
    }
  }
}

private enum Dates {
  static func words(at place: Int, in sentence: SentenceReading, _ prose: Prose) -> Range<Int>? {
    let limit = sentence.tokens.upperBound
    if let atom = prose.tokens[place].atom, prose.syntax.atoms[atom].kind == .date {
      return prose.isWord("until", at: place - 1) ? nil : prose.tokens[place].range
    }
    guard place + 1 < limit else { return nil }
    if prose.isWord("until", at: place) {
      if prose.isWord(place + 1, in: days) || prose.isWord(place + 1, in: months) {
        let isLong = place + 2 < limit && prose.tokens[place + 2].kind == .number
        return prose.text(of: place..<place + (isLong ? 3 : 2))
      }
      if prose.tokens[place + 1].kind == .number, prose.isWord(place + 2, in: months) {
        return prose.text(of: place..<place + 3)
      }
      if let atom = prose.tokens[place + 1].atom, prose.syntax.atoms[atom].kind == .date {
        return prose.text(of: place..<place + 2)
      }
    }
    guard prose.isWord("this", at: place), prose.isWord(place + 1, in: spans), sentence.clause != .condition else {
      return nil
    }
    return prose.text(of: place..<place + 2)
  }

  private static let days = WordSet("friday monday saturday sunday thursday tuesday wednesday")
  private static let months = WordSet(
    "april august december february january july june march may november october september")
  private static let spans = WordSet("autumn fall month season spring summer winter year")
}
