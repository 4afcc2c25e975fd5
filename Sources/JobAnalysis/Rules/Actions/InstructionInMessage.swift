import JobModel

extension Rule {
  static let instructionInMessage = Rule(
    id: "instruction-in-message", summary: "a message without quotes holds an instruction to the agent",
    severity: .warning,
    sight: .close, cues: .textActions,
    why: """
      A message without quotes ends with its sentence. An instruction in the same sentence would be sent to the caller: \
      "Hi Raj and confirm it arrived". Quotes mark what is sent.
      """,
    source: .actions,
    examples: [
      .flags(
        "/Send SMS: ⟦Hi Raj and confirm it arrived⟧.\n", becomes: "/Send SMS: \"Hi Raj\" and confirm it arrived.\n"),
      .flags(
        "/Send SMS: ⟦Your code is 4711, then ask for the address⟧.\n",
        becomes: "/Send SMS: \"Your code is 4711\", then ask for the address.\n"),
      .flags(
        "/Send SMS: ⟦We're at 12 Main St. Confirm it arrived⟧.\n",
        becomes: "/Send SMS: \"We're at 12 Main St.\" Confirm it arrived.\n"),
      .fine("/Send SMS: \"Hi Raj and confirm it arrived\"\n"),
      .fine("/Send SMS: https://example.com/book and confirm it arrived.\n"),
      .fine("/Send SMS: Thanks for calling and have a good day.\n"),
      .fine("/Send SMS: Bread and butter are ready.\n"),
    ]
  ) { snapshot in
    snapshot.builtInActions(.sendSMS).compactMap { action in
      guard let argument = action.argument, !argument.isQuoted, let end = spokenEnd(argument, in: snapshot) else {
        return nil
      }
      let sent = snapshot.quotation(argument.content.lowerBound..<end)
      let start = argument.content.lowerBound
      let edits = [
        TextEdit(range: start..<start, replacement: "\""), TextEdit(range: end..<end, replacement: "\""),
      ]
      return Mark(
        argument.content,
        "all of this would be sent, the instruction too; put quotes around the message itself: \"\(sent)\"",
        fixes: [Fix(title: "quote the message", edits: edits)])
    }
  }

  /// Where the message ends that was meant, if an instruction to the agent follows in the same sentence.
  private static func spokenEnd(_ argument: Action.Argument, in snapshot: Snapshot) -> Int? {
    let bytes = snapshot.document.text.bytes
    let range = argument.content
    var index = range.lowerBound
    while index < range.upperBound {
      let end = bytes.wordEnd(from: index, to: range.upperBound)
      let word = index..<end
      let start = joined(bytes, at: word, in: range)
      if let start, index > range.lowerBound, begins(bytes, start, range) {
        var last = index
        while last > range.lowerBound, bytes[last - 1].isWhitespace || bytes[last - 1] == "," { last -= 1 }
        return last
      }
      index = max(end, index + 1)
    }
    return nil
  }

  /// Where an instruction would begin behind `and` or `then`, or where this word is one behind a full stop.
  private static func joined(_ bytes: [UInt8], at word: Range<Int>, in range: Range<Int>) -> Int? {
    if joiners.contains(bytes, word) { return bytes.skippingWhitespace(from: word.upperBound, to: range.upperBound) }
    let isBehindStop = bytes.at(word.lowerBound - 1) == 0x20 && bytes.at(word.lowerBound - 2) == "."
    return isBehindStop && bytes.isCapital(at: word.lowerBound) ? word.lowerBound : nil
  }

  /// Only what is said to an agent of a caller, so that "and have a good day" stays a message.
  private static func begins(_ bytes: [UInt8], _ start: Int, _ range: Range<Int>) -> Bool {
    let start = bytes.matches("then ", at: start) ? start + 5 : start
    return orders.contains(bytes, start..<bytes.wordEnd(from: start, to: range.upperBound))
  }

  private static let joiners = WordSet("and then")
  private static let orders = WordSet(
    "ask confirm transfer verify check tell repeat wait thank greet collect create offer route read")
}
