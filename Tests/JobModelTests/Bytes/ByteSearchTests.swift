import TestSupport
import Testing

@testable import JobModel

/// What is looked for eight or sixteen bytes at once is found where one byte after the other finds it.
struct ByteSearchTests {
  @Test func `a word is cut and known as its letters say`() {
    var random = SeededGenerator(seed: 21)
    for _ in 0..<5000 {
      let bytes = text(&random)
      guard let start = bytes.indices.randomElement(using: &random), bytes[start].isASCIILetter else { continue }
      let limit = Int.random(in: start + 1...bytes.count, using: &random)
      let part = bytes.wordEnd(from: start, to: limit)
      let end = bytes.compoundWordEnd(behind: part, limit: limit)
      let hash = bytes.letterHash(start..<end)
      let isPlain = bytes[start..<end].allSatisfy { $0.isASCIILetter }
      if let plain = bytes.withUnsafeBytes({ $0.plainWord(at: start, limit: limit) }) {
        #expect(isPlain && plain.end == end && plain.hash == hash && plain.next == bytes.at(end), "\(bytes) \(start)")
      }
      let short = bytes.withUnsafeBytes { $0.shortWord(at: start, limit: limit) }
      let isShort = end - start <= 7 && start + 8 <= bytes.count && isPlain
      if let short {
        #expect(isShort && short.end == end && short.hash == hash && short.next == bytes[end], "\(bytes) \(start)")
      } else {
        #expect(!isShort || bytes.at(end) != " " || limit == end, "\(bytes) \(start)..<\(limit)")
      }
    }
  }

  @Test func `sentence marks, gaps of templates and pairs of letters are those that single bytes give`() {
    var random = SeededGenerator(seed: 22)
    for _ in 0..<5000 {
      let bytes = text(&random)
      let start = Int.random(in: 0...bytes.count, using: &random)
      let limit = Int.random(in: start...bytes.count, using: &random)
      let range = start..<limit
      let mark = range.first { bytes[$0] >= 0xE0 || ".?!(".utf8.contains(bytes[$0]) } ?? limit
      #expect(bytes.firstSentenceMark(from: start, to: limit) == mark, "\(bytes) \(range)")
      let gap = range.first { index in
        let pair = index + 1 < limit ? String(decoding: bytes[index...index + 1], as: UTF8.self) : ""
        return "[<".utf8.contains(bytes[index]) || ["__", "TB", "XX"].contains(pair)
      }
      #expect(bytes.firstPlaceholderMark(from: start, to: limit) <= gap ?? limit, "\(bytes) \(range)")
      let four = (letter("@"), letter("<"), letter("T"), letter("p"))
      let one = range.first { "@<Tp".utf8.contains(bytes[$0]) } ?? limit
      #expect(bytes.first(of: four, from: start, to: limit) == one, "\(bytes) \(range)")
      #expect(bytes.first(letter("T"), from: start, to: limit) == range.first { bytes[$0] == "T" } ?? limit)
      let quote = range.first { bytes[$0] >= 0x80 || bytes[$0].isLineEnd || "\"\\{".utf8.contains(bytes[$0]) } ?? limit
      let message = bytes.firstMessageMark(from: start, to: limit)
      #expect(message == quote || message < quote && bytes[message] < 0x0E, "\(bytes) \(range)")
      let pair = range.dropLast().first { bytes[$0] | 0x20 == "p" && "iaw".utf8.contains(bytes[$0 + 1] | 0x20) }
      let found = bytes.firstSmallLetter(
        letter("p"), before: (letter("i"), letter("a"), letter("w")), from: start, to: limit)
      #expect(found <= pair ?? limit, "\(bytes) \(range)")
    }
  }

  @Test func `what can be seen is what each byte says`() {
    var random = SeededGenerator(seed: 24)
    for _ in 0..<5000 {
      var bytes = (0..<Int.random(in: 0...40, using: &random)).map { _ in UInt8.random(in: 0x20...0x7E, using: &random)
      }
      #expect(bytes.withUnsafeBytes { $0.isVisibleASCII }, "\(bytes)")
      guard let place = bytes.indices.randomElement(using: &random) else { continue }
      bytes[place] = [0x00, 0x0A, 0x1F, 0x7F, 0x80, 0xC3, 0xFF].randomElement(using: &random) ?? 0
      #expect(!bytes.withUnsafeBytes { $0.isVisibleASCII }, "\(bytes)")
    }
  }

  @Test func `a short word is known from its end`() {
    var random = SeededGenerator(seed: 25)
    for _ in 0..<5000 {
      let bytes = text(&random)
      let end = Int.random(in: 0...bytes.count, using: &random)
      let start = bytes[..<end].lastIndex { !$0.isASCIILetter }.map { $0 + 1 } ?? 0
      let isPlain = start > 0 && !bytes[start - 1].isWord && bytes[start - 1] != "."
      let isShort = end >= 8 && isPlain && (1...7).contains(end - start)
      let found = bytes.withUnsafeBytes { $0.shortWord(before: end) }
      #expect(found?.word == (isShort ? start..<end : nil), "\(bytes) \(end)")
      #expect(found?.hash == (isShort ? bytes.letterHash(start..<end) : nil), "\(bytes) \(end)")
    }
  }

  @Test func `what is quiet begins nothing`() {
    var random = SeededGenerator(seed: 23)
    for _ in 0..<5000 {
      let bytes = text(&random)
      let start = Int.random(in: 0...bytes.count, using: &random)
      let limit = Int.random(in: start...bytes.count, using: &random)
      let end = quietEnd(bytes, from: start, to: limit)
      #expect(bytes.quietEnd(from: start, to: limit) == end, "\(bytes) \(start) \(limit)")
    }
    let address = Array("Write to a.b@example.com, then see example.org. Done".utf8)
    #expect(address.quietEnd(from: 0, to: address.count) == 9)
    #expect(address.quietEnd(from: 24, to: address.count) == 35)
    #expect(address.quietEnd(from: 47, to: address.count) == address.count)
    let compound = Array("They don't book a follow-up. To jo-ann@example.com".utf8)
    #expect(compound.quietEnd(from: 0, to: compound.count) == 32)
  }

  private func quietEnd(_ bytes: [UInt8], from start: Int, to limit: Int) -> Int {
    var index = start
    while index < limit {
      if " \n,.;:!?".utf8.contains(bytes[index]) {
        index += 1
        continue
      }
      guard bytes[index].isASCIILetter else { return index }
      let end = (index..<limit).first { bytes[$0] >= 0x80 || !bytes[$0].isWord } ?? limit
      if end < limit {
        if bytes[end] == "'" {
          index = end + 1
          continue
        }
        if bytes[end] == "-", let next = hyphenatedEnd(bytes, from: end, to: limit) {
          index = next
          continue
        }
        if bytes[end] >= 0x80 || "%+-@".utf8.contains(bytes[end]) { return index }
        let isMark = bytes[end] == "." || bytes[end] == ":"
        if isMark, end + 1 < limit, !bytes[end + 1].isWhitespace { return index }
      }
      index = end
    }
    return limit
  }

  private func hyphenatedEnd(_ bytes: [UInt8], from hyphen: Int, to limit: Int) -> Int? {
    let end = (hyphen..<limit).first { !bytes[$0].isASCIILetter && bytes[$0] != "-" } ?? limit
    if end == limit || bytes[end].isWhitespace || ",;!?".utf8.contains(bytes[end]) { return end }
    return bytes[end] == "." && (end + 1 == limit || bytes[end + 1].isWhitespace) ? end + 1 : nil
  }

  private func letter(_ scalar: Unicode.Scalar) -> UInt8 { UInt8(ascii: scalar) }

  private func text(_ random: inout SeededGenerator) -> [UInt8] {
    let foreign: [UInt8] = [0xC3, 0xA9, 0xE0, 0xE2, 0x80, 0x99, 0xEF, 0xFF]
    let marks = Array("pPiaW.?!([<_TX:;,'-%+@9 \n~`{\u{1}q\"\\\r".utf8) + foreign
    // In few texts there are as many marks as letters: what sixteen bytes hold is often quiet.
    let rarity = [1, 8, 60].randomElement(using: &random) ?? 1
    return (0..<Int.random(in: 0...80, using: &random)).map { _ in
      Int.random(in: 0...rarity, using: &random) > 0 ? UInt8(ascii: "e") : marks.randomElement(using: &random) ?? 0
    }
  }
}
