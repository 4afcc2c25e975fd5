/// What one line of the instructions begins, judged by itself.
enum LineClass: Equatable {
  case text
  case heading(level: Int, content: Range<Int>)
  /// `Goal: help the caller`: prose that never joins the line above.
  case label(Range<Int>)
  case item(marker: Range<Int>, Marker)
  case fence(UInt8, length: Int)
  case tableRow
  case quote(prefix: Range<Int>)
  case thematicBreak
  /// Up to the end of the comment, which may be lines below.
  case comment(end: Int)

  enum Marker: Equatable {
    case bullet(UInt8)
    case number(Int)
    case letter(UInt8)

    var isOrdered: Bool {
      if case .bullet = self { return false }
      return true
    }
  }

  /// The class of a line whose first byte that is no blank is `range.lowerBound`.
  init(_ bytes: borrowing [UInt8], _ range: Range<Int>, comments: inout CommentFinder) {
    let first = bytes.at(range.lowerBound)
    // With a letter, as most lines have it, only `a)` and `ii.` begin something.
    let isProse =
      first.isASCIILetter && !bytes.at(range.lowerBound + 1).isAny(of: ").\t")
      && LineClass.romanEnd(bytes, range) == nil
    if !isProse, let simple = LineClass.byMark(first, bytes, range, comments: &comments) {
      self = simple
    } else if !isProse, let item = LineClass.item(bytes, range) {
      self = item
    } else {
      let label = LineClass.labelEnd(bytes, range)
      if let title = LineClass.title(bytes, range, label: label) {
        self = .heading(level: 0, content: title)
      } else if let label {
        self = .label(range.lowerBound..<label)
      } else {
        self = .text
      }
    }
  }

  private static func byMark(_ first: UInt8, _ bytes: [UInt8], _ range: Range<Int>, comments: inout CommentFinder)
    -> LineClass?
  {
    switch first {
    case "#": return atxHeading(bytes, range)
    case "`", "~":
      let length = run(of: first, in: bytes, range)
      let hasTick = first == "`" && bytes[(range.lowerBound + length)..<range.upperBound].contains(first)
      return length >= 3 && !hasTick ? .fence(first, length: length) : nil
    case "-", "*", "_":
      return isThematicBreak(bytes, range) ? .thematicBreak : nil
    case ">":
      let blank = bytes.at(range.lowerBound + 1) == 0x20 && range.count > 1 ? 1 : 0
      return .quote(prefix: range.lowerBound..<range.lowerBound + 1 + blank)
    case "|":
      return bytes[(range.lowerBound + 1)..<range.upperBound].contains(UInt8(ascii: "|")) ? .tableRow : nil
    case "<": return comment(bytes, range, comments: &comments) ?? tag(bytes, range)
    default: return nil
    }
  }

  private static func run(of byte: UInt8, in bytes: [UInt8], _ range: Range<Int>) -> Int {
    var end = range.lowerBound
    while end < range.upperBound, bytes[end] == byte { end += 1 }
    return end - range.lowerBound
  }

  private static func atxHeading(_ bytes: [UInt8], _ range: Range<Int>) -> LineClass? {
    let level = run(of: bytes[range.lowerBound], in: bytes, range)
    let start = range.lowerBound + level
    guard level <= 6, start == range.upperBound || bytes[start].isBlank else { return nil }
    return .heading(level: level, content: bytes.trimmed(start..<range.upperBound))
  }

  private static func isThematicBreak(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var marks = 0
    for byte in bytes[range] where !byte.isBlank {
      guard byte == bytes[range.lowerBound] else { return false }
      marks += 1
    }
    return marks >= 3
  }

  /// A comment that begins here and has nothing behind it on its last line.
  private static func comment(_ bytes: [UInt8], _ range: Range<Int>, comments: inout CommentFinder) -> LineClass? {
    guard let end = comments.end(bytes, at: range.lowerBound, limit: bytes.count) else { return nil }
    let rest = Line(bytes, at: end)
    return rest.trimmedEnd(bytes) == end ? .comment(end: end) : nil
  }
}
