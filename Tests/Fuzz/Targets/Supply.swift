/// Takes decisions from the bytes of an input: numbers from its front, the rest as a text.
struct Supply {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) {
    rest = bytes[...]
  }

  var isEmpty: Bool { rest.isEmpty }

  /// A number below `limit`, made of two bytes; 0 when nothing is left.
  mutating func number(below limit: Int) -> Int {
    let high = Int(rest.popFirst() ?? 0)
    let low = Int(rest.popFirst() ?? 0)
    return limit > 0 ? (high << 8 | low) % limit : 0
  }

  /// The bytes up to the next 0xFF, which no text has, or all that are left.
  mutating func piece() -> [UInt8] {
    let end = rest.firstIndex(of: 0xFF) ?? rest.endIndex
    defer { rest = rest[min(end + 1, rest.endIndex)...] }
    return Array(rest[..<end])
  }

  /// A piece as a text; what is not UTF-8 becomes U+FFFD.
  mutating func text() -> String {
    String(decoding: piece(), as: UTF8.self)
  }
}
