import JobModel

/// What to change in one text to get another that differs in its white space and its markers alone.
///
/// A general difference takes one empty line for another and moves words between them; here the same words stay where they
/// are, and with them an editor's cursors and folds.
enum LayoutDifference {
  static func edits(from old: SourceText, to new: SourceText) -> [TextEdit] {
    if old == new { return [] }
    let (oldWords, newWords) = (words(of: old.bytes), words(of: new.bytes))
    guard oldWords.count == newWords.count else { return Difference.edits(from: old, to: new) }
    var changes: [(old: Range<Int>, new: Range<Int>)] = []
    var (oldEnd, newEnd) = (0, 0)
    for (word, other) in zip(oldWords, newWords) {
      changes.append((oldEnd..<word.lowerBound, newEnd..<other.lowerBound))
      changes.append((word, other))
      (oldEnd, newEnd) = (word.upperBound, other.upperBound)
    }
    changes.append((oldEnd..<old.count, newEnd..<new.count))
    var edits: [TextEdit] = []
    for change in changes where old.bytes[change.old] != new.bytes[change.new] {
      let edit = trimmed(change.old, old, change.new, new)
      if let last = edits.last, last.range.upperBound == edit.range.lowerBound {
        edits[edits.count - 1] = TextEdit(
          range: last.range.lowerBound..<edit.range.upperBound, replacement: last.replacement + edit.replacement)
      } else {
        edits.append(edit)
      }
    }
    return edits
  }

  /// Everything between white space; a hard space is such.
  private static func words(of bytes: [UInt8]) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var start: Int?
    var index = 0
    while index < bytes.count {
      let length = bytes[index] == 0xC2 && bytes.at(index + 1) == 0xA0 ? 2 : 1
      if length == 2 || bytes[index].isWhitespace {
        if let start { words.append(start..<index) }
        start = nil
      } else {
        start = start ?? index
      }
      index += length
    }
    if let start { words.append(start..<bytes.count) }
    return words
  }

  /// The edit without what both sides share at their ends; it parts neither a character nor CR from LF.
  private static func trimmed(_ range: Range<Int>, _ old: SourceText, _ other: Range<Int>, _ new: SourceText)
    -> TextEdit
  {
    let before = old.bytes[range]
    let after = new.bytes[other]
    var prefix = zip(before, after).prefix { $0 == $1 }.count
    while prefix > 0, !isCut(old.bytes, range.lowerBound + prefix) || !isCut(new.bytes, other.lowerBound + prefix) {
      prefix -= 1
    }
    var suffix = zip(before.dropFirst(prefix).reversed(), after.dropFirst(prefix).reversed()).prefix { $0 == $1 }.count
    while suffix > 0, !isCut(old.bytes, range.upperBound - suffix) || !isCut(new.bytes, other.upperBound - suffix) {
      suffix -= 1
    }
    return TextEdit(
      range: range.lowerBound + prefix..<range.upperBound - suffix,
      replacement: new.string(other.lowerBound + prefix..<other.upperBound - suffix))
  }

  private static func isCut(_ bytes: [UInt8], _ index: Int) -> Bool {
    bytes.at(index) & 0xC0 != 0x80 && !(bytes.at(index) == 0x0A && bytes.at(index - 1) == 0x0D)
  }
}
