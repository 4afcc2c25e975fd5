/// One change of the source: these bytes become this text.
package struct JSONEdit: Sendable, Equatable {
  package var range: Range<Int>
  package var replacement: String

  package init(range: Range<Int>, replacement: String) {
    self.range = range
    self.replacement = replacement
  }

  init(_ range: Range<Int>, _ replacement: [UInt8]) {
    self.init(range: range, replacement: String(decoding: replacement, as: UTF8.self))
  }
}

extension [JSONEdit] {
  /// The bytes after all changes, whose ranges all count in the bytes before.
  ///
  /// A range past the end is cut off there, and of two changes that overlap the later one is left out.
  package func applied(to bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var position = 0
    for edit in sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      let start = Swift.min(edit.range.lowerBound, bytes.count)
      guard start >= position else { continue }
      result.append(contentsOf: bytes[position..<start])
      result.append(contentsOf: edit.replacement.utf8)
      position = Swift.min(edit.range.upperBound, bytes.count)
    }
    result.append(contentsOf: bytes[position...])
    return result
  }
}
