/// A range of bytes and what is to stand there instead.
package struct TextEdit: Sendable, Equatable {
  package var range: Range<Int>
  package var replacement: String

  package init(range: Range<Int>, replacement: String) {
    self.range = range
    self.replacement = replacement
  }

  /// Whether the replacements are the same bytes; `String` alone would take canonical equivalents as equal.
  package static func == (left: TextEdit, right: TextEdit) -> Bool {
    left.range == right.range && left.replacement.utf8.elementsEqual(right.replacement.utf8)
  }
}

/// Why a set of edits was not applied, and which of them is to blame.
package enum TextEditError: Error, Sendable, Equatable {
  /// The two that overlap, in the order of the text.
  case overlap(TextEdit, TextEdit)
  case outOfBounds(TextEdit)
  /// It begins or ends inside a UTF-8 sequence.
  case splitsCharacter(TextEdit)
}

extension SourceText {
  /// Applies edits that all speak of this text, given in any order.
  ///
  /// Insertions at one place keep their given order, and come before what replaces the range that begins there.
  /// Nothing is guessed: where two edits touch the same byte, none is applied.
  package func applying(_ edits: [TextEdit]) throws(TextEditError) -> SourceText {
    for edit in edits { try check(edit) }
    var result: [UInt8] = []
    result.reserveCapacity(edits.reduce(count) { $0 + $1.replacement.utf8.count })
    var done = 0
    var last: TextEdit?
    for edit in Self.inTextOrder(edits) {
      if let last, edit.range.lowerBound < done { throw .overlap(last, edit) }
      result += bytes[done..<edit.range.lowerBound]
      result += edit.replacement.utf8
      done = edit.range.upperBound
      last = edit
    }
    result += bytes[done...]
    return SourceText(valid: result)
  }

  private func check(_ edit: TextEdit) throws(TextEditError) {
    let (start, end) = (edit.range.lowerBound, edit.range.upperBound)
    guard start >= 0, end <= count else { throw .outOfBounds(edit) }
    guard scalarStart(at: start) == start, scalarStart(at: end) == end else { throw .splitsCharacter(edit) }
  }

  private static func inTextOrder(_ edits: [TextEdit]) -> [TextEdit] {
    let order = edits.indices.sorted { left, right in
      let (one, other) = (edits[left].range, edits[right].range)
      if one.lowerBound != other.lowerBound { return one.lowerBound < other.lowerBound }
      if one.isEmpty != other.isEmpty { return one.isEmpty }
      return left < right
    }
    return order.map { edits[$0] }
  }
}
