/// What stands between `%` and its verb.
struct FormatFlags {
  var plus = false
  var minus = false
  var sharp = false
  var space = false
  var zero = false
  /// `%#v`.
  var goSyntax = false
  var width: Int?
  var precision: Int?

  /// Widths and precisions beyond it are not taken for numbers.
  static let largest = 1_000_000
}

extension GoPrinter {
  mutating func pad(_ text: [UInt8], zero: Bool? = nil) {
    let missing = max(0, (flags.width ?? 0) - (flags.width == nil ? 0 : Rune.count(text)))
    if flags.minus {
      append(text)
      fill(missing, zero: zero)
    } else {
      fill(missing, zero: zero)
      append(text)
    }
  }

  mutating func fill(_ count: Int, zero: Bool? = nil) {
    guard count > 0 else { return }
    append(Array(repeating: zero ?? flags.zero ? UInt8(ascii: "0") : 0x20, count: count))
  }

  /// The first characters of a text, as many as the precision says.
  func truncated(_ text: [UInt8]) -> [UInt8] {
    guard var left = flags.precision else { return text }
    var index = 0
    while left > 0, let rune = Rune(text, at: index) {
      index += rune.width
      left -= 1
    }
    return Array(text[..<index])
  }
}
