extension [UInt8] {
  /// The first place from `index` on, below `limit`, where something may begin that is more than words, spaces and the marks
  /// between words. A word of which that is not certain stays before it: it may be the beginning of an address.
  ///
  /// Letters, spaces and what nearly all words are followed by are passed sixteen at a time, whatever words they are; only where
  /// something else stands is the word before it looked for.
  func quietEnd(from index: Int, to limit: Int) -> Int {
    let limit = Swift.min(limit, count)
    return withUnsafeBytes { bytes in
      var index = Swift.max(0, index)
      /// No word begins before it.
      var first = index
      while true {
        if !bytes.pass(&index, to: limit, ahead: 1, marking: { $0.loudMarks }) {
          index = lettersEnd(bytes, from: index, to: limit)
        }
        guard index < limit else { return limit }
        guard let next = quietMark(bytes, at: index, from: first, to: limit) else {
          return wordStart(bytes, before: index, from: first)
        }
        if next == index { return index }
        (first, index) = (next, next)
      }
    }
  }

  /// The end of letters and spaces, eight bytes at once.
  @inline(never)
  private func lettersEnd(_ bytes: UnsafeRawBufferPointer, from index: Int, to limit: Int) -> Int {
    var index = index
    while index &+ 8 <= limit {
      let eight = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian
      let others = eight.bytesOutsideLetters & ~eight.bytesThatAreSpaces
      index &+= others.trailingZeroBitCount &>> 3
      if others != 0 { return index }
    }
    while index < limit, bytes[index].isASCIILetter || bytes[index] == " " { index &+= 1 }
    return index
  }

  /// Behind what stands at `index`, no letter and no space, where nothing begins with it or with the word before; `index` where
  /// something may begin with it alone, nil where with the word.
  @inline(__always)
  private func quietMark(_ bytes: UnsafeRawBufferPointer, at index: Int, from first: Int, to limit: Int) -> Int? {
    let isBehindWord = index > first && bytes[index &- 1].isASCIILetter
    var end = index
    if isBehindWord { while end < limit, bytes[end] < 0x80, bytes[end].isWord { end &+= 1 } }
    guard end < limit else { return limit }
    switch bytes[end] {
    case ".", ":":
      // No address goes on with white space, or ends with such a mark.
      let isPlain = !isBehindWord || end &+ 1 == limit || bytes[end &+ 1].isWhitespace
      return isPlain ? end &+ 1 : nil
    // No speech begins behind a word: `don't`.
    case "'" where isBehindWord: return end &+ 1
    case "-" where isBehindWord: return hyphenatedEnd(bytes, from: end, to: limit)
    case "%", "+", "-", "@", 0x80...0xFF: return isBehindWord ? nil : end
    case let byte where byte.isBetweenWords: return end &+ 1
    default: return end
    }
  }

  /// The end of words with hyphens between them, `follow-up`, and of the full stop behind them; nil where they may begin an address.
  private func hyphenatedEnd(_ bytes: UnsafeRawBufferPointer, from hyphen: Int, to limit: Int) -> Int? {
    var end = hyphen
    while end < limit, bytes[end].isASCIILetter || bytes[end] == "-" { end &+= 1 }
    guard end < limit else { return limit }
    if bytes[end] == "." { return end &+ 1 == limit || bytes[end &+ 1].isWhitespace ? end &+ 1 : nil }
    return bytes[end].isWhitespace || bytes[end].isBetweenWords && bytes[end] != ":" ? end : nil
  }

  /// Where the letters begin that end before `index`.
  private func wordStart(_ bytes: UnsafeRawBufferPointer, before index: Int, from first: Int) -> Int {
    var start = index
    while start > first, bytes[start &- 1].isASCIILetter { start &-= 1 }
    return start
  }
}

extension UnsafeRawPointer {
  /// Those of sixteen bytes that are not certain to be quiet whatever word stands before them: all but letters, spaces, line ends,
  /// commas, and full stops and colons with a space or a line end behind them.
  @inline(__always)
  fileprivate var loudMarks: SixteenMarks {
    let bytes = sixteen
    let next = (self + 1).sixteen
    let ends = (bytes.equal(0x2E) .| bytes.equal(0x3A)) .& (next.equal(0x20) .| next.equal(0x0A))
    return .!(bytes.letters .| bytes.equal(0x20) .| bytes.equal(0x0A) .| bytes.equal(0x2C) .| ends)
  }
}

extension UInt8 {
  /// What stands between words: neither does an atom begin with it nor is it a mark that opens or closes.
  @inline(__always)
  var isBetweenWords: Bool {
    switch self {
    case " ", "\n", ",", ".", ";", ":", "!", "?": true
    default: false
    }
  }
}
