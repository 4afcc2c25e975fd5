import JobAnalysis
import JobModel

/// What a finding is known by when the lines around it have moved: its rule, the line that it stands in, and its neighbours.
///
/// White space, and the numbers of list items, which a new item above changes, do not count.
struct FindingPrint: Sendable, Hashable {
  let rule: String
  /// Of the line and of what is marked in it.
  let text: UInt64
  /// Of the nearest lines above and below that say something.
  let context: UInt64

  init(rule: String, text: UInt64, context: UInt64) {
    self.rule = rule
    self.text = text
    self.context = context
  }

  fileprivate init(_ finding: Finding, in text: SourceText, _ line: Line) {
    let marked = finding.range.lowerBound..<min(finding.range.upperBound, text.lineEnd(line.number))
    var hash = line.hash
    hash.add(FindingPrint.normal(marked.isEmpty ? [] : text.bytes[marked]))
    rule = finding.rule
    self.text = hash.value
    context = line.context
  }

  /// What all findings of a line have in common; one may have very many.
  fileprivate struct Line: Sendable {
    let number: Int
    let hash: StableHash
    let context: UInt64

    init(_ number: Int, in text: SourceText) {
      self.number = number
      var hash = StableHash()
      hash.add(FindingPrint.normal(FindingPrint.line(number, of: text)))
      self.hash = hash
      var around = StableHash()
      around.add(FindingPrint.neighbour(of: number, by: -1, in: text))
      around.add(FindingPrint.neighbour(of: number, by: 1, in: text))
      context = around.value
    }
  }

  private static func line(_ line: Int, of text: SourceText) -> ArraySlice<UInt8> {
    text.bytes[text.lineStart(line)..<text.lineEnd(line)]
  }

  private static func neighbour(of line: Int, by step: Int, in text: SourceText) -> [UInt8] {
    var line = line + step
    // Farther away nothing belongs together.
    for _ in 0..<3 where text.lineStart(line) < text.count && line >= 0 {
      let bytes = normal(FindingPrint.line(line, of: text))
      if !bytes.isEmpty { return bytes }
      line += step
    }
    return []
  }

  /// Without the number of a list item, every run of white space as one blank; of a long line the beginning.
  private static func normal(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var rest = bytes.prefix(4_096).drop { $0 == 0x20 || $0 == 0x09 }
    let digits = rest.prefix { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
    let behind = rest.dropFirst(digits.count)
    if !digits.isEmpty, let mark = behind.first, mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")") {
      rest = behind.dropFirst()
    }
    var normal: [UInt8] = []
    var isBetween = false
    for byte in rest {
      if byte <= 0x20 {
        isBetween = !normal.isEmpty
        continue
      }
      if isBetween { normal.append(0x20) }
      isBetween = false
      normal.append(byte)
    }
    return normal
  }
}

/// Makes the prints of a file's findings, which come in the order of the text: a line that has very many is read once.
struct FindingPrinter {
  private(set) var linesRead = 0
  /// The line of the last one.
  private var line: FindingPrint.Line?

  mutating func print(_ finding: Finding, in text: SourceText) -> FindingPrint {
    let number = text.line(at: finding.range.lowerBound)
    if let line, line.number == number { return FindingPrint(finding, in: text, line) }
    let line = FindingPrint.Line(number, in: text)
    self.line = line
    linesRead += 1
    return FindingPrint(finding, in: text, line)
  }
}

/// A hash that is the same on every machine and in every version (FNV-1a, 64 bits).
struct StableHash {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Adds a part; where one ends and the next begins counts too.
  mutating func add(_ part: some Sequence<UInt8>) {
    for byte in part { add(byte) }
    add(0xFF)
  }

  private mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }

  static func written(_ value: UInt64) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}

/// Findings of one file with a name for each, by which a service knows it again: of two that look the same one is the second.
struct PrintCounter {
  private var seen: [FindingPrint: Int] = [:]
  private var printer = FindingPrinter()

  mutating func name(of finding: Finding, in text: SourceText, path: String = "") -> String {
    let print = printer.print(finding, in: text)
    let ordinal = seen[print, default: 0]
    seen[print] = ordinal + 1
    var hash = StableHash()
    for part in [path, print.rule, StableHash.written(print.text), StableHash.written(print.context), "\(ordinal)"] {
      hash.add(part.utf8)
    }
    return StableHash.written(hash.value)
  }
}
