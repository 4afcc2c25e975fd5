import Foundation
import JobModel

/// Small changes to texts that tests need.
enum Text {
  static func range(of words: String, in text: String) -> Range<Int>? {
    text.range(of: words).map { range in
      let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
      return start..<start + words.utf8.count
    }
  }

  /// With blanks behind its lines, and two blank lines where there is one.
  static func looser(_ text: SourceText) -> SourceText {
    let syntax = JobSyntax(text)
    let opaque = syntax.blocks.filter { $0.kind == .fence }.map { $0.range } + syntax.actions.map { $0.range }
    var result = text.string(0..<syntax.instructions.lowerBound)
    var offset = syntax.instructions.lowerBound
    for line in text.string(syntax.instructions).split(separator: "\n", omittingEmptySubsequences: false) {
      let end = offset + line.utf8.count
      let isInside = opaque.contains { $0.lowerBound <= end && end < $0.upperBound }
      result += line
      if end < text.count { result += isInside ? "\n" : line.isEmpty ? "\n\n" : "  \n" }
      offset = end + 1
    }
    return SourceText(result)
  }

  /// With `•` for every `-` before an item.
  static func withBullets(_ text: SourceText) -> SourceText {
    let edits = JobSyntax(text).blocks.compactMap { block -> TextEdit? in
      guard case .item = block.kind, let marker = block.marker, text.string(marker) == "-" else { return nil }
      return TextEdit(range: marker, replacement: "•")
    }
    return (try? text.applying(edits)) ?? text
  }
}
