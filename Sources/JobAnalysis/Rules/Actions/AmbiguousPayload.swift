import JobModel

extension Rule {
  static let ambiguousPayload = Rule(
    id: "ambiguous-payload", summary: "it is unclear where a message without quotes ends", severity: .warning,
    sight: .close, cues: .textActions,
    why: """
      A message without quotes ends with its sentence. Where more text follows on the line and that text could belong to the \
      message as well, nobody can tell what is sent. The same goes for a line that ends with a link and no full stop when more \
      lines follow. Quotes settle it.
      """,
    source: .actions,
    examples: [
      .flags(
        "/Send SMS: ⟦Hi!⟧ Here's your link: https://example.com. Reply if you need changes.\n",
        becomes: "/Send SMS: \"Hi!\" Here's your link: https://example.com. Reply if you need changes.\n"),
      .flags(
        "/Send SMS: ⟦Thanks for calling⟧. We open at 8.\n",
        becomes: "/Send SMS: \"Thanks for calling\". We open at 8.\n"),
      .flags(
        "/Send SMS: ⟦Your visit is booked⟧. See you soon!\n",
        becomes: "/Send SMS: \"Your visit is booked\". See you soon!\n"),
      .flags(
        "Text the link, /Send SMS: ⟦https://example.com/book⟧\nCancellations cost 50%\n",
        becomes: "Text the link, /Send SMS: \"https://example.com/book\"\nCancellations cost 50%\n"),
      .flags(
        """
        get name, callback number, where the car is (cross streets or mile marker), year make model, where its going, and who has the keys
        text the link, /Send SMS: ⟦track your truck here⟧
        thats it

        """,
        becomes: """
          get name, callback number, where the car is (cross streets or mile marker), year make model, where its going, and who has the keys
          text the link, /Send SMS: "track your truck here"
          thats it

          """),
      .fine("/Send SMS: \"Book here: https://example.com/book\nReply STOP to opt out\"\n"),
      .fine("/Send SMS: Our menu is at https://example.com/menu\nand the prices are on the last page.\n"),
      .fine("/Send SMS: https://example.com/book\nThen ask for the day.\n"),
      .fine("/Send SMS: https://example.com/book. Confirm they received it.\n"),
      .fine("/Send SMS: Thanks for calling. Then ask for the address.\n"),
      .fine("/Send SMS: Thanks for calling. If they want more, wait.\n"),
      .fine("/Send SMS: \"Hi!\" Here's your link.\n"),
      .fine("/Send SMS: Thanks for calling\nWe open at 8.\n"),
    ]
  ) { snapshot in
    guard let text = snapshot.document.job?.text else { return [] }
    var lines = BlockLines()
    return snapshot.builtInActions(.sendSMS).compactMap { action in
      guard let argument = action.argument else { return nil }
      let content = argument.content
      if let end = lineEnd(of: argument, in: action.block, &lines, snapshot) {
        return Mark(
          content.lowerBound..<end,
          "all lines up to \"\(snapshot.quotation(lastLine(of: content, in: text)))\" are sent; put quotes around all that should be "
            + "sent",
          fixes: [
            Fix(title: "quote the message up to the end of its line", edits: quotes(around: content.lowerBound..<end)),
            Fix(title: "quote all lines", edits: quotes(around: content)),
          ])
      }
      guard mayGoOn(argument, in: snapshot) else { return nil }
      return Mark(
        content,
        "only \"\(snapshot.quotation(content))\" is sent, and the rest is read as an instruction; put quotes around everything "
          + "that should be sent",
        fixes: [
          Fix(title: "quote the message up to here", edits: quotes(around: content)),
          Fix(title: "quote the rest of the line too", edits: quotes(around: wholeLine(content, in: text))),
        ])
    }
  }

  /// Where a line of a message ends, by a link or by how all lines there end, though the message goes on with another one.
  private static func lineEnd(
    of argument: Action.Argument, in block: Int, _ lines: inout BlockLines, _ snapshot: Snapshot
  ) -> Int? {
    guard !argument.isQuoted, let syntax = snapshot.document.job else { return nil }
    let bytes = syntax.text.bytes
    var start = argument.content.lowerBound
    while start < argument.content.upperBound {
      let end = bytes[start..<argument.content.upperBound].firstIndex { $0.isWhitespace } ?? argument.content.upperBound
      let next = bytes.skippingWhitespace(from: end, to: argument.content.upperBound)
      if next < argument.content.upperBound, bytes[end..<next].contains(where: { $0.isLineEnd }),
        bytes.isCapital(at: next) ? isLink(bytes, start..<end) : lines.begin(at: next, in: block, syntax)
      {
        return end
      }
      start = next
    }
    return nil
  }

  private static func isLink(_ bytes: [UInt8], _ word: Range<Int>) -> Bool {
    bytes.matches("https://", at: word.lowerBound) || bytes.matches("http://", at: word.lowerBound)
      || bytes.matches("www.", at: word.lowerBound)
  }

  private static func lastLine(of content: Range<Int>, in text: SourceText) -> Range<Int> {
    let bytes = text.bytes
    let end = bytes.trimmed(content).upperBound
    return bytes.skippingBlanks(from: max(content.lowerBound, text.lineStart(text.line(at: end))), to: end)..<end
  }

  /// Whether a message may be meant to go on behind its end: what follows in the line is neither an instruction nor a word that
  /// goes on with the job.
  static func mayGoOn(_ argument: Action.Argument, in snapshot: Snapshot) -> Bool {
    guard !argument.isQuoted, let syntax = snapshot.document.job else { return false }
    let bytes = syntax.text.bytes
    let end = argument.content.upperBound
    let isURL = syntax.atoms(in: argument.content).contains { $0.kind == .url && $0.range == argument.content }
    let mark = bytes.at(end - 1)
    let endsSentence = bytes.at(end) == "." || mark == "!" || mark == "?"
    guard !isURL, endsSentence else { return false }
    let lineEnd = syntax.text.lineEnd(syntax.text.line(at: end))
    let next = bytes.skippingBlanks(from: bytes.at(end) == "." ? end + 1 : end, to: lineEnd)
    guard next < lineEnd, bytes[next].isWord else { return false }
    let word = next..<bytes.wordEnd(from: next, to: lineEnd)
    return !AmbiguousPayload.joiners.contains(bytes, word) && !Instruction.begins(in: bytes, at: next, limit: lineEnd)
      || bytes.matches("reply ", at: next)
  }

  private static func wholeLine(_ content: Range<Int>, in text: SourceText) -> Range<Int> {
    text.bytes.trimmed(content.lowerBound..<text.lineEnd(text.line(at: content.upperBound)))
  }

  private static func quotes(around range: Range<Int>) -> [TextEdit] {
    [
      TextEdit(range: range.lowerBound..<range.lowerBound, replacement: "\""),
      TextEdit(range: range.upperBound..<range.upperBound, replacement: "\""),
    ]
  }
}

private enum AmbiguousPayload {
  /// Words that begin what the agent does next.
  static let joiners = WordSet(
    "if when whenever unless once otherwise then after before next finally and so or else in for only while until")
}

/// The lines that begin anew in the block that was asked for last: they are looked for once, however many messages stand in it.
private struct BlockLines {
  private var block: Int?
  private var starts: Set<Int> = []

  mutating func begin(at place: Int, in block: Int, _ syntax: JobSyntax) -> Bool {
    if self.block != block { (self.block, starts) = (block, Set(syntax.endedLines(of: block))) }
    return starts.contains(place)
  }
}
