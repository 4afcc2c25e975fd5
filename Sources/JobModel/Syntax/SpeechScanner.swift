/// Quoted speech: `"…"`, `“…”`, `„…“`, `«…»`, `‘…’`, `'…'`, paired within a block and never an apostrophe.
struct SpeechScanner {
  let bytes: [UInt8]

  /// Longer texts are no speech: their quote stands alone.
  static let longest = 600

  func speech(at index: Int, limit: Int) -> Atom? {
    let (value, length) = bytes.scalar(at: index)
    let start = index + length
    let limit = min(limit, index + SpeechScanner.longest)
    let close: Int?
    switch value {
    case 0x22: close = opens(at: index, start: start, limit: limit) ? straight(0x22, from: start, limit: limit) : nil
    case 0x27: close = opens(at: index, start: start, limit: limit) ? straight(0x27, from: start, limit: limit) : nil
    case Typography.leftDouble: close = end(from: start, limit: limit, Typography.rightDouble)
    case Typography.leftSingle: close = end(from: start, limit: limit, Typography.rightSingle)
    case Typography.lowDouble: close = end(from: start, limit: limit, Typography.leftDouble, Typography.rightDouble)
    case Typography.leftGuillemet: close = end(from: start, limit: limit, Typography.rightGuillemet)
    default: close = nil
    }
    return close.map { Atom(kind: .speech, range: index..<$0) }
  }

  /// Whether a straight quote opens: something stands behind it, and before it a space or an opening mark.
  private func opens(at index: Int, start: Int, limit: Int) -> Bool {
    guard start < limit, !bytes[start].isWhitespace else { return false }
    let before = bytes.at(index - 1)
    if before >= 0x80 { return bytes.isTypographic(at: index - bytes.scalar(before: index).length) }
    return index == 0 || before.isWhitespace || before.isAny(of: "([:,-*_>")
  }

  /// The end of speech in straight quotes: the next one that stands behind a word and before none.
  private func straight(_ quote: UInt8, from start: Int, limit: Int) -> Int? {
    var index = start
    while index < limit {
      if bytes[index] == "\\" {
        index += 2
      } else if bytes[index] == quote, !bytes[index - 1].isWhitespace,
        !bytes.at(index + 1).isWord || index + 1 >= limit
          || bytes.isTypographic(at: index + 1)
      {
        return index > start ? index + 1 : nil
      } else {
        index += 1
      }
    }
    return nil
  }

  private func end(from start: Int, limit: Int, _ closers: UInt32...) -> Int? {
    var index = start
    while index < limit {
      let (value, length) = bytes.scalar(at: index)
      if length > 1, closers.contains(value), value != Typography.rightSingle || !bytes.at(index + length).isASCIILetter
      {
        return index + length <= limit && index > start ? index + length : nil
      }
      index += length
    }
    return nil
  }
}
