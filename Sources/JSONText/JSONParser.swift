extension JSONNode {
  /// Reads one JSON text, with the place of every value.
  ///
  /// Exactly RFC 8259, except that a byte order mark at the start is skipped (Windows editors write one) and half of
  /// a surrogate pair becomes U+FFFD (JavaScript clients send one). A text nested deeper than the limit is an error,
  /// and the limit itself is at most 500, because freeing a deep tree takes as much stack as walking it.
  package static func parse(
    _ bytes: [UInt8], dialect: JSONDialect = .strict, depthLimit: Int = 200
  ) throws(JSONError) -> JSONNode {
    try bytes.withUnsafeBufferPointer { (buffer) throws(JSONError) in
      var parser = JSONParser(buffer, dialect: dialect, depthLimit: min(max(depthLimit, 0), 500))
      return try parser.parseText()
    }
  }
}

/// One reading of one text, from front to back and never back again.
struct JSONParser {
  let bytes: UnsafeBufferPointer<UInt8>
  let dialect: JSONDialect
  let depthLimit: Int
  var position = 0
  var depth = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>, dialect: JSONDialect, depthLimit: Int) {
    self.bytes = bytes
    self.dialect = dialect
    self.depthLimit = depthLimit
  }

  /// The byte at the position, or 0 at the end.
  var byte: UInt8 {
    @inline(__always) get { bytes.byte(at: position) }
  }

  mutating func parseText() throws(JSONError) -> JSONNode {
    if bytes.byte(at: 0) == 0xEF, bytes.byte(at: 1) == 0xBB, bytes.byte(at: 2) == 0xBF { position = 3 }
    try skipTrivia()
    guard position < bytes.count else { throw JSONError(.emptyText, position..<position) }
    let root = try parseValue()
    try skipTrivia()
    guard position == bytes.count else { throw errorAfterEnd() }
    return root
  }

  mutating func parseValue() throws(JSONError) -> JSONNode {
    let start = position
    let content: JSONNode.Content
    switch byte {
    case .quote:
      content = .string(try parseString())
    case .openBrace:
      content = try parseObject()
    case .openBracket:
      content = try parseArray()
    case .minus, .zero ... .nine:
      position = try JSONNumber.end(in: bytes, from: start)
      content = .number(JSONNumber(checked: bytes.part(start..<position)))
    case UInt8(ascii: "t") where skipWord("true"):
      content = .bool(true)
    case UInt8(ascii: "f") where skipWord("false"):
      content = .bool(false)
    case UInt8(ascii: "n") where skipWord("null"):
      content = .null
    default:
      throw errorForMissingValue()
    }
    return JSONNode(range: start..<position, content: content)
  }

  private mutating func parseObject() throws(JSONError) -> JSONNode.Content {
    let start = position
    try enter()
    try skipTrivia()
    var members: [JSONMember] = []
    if byte != .closeBrace { members.reserveCapacity(4) }
    while byte != .closeBrace {
      members.append(try parseMember(of: start))
      try skipTrivia()
      guard byte == .comma else { break }
      try skipComma(before: .closeBrace)
    }
    guard byte == .closeBrace else { throw errorInObject(openedAt: start) }
    leave()
    return .object(members)
  }

  private mutating func parseMember(of start: Int) throws(JSONError) -> JSONMember {
    guard byte == .quote else { throw errorForMissingKey(objectAt: start) }
    let keyStart = position
    let key = try parseString()
    let keyRange = keyStart..<position
    try skipTrivia()
    guard byte == .colon else { throw errorForMissingColon(after: keyRange) }
    position += 1
    try skipTrivia()
    return JSONMember(key: key, keyRange: keyRange, value: try parseValue())
  }

  private mutating func parseArray() throws(JSONError) -> JSONNode.Content {
    let start = position
    try enter()
    try skipTrivia()
    var elements: [JSONNode] = []
    while byte != .closeBracket {
      guard position < bytes.count else { throw JSONError(.unclosedArray, start..<start + 1) }
      elements.append(try parseValue())
      try skipTrivia()
      guard byte == .comma else { break }
      try skipComma(before: .closeBracket)
    }
    guard byte == .closeBracket else { throw errorInArray(openedAt: start) }
    leave()
    return .array(elements)
  }

  /// Steps over a comma; only the commented dialect lets the closing bracket follow.
  private mutating func skipComma(before closer: UInt8) throws(JSONError) {
    let comma = position
    position += 1
    try skipTrivia()
    if byte == closer, dialect == .strict { throw JSONError(.commaAtEnd, comma..<comma + 1) }
  }

  private mutating func enter() throws(JSONError) {
    guard depth < depthLimit else { throw JSONError(.tooDeep(limit: depthLimit), position..<position + 1) }
    depth += 1
    position += 1
  }

  private mutating func leave() {
    depth -= 1
    position += 1
  }

  private mutating func skipWord(_ word: StaticString) -> Bool {
    let end = position + word.utf8CodeUnitCount
    guard end <= bytes.count, !bytes.byte(at: end).isPartOfWord else { return false }
    for index in 0..<word.utf8CodeUnitCount where bytes[position + index] != word.utf8Start[index] {
      return false
    }
    position = end
    return true
  }
}
