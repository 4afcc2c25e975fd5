/// A text with places marked in it, so that a test shows what it speaks of instead of numbering it.
///
/// `try MarkedText("then ⟦/Se▮⟧")` → the text `then /Se`, the range `5..<8`, the cursor 8; all in UTF-8 bytes.
/// Ranges may hold one another, and come in the order in which they open.
package struct MarkedText: Sendable, Equatable {
  package let text: String
  package let ranges: [Range<Int>]
  package let cursors: [Int]

  /// A mark without its partner; the offset is in the marked text.
  package enum Mistake: Error, Sendable, Equatable {
    case notClosed(offset: Int)
    case notOpened(offset: Int)
  }

  package init(_ marked: String) throws(Mistake) {
    var text = String.UnicodeScalarView()
    var ranges: [Range<Int>] = []
    var cursors: [Int] = []
    var open: [(index: Int, marked: Int)] = []
    var offset = 0
    var markedOffset = 0
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "⟦":
        open.append((ranges.count, markedOffset))
        ranges.append(offset..<offset)
      case "⟧":
        guard let last = open.popLast() else { throw .notOpened(offset: markedOffset) }
        ranges[last.index] = ranges[last.index].lowerBound..<offset
      case "▮":
        cursors.append(offset)
      default:
        text.append(scalar)
        offset += UTF8.width(scalar)
      }
      markedOffset += UTF8.width(scalar)
    }
    if let last = open.last { throw .notClosed(offset: last.marked) }
    self.init(text: String(text), ranges: ranges, cursors: cursors)
  }

  package init(text: String, ranges: [Range<Int>] = [], cursors: [Int] = []) {
    self.text = text
    self.ranges = ranges
    self.cursors = cursors
  }

  /// The first cursor.
  package var cursor: Int? { cursors.first }

  /// The text with its marks again: what a failing test prints, and what it can compare.
  ///
  /// Marks outside the text stand at its end; at one place ranges close before others open, then comes the cursor.
  package var marked: String {
    var result: [UInt8] = []
    let bytes = Array(text.utf8)
    for offset in 0...bytes.count {
      let last = offset == bytes.count
      func isHere(_ place: Int) -> Bool { place == offset || last && place > offset }
      for range in ranges where isHere(range.upperBound) && !isHere(range.lowerBound) { result += "⟧".utf8 }
      for range in ranges where isHere(range.lowerBound) && !isHere(range.upperBound) { result += "⟦".utf8 }
      for range in ranges where isHere(range.lowerBound) && isHere(range.upperBound) { result += "⟦⟧".utf8 }
      for cursor in cursors where isHere(cursor) { result += "▮".utf8 }
      if !last { result.append(bytes[offset]) }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
