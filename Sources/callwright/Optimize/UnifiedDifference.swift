import JobModel
import JobOptimizer

/// Two texts as the lines that differ, with three lines around them, in the form that `patch` and `git apply` read.
struct UnifiedDifference {
  private(set) var lines: [String] = []

  private static let context = 3

  /// Lines of the old text, and the lines that stand for them; both from 0.
  private struct Hunk {
    var old: Range<Int>
    var new: Range<Int>
  }

  private let old: [String]
  private let new: [String]

  init(from before: SourceText, to after: SourceText, called name: String, as result: String = "optimized") {
    old = UnifiedDifference.lines(of: before)
    new = UnifiedDifference.lines(of: after)
    let hunks = UnifiedDifference.hunks(from: before, to: after)
    guard !hunks.isEmpty else { return }
    lines = ["--- \(name)", "+++ \(name) (\(result))"]
    var group: [Hunk] = []
    for hunk in hunks {
      if let last = group.last, hunk.old.lowerBound - last.old.upperBound > 2 * UnifiedDifference.context {
        add(group)
        group = []
      }
      group.append(hunk)
    }
    add(group)
  }

  /// The parts of a comparison, each under its number, without lines around them.
  init(_ comparison: HistoryComparison, called oldName: String, _ newName: String) {
    old = UnifiedDifference.lines(of: comparison.old)
    new = UnifiedDifference.lines(of: comparison.new)
    lines = ["--- \(oldName)", "+++ \(newName)"]
    for (number, hunk) in comparison.hunks.enumerated() {
      let oldLines = UnifiedDifference.wholeLines(hunk.old, in: comparison.old)
      let newLines = UnifiedDifference.wholeLines(hunk.new, in: comparison.new)
      let places = "-\(UnifiedDifference.place(oldLines)) +\(UnifiedDifference.place(newLines))"
      lines.append("@@ \(places) @@ part \(number + 1)")
      add("-", old, oldLines)
      add("+", new, newLines)
    }
  }

  private static func wholeLines(_ range: Range<Int>, in text: SourceText) -> Range<Int> {
    let first = text.line(at: range.lowerBound)
    return range.isEmpty ? first..<first : text.lines(of: range)
  }

  /// A stretch without lines is named by the line before it.
  private static func place(_ lines: Range<Int>) -> String {
    "\(lines.isEmpty ? lines.lowerBound : lines.lowerBound + 1),\(lines.count)"
  }

  /// Each line with its line end, so that a missing last one can be told.
  private static func lines(of text: SourceText) -> [String] {
    let count = text.lineStart(text.lineCount - 1) == text.count ? text.lineCount - 1 : text.lineCount
    return (0..<count).map { text.string(text.lineStart($0)..<text.lineStart($0 + 1)) }
  }

  /// The edits, stretched to whole lines.
  private static func hunks(from before: SourceText, to after: SourceText) -> [Hunk] {
    var hunks: [Hunk] = []
    var shift = 0
    for edit in Difference.edits(from: before, to: after) {
      let first = before.line(at: edit.range.lowerBound)
      let start = edit.range.lowerBound + shift
      shift += edit.replacement.utf8.count - edit.range.count
      let end = edit.range.upperBound + shift
      var old = first..<lineEnd(edit.range, in: before)
      var new = after.line(at: start)..<lineEnd(start..<end, in: after)
      if isWhole(edit.range, in: before), isWhole(start..<end, in: after) {
        old = first..<before.line(at: edit.range.upperBound)
        new = new.lowerBound..<after.line(at: end)
      }
      if let last = hunks.last, old.lowerBound < last.old.upperBound || new.lowerBound < last.new.upperBound {
        hunks[hunks.count - 1].old = last.old.lowerBound..<max(old.upperBound, last.old.upperBound)
        hunks[hunks.count - 1].new = last.new.lowerBound..<max(new.upperBound, last.new.upperBound)
      } else {
        hunks.append(Hunk(old: old, new: new))
      }
    }
    return hunks
  }

  /// Whether a range is lines with their line ends, or the place between two lines.
  private static func isWhole(_ range: Range<Int>, in text: SourceText) -> Bool {
    range.upperBound < text.count && text.lineStart(text.line(at: range.lowerBound)) == range.lowerBound
      && text.lineStart(text.line(at: range.upperBound)) == range.upperBound
  }

  /// The line behind the last one that a range touches.
  private static func lineEnd(_ range: Range<Int>, in text: SourceText) -> Int {
    let last = text.line(at: range.upperBound)
    return text.lineStart(last) == text.count && last > 0 && range.upperBound == text.count ? last : last + 1
  }

  private mutating func add(_ group: [Hunk]) {
    guard let first = group.first, let last = group.last else { return }
    let lead = min(UnifiedDifference.context, first.old.lowerBound)
    let tail = min(UnifiedDifference.context, old.count - min(old.count, last.old.upperBound))
    let start = first.old.lowerBound - lead
    let newStart = first.new.lowerBound - lead
    let count = last.old.upperBound + tail - start
    let newCount = last.new.upperBound + tail - newStart
    lines.append("@@ -\(start + 1),\(count) +\(newStart + 1),\(newCount) @@")
    var place = start
    for hunk in group {
      add(" ", old, place..<hunk.old.lowerBound)
      add("-", old, hunk.old)
      add("+", new, hunk.new)
      place = hunk.old.upperBound
    }
    add(" ", old, place..<place + tail)
  }

  private mutating func add(_ mark: String, _ text: [String], _ range: Range<Int>) {
    for line in text[range.clamped(to: 0..<text.count)] {
      var words = line[...]
      let isEnded = words.unicodeScalars.last == "\n" || words.unicodeScalars.last == "\r"
      if words.unicodeScalars.last == "\n" { words.unicodeScalars.removeLast() }
      if words.unicodeScalars.last == "\r" { words.unicodeScalars.removeLast() }
      lines.append(mark + words)
      if !isEnded { lines.append("\\ No newline at end of file") }
    }
  }
}
