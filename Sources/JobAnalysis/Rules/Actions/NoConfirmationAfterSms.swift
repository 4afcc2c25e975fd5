import JobModel

extension Rule {
  static let noConfirmationAfterSms = Rule(
    id: "no-confirmation-after-sms", summary: "nobody asks whether the text arrived", severity: .information,
    sight: .near, cues: .textActions,
    why: """
      A text can go astray, and now is when the caller can still say so. The vendor's own example ends with "Confirm they \
      received it".
      """,
    source: .actions,
    examples: [
      .flags(
        "Tell them you'll text it, then ⟦/Send SMS⟧: https://example.com/book.\n",
        becomes: "Tell them you'll text it, then /Send SMS: https://example.com/book. Confirm they received it.\n"),
      .flags(
        "1. Tell them a text comes, then ⟦/Send SMS⟧: \"Hi\"\n2. Ask for the day.\n",
        becomes: "1. Tell them a text comes, then /Send SMS: \"Hi\". Confirm they received it.\n2. Ask for the day.\n"),
      .flags(
        "Say that a text comes, and ⟦/Send SMS⟧: \"Hi!\" Thank them.\n",
        becomes: "Say that a text comes, and /Send SMS: \"Hi!\" Confirm they received it. Thank them.\n"),
      .flags(
        "Say that a text comes, and ⟦/Send SMS⟧: \"It is on.\" Thank them.\n",
        becomes: "Say that a text comes, and /Send SMS: \"It is on.\" Confirm they received it. Thank them.\n"),
      .flags("Tell them a text comes, then ⟦/Send SMS⟧: Hi! Here's your link. Reply if you need changes.\n"),
      .fine("Tell them you'll text it, then /Send SMS: https://example.com/book. Confirm they received it.\n"),
      .fine("Tell them a text comes, then /Send SMS: \"Hi\".\u{A0} Ask if it popped up.\n"),
      .fine("1. Tell them a text comes, then /Send SMS: \"Hi\"\n2. Ask if it popped up.\n"),
      .fine("Tell them a text comes, then /Send SMS: \"Hi\" and check that the link works.\n"),
      .fine("Tell them a text comes, then /Send SMS: \"Hi\". Then /Transfer call: Front desk.\n"),
      .fine("/Send SMS: \"Hi\"\n"),
    ]
  ) { snapshot in
    guard let conduct = snapshot.conduct, conduct.hasOrders, let syntax = snapshot.document.job else { return [] }
    return snapshot.builtInActions(.sendSMS).compactMap { action in
      guard action.hasContent, let place = conduct.place(of: action), conduct.sentences[place.sentence].isEnglish,
        !isConfirmed(place, conduct)
      else { return nil }
      // Where the message may go on, what is written behind it might be written into it.
      let isOpen = action.argument.map { mayGoOn($0, in: snapshot) } ?? false
      return Mark(
        action.range.lowerBound..<action.label.upperBound,
        "nothing asks whether the text arrived; add after it: Confirm they received it",
        fixes: isOpen ? [] : [confirmation(behind: conduct.sentences[place.sentence].range, in: syntax.text)])
    }
  }

  /// Whether the rest of the step or the next one asks, or hands the caller on.
  private static func isConfirmed(_ place: (sentence: Int, token: Int), _ conduct: Conduct) -> Bool {
    let sentence = conduct.sentences[place.sentence]
    if asks(place.token + 1..<sentence.tokens.upperBound, of: sentence, conduct) { return true }
    var next = place.sentence + 1
    while next < conduct.sentences.count, next - place.sentence <= 2, !conduct.isHeading(conduct.sentences[next].block)
    {
      let other = conduct.sentences[next]
      if asks(other.tokens, of: other, conduct) { return true }
      if conduct.actions[next].prefix(16).contains(where: { conduct.syntax.actions[$0].kind == .transferCall }),
        other.condition == nil
      {
        return true
      }
      next += 1
    }
    return conduct.actions[place.sentence].prefix(16).contains { conduct.syntax.actions[$0].kind == .transferCall }
  }

  private static func asks(_ places: Range<Int>, of sentence: SentenceReading, _ conduct: Conduct) -> Bool {
    guard sentence.words.hasAny(of: Confirmation.asking) else { return false }
    let places = places.lowerBound..<min(places.upperBound, places.lowerBound + 60)
    guard
      let asking = places.first(where: { place in
        conduct.isWord(place, in: Confirmation.asking)
          && !(place > places.lowerBound && conduct.isCaller(at: place - 1))
      })
    else { return false }
    return conduct.has(Confirmation.arriving, in: asking + 1..<max(asking + 1, places.upperBound))
  }

  private static func confirmation(behind sentence: Range<Int>, in text: SourceText) -> Fix {
    var end = sentence.upperBound
    while end > sentence.lowerBound, text.bytes[end - 1] == "*" || text.bytes[end - 1] == "_" { end -= 1 }
    var last = end
    while last > sentence.lowerBound, text.bytes[last - 1] == "\"" { last -= 1 }
    let isEnded = text.bytes.at(last - 1) == "!" || text.bytes.at(last - 1) == "?" || text.bytes.at(last - 1) == "."
    let words = isEnded ? " Confirm they received it." : ". Confirm they received it."
    return Fix(
      title: "ask whether it arrived",
      edits: [TextEdit(range: sentence.upperBound..<sentence.upperBound, replacement: words)])
  }
}

private enum Confirmation {
  static let asking = WordSet("ask check confirm ensure sure verify wait")
  static let arriving = WordSet(
    """
    arrive arrived arrives came come comes get gets getting got gotten has have it link message open opened opens
    popped reached receive received receives see sees text there through went work works
    """)
}
