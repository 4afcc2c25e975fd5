import JobModel

extension FuzzTarget {
  /// Places of a text as editors count them, held against a count from the text's start.
  static let positions = FuzzTarget(name: "positions") { bytes in
    let string = String(decoding: bytes.prefix(2_000), as: UTF8.self)
    let text = SourceText(string)
    var counted = (offset: 0, line: 0, utf8: 0, utf16: 0, utf32: 0)
    var hasReturned = false
    for scalar in string.unicodeScalars {
      // Between CR and LF there is no place.
      if !(hasReturned && scalar == "\n") { compare(text, counted) }
      counted.offset += scalar.utf8.count
      counted.utf8 += scalar.utf8.count
      counted.utf16 += scalar.utf16.count
      counted.utf32 += 1
      let endsLine = scalar == "\n" || scalar == "\r"
      if endsLine {
        if !(hasReturned && scalar == "\n") { counted.line += 1 }
        (counted.utf8, counted.utf16, counted.utf32) = (0, 0, 0)
      }
      hasReturned = scalar == "\r"
    }
    compare(text, counted)
  }

  private static func compare(
    _ text: SourceText, _ counted: (offset: Int, line: Int, utf8: Int, utf16: Int, utf32: Int)
  ) {
    let columns = [(PositionEncoding.utf8, counted.utf8), (.utf16, counted.utf16), (.utf32, counted.utf32)]
    for (encoding, column) in columns {
      let position = TextPosition(line: counted.line, column: column)
      hold(text.position(of: counted.offset, in: encoding) == position, "byte \(counted.offset) is counted wrong")
      hold(text.offset(of: position, in: encoding) == counted.offset, "\(position) is found elsewhere")
    }
  }
}
