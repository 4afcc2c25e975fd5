/// Reads front matter line by line: what is not in the subset is a located problem, never a guess.
struct FrontMatterParser {
  let bytes: [UInt8]
  /// The first byte after the line that is being read.
  var next: Int
  let end: Int
  var entries: [FrontMatter.Entry] = []
  var problems: [FrontMatter.Problem] = []

  /// The front matter at `start`, if its first line is `---` and a later line closes it.
  static func parse(_ bytes: [UInt8], at start: Int) -> FrontMatter? {
    let opening = Line(bytes, at: start)
    guard bytes.isFence(opening.content) else { return nil }
    var line = Line(bytes, at: opening.next)
    while !bytes.isFence(line.content), !bytes.isEndMark(line.content) {
      if line.next >= bytes.count { return nil }
      line = Line(bytes, at: line.next)
    }
    var parser = FrontMatterParser(bytes: bytes, next: opening.next, end: line.content.lowerBound)
    parser.parseEntries()
    return FrontMatter(
      range: start..<line.next, body: opening.next..<line.content.lowerBound, entries: parser.entries,
      problems: parser.problems)
  }

  /// Whether a text may have front matter at all, by its first byte.
  static func mayBegin(_ bytes: [UInt8]) -> Bool { bytes.at(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0) == "-" }

  private mutating func parseEntries() {
    while next < end {
      let line = Line(bytes, at: next)
      next = line.next
      let first = bytes.skippingBlanks(from: line.content.lowerBound, to: line.content.upperBound)
      if first == line.content.upperBound || bytes[first] == "#" { continue }
      let content = first..<line.trimmedEnd(bytes)
      if first > line.content.lowerBound {
        report(
          content, "this line is indented, but it does not continue the line above; write each field as key: value")
      } else if let colon = keyColon(content) {
        parseEntry(key: first..<colon, value: colon + 1..<line.content.upperBound)
      } else {
        report(content, "this is not a field; write key: value, such as name: Take a message")
      }
    }
  }

  /// The colon after the key of a line.
  private func keyColon(_ content: Range<Int>) -> Int? {
    var index = content.lowerBound
    guard bytes.at(index).isASCIILetter else { return nil }
    while index < content.upperBound, bytes[index].isWord || bytes[index] == "-" { index += 1 }
    guard index < content.upperBound, bytes[index] == ":" else { return nil }
    return index + 1 == content.upperBound || bytes.at(index + 1).isBlank ? index : nil
  }

  private mutating func parseEntry(key: Range<Int>, value: Range<Int>) {
    let start = bytes.skippingBlanks(from: value.lowerBound, to: value.upperBound)
    let scalar: FrontMatterScalar
    if start == value.upperBound || (bytes[start] == "#" && start > value.lowerBound) {
      if let items = parseItems() {
        let range = (items.first?.range.lowerBound ?? start)..<(items.last?.range.upperBound ?? start)
        return add(key, .list(items), range)
      }
      return add(key, .none, value.lowerBound..<value.lowerBound)
    } else if bytes[start] == "|" || bytes[start] == ">" {
      scalar = parseBlockScalar(start..<value.upperBound)
    } else if bytes[start] == "[" {
      let list = parseFlowList(start..<value.upperBound)
      return add(key, .list(list.items), list.range)
    } else {
      scalar = parseScalar(start..<value.upperBound)
    }
    add(key, .text(scalar.text), scalar.range, plain: scalar.plainRange)
  }

  private mutating func add(
    _ key: Range<Int>, _ value: FrontMatter.Value, _ range: Range<Int>, plain: Range<Int>? = nil
  ) {
    entries.append(
      FrontMatter.Entry(
        key: bytes.string(key), keyRange: key, value: value, valueRange: range, plainRange: plain))
  }

  mutating func report(
    _ range: Range<Int>, _ message: String, isWarning: Bool = false, repair: FrontMatter.Repair? = nil
  ) {
    problems.append(FrontMatter.Problem(range: range, message: message, isWarning: isWarning, repair: repair))
  }
}

/// One line of a text: its content without the line end, and where the next one begins.
struct Line {
  let content: Range<Int>
  let next: Int

  init(content: Range<Int>, next: Int) {
    self.content = content
    self.next = next
  }

  /// All that stands in a range that ends with the end of a line.
  init(_ bytes: borrowing [UInt8], _ range: Range<Int>) {
    var end = range.upperBound - 1
    if end > range.lowerBound, bytes[end] == 0x0A, bytes[end - 1] == 0x0D { end -= 1 }
    self.init(content: range.lowerBound..<end, next: range.upperBound)
  }

  init(_ bytes: borrowing [UInt8], at start: Int) {
    let index = bytes.firstLineEnd(from: start, to: bytes.count)
    content = start..<index
    if bytes.at(index) == 0x0D, bytes.at(index + 1) == 0x0A, index + 1 < bytes.count {
      next = index + 2
    } else {
      next = min(index + 1, bytes.count)
    }
  }

  /// Where the content ends without the blanks behind it.
  func trimmedEnd(_ bytes: [UInt8]) -> Int {
    var end = content.upperBound
    while end > content.lowerBound, bytes[end - 1].isBlank { end -= 1 }
    return end
  }
}

extension [UInt8] {
  /// Exactly `---`, but for blanks behind it.
  fileprivate func isFence(_ line: Range<Int>) -> Bool {
    matches("---", at: line.lowerBound)
      && isBlank(line.lowerBound + 3..<Swift.max(line.lowerBound + 3, line.upperBound))
  }

  fileprivate func isEndMark(_ line: Range<Int>) -> Bool {
    matches("...", at: line.lowerBound)
      && isBlank(line.lowerBound + 3..<Swift.max(line.lowerBound + 3, line.upperBound))
  }

  private func isBlank(_ range: Range<Int>) -> Bool {
    skippingBlanks(from: range.lowerBound, to: range.upperBound) == range.upperBound
  }
}
