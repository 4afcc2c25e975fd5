import JobModel

extension Rule {
  static let smsHttpLink = Rule(
    id: "sms-http-link", summary: "a text message with a link that is not secure", severity: .information,
    isOnByDefault: false,
    sight: .close, cues: .messages,
    why: """
      Phones warn before they open an http link, and some filters drop messages with one. Nearly every site answers to https \
      as well.
      """,
    source: .craft,
    examples: [
      .flags("/Send SMS: ⟦http⟧://example.com/book\n", becomes: "/Send SMS: https://example.com/book\n"),
      .flags("/Send SMS: \"Book: ⟦HTTP⟧://example.com\"\n", becomes: "/Send SMS: \"Book: https://example.com\"\n"),
      .flags(
        #"{"kind": "conditionalText", "name": "a", "condition": "b", "content": "\"Book\" ⟦http⟧://example.com"}"#,
        becomes:
          #"{"kind": "conditionalText", "name": "a", "condition": "b", "content": "\"Book\" https://example.com"}"#,
        in: .action),
      .fine("/Send SMS: https://example.com/book\n"),
      .fine("/Send SMS: http://localhost:8080/book\n"),
      .fine("Our old site was http://example.com.\n"),
    ]
  ) { snapshot in
    snapshot.messages.flatMap { message in
      message.atoms.compactMap { atom in
        guard atom.kind == .url, message.bytes.matches("http://", at: atom.range.lowerBound) else { return nil }
        let host = URLHost.name(in: message.bytes, atom.range)
        guard host != "localhost", host != "127.0.0.1" else { return nil }
        let scheme = atom.range.lowerBound..<atom.range.lowerBound + 4
        return Mark(
          message.place(of: scheme), "phones warn before they open an http link; write https if the site has it",
          fixes: [Fix(title: "write https", edits: [message.edit(replacing: scheme, with: "https")])])
      }
    }
  }
}
