extension Comparison {
  /// The smaller changes inside a change, when both sides are taken apart into tokens.
  ///
  /// `tokens` answers where each token ends; together they cover the range.
  func refined(_ change: Change, splitting tokens: (SourceText, Range<Int>) -> [Int]) -> [Change] {
    guard !change.isEmpty else { return [] }
    guard !change.old.isEmpty, !change.new.isEmpty else { return [change] }
    let oldEnds = [change.old.lowerBound] + tokens(old, change.old)
    let newEnds = [change.new.lowerBound] + tokens(new, change.new)
    var names = TokenNames()
    let graph = EditGraph(old: names.names(oldEnds, in: old), new: names.names(newEnds, in: new))
    return graph.changes().map { change in
      Change(
        old: oldEnds[change.old.lowerBound]..<oldEnds[change.old.upperBound],
        new: newEnds[change.new.lowerBound]..<newEnds[change.new.upperBound])
    }
  }

  /// The changes, without the spaces and punctuation kept between two that are larger than it.
  ///
  /// `Ask caller` → `Kindly ask them` shares a space; to keep it would make two edits of one.
  func joined(_ changes: [Change]) -> [Change] {
    var joined: [Change] = []
    for change in changes {
      guard let last = joined.last else {
        joined.append(change)
        continue
      }
      let kept = last.old.upperBound..<change.old.lowerBound
      if kept.count < min(last.size, change.size), old.bytes[kept].allSatisfy({ $0.isFiller }) {
        joined[joined.count - 1].old = last.old.lowerBound..<change.old.upperBound
        joined[joined.count - 1].new = last.new.lowerBound..<change.new.upperBound
      } else {
        joined.append(change)
      }
    }
    return joined
  }

  static func lineTokens(_ text: SourceText, in range: Range<Int>) -> [Int] {
    let first = text.lineStarts.firstIndex(above: range.lowerBound)
    let last = text.lineStarts.firstIndex(above: range.upperBound - 1)
    return text.lineStarts[first..<last] + [range.upperBound]
  }

  /// Words, runs of blanks, CR LF, and everything else scalar by scalar.
  static func wordTokens(_ text: SourceText, in range: Range<Int>) -> [Int] {
    var ends: [Int] = []
    var offset = range.lowerBound
    while offset < range.upperBound {
      let kind = text.bytes[offset].tokenKind
      offset += text.bytes[offset].sequenceWidth
      if kind == .single {
        if !text.isCut(offset) { offset += 1 }
      } else {
        while offset < range.upperBound, text.bytes[offset].tokenKind == kind {
          offset += text.bytes[offset].sequenceWidth
        }
      }
      ends.append(offset)
    }
    return ends
  }
}

private enum TokenKind {
  case word, blank, single
}

extension UInt8 {
  /// The kind of token that a scalar belongs to, from its first byte.
  ///
  /// Two-byte scalars from U+00C0 on are letters and marks nearly all; above them are the scripts without spaces,
  /// emoji and typographic punctuation, all better compared one by one.
  fileprivate var tokenKind: TokenKind {
    switch self {
    case 0x30...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A, 0xC3...0xDF: .word
    case 0x09, 0x20: .blank
    default: .single
    }
  }

  /// Whether it is ASCII that is neither of a word nor a line end.
  fileprivate var isFiller: Bool {
    self < 0x80 && tokenKind != .word && self != .lineFeed && self != .carriageReturn
  }
}

/// A number for each different token, so that the comparison compares numbers.
private struct TokenNames {
  private var names: [ComparedToken: Int] = [:]

  mutating func names(_ ends: [Int], in text: SourceText) -> [Int] {
    var result: [Int] = []
    result.reserveCapacity(ends.count - 1)
    for index in 1..<ends.count {
      let token = ComparedToken(bytes: text.bytes[ends[index - 1]..<ends[index]])
      let name = names[token] ?? names.count
      if name == names.count { names[token] = name }
      result.append(name)
    }
    return result
  }
}

private struct ComparedToken: Hashable {
  let bytes: ArraySlice<UInt8>

  func hash(into hasher: inout Hasher) {
    bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
  }
}
