import JobAnalysis
import JobModel

extension Pass {
  static let dropFiller = Pass(
    id: "drop-filler", summary: "drops words that say nothing before an instruction: please, make sure to",
    practice: .explicit,
    examples: [
      .changes("Please make sure to ask for their zip code.", to: "Ask for their zip code."),
      .changes("Kindly go ahead and thank the caller.", to: "Thank the caller."),
      .changes("We'd like you to ask for the VIN.", to: "Ask for the VIN."),
      .leaves("Then please ask for the VIN."),
      .leaves("If they agree, please text them the form."),
      .changes("1. Ask.\n2. Please don't give prices.\n", to: "1. Ask.\n2. Don't give prices.\n"),
      .leaves("Make sure the address is right."),
      .leaves("You should ask for the VIN."),
      .leaves("Just ask for the zip code."),
      .leaves("Please always make sure to ask for the zip code.", because: "“always” is between them"),
      .leaves("Say “Please hold the line.”"),
      .leaves("Never make sure to ask twice."),
      .leaves("Try to get the address."),
    ]
  ) { draft in
    var dropped: [String] = []
    var edits: [TextEdit] = []
    for part in draft.parts {
      guard let filler = draft.filler(of: part) else { continue }
      if let word = draft.first(.negation | .focus | .modal, in: filler) {
        draft.leave(part.range, "drop-filler", because: "“\(draft.word(word))” is between them")
        continue
      }
      let start = draft.reading.tokens[filler.lowerBound].range.lowerBound
      let end = draft.reading.tokens[filler.upperBound].range.lowerBound
      edits.append(TextEdit(range: start..<end, replacement: ""))
      if draft.bytes[start].isUpper { edits += draft.capital(at: end) }
      dropped.append(
        draft.syntax.text.string(start..<draft.reading.tokens[filler.upperBound - 1].range.upperBound))
    }
    draft.change(
      "drop-filler", .delete, "Dropped " + ListedWords.list(dropped.map { "“\(draft.unwrapped($0))”" }),
      because: (Set(dropped).count > 1 ? "they say" : "it says")
        + " nothing to the agent, and now the instruction comes first",
      .explicit, edits)
  }
}

extension Draft {
  /// The tokens of the filler, behind which an order begins.
  fileprivate func filler(of part: Part) -> Range<Int>? {
    let limit = part.tokens.upperBound
    if part.isJoined {
      let first = part.tokens.lowerBound
      return fillerEnd(at: first, limit: limit).map { first..<$0 }
    }
    let sentence = reading(of: part)
    guard let words = sentence.filler, sentence.verb != nil, words.upperBound < limit,
      words.lowerBound == sentence.tokens.lowerBound
    else { return nil }
    var end = words.upperBound
    if reading.tokens[end].kind == .comma { end += 1 }
    guard end < limit else { return nil }
    return words.lowerBound..<end
  }
}
