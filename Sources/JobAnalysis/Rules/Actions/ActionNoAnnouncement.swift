import JobModel

extension Rule {
  static let actionNoAnnouncement = Rule(
    id: "action-no-announcement", summary: "a text that the caller was not told about", severity: .information,
    sight: .near, cues: .textActions,
    why: """
      A text that comes out of the blue looks like spam, or is never read. The vendor's own example begins with "Let the \
      caller know you'll text the scheduling link now".
      """,
    source: .actions,
    examples: [
      .flags(
        "1. Ask for the day.\n2. ⟦/Send SMS⟧: \"Hi\"\n",
        becomes: "1. Ask for the day.\n2. Let the caller know you'll text them, then /Send SMS: \"Hi\"\n"),
      .flags("Ask what they need and send the link ⟦/Send SMS⟧: \"Hi\" if they want it.\n"),
      .flags(
        "Say goodbye.\n\nThen ⟦/Send SMS⟧: https://example.com/book\n",
        becomes:
          "Say goodbye.\n\nThen let the caller know you'll text them, then /Send SMS: https://example.com/book\n"),
      .fine("Let the caller know you'll text the link now, then /Send SMS: https://example.com/book.\n"),
      .fine("1. Tell them that a text is on its way.\n2. /Send SMS: \"Hi\"\n"),
      .fine("Ask whether they would like the map by text. If so, /Send SMS: \"Hi\"\n"),
      .fine("1. Ask for the day.\n2. Close: \"I'm texting you our form now.\" /Send SMS: \"Hi\"\n"),
      .fine("/Send SMS: \"Hi\"\n"),
      .fine("1. Ask for the day.\n2. If they call from a landline, do not /Send SMS: \"Hi\"\n"),
      .fine("1. Pregunte por el nombre.\n2. /Send SMS: \"Hola\"\n"),
    ]
  ) { snapshot in
    guard let conduct = snapshot.conduct, conduct.hasOrders else { return [] }
    return snapshot.builtInActions(.sendSMS).compactMap { action in
      guard action.hasContent, let place = conduct.place(of: action), conduct.sentences[place.sentence].isEnglish,
        !conduct.tokens[max(place.token, 1) - 1].isAny(of: .negation), !isAnnounced(place, conduct)
      else { return nil }
      return Mark(
        action.range.lowerBound..<action.label.upperBound,
        "nothing tells the caller that a text is coming; say so first: Let the caller know you'll text them, then …",
        fixes: announcement(before: action, place, conduct))
    }
  }

  /// Whether the caller was told before in this step, or told of a text in the one before.
  private static func isAnnounced(_ place: (sentence: Int, token: Int), _ conduct: Conduct) -> Bool {
    let sentence = conduct.sentences[place.sentence]
    if conduct.has(Announcement.telling, in: max(sentence.tokens.lowerBound, place.token - 60)..<place.token) {
      return true
    }
    var before = place.sentence - 1
    var steps = 0
    while before >= 0, steps < 3 {
      let other = conduct.sentences[before]
      if conduct.isHeading(other.block) { return false }
      let words = max(other.tokens.lowerBound, other.tokens.upperBound - 60)..<other.tokens.upperBound
      let isSameStep = other.block == sentence.block
      let tells = conduct.has(Announcement.telling, in: words)
      let names = conduct.has(Announcement.texts, in: words)
      let offers =
        conduct.has(Announcement.offering, in: words) && conduct.has(Announcement.plainTexts, in: words)
      if tells && (isSameStep || names) || offers || isSameStep && speaksOfText(other, conduct) { return true }
      if !isSameStep { steps += 1 }
      before -= 1
      if place.sentence - before > 6 { return false }
    }
    return false
  }

  /// `Close: "I'm texting you the form now."`: the agent says so.
  private static func speaksOfText(_ sentence: SentenceReading, _ conduct: Conduct) -> Bool {
    let bytes = conduct.syntax.prose
    return sentence.tokens.contains { place in
      conduct.speech(at: place)?.contains { !bytes.at($0 - 1).isWord && bytes.matches("text", at: $0) } ?? false
    }
  }

  private static func announcement(before action: Action, _ place: (sentence: Int, token: Int), _ conduct: Conduct)
    -> [Fix]
  {
    let sentence = conduct.sentences[place.sentence]
    guard sentence.verb == place.token, sentence.main == place.token else { return [] }
    let isFirst = sentence.tokens.lowerBound == place.token || sentence.label != nil && sentence.connective == nil
    let words = (isFirst ? "Let" : "let") + " the caller know you'll text them, then "
    let start = action.range.lowerBound
    return [
      Fix(title: "tell the caller before", edits: [TextEdit(range: start..<start, replacement: words)])
    ]
  }
}

private enum Announcement {
  static let telling = WordSet("advise announce explain inform let mention remind say tell warn")
  static let offering = WordSet("agree ask offer whether")
  static let plainTexts = WordSet("link message sms text texted texting texts writing")
  static let texts = WordSet(
    "link message messages number phone send sending sms text texted texting texts way writing")
}
