import JobModel

extension Rule {
  static let smsOptOut = Rule(
    id: "sms-opt-out", summary: "an advertisement by text that does not say how to stop", severity: .warning,
    sight: .close, cues: .messages,
    why: """
      Carriers want every advertising message to say how to opt out, as in "Reply STOP to opt out", and filter those that do \
      not. A message about the caller's own business, such as a booking link, needs none. This is not legal advice.
      """,
    source: .craft,
    examples: [
      .flags(
        "/Send SMS: \"This week only: ⟦20% off⟧ every cleaning!\"\n",
        becomes: "/Send SMS: \"This week only: 20% off every cleaning! Reply STOP to opt out.\"\n"),
      .flags(
        "/Send SMS: \"Use ⟦promo code⟧ SPRING at checkout\"\n",
        becomes: "/Send SMS: \"Use promo code SPRING at checkout Reply STOP to opt out.\"\n"),
      .flags(
        #"{"kind": "conditionalText", "name": "a", "condition": "b", "content": "\"Spring\" ⟦special offer⟧: new tires"}"#,
        in: .action),
      .fine("/Send SMS: \"20% off every cleaning! Reply STOP to opt out.\"\n"),
      .fine("/Send SMS: https://example.com/book\n"),
      .fine("/Send SMS: \"Your sales contact is Ana, here is a great deal of reading\"\n"),
      .fine("Mention that new callers get 20% off.\n"),
    ]
  ) { snapshot in
    snapshot.messages.compactMap { message in
      guard message.cues.isAny(of: .advertising), let words = Advertising.words(in: message),
        !Advertising.saysStop(message.bytes)
      else { return nil }
      let end = message.bytes.count
      return Mark(
        message.place(of: words),
        "\(message.quotation(words)) makes this an advertisement, and carriers want it to say how to stop; add \"Reply STOP to opt out\"",
        fixes: [
          Fix(
            title: "add \"Reply STOP to opt out.\"",
            edits: [message.edit(replacing: end..<end, with: " Reply STOP to opt out.")])
        ])
    }
  }
}

/// Words by which an advertisement is known.
enum Advertising {
  /// The first of them.
  static func words(in message: PlacedText) -> Range<Int>? {
    let bytes = message.bytes
    for piece in message.words {
      var index = piece.lowerBound
      while index < piece.upperBound {
        let end = bytes.wordEnd(from: index, to: piece.upperBound)
        if end > index, let found = phrase(bytes, at: index..<end, limit: piece.upperBound) { return found }
        index = max(end, index + 1)
      }
    }
    return nil
  }

  static func saysStop(_ bytes: [UInt8]) -> Bool {
    bytes.indices.contains { index in
      guard !bytes.isInsideWord(at: index) else { return false }
      let isStop = bytes[index] == "S" && bytes.matches("stop", at: index) && bytes.at(index + 1) == "T"
      return isStop || bytes.matches("unsubscribe", at: index) || bytes.matches("opt out", at: index)
        || bytes.matches("opt-out", at: index) || bytes.matches("text stop", at: index)
        || bytes.matches("reply stop", at: index)
    }
  }

  private static func phrase(_ bytes: [UInt8], at word: Range<Int>, limit: Int) -> Range<Int>? {
    var start = bytes.skippingBlanks(from: word.upperBound, to: limit)
    if bytes[word.lowerBound].isDigit, bytes.at(start) == "%" {
      start = bytes.skippingBlanks(from: start + 1, to: limit)
      let next = start..<bytes.wordEnd(from: start, to: limit)
      return next.count == 3 && bytes.matches("off", at: start) ? word.lowerBound..<next.upperBound : nil
    }
    if bytes.at(start) == "-" { start += 1 }
    let next = start..<bytes.wordEnd(from: start, to: limit)
    let isPair =
      special.contains(bytes, word) && offers.contains(bytes, next)
      || coded.contains(bytes, word) && bytes.matches("code", at: start) && next.count <= 5
      || word.count == 7 && bytes.matches("limited", at: word.lowerBound) && next.count == 4
        && bytes.matches("time", at: start)
    if isPair { return word.lowerBound..<next.upperBound }
    return alone.contains(bytes, word) ? word : nil
  }

  static let alone = WordSet("promo coupon coupons bogo giveaway")
  static let special = WordSet("special exclusive flash clearance holiday")
  /// What begins otherwise: "limited time", "20 % off".
  static let others = WordSet("limited off")
  private static let offers = WordSet("offer offers sale deal deals discount discounts")
  static let coded = WordSet("promo discount coupon")
}
