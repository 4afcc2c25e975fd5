import JobModel

extension Rule {
  static let secretInText = Rule(
    id: "secret-in-text", summary: "a password, a PIN or a key is in the text", severity: .error,
    sight: .close,
    why: """
      Everybody who talks to the agent can get at its job: whoever asks in the right way is told what is in it. A secret \
      in a job is no longer a secret. Take it out, and change it.
      """,
    source: .craft,
    examples: [
      .flags("- The admin panel: password: ⟦Tr0ub4dor&3⟧\n"),
      .flags("Look it up with the key ⟦sk_live_4eC39HqLyjWDarjtT1zdp7dc⟧.\n"),
      .flags("The safe in the office has pin: ⟦480216⟧.\n"),
      .flags("{\"token\": \"⟦ghp_16C7e42F292c6912E7710c838347Ae178B4a⟧\"}", in: .workspace),
      .fine("Never ask for the password: 8 characters are enough.\n"),
      .fine("Ask for the PIN: 4 digits.\n"),
      .fine("The password is {password}; the guest Wi-Fi password: welcome2024.\n"),
      .fine("Write sk_live_… in place of the key, or AKIA.\n"),
    ]
  ) { snapshot in
    let bytes = snapshot.document.text.bytes
    var ranges = Secrets.keys(in: bytes, snapshot.lines)
    for text in snapshot.texts where text.role == .job && Secrets.mayName(bytes, snapshot.lines) {
      for piece in text.words where Secrets.mayName(bytes, piece) { ranges += Secrets.values(in: bytes, piece) }
    }
    ranges.sort { $0.lowerBound < $1.lowerBound }
    return ranges.map { range in
      Mark(
        range,
        "callers can get the agent to tell them a secret that is in its job; take it out, and change it where it is used"
      )
    }
  }
}

/// Keys by their shape, and what stands behind `password:`.
private enum Secrets {
  private static let shortest = 20

  /// No key is shorter than that.
  private static let prefixes: [(StaticString, least: Int)] = [
    ("AKIA", 16), ("AIza", 30), ("ghp_", 30), ("gho_", 30), ("github_pat_", 30), ("rk_live_", 16), ("sk_live_", 16),
    ("sk_test_", 16), ("sk-ant-", 24), ("sk-proj-", 24), ("xoxb-", 20), ("xoxp-", 20), ("glpat-", 18),
  ]

  static func keys(in bytes: [UInt8], _ lines: Range<Int>) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = lines.lowerBound
    while true {
      start = firstRun(in: bytes, from: start, to: lines.upperBound)
      guard start < lines.upperBound else { return ranges }
      var end = start + shortest
      while end < lines.upperBound, isKeyByte(bytes[end]) { end += 1 }
      let run = start..<end
      start = end + 1
      guard let first = run.first(where: { bytes[$0].isASCIILetter && !bytes.at($0 - 1).isWord })
      else { continue }
      if isKey(bytes, first..<run.upperBound) { ranges.append(first..<run.upperBound) }
    }
  }

  /// Where so many bytes of a key stand that it may be one; else `limit`. Looked at from behind, most of a text need not be looked
  /// at: where one byte is none of a key, no key holds it.
  private static func firstRun(in bytes: [UInt8], from index: Int, to limit: Int) -> Int {
    bytes.withUnsafeBytes { bytes in
      var start = index
      while start + shortest <= limit {
        // Of eight bytes that end there, the last one that is no letter: nearly always a space.
        let eight = bytes.loadUnaligned(fromByteOffset: start + shortest - 8, as: UInt64.self).littleEndian
        var other = start + shortest - 1 - eight.bytesOutsideLetters.leadingZeroBitCount >> 3
        while other >= start, isKeyByte(bytes[other]) { other -= 1 }
        if other < start { return start }
        start = other + 1
      }
      return limit
    }
  }

  private static func isKey(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    for (prefix, least) in prefixes {
      let start = range.lowerBound + prefix.utf8CodeUnitCount
      guard range.upperBound - start >= least, stands(prefix, in: bytes, at: range.lowerBound) else { continue }
      return bytes[start..<range.upperBound].contains { $0.isDigit }
    }
    return false
  }

  /// In the letter case that the prefix has.
  private static func stands(_ prefix: StaticString, in bytes: [UInt8], at index: Int) -> Bool {
    for offset in 0..<prefix.utf8CodeUnitCount where bytes.at(index + offset) != prefix.utf8Start[offset] {
      return false
    }
    return true
  }

  private static func isKeyByte(_ byte: UInt8) -> Bool {
    byte < 0x80 && (byte < 0x40 ? lowKeyBytes : highKeyBytes) >> UInt64(byte & 0x3F) & 1 == 1
  }

  /// The hyphen and the digits; the letters and the underscore: a bit each, asked for every byte of a text.
  private static var lowKeyBytes: UInt64 { 1 << 45 | 0x3FF << 48 }
  private static var highKeyBytes: UInt64 { 0x07FF_FFFE_87FF_FFFE }

  /// Whether one of `names` or a PIN may stand anywhere: in most texts none does.
  static func mayName(_ bytes: [UInt8], _ lines: Range<Int>) -> Bool {
    let seconds = (UInt8(ascii: "i"), UInt8(ascii: "a"), UInt8(ascii: "w"))
    var index = lines.lowerBound
    while true {
      index = bytes.firstSmallLetter(UInt8(ascii: "p"), before: seconds, from: index, to: lines.upperBound)
      guard index < lines.upperBound else { return false }
      if mayName(bytes, at: index) { return true }
      index += 1
    }
  }

  private static func mayName(_ bytes: [UInt8], at index: Int) -> Bool {
    if bytes.matches("pin", at: index) { return bytes.at(index + 3) >= 0x80 || !bytes.at(index + 3).isWord }
    return bytes.matches("passw", at: index) || bytes.matches("passc", at: index) || bytes.matches("pwd", at: index)
  }

  /// The values behind `password:`, `pin =` and `password is` in a piece of conduct.
  static func values(in bytes: [UInt8], _ piece: Range<Int>) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var isGuests = false
    var index = piece.lowerBound
    while index < piece.upperBound {
      let word = index..<bytes.wordEnd(from: index, to: piece.upperBound)
      if word.isEmpty {
        if bytes[index] == "." || bytes[index].isLineEnd { isGuests = false }
        index += 1
        continue
      }
      if guests.contains(bytes, word) { isGuests = true }
      let isPIN = word.count == 3 && bytes.matches("pin", at: word.lowerBound)
      if isPIN || names.contains(bytes, word), !isGuests,
        let value = value(bytes, behind: word.upperBound, limit: piece.upperBound),
        isPIN ? isDigits(bytes, value) : isPassword(bytes, value)
      {
        ranges.append(value)
      }
      index = word.upperBound
    }
    return ranges
  }

  private static func value(_ bytes: [UInt8], behind index: Int, limit: Int) -> Range<Int>? {
    var start = bytes.skippingBlanks(from: index, to: limit)
    if bytes.at(start) == ":" || bytes.at(start) == "=" {
      start += 1
    } else if bytes.matches("is ", at: start) {
      start += 3
    } else {
      return nil
    }
    start = bytes.skippingBlanks(from: start, to: limit)
    if bytes.at(start) == "\"" || bytes.at(start) == "'" { start += 1 }
    var end = start
    while end < limit, !bytes[end].isWhitespace, bytes[end] != "\"" { end += 1 }
    while end > start, ".,;:)'!?".utf8.contains(bytes[end - 1]) { end -= 1 }
    return end > start ? start..<end : nil
  }

  private static func isDigits(_ bytes: [UInt8], _ value: Range<Int>) -> Bool {
    value.count >= 4 && value.count <= 8 && bytes[value].allSatisfy { $0.isDigit }
  }

  /// Letters with digits or signs among them, as no word of a sentence is.
  private static func isPassword(_ bytes: [UInt8], _ value: Range<Int>) -> Bool {
    let part = bytes[value]
    guard value.count >= 6, let first = part.first, first != "{", first != "[", first != "<", first != "(" else {
      return false
    }
    return part.contains { $0.isASCIILetter } && part.contains { $0.isDigit } && !part.contains { $0 == "/" }
  }

  private static let names = WordSet("passcode passwd password pwd")
  private static let guests = WordSet("fi guest guests wi wifi wlan")
}
