import JobModel

extension Rule {
  static let smsGluedLink = Rule(
    id: "sms-glued-link", summary: "a link in a text message with no space before it", severity: .information,
    sight: .close, cues: .messages,
    why: """
      A phone makes a link of what begins with http after a space. Where the word before is glued to it, some phones show \
      plain text that nobody can tap.
      """,
    source: .craft,
    examples: [
      .flags(
        "/Send SMS: \"Book here:⟦https⟧://example.com\"\n", becomes: "/Send SMS: \"Book here: https://example.com\"\n"),
      .flags("/Send SMS: \"Book at⟦https⟧://example.com\"\n", becomes: "/Send SMS: \"Book at https://example.com\"\n"),
      .flags(
        #"{"kind": "conditionalText", "name": "a", "condition": "b", "content": "\"Book\",⟦http⟧://example.com"}"#,
        becomes:
          #"{"kind": "conditionalText", "name": "a", "condition": "b", "content": "\"Book\", http://example.com"}"#,
        in: .action),
      .fine("/Send SMS: https://example.com/book\n"),
      .fine("/Send SMS: \"Book here (https://example.com/?to=https://example.org).\"\n"),
      .fine("/Send SMS: \"Book here:\nhttps://example.com\"\n"),
      .fine("Our site:https://example.com\n"),
    ]
  ) { snapshot in
    snapshot.messages.flatMap { message in
      gluedSchemes(in: message).map { scheme in
        Mark(
          message.place(of: scheme), "this link has no space before it, so it may not open; write one",
          fixes: [
            Fix(
              title: "put a space before it",
              edits: [message.edit(replacing: scheme.lowerBound..<scheme.lowerBound, with: " ")], safety: .safe)
          ])
      }
    }
  }

  /// `http` and `https` behind something that is neither white space nor opens, outside other links.
  private static func gluedSchemes(in message: PlacedText) -> [Range<Int>] {
    let bytes = message.bytes
    var found: [Range<Int>] = []
    var atom = message.atoms.startIndex
    var linkEnd = 0
    var next = 0
    while true {
      let end = bytes.first(UInt8(ascii: ":"), from: next, to: bytes.count)
      guard end < bytes.count else { return found }
      next = end + 1
      let index = bytes.at(end - 1).lowercased == "s" ? end - 5 : end - 4
      guard index > 0, bytes.matches("://", at: end), bytes.matches("http", at: index) else { continue }
      while atom < message.atoms.endIndex, message.atoms[atom].range.lowerBound < index {
        let range = message.atoms[atom].range
        if message.atoms[atom].kind == .url || message.atoms[atom].kind == .template {
          linkEnd = max(linkEnd, range.upperBound)
        }
        atom += 1
      }
      guard index >= linkEnd, isGlue(bytes[index - 1]) else { continue }
      found.append(index..<end)
    }
  }

  private static func isGlue(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isDigit || byte.isAny(of: ":;,.!?-)]")
  }
}
