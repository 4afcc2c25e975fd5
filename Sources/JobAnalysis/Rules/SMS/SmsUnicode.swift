import JobModel

extension Rule {
  static let smsUnicode = Rule(
    id: "sms-unicode", summary: "a typographic character makes a text message cost more", severity: .information,
    sight: .close, cues: .messages,
    why: """
      One character outside the basic alphabet (a curly quote, a long dash, an ellipsis) leaves room for 70 characters in a \
      segment instead of 160. Its plain form says the same for less. It is reported only where that saves a segment.
      """,
    source: .conditionalTexts,
    examples: [
      .flags(
        "/Send SMS: \"It⟦’⟧s \(String(repeating: "a", count: 70))\"\n",
        becomes: "/Send SMS: \"It's \(String(repeating: "a", count: 70))\"\n"),
      .flags(
        "/Send SMS: \"9⟦–⟧5\(String(repeating: "a", count: 70))\"\n",
        becomes: "/Send SMS: \"9-5\(String(repeating: "a", count: 70))\"\n"),
      .flags(
        "/Send SMS: \"Hm⟦…⟧\(String(repeating: "a", count: 70))\"\n",
        becomes: "/Send SMS: \"Hm...\(String(repeating: "a", count: 70))\"\n"),
      .flags(
        "/Send SMS: \"Hi⟦\u{A0}⟧you\(String(repeating: "a", count: 70))\"\n",
        becomes: "/Send SMS: \"Hi you\(String(repeating: "a", count: 70))\"\n"),
      .flags(
        "{\"kind\": \"conditionalText\", \"name\": \"a\", \"condition\": \"b\", \"content\": \"⟦“⟧Go”\\n\(String(repeating: "a", count: 70))\"}",
        becomes:
          "{\"kind\": \"conditionalText\", \"name\": \"a\", \"condition\": \"b\", \"content\": \"\\\"Go\\\"\\n\(String(repeating: "a", count: 70))\"}",
        in: .action),
      .fine("/Send SMS: \"It’s ready\"\n"),
      .fine("/Send SMS: \"🎉 \(String(repeating: "a", count: 80))\"\n"),
      .fine("Don’t say – ever – that it’s \(String(repeating: "so ", count: 40)) late.\n"),
    ]
  ) { snapshot in
    snapshot.messages.compactMap { message in
      if message.isOneSegment { return nil }
      let count = SMSCount(message.bytes[...])
      guard count.encoding == .ucs2, let edits = SMSCount.foldings(of: message.bytes[...]), let first = edits.first,
        let folded = try? SourceText(message.bytes.string(0..<message.bytes.count)).applying(edits),
        SMSCount(folded.bytes[...]).segments < count.segments
      else { return nil }
      return Mark(
        message.place(of: first.range),
        "this character takes the message to \(count.segments) segments; \(advice(first.replacement))",
        fixes: [
          Fix(
            title: "use plain characters in this message",
            edits: edits.map { message.edit(replacing: $0.range, with: $0.replacement) })
        ])
    }
  }

  private static func advice(_ replacement: String) -> String {
    if replacement.utf8.isEmpty { return "leave it out" }
    return replacement == " " ? "write a plain space instead" : "write \(replacement) instead"
  }
}
