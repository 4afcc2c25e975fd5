/// The habits of a file: how it breaks lines, indents, and spaces colons and commas.
struct JSONLayout: Sendable {
  var newline: [UInt8] = [.newLine]
  var unit: [UInt8] = [.space, .space]
  var colon: [UInt8] = [.colon, .space]
  var isMultiline = true

  /// Read off the first line break, the first indented part and the first key.
  init(of root: JSONNode, in bytes: [UInt8]) {
    if let index = bytes.firstIndex(where: { $0.isLineBreak }) {
      let isPair = bytes[index] == .lineReturn && index + 1 < bytes.count && bytes[index + 1] == .newLine
      newline = isPair ? [.lineReturn, .newLine] : [bytes[index]]
    }
    if let first = root.children.first {
      let gap = bytes[root.range.lowerBound..<first.lowerBound]
      isMultiline = gap.contains { $0.isLineBreak }
    }
    if let indented = JSONLayout.firstIndented(in: root, bytes: bytes) { unit = indented }
    if let member = JSONLayout.firstMember(in: root) {
      let gap = bytes[member.keyRange.upperBound..<member.value.range.lowerBound]
      if gap.allSatisfy({ $0 == .colon || $0.isIndentation }) { colon = Array(gap) }
    }
  }

  func style(isMultiline: Bool, base: [UInt8]) -> JSONStyle {
    JSONStyle(
      newline: isMultiline ? newline : [], unit: unit, base: base, colon: colon,
      comma: isMultiline ? [.comma] : [.comma] + blankAfterComma)
  }

  /// A file that writes `"a":1` also writes `1,2`.
  var blankAfterComma: [UInt8] { colon.last == .colon ? [] : [.space] }

  /// What a first part on its own line is indented by beyond its container.
  private static func firstIndented(in node: JSONNode, bytes: [UInt8]) -> [UInt8]? {
    guard let first = node.children.first else { return nil }
    let outer = bytes.indentation(at: node.range.lowerBound)
    let inner = bytes.indentation(at: first.lowerBound)
    if bytes.beginsLine(at: first.lowerBound), inner.count > outer.count, inner.starts(with: outer) {
      return Array(inner.dropFirst(outer.count))
    }
    switch node.content {
    case .array(let elements):
      for element in elements {
        if let unit = firstIndented(in: element, bytes: bytes) { return unit }
      }
    case .object(let members):
      for member in members {
        if let unit = firstIndented(in: member.value, bytes: bytes) { return unit }
      }
    case .null, .bool, .number, .string:
      break
    }
    return nil
  }

  private static func firstMember(in node: JSONNode) -> JSONMember? {
    switch node.content {
    case .object(let members):
      return members.first
    case .array(let elements):
      for element in elements {
        if let member = firstMember(in: element) { return member }
      }
      return nil
    case .null, .bool, .number, .string:
      return nil
    }
  }
}

extension [UInt8] {
  /// The blanks with which the line of an offset begins.
  func indentation(at offset: Int) -> [UInt8] {
    let start = startOfLine(at: offset)
    return Array(self[start..<offset].prefix { $0.isIndentation })
  }

  /// Whether only blanks stand before an offset on its line.
  func beginsLine(at offset: Int) -> Bool {
    self[startOfLine(at: offset)..<offset].allSatisfy { $0.isIndentation }
  }

  func startOfLine(at offset: Int) -> Int {
    var start = offset
    while start > 0, !self[start - 1].isLineBreak { start -= 1 }
    // A byte order mark is no part of the first line.
    return start == 0 && starts(with: [0xEF, 0xBB, 0xBF]) ? Swift.min(3, offset) : start
  }

  /// Past the blanks from an offset on.
  func skippingBlanks(from offset: Int) -> Int {
    var end = offset
    while end < count, self[end].isIndentation { end += 1 }
    return end
  }

  func isOnlySpace(_ range: Range<Int>) -> Bool {
    self[range].allSatisfy { $0.isJSONSpace }
  }
}
