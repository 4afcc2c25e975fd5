import JobModel

extension Rule {
  static let smsPublicShortener = Rule(
    id: "sms-public-shortener", summary: "a text message with a link of a public shortener", severity: .warning,
    sight: .close, cues: .messages,
    why: """
      Carriers filter messages with links of public shorteners, because spam uses them: the message may never arrive. Use \
      the full address, or a short domain of your own.
      """,
    source: .actions,
    examples: [
      .flags("/Send SMS: ⟦https://bit.ly/3abc⟧. Confirm it.\n"),
      .flags("/Send SMS: \"Book: ⟦http://tinyurl.com/x⟧\"\n"),
      .flags("/Send SMS: \"See ⟦https://t.co/a⟧ now\"\n"),
      .flags(
        #"{"kind": "conditionalText", "name": "a", "condition": "b", "content": "\"Book\": ⟦https://bit.ly/3abc⟧"}"#,
        in: .action),
      .fine("/Send SMS: https://example.com/book\n"),
      .fine("Never send links of https://bit.ly/x.\n"),
      .fine("/Send SMS: \"See https://notbit.ly/x\"\n"),
    ]
  ) { snapshot in
    snapshot.messages.flatMap { message in
      message.atoms.compactMap { atom in
        guard atom.kind == .url else { return nil }
        guard shorteners.contains(message.bytes, URLHost.place(in: message.bytes, atom.range)) else { return nil }
        let host = URLHost.name(in: message.bytes, atom.range)
        return Mark(
          message.place(of: atom.range),
          "carriers filter links of \(host), so the message may not arrive; use the full address")
      }
    }
  }

  private static let shorteners = WordSet(
    "bit.ly tinyurl.com t.co goo.gl ow.ly is.gd cutt.ly tiny.cc rb.gy buff.ly shorturl.at")
}

/// The host of an address.
enum URLHost {
  /// In lower case.
  static func name(in bytes: [UInt8], _ url: Range<Int>) -> String {
    String(decoding: bytes[place(in: bytes, url)].map { $0.lowercased }, as: UTF8.self)
  }

  /// Where it stands, without `www.`.
  static func place(in bytes: [UInt8], _ url: Range<Int>) -> Range<Int> {
    var start = url.lowerBound
    let colon = bytes.first(UInt8(ascii: ":"), from: start, to: url.upperBound)
    if colon + 3 <= url.upperBound, bytes.matches("://", at: colon) { start = colon + 3 }
    var end = start
    while end < url.upperBound, bytes[end] != "/", bytes[end] != "?", bytes[end] != "#", bytes[end] != ":" { end += 1 }
    return (end - start >= 4 && bytes.matches("www.", at: start) ? start + 4 : start)..<end
  }
}
