import TestSupport

@testable import JSONText

extension SeededGenerator {
  mutating func value(depth: Int = 4) -> JSONValue {
    switch Int.random(in: 0..<(depth > 0 ? 8 : 5), using: &self) {
    case 0: .null
    case 1: .bool(Bool.random(using: &self))
    case 2: .int(Int(truncatingIfNeeded: next()) >> Int.random(in: 0..<64, using: &self))
    case 3: JSONNumber(spelling: number()).map { .number($0) } ?? .null
    case 4: .string(text())
    case 5: .array((0..<Int.random(in: 0..<5, using: &self)).map { _ in value(depth: depth - 1) })
    default:
      .object(
        (0..<Int.random(in: 0..<5, using: &self)).map { _ in JSONField(text(), value(depth: depth - 1)) })
    }
  }

  mutating func text() -> String {
    let alphabet = Array(
      "abcXYZ 019/\"\\\n\r\t\u{0}\u{8}\u{C}\u{1F}\u{7F}äß€\u{2028}\u{FFFD}\u{FEFF}😀👩‍👩‍👧e\u{301}".unicodeScalars)
    var scalars = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0..<24, using: &self) {
      scalars.append(alphabet[Int.random(in: 0..<alphabet.count, using: &self)])
    }
    return String(scalars)
  }

  mutating func number() -> String {
    var spelling = Bool.random(using: &self) ? "-" : ""
    spelling += Bool.random(using: &self) ? "0" : String(Int.random(in: 1...99_999, using: &self))
    if Bool.random(using: &self) { spelling += ".0\(Int.random(in: 0...999, using: &self))" }
    if Bool.random(using: &self) {
      spelling += ["e", "E", "e+", "E-"][Int.random(in: 0..<4, using: &self)]
      spelling += String(Int.random(in: 0...300, using: &self))
    }
    return spelling
  }
}
