/// How wide words are drawn, in hundredths of the size of the letters: as wide as the widest typefaces that a system shows without
/// being asked for another (DejaVu Sans, Verdana).
enum TextWidth {
  static let average = 60

  static func of(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + of($1) }
  }

  static func of(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20: 32
    case 0x21, 0x27, 0x2C, 0x2E, 0x3A, 0x3B, 0x49, 0x69, 0x6A, 0x6C, 0x7C: 30
    case 0x22, 0x28, 0x29, 0x2D, 0x2F, 0x5B, 0x5D, 0x66, 0x72, 0x74: 41
    case 0x4D, 0x57, 0x6D, 0x40: 97
    case 0x77: 82
    case 0x41...0x5A: 72
    case 0x00...0x7E: 61
    case 0x0300...0x036F, 0x200B...0x200F, 0xFE00...0xFE0F: 0
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFF00...0xFF60, 0x1F000...0x3FFFD: 105
    default: 64
    }
  }
}

/// Words in lines that fit a width.
enum Wrapping {
  static func lines(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var taken = 0
    for part in text.utf8.split(separator: 0x20) {
      for word in pieces(String(decoding: Array(part), as: UTF8.self), width: width) {
        let needed = TextWidth.of(word)
        if !line.utf8.isEmpty, taken + 32 + needed > width {
          lines.append(line)
          line = ""
          taken = 0
        }
        if !line.utf8.isEmpty {
          line += " "
          taken += 32
        }
        line += word
        taken += needed
      }
    }
    if !line.utf8.isEmpty { lines.append(line) }
    return lines
  }

  /// A word that is wider than a line, such as an address, is cut.
  private static func pieces(_ word: String, width: Int) -> [String] {
    guard TextWidth.of(word) > width else { return [word] }
    var pieces: [String] = []
    var piece = ""
    var taken = 0
    for scalar in word.unicodeScalars {
      let needed = TextWidth.of(scalar)
      if taken + needed > width, !piece.utf8.isEmpty {
        pieces.append(piece)
        piece = ""
        taken = 0
      }
      piece.unicodeScalars.append(scalar)
      taken += needed
    }
    return pieces + [piece]
  }
}
