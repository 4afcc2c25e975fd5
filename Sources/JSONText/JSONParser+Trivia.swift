extension JSONParser {
  /// Skips white space, and comments where the dialect has them.
  @inline(__always)
  mutating func skipTrivia() throws(JSONError) {
    while true {
      while byte.isJSONSpace { position += 1 }
      guard byte == .slash, dialect == .commented else { return }
      guard try skipComment() else { return }
    }
  }

  private mutating func skipComment() throws(JSONError) -> Bool {
    let start = position
    let mark = bytes.byte(at: start + 1)
    guard mark == .slash || mark == .asterisk else { return false }
    guard let end = bytes.endOfComment(at: start) else {
      throw JSONError(.unclosedComment, start..<start + 2)
    }
    if let invalid = bytes.part(start..<end).firstInvalidUTF8() {
      throw JSONError(.invalidUTF8, start + invalid..<start + invalid + 1)
    }
    position = end
    return true
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Where the comment that begins at an offset ends: before the line break, or behind `*/`; nothing without `*/`.
  func endOfComment(at start: Int) -> Int? {
    var cursor = start + 2
    if byte(at: start + 1) == .slash {
      while cursor < count, !self[cursor].isLineBreak { cursor += 1 }
      return cursor
    }
    while cursor + 1 < count {
      if self[cursor] == .asterisk, self[cursor + 1] == .slash { return cursor + 2 }
      cursor += 1
    }
    return nil
  }

  /// Past white space and comments of a text that has already been parsed.
  func endOfTrivia(from start: Int) -> Int {
    var cursor = start
    while true {
      while byte(at: cursor).isJSONSpace { cursor += 1 }
      guard byte(at: cursor) == .slash, let end = endOfComment(at: cursor) else { return cursor }
      cursor = end
    }
  }
}
