extension JSONValue {
  /// The value as JSON text: on one line, or indented by so many spaces (at most 16), and all of it by `column` more.
  package func written(indentation: Int? = nil, sortedKeys: Bool = false, from column: Int = 0) -> String {
    var style = JSONStyle.compact
    if let indentation {
      let unit = [UInt8](repeating: .space, count: min(max(indentation, 0), 16))
      style = JSONStyle(newline: [.newLine], unit: unit, base: [], colon: [.colon, .space], comma: [.comma])
      style.base = [UInt8](repeating: .space, count: column)
    }
    style.sortedKeys = sortedKeys
    var bytes: [UInt8] = []
    write(into: &bytes, style: style)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the value as JSON text on one line. Every message is written so, and looks at no style for it.
  package func write(into bytes: inout [UInt8]) {
    switch self {
    case .null, .bool, .number, .string: writeWord(into: &bytes)
    case .array(let elements):
      bytes.append(.openBracket)
      for place in elements.indices {
        if place > 0 { bytes.append(.comma) }
        elements[place].write(into: &bytes)
      }
      bytes.append(.closeBracket)
    case .object(let fields):
      bytes.append(.openBrace)
      for place in fields.indices {
        if place > 0 { bytes.append(.comma) }
        fields[place].key.writeQuoted(into: &bytes)
        bytes.append(.colon)
        fields[place].value.write(into: &bytes)
      }
      bytes.append(.closeBrace)
    }
  }

  /// Appends a value that holds no other.
  private func writeWord(into bytes: inout [UInt8]) {
    switch self {
    case .null: bytes.append(contentsOf: "null".utf8)
    case .bool(let truth): bytes.append(contentsOf: truth ? "true".utf8 : "false".utf8)
    case .number(let number): bytes.append(contentsOf: number.spelling.utf8)
    case .string(let text): text.writeQuoted(into: &bytes)
    case .array, .object: break
    }
  }

  func write(into bytes: inout [UInt8], style: JSONStyle, depth: Int = 0) {
    switch self {
    case .null, .bool, .number, .string: writeWord(into: &bytes)
    case .array(let elements):
      bytes.append(.openBracket)
      for (index, element) in elements.enumerated() {
        style.separate(index, into: &bytes, depth: depth + 1)
        element.write(into: &bytes, style: style, depth: depth + 1)
      }
      if !elements.isEmpty { style.breakLine(into: &bytes, depth: depth) }
      bytes.append(.closeBracket)
    case .object(let fields):
      bytes.append(.openBrace)
      for (index, field) in (style.sortedKeys ? JSONField.sorted(fields) : fields).enumerated() {
        style.separate(index, into: &bytes, depth: depth + 1)
        field.write(into: &bytes, style: style, depth: depth + 1)
      }
      if !fields.isEmpty { style.breakLine(into: &bytes, depth: depth) }
      bytes.append(.closeBrace)
    }
  }
}

extension JSONField {
  func write(into bytes: inout [UInt8], style: JSONStyle, depth: Int) {
    key.writeQuoted(into: &bytes)
    bytes.append(contentsOf: style.colon)
    value.write(into: &bytes, style: style, depth: depth)
  }

  /// By the bytes of the keys, so that the order is the same everywhere; duplicates keep theirs.
  fileprivate static func sorted(_ fields: [JSONField]) -> [JSONField] {
    let order = fields.indices.sorted { left, right in
      let (first, second) = (fields[left].key.utf8, fields[right].key.utf8)
      if first.lexicographicallyPrecedes(second) { return true }
      return left < right && !second.lexicographicallyPrecedes(first)
    }
    return order.map { fields[$0] }
  }
}

/// What stands between the parts of a written value.
struct JSONStyle: Equatable {
  /// Empty for a value on one line.
  var newline: [UInt8]
  var unit: [UInt8]
  /// The indentation of the line on which the value begins.
  var base: [UInt8]
  var colon: [UInt8]
  var comma: [UInt8]
  var sortedKeys = false

  static var compact: JSONStyle {
    JSONStyle(newline: [], unit: [], base: [], colon: [.colon], comma: [.comma])
  }

  func separate(_ index: Int, into bytes: inout [UInt8], depth: Int) {
    if index > 0 { bytes.append(contentsOf: comma) }
    breakLine(into: &bytes, depth: depth)
  }

  func breakLine(into bytes: inout [UInt8], depth: Int) {
    guard !newline.isEmpty else { return }
    bytes.append(contentsOf: newline)
    bytes.append(contentsOf: base)
    for _ in 0..<depth { bytes.append(contentsOf: unit) }
  }
}
