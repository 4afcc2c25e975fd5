import JobModel

extension Rule {
  static let datedText = Rule(
    id: "dated-text", summary: "words that are true only for a while", severity: .hint, isOnByDefault: false,
    sight: .close,
    why: """
      "Until Friday" and "this month" go on being said after the day is over, since nobody rereads a job that works. Keep what \
      changes in Knowledge, or write yourself a note when to take it out.
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
    guard let conduct = snapshot.conduct else { return [] }
    return conduct.english.flatMap { place -> [Mark] in
      let sentence = conduct.sentences[place]
      return sentence.tokens.compactMap { token in
        guard let range = Dates.words(at: token, in: sentence, conduct) else { return nil }
        return Mark(
          range,
          "\(snapshot.quotation(range)) will be out of date one day; keep what changes in Knowledge, or take it out then"
        )
      }
    }
  }
}

private enum Dates {
  static func words(at place: Int, in sentence: SentenceReading, _ conduct: Conduct) -> Range<Int>? {
    let limit = sentence.tokens.upperBound
    if let atom = conduct.tokens[place].atom, conduct.syntax.atoms[atom].kind == .date {
      return conduct.isWord("until", at: place - 1) ? nil : conduct.tokens[place].range
    }
    guard place + 1 < limit else { return nil }
    if conduct.isWord("until", at: place) {
      if conduct.isWord(place + 1, in: days) || conduct.isWord(place + 1, in: months) {
        let isLong = place + 2 < limit && conduct.tokens[place + 2].kind == .number
        return conduct.text(of: place..<place + (isLong ? 3 : 2))
      }
      if conduct.tokens[place + 1].kind == .number, conduct.isWord(place + 2, in: months) {
        return conduct.text(of: place..<place + 3)
      }
      if let atom = conduct.tokens[place + 1].atom, conduct.syntax.atoms[atom].kind == .date {
        return conduct.text(of: place..<place + 2)
      }
    }
    guard conduct.isWord("this", at: place), conduct.isWord(place + 1, in: spans), sentence.clause != .condition else {
      return nil
    }
    return conduct.text(of: place..<place + 2)
  }

  private static let days = WordSet("friday monday saturday sunday thursday tuesday wednesday")
  private static let months = WordSet(
    "april august december february january july june march may november october september")
  private static let spans = WordSet("autumn fall month season spring summer winter year")
}
