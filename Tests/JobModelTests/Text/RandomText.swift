import TestSupport

/// Pieces that are troublesome next to each other: line ends of each kind, marks, joiners, wide and rare scalars.
let troublesomePieces: [String] = [
  "a", "b", "the", " ", "  ", "\t", ".", ",", "-", "1", "\n", "\n", "\r\n", "\r", "\0", "\u{7F}", "\u{85}", "\u{2028}",
  "é", "e\u{301}", "ß", "ж", "א", "ع", "\u{200B}", "\u{200D}", "\u{202E}", "\u{FEFF}", "\u{FFFD}", "\u{FFFF}", "日本",
  "’",
  "😀", "👩‍👩‍👧", "🇩🇪", "👍🏽", "𝒳", "\u{10FFFF}",
]

extension SeededGenerator {
  mutating func text(pieces: Int) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 0...pieces, using: &self) {
      text += troublesomePieces.randomElement(using: &self) ?? ""
    }
    return text
  }

  /// Plain sentences in lines, as jobs have them.
  mutating func prose(lines: Int) -> String {
    let words = ["ask", "the", "caller", "for", "name", "then", "call", "Bob", "5", "café", "日本", "please"]
    var text = ""
    for _ in 0..<lines {
      for _ in 0..<Int.random(in: 0...9, using: &self) {
        text += (words.randomElement(using: &self) ?? "") + (Bool.random(using: &self) ? " " : ", ")
      }
      text += Int.random(in: 0..<8, using: &self) == 0 ? "\r\n" : "\n"
    }
    return text
  }
}

/// All offsets at which a scalar begins, and the end, found without the code under test.
func scalarOffsets(_ text: String) -> [Int] {
  var offsets = [0]
  for scalar in text.unicodeScalars { offsets.append(offsets[offsets.count - 1] + String(scalar).utf8.count) }
  return offsets
}
