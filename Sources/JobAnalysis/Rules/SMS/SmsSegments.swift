import JobModel

extension Rule {
  static let smsSegments = Rule(
    id: "sms-segments", summary: "a text message takes several segments, each of which is paid", severity: .error,
    why: """
      A text message is sent in segments of 160 characters, 153 each when there are several, and 70 or 67 as soon as one \
      character is outside the basic alphabet. From two segments on it is a notice, from four a warning, and an error only \
      over a limit that the workspace sets.
      """,
    source: .conditionalTexts,
    examples: [
      .flags("/Send SMS: \"⟦\(String(repeating: "Hello you. ", count: 15))⟧\"\n"),
      .flags("/Send SMS: \"⟦\(String(repeating: "Hello you. ", count: 60))⟧\"\n"),
      .flags("/Send SMS: \"⟦\(String(repeating: "Hello you’ ", count: 7))⟧\"\n"),
      .flags(
        "/Send SMS: \"⟦\(String(repeating: "Hello you. ", count: 15))⟧\"\n",
        workspace: #"{"limits": {"smsSegments": 1}}"#),
      .fine("/Send SMS: \"\(String(repeating: "Hello you. ", count: 14))\"\n"),
      .fine("/Send SMS: \"It’s ready\"\n"),
      .fine("/Send SMS: https://example.com/book\n"),
    ]
  ) { snapshot in
    snapshot.builtInActions(.sendSMS).compactMap { action in
      guard let argument = action.argument else { return nil }
      let count = SMSCount(argument.value)
      let words = "this message takes \(count.words)"
      if let limit = snapshot.workspace.limits.smsSegments, count.segments > limit {
        return Mark(argument.content, "\(words); your limit is \(limit.grouped)")
      }
      guard count.segments >= 2 else { return nil }
      return Mark(
        argument.content, "\(words); shorten it if you can", severity: count.segments >= 4 ? .warning : .information)
    }
  }
}
