import JobModel

extension Snapshot {
  /// Puts the message in a range between quotes, which say where it ends. Nil where there is none, or it has them.
  package func quoting(in range: Range<Int>) -> Fix? {
    guard let syntax = document.job,
      let place = syntax.actions.firstIndex(where: { $0.kind == .sendSMS && $0.range.meets(range) }),
      let argument = syntax.actions[place].argument, !argument.isQuoted, !argument.content.isEmpty
    else { return nil }
    var quoted: [UInt8] = [0x22]
    for byte in argument.value.utf8 {
      if byte == 0x22 { quoted.append(UInt8(ascii: "\\")) }
      quoted.append(byte)
    }
    let edit = TextEdit(range: argument.content, replacement: String(decoding: quoted, as: UTF8.self) + "\"")
    guard let text = try? document.text.applying([edit]), let after = with(text).document.job,
      after.actions.count == syntax.actions.count, after.actions[place].argument?.isQuoted == true,
      after.actions[place].argument?.value == argument.value
    else { return nil }
    return Fix(title: "quote this message", edits: [edit])
  }
}

extension Range<Int> {
  /// Whether the two share a byte, or the end of one is the start of the other.
  package func meets(_ other: Range<Int>) -> Bool {
    lowerBound <= other.upperBound && other.lowerBound <= upperBound
  }
}
