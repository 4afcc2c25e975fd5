import JobModel
import TestSupport
import Testing

/// What looks at eight or sixteen bytes at once finds what one byte after the other would.
struct EightBytesTests {
  @Test func `words, lines and places outside ASCII are those that single bytes give`() {
    var random = SeededGenerator(seed: 8)
    for _ in 0..<2000 {
      let bytes = text(&random)
      let start = Int.random(in: 0...bytes.count, using: &random)
      let limit = Int.random(in: start...bytes.count, using: &random)
      #expect(bytes.wordEnd(from: start, to: limit) == wordEnd(bytes, from: start, to: limit), "\(bytes) \(start)")
      let foreign = bytes[start..<limit].firstIndex { $0 >= 0x80 } ?? limit
      #expect(bytes.firstNonASCII(from: start, to: limit) == foreign)
      guard let text = try? SourceText(validating: bytes) else { continue }
      var starts = [0]
      for index in bytes.indices where bytes[index] == 0x0A || bytes[index] == 0x0D && bytes.at(index + 1) != 0x0A {
        starts.append(index + 1)
      }
      #expect((0..<text.lineCount).map { text.lineStart($0) } == starts, "\(bytes)")
      #expect(text.isPlainASCII == bytes.allSatisfy { $0 < 0x80 && $0 != 0x0D }, "\(bytes)")
    }
  }

  @Test func `characters are counted as single bytes give them`() {
    var random = SeededGenerator(seed: 9)
    for _ in 0..<2000 {
      let string = String(
        (0..<Int.random(in: 0...40, using: &random)).map { _ in "a \nz\u{7F}".randomElement(using: &random) ?? "b" })
      for other in [string, string + "\r\nc", "é" + string, string + "\r"] {
        let pairs = other.unicodeScalars.count - other.replacing("\r\n", with: "\n").unicodeScalars.count
        #expect(other.count(in: .utf16) == other.utf16.count - pairs)
      }
    }
  }

  @Test func `a hash knows no letter case and tells short words apart`() {
    var random = SeededGenerator(seed: 10)
    var words: [UInt64: [UInt8]] = [:]
    for _ in 0..<5000 {
      let length = Int.random(in: 1...20, using: &random)
      let word = (0..<length).map { _ in UInt8.random(in: 0x21...0xFF, using: &random) }
      let small = word.map { $0.lowercased }
      let hash = (word + [0x20]).letterHash(0..<length)
      #expect(hash == ([0x41, 0x42] + small).letterHash(2..<length + 2))
      #expect(words[hash, default: small] == small)
      words[hash] = small
    }
  }

  private func text(_ random: inout SeededGenerator) -> [UInt8] {
    let alphabet = Array("aZ09_@[`{/:-' \n\r\t.~\u{0}".utf8) + [0xC3, 0xE2, 0x80, 0x99, 0xEF, 0xBC]
    let rarity = [1, 8, 60].randomElement(using: &random) ?? 1
    return (0..<Int.random(in: 0...80, using: &random)).map { _ in
      Int.random(in: 0...rarity, using: &random) > 0
        ? UInt8(ascii: "e") : alphabet.randomElement(using: &random) ?? 0
    }
  }

  private func wordEnd(_ bytes: [UInt8], from index: Int, to limit: Int) -> Int {
    var end = index
    while end < limit, isWord(bytes[end]), !bytes.isTypographic(at: end) { end += 1 }
    return end
  }

  private func isWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == 0x5F || "0123456789".utf8.contains(byte)
      || "abcdefghijklmnopqrstuvwxyz".utf8.contains(byte | 0x20) && byte >= 0x41
  }
}
