import JobModel

extension Rule {
  static let smsPublicShortener = Rule(
    id: "sms-public-shortener", summary: "a text message with a link of a public shortener", severity: .warning,
    sight: .near,
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
        let host = URLHost.of(message.bytes.string(atom.range))
        guard shorteners.contains(host) else { return nil }
        return Mark(
          message.place(of: atom.range),
          "carriers filter links of \(host), so the message may not arrive; use the full address")
      }
    }
  }

  private static let shorteners = [
    "bit.ly", "tinyurl.com", "t.co", "goo.gl", "ow.ly", "is.gd", "cutt.ly", "tiny.cc", "rb.gy", "buff.ly",
    "shorturl.at",
  ]
}

/// The host of an address.
enum URLHost {
  static func of(_ url: String) -> String {
    var bytes = url.utf8.map { $0.lowercased }[...]
    if let colon = bytes.firstIndex(of: UInt8(ascii: ":")), bytes.dropFirst(colon).starts(with: "://".utf8) {
      bytes = bytes.dropFirst(colon + 3)
    }
    let host = bytes.prefix { $0 != "/" && $0 != "?" && $0 != "#" && $0 != ":" }
    let name = host.starts(with: "www.".utf8) ? host.dropFirst(4) : host
    return String(decoding: name, as: UTF8.self)
  }
}
