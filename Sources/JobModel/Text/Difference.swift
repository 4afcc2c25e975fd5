/// What to change in one text to get another: few edits, and small ones.
///
/// An editor keeps cursors, marks and folds where nothing is edited, so a rewrite is sent as what really differs:
/// first the lines that differ are found, then the words in them, then the ends that those words share.
///
/// `Call on thursday at 5.` → `Call on tuesday at 5.` is one edit, `hur` → `ue`.
package enum Difference {
  /// The edits in the order of the text, no two of which touch.
  ///
  /// Applying them to `old` gives exactly `new`. No edit begins or ends inside a UTF-8 sequence or between CR and LF.
  package static func edits(from old: SourceText, to new: SourceText) -> [TextEdit] {
    let comparison = Comparison(old: old, new: new)
    var edits: [TextEdit] = []
    for change in words(from: old, to: new) {
      let trimmed = comparison.trimmed(change)
      guard !trimmed.isEmpty else { continue }
      edits.append(TextEdit(range: trimmed.old, replacement: new.string(trimmed.new)))
    }
    return edits
  }
}

extension Difference {
  /// A stretch of one sequence and what stands for it in the other.
  package struct Change: Sendable, Equatable {
    package var old: Range<Int>
    package var new: Range<Int>

    var isEmpty: Bool { old.isEmpty && new.isEmpty }
    var size: Int { max(old.count, new.count) }
  }

  /// The bytes of whole lines that differ, in order; a line that is the same lies between any two.
  package static func lines(from old: SourceText, to new: SourceText) -> [Change] {
    let comparison = Comparison(old: old, new: new)
    return comparison.refined(comparison.changedLines, splitting: Comparison.lineTokens)
  }

  /// The bytes of whole words that differ, in order; something that is the same lies between any two.
  package static func words(from old: SourceText, to new: SourceText) -> [Change] {
    let comparison = Comparison(old: old, new: new)
    return lines(from: old, to: new).flatMap { lines in
      comparison.joined(comparison.refined(lines, splitting: Comparison.wordTokens))
    }
  }
}

/// Two texts side by side; its changes are ranges of bytes.
struct Comparison {
  typealias Change = Difference.Change

  let old: SourceText
  let new: SourceText

  /// The one change that spans all lines that are not the same from the start or from the end.
  var changedLines: Change {
    let whole = Change(old: 0..<old.count, new: 0..<new.count)
    let prefix = commonPrefix(of: whole)
    let start = min(old.lineStart(old.line(at: prefix)), new.lineStart(new.line(at: prefix)))
    let rest = Change(old: start..<old.count, new: start..<new.count)
    let kept = linesFitting(commonSuffix(of: rest))
    return Change(old: start..<old.count - kept, new: start..<new.count - kept)
  }

  /// How many bytes at the end are whole lines, when so many bytes are the same.
  private func linesFitting(_ suffix: Int) -> Int {
    let oldStart = old.lineStarts.firstIndex(above: old.count - suffix - 1)
    let newStart = new.lineStarts.firstIndex(above: new.count - suffix - 1)
    return min(old.count - old.lineStart(oldStart), new.count - new.lineStart(newStart))
  }

  /// The same change without what its two sides share at their ends.
  func trimmed(_ change: Change) -> Change {
    var prefix = commonPrefix(of: change)
    while prefix > 0, !isCut(change.old.lowerBound + prefix, change.new.lowerBound + prefix) { prefix -= 1 }
    let rest = Change(
      old: change.old.lowerBound + prefix..<change.old.upperBound,
      new: change.new.lowerBound + prefix..<change.new.upperBound)
    var suffix = commonSuffix(of: rest)
    while suffix > 0, !isCut(rest.old.upperBound - suffix, rest.new.upperBound - suffix) { suffix -= 1 }
    return Change(
      old: rest.old.lowerBound..<rest.old.upperBound - suffix,
      new: rest.new.lowerBound..<rest.new.upperBound - suffix)
  }

  private func isCut(_ oldOffset: Int, _ newOffset: Int) -> Bool {
    old.isCut(oldOffset) && new.isCut(newOffset)
  }

  private func commonPrefix(of change: Change) -> Int {
    let limit = min(change.old.count, change.new.count)
    let (oldStart, newStart) = (change.old.lowerBound, change.new.lowerBound)
    var length = 0
    while length < limit, old.bytes[oldStart + length] == new.bytes[newStart + length] { length += 1 }
    return length
  }

  private func commonSuffix(of change: Change) -> Int {
    let limit = min(change.old.count, change.new.count)
    let (oldEnd, newEnd) = (change.old.upperBound - 1, change.new.upperBound - 1)
    var length = 0
    while length < limit, old.bytes[oldEnd - length] == new.bytes[newEnd - length] { length += 1 }
    return length
  }
}
