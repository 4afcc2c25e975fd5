import Glibc
import JobModel

/// Text that is safe to show: nothing in a file or its name can move the cursor, hide text or turn it round.
enum TerminalText {
  static func safe(_ text: String) -> String {
    var text = text
    if text.withUTF8({ UnsafeRawBufferPointer($0).isVisibleASCII }) { return text }
    return String(decoding: safe(Array(text.utf8)), as: UTF8.self)
  }

  /// The same in bytes.
  static func safe(_ letters: [UInt8]) -> [UInt8] {
    var safe: [UInt8] = []
    safe.reserveCapacity(letters.count + 16)
    var index = 0
    while index < letters.count {
      let start = index
      while index < letters.count, isPlain(letters[index]) { index += 1 }
      safe += letters[start..<index]
      guard index < letters.count else { break }
      let (value, length) = letters.scalar(at: index)
      if let scalar = Unicode.Scalar(value) { safe += shown(scalar).utf8 }
      index += length
    }
    return safe
  }

  /// Prints what a file or another program is to have: they get it byte for byte, and a terminal is kept from what an
  /// author's text could do to it.
  static func print(_ text: String) { print(Array(text.utf8)) }

  static func print(_ bytes: [UInt8], ifGone gone: Int32 = SIGPIPE + 128) {
    let shown = System.isTerminal(1) ? Array(safeLines(String(decoding: bytes, as: UTF8.self)).utf8) : bytes
    System.print(shown, ifGone: gone)
  }

  /// Whether it is shown as it is, in one column.
  static func isPlain(_ byte: UInt8) -> Bool { byte >= 0x20 && byte < 0x7F }

  /// Text of several lines.
  static func safeLines(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { safe(String($0)) }.joined(separator: "\n")
  }

  /// The characters that stand for one that must not be written as it is: control pictures and escapes.
  ///
  /// Of what cannot be seen only the two joiners stay, since emoji and several scripts are spelled with them.
  static func shown(_ scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0x20...0x7E, 0x200C, 0x200D: return String(Character(scalar))
    case 0x00...0x1F: return Unicode.Scalar(0x2400 + scalar.value).map { String(Character($0)) } ?? "?"
    case 0x7F: return "\u{2421}"
    default: break
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator:
      return "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
    default: return String(Character(scalar))
    }
  }

  /// How many columns of a terminal the shown character takes.
  static func columns(_ scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x7F { return 1 }
    let shown = shown(scalar).unicodeScalars.count
    if shown > 1 { return shown }
    switch scalar.value {
    case 0x200C, 0x200D, 0x1160...0x11FF: return 0
    // A flag is two letters in two columns.
    case 0x1F1E6...0x1F1FF: return 1
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x17000...0x18CFF, 0x1B000...0x1B2FF, 0x20000...0x3FFFD:
      return isDrawnOver(scalar) ? 0 : 2
    default:
      if isDrawnOver(scalar) { return 0 }
      return scalar.properties.isEmojiPresentation ? 2 : 1
    }
  }

  /// How many columns a text takes as it is shown.
  static func columns(of text: String) -> Int {
    var text = text
    if text.withUTF8({ UnsafeRawBufferPointer($0).isVisibleASCII }) { return text.utf8.count }
    return text.unicodeScalars.reduce(0) { $0 + columns($1) }
  }

  /// Whether a character is drawn onto the one before it.
  private static func isDrawnOver(_ scalar: Unicode.Scalar) -> Bool {
    let category = scalar.properties.generalCategory
    return category == .nonspacingMark || category == .enclosingMark
  }
}
