extension SourceText {
  /// How many lines there are; a text that ends with a line end has one empty line after it.
  public var lineCount: Int { lineStarts.count }

  /// Where a line begins: the text's start for a line before the first, its end for one past the last.
  public func lineStart(_ line: Int) -> Int {
    guard line >= 0 else { return 0 }
    return line < lineCount ? lineStarts[line] : count
  }

  /// Where a line's own text ends, before its line end.
  public func lineEnd(_ line: Int) -> Int {
    guard line >= 0 else { return 0 }
    guard line < lineCount - 1 else { return count }
    let next = lineStarts[line + 1]
    return isCut(next - 1) ? next - 1 : next - 2
  }

  /// The line an offset lies in; a line end belongs to the line that it ends.
  public func line(at offset: Int) -> Int {
    max(0, lineStarts.firstIndex(above: offset) - 1)
  }

  /// As the first line ends; a line feed where there is only one line.
  public var lineEnding: String {
    guard let first = bytes.firstIndex(where: { $0.isLineEnd }) else { return "\n" }
    if bytes[first] == .lineFeed { return "\n" }
    return bytes.at(first + 1) == .lineFeed ? "\r\n" : "\r"
  }

  /// The lines that a range touches, at least one: an empty range is told by the line it stands in.
  public func lines(of range: Range<Int>) -> Range<Int> {
    line(at: range.lowerBound)..<line(at: max(range.lowerBound, range.upperBound - 1)) + 1
  }

  /// Where lines begin, and whether there are only ASCII characters, and no carriage return among them. LF, CR LF and a lone CR each
  /// end a line, as the Language Server Protocol has it; U+2028 does not.
  static func lines(of bytes: [UInt8]) -> (starts: [Int], arePlainASCII: Bool) {
    var starts = [0]
    // As many as most texts have.
    starts.reserveCapacity(bytes.count / 64 + 1)
    let arePlainASCII = appendLineStarts(endedIn: bytes.indices, of: bytes, to: &starts)
    return (starts, arePlainASCII)
  }

  /// Appends the beginnings of the lines that follow the line ends whose last byte is in `range`; gives whether there are only ASCII
  /// characters in it, and no carriage return.
  static func appendLineStarts(endedIn range: Range<Int>, of bytes: [UInt8], to starts: inout [Int]) -> Bool {
    bytes.withUnsafeBytes { letters in
      var all = SIMD16<UInt8>.zero
      var isPlain = true
      @inline(__always)
      func marks(_ place: UnsafeRawPointer) -> SixteenMarks {
        let sixteen = place.sixteen
        all |= sixteen
        return sixteen.equal(0x0A) .| sixteen.equal(0x0D)
      }
      letters.forEachMark(from: range.lowerBound, to: range.upperBound, marking: marks) { index in
        let byte = letters[index]
        let next = index &+ 1
        if byte == .lineFeed {
          starts.append(next)
        } else if byte == .carriageReturn {
          isPlain = false
          if next == letters.count || letters[next] != .lineFeed { starts.append(next) }
        } else if byte >= 0x80 {
          isPlain = false
        }
      }
      return isPlain && all.areASCII
    }
  }
}

extension [Int] {
  /// The index of the first element above a value, in an array that ascends.
  func firstIndex(above value: Int) -> Int {
    firstPlace(fromWhichOn: { $0 > value })
  }
}
