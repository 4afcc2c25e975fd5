import JobModel

/// Characters that were written as UTF-8 and read as something else: `â€™` for `’`.
struct Misread: Sendable, Equatable {
  let range: Range<Int>
  /// What was meant; nil where it is lost.
  let meant: String?
  /// Writing it wrongly again gives what stands there.
  let roundTrips: Bool

  /// All of them in a text, those that stand side by side as one.
  static func all(in bytes: [UInt8]) -> [Misread] {
    var found: [Misread] = []
    var index = 0
    while index < bytes.count {
      index = bytes.firstNonASCII(from: index, to: bytes.count)
      guard index < bytes.count else { break }
      guard bytes[index] >= 0xC2 else {
        index += 1
        continue
      }
      let (value, length) = bytes.scalar(at: index)
      // Each was read as several characters, of which none is ASCII.
      if value == 0xFFFD || bytes.at(index + length) >= 0x80, let misread = Misread(bytes, at: index) {
        found.append(misread)
        index = misread.range.upperBound
      } else {
        index += length
      }
    }
    return found
  }

  private init?(_ bytes: [UInt8], at start: Int) {
    if bytes.scalar(at: start).value == 0xFFFD {
      self.init(range: start..<start + 3, meant: nil, roundTrips: false)
      return
    }
    var meant: [UInt8] = []
    var end = start
    var count = 0
    var needsMore = false
    while let unit = MisreadUnit(bytes, at: end) {
      meant += unit.bytes
      needsMore = needsMore || unit.isWeak
      end = unit.end
      count += 1
    }
    guard count > 0, !needsMore || count > 1 else { return nil }
    // Read wrongly twice: what comes out is one of them again.
    let again = MisreadUnit(meant, at: 0)
    if let again, again.end == meant.count { meant = again.bytes }
    let isMark = meant == [0xEF, 0xBB, 0xBF]
    self.init(
      range: start..<end, meant: isMark ? "" : String(decoding: meant, as: UTF8.self), roundTrips: !isMark)
  }

  private init(range: Range<Int>, meant: String?, roundTrips: Bool) {
    self.range = range
    self.meant = meant
    self.roundTrips = roundTrips
  }
}

/// One character that was read as two, three or four.
private struct MisreadUnit {
  let bytes: [UInt8]
  let end: Int
  /// Could be meant as it stands: only several side by side are none.
  let isWeak: Bool

  init?(_ text: [UInt8], at start: Int) {
    let lead = text.scalar(at: start)
    guard let first = CodePage.western(lead.value), first >= 0xC2, first <= 0xF4 else {
      self.init(thai: text, at: start)
      return
    }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    var bytes = [first]
    var last: UInt32 = 0
    var end = start + lead.length
    while bytes.count < length {
      let next = text.scalar(at: end)
      guard let byte = CodePage.western(next.value), byte >= 0x80, byte <= 0xBF else { return nil }
      bytes.append(byte)
      last = next.value
      end += next.length
    }
    let meant = bytes.scalar(at: 0).value
    let isInWord = text.at(end).isASCIILetter || text.at(start - 1).isLower
    let isBesideWord = isInWord || text.at(start - 1).isASCIILetter
    switch first {
    case 0xC2: guard meant >= 0xA0, last != 0xAB, last != 0xBB else { return nil }
    case 0xC3: guard !CodePage.isPunctuation(last) || isInWord else { return nil }
    case 0xC4, 0xC5: guard isBesideWord, !CodePage.isPunctuation(last) || isInWord else { return nil }
    case 0xE2: guard MisreadUnit.isSymbol(meant) else { return nil }
    case 0xEF: guard meant == 0xFEFF else { return nil }
    case 0xF0: guard meant >= 0x1F000, meant < 0x20000 else { return nil }
    case 0xCE, 0xCF, 0xD0, 0xD1: break
    default: return nil
    }
    self.init(bytes, end: end, isWeak: first >= 0xCE && first <= 0xD1)
  }

  private init(_ bytes: [UInt8], end: Int, isWeak: Bool) {
    self.bytes = bytes
    self.end = end
    self.isWeak = isWeak
  }

  /// `โ€“`: read as Thai.
  private init?(thai text: [UInt8], at start: Int) {
    let lead = text.scalar(at: start)
    guard lead.value == 0x0E42 else { return nil }
    let middle = text.scalar(at: start + lead.length)
    guard middle.value == 0x20AC else { return nil }
    let last = text.scalar(at: start + lead.length + middle.length)
    guard let byte = CodePage.thai(last.value), byte <= 0xBF else { return nil }
    self.init([0xE2, 0x80, byte], end: start + lead.length + middle.length + last.length, isWeak: false)
  }

  /// Punctuation, currency, letter-like signs, arrows, marks.
  private static func isSymbol(_ value: UInt32) -> Bool {
    switch value {
    case 0x2000...0x206F, 0x20A0...0x20CF, 0x2100...0x214F, 0x2190...0x21FF, 0x2200...0x22FF, 0x2600...0x27BF: true
    default: false
    }
  }
}

/// The byte that a character was read from.
private enum CodePage {
  /// Windows-1252, with its five gaps as Latin-1 has them.
  static func western(_ value: UInt32) -> UInt8? {
    if value >= 0x80, value <= 0xFF { return UInt8(value) }
    guard value > 0xFF, let place = high.firstIndex(of: value) else { return nil }
    return UInt8(0x80 + place)
  }

  /// The part of Windows-874 that ends a dash, a quote or an ellipsis.
  static func thai(_ value: UInt32) -> UInt8? {
    switch value {
    case 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2026, 0x20AC: western(value)
    case 0x80...0xA0: UInt8(value)
    case 0x0E01...0x0E3A: UInt8(value - 0x0E00 + 0xA0)
    default: nil
    }
  }

  /// Quotes and dashes, which stand behind a letter in good text as well.
  static func isPunctuation(_ value: UInt32) -> Bool {
    value == 0xAB || value == 0xBB || value >= 0x2010 && value <= 0x203A
  }

  private static let high: [UInt32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
    0x0178,
  ]
}
