import JobModel

extension Rule {
  static let smsSegments = Rule(
    id: "sms-segments", summary: "a text message takes several segments, each of which costs", severity: .error,
    sight: .close, cues: .messages,
    why: """
      A text message is sent in segments of 160 characters, 153 each when there are several, and 70 or 67 as soon as one \
      character is outside the basic alphabet. From two segments on this is information, from four a warning, and an error only \
      above a limit that the workspace sets. A variable counts as much as its sample.
      """,
    source: .conditionalTexts,
    examples: [
      .flags("/Send SMS: \"⟦\(String(repeating: "Hello you. ", count: 15))⟧\"\n"),
      .flags("/Send SMS: \"⟦\(String(repeating: "Hello you. ", count: 60))⟧\"\n"),
      .flags("/Send SMS: \"⟦\(String(repeating: "Hello you’ ", count: 7))⟧\"\n"),
      .flags(
        "/Send SMS: \"⟦\(String(repeating: "Hello you. ", count: 15))⟧\"\n",
        workspace: #"{"limits": {"smsSegments": 1}}"#),
      .flags(
        "/Send SMS: \"⟦\(String(repeating: "Hello you. ", count: 14)){name}⟧\"\n",
        workspace: #"{"variables": {"name": {"sample": "Alexandra"}}}"#),
      .flags(
        "{\"kind\": \"conditionalText\", \"name\": \"a\", \"condition\": \"b\", \"content\": \"⟦\(String(repeating: "\\\"Hello\\\" ", count: 21))⟧\"}",
        in: .action),
      .fine("/Send SMS: \"\(String(repeating: "Hello you. ", count: 14))\"\n"),
      .fine(
        "/Send SMS: \"\(String(repeating: "Hello you. ", count: 14)){name}\"\n",
        workspace: #"{"variables": {"name": {"sample": "Ada", "maxLength": 40}}}"#),
      .fine("/Send SMS: \"It’s ready\"\n"),
      .fine("/Send SMS: https://example.com/book\n"),
    ]
  ) { snapshot in
    let most = snapshot.workspace.limits.smsSegments
    let messages = snapshot.messages.filter { most ?? 2 < 1 || !$0.isOneSegment }
    if messages.isEmpty { return [] }
    let known = MessagePieces(snapshot)
    return messages.compactMap { message in
      let range = SMSRange(known.pieces(of: message))
      let segments = range.sample.segments
      guard segments >= min(2, snapshot.workspace.limits.smsSegments ?? 2) else { return nil }
      let words = "this message takes \(range.sample.words)\(range.words)"
      if let limit = snapshot.workspace.limits.smsSegments, segments > limit {
        return Mark(message.place, "\(words); your limit is \(limit.grouped)")
      }
      guard segments >= 2 else { return nil }
      return Mark(
        message.place, "\(words); shorten it if you can", severity: segments >= 4 ? .warning : .information)
    }
  }
}
