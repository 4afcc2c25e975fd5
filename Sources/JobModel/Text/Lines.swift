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

  /// LF, CR LF and a lone CR each end a line, as the Language Server Protocol has it; U+2028 does not.
  static func lineStarts(in bytes: [UInt8]) -> [Int] {
    var starts = [0]
    // As many as most texts have.
    starts.reserveCapacity(bytes.count / 64 + 1)
    appendLineStarts(endedIn: bytes.indices, of: bytes, to: &starts)
    return starts
  }

  /// Appends the beginnings of the lines that follow the line ends whose last byte is in `range`.
  static func appendLineStarts(endedIn range: Range<Int>, of bytes: [UInt8], to starts: inout [Int]) {
    var index = range.lowerBound
    while true {
      index = bytes.firstLineEnd(from: index, to: range.upperBound)
      guard index < range.upperBound else { return }
      let byte = bytes[index]
      let next = index + 1
      let ends =
        byte == .lineFeed
        || byte == .carriageReturn && (next == bytes.count || bytes[next] != .lineFeed)
      if ends { starts.append(next) }
      index = next
    }
  }
}

extension [Int] {
  /// The index of the first element above a value, in an array that ascends.
  func firstIndex(above value: Int) -> Int {
    firstPlace(fromWhichOn: { $0 > value })
  }
}
