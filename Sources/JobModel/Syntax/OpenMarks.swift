/// Brackets and emphasis that are open where the scanner stands: their closing mark ends a message that begins inside.
struct OpenMarks: Equatable {
  private(set) var parentheses = 0
  private(set) var brackets = 0
  /// Runs of `*` or `_`, the innermost last.
  private(set) var emphasis: [Emphasis] = []

  struct Emphasis: Equatable {
    let mark: UInt8
    let length: Int
  }

  /// Takes note of the character at `index`.
  mutating func note(_ bytes: [UInt8], at index: Int, start: Int, limit: Int) {
    switch bytes[index] {
    case "(": parentheses += 1
    case ")": parentheses = max(0, parentheses - 1)
    case "[": brackets += 1
    case "]": brackets = max(0, brackets - 1)
    case "*", "_": noteEmphasis(bytes, at: index, start: start, limit: limit)
    default: break
    }
  }

  private mutating func noteEmphasis(_ bytes: [UInt8], at index: Int, start: Int, limit: Int) {
    let mark = bytes[index]
    if index > start, bytes[index - 1] == mark { return }
    let length = OpenMarks.runLength(bytes, at: index, limit: limit)
    if let last = emphasis.last, last.mark == mark, index > start, !bytes[index - 1].isWhitespace {
      emphasis.removeLast()
    } else if index + length < limit, !bytes[index + length].isWhitespace,
      index == start || !bytes[index - 1].isWord, emphasis.count < 16
    {
      emphasis.append(Emphasis(mark: mark, length: length))
    }
  }

  /// Whether the character at `index` closes something that was open before the message that begins at `start`, in
  /// which `parentheses` and `brackets` have been opened since.
  func closes(_ bytes: [UInt8], at index: Int, start: Int, openParentheses: Int, openBrackets: Int) -> Bool {
    switch bytes[index] {
    case ")": return parentheses > 0 && openParentheses == 0
    case "]": return brackets > 0 && openBrackets == 0
    case "*", "_":
      return index > start && !bytes[index - 1].isWhitespace && emphasis.contains { $0.mark == bytes[index] }
    default: return false
    }
  }

  static func runLength(_ bytes: [UInt8], at index: Int, limit: Int) -> Int {
    var end = index
    while end < limit, bytes[end] == bytes[index] { end += 1 }
    return end - index
  }
}
