import JobModel

/// Cuts sentences into tokens, one after the other in the order of the text.
struct Tokenizer {
  let syntax: JobSyntax
  private let table = WordTable.shared
  private(set) var tokens: [Token] = []
  /// The next atom that may begin.
  private var atom: Int

  /// Goes on behind tokens that are known, from an atom on; so many more are known that will stand behind.
  init(_ syntax: JobSyntax, behind known: ArraySlice<Token> = [], from atom: Int = 0, before rest: Int = 0) {
    self.syntax = syntax
    self.atom = atom
    let isKnown = !known.isEmpty || rest > 0
    tokens.reserveCapacity(isKnown ? known.count + rest + Tokenizer.typed : syntax.instructions.count / 4)
    tokens += known
  }

  /// So many words are read anew after most edits.
  private static let typed = 128

  /// The tokens of a sentence, by their places.
  mutating func tokens(of sentence: Range<Int>) -> Range<Int> {
    let first = tokens.count
    let bytes = syntax.text.bytes
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      while atom < syntax.atoms.count, syntax.atoms[atom].range.lowerBound < index { atom += 1 }
      if atom < syntax.atoms.count, syntax.atoms[atom].range.lowerBound == index {
        let current = syntax.atoms[atom]
        if current.kind != .escape {
          tokens.append(Token(current.isOpaque ? .atom : .number, current.range, atom: atom))
          index = max(index + 1, min(current.range.upperBound, sentence.upperBound))
          continue
        }
      }
      index = bytes[index] == " " ? index + 1 : scan(bytes, at: index, limit: sentence.upperBound)
    }
    return first..<tokens.count
  }

  /// Goes on with words that are known and stand behind all that was read.
  mutating func add(_ known: ArraySlice<Token>, movedBy shift: Int, atoms: Int32) {
    let behind = tokens.count
    tokens += known
    guard shift != 0 || atoms != 0 else { return }
    for place in behind..<tokens.count { tokens[place].move(by: shift, atoms: atoms) }
  }

  /// Reads what stands at `index`, no atom; gives where the next token may begin.
  private mutating func scan(_ bytes: [UInt8], at index: Int, limit: Int) -> Int {
    let byte = bytes[index]
    if byte.isWord, byte != "_", byte < 0x80 || !bytes.isTypographic(at: index) {
      let part = bytes.wordEnd(from: index, to: limit)
      let end = Tokenizer.wordEnd(bytes, behind: part, limit: limit)
      let word = index..<end
      let hash = bytes.letterHash(word)
      let classes = table.classes(of: word, in: bytes, hash: hash)
      tokens.append(
        Token(byte.isDigit ? .number : .word, word, classes: classes, hash: hash, isCompound: end > part))
      return end
    }
    let length = byte < 0x80 ? 1 : bytes.scalar(at: index).length
    if let kind = kind(bytes, at: index) { tokens.append(Token(kind, index..<index + length)) }
    return index + length
  }

  private func kind(_ bytes: [UInt8], at index: Int) -> Token.Kind? {
    switch bytes[index] {
    case ",": return .comma
    case ";": return .semicolon
    case ":": return .colon
    case "(", "[": return .open
    case ")", "]": return .close
    case ".", "!", "?": return .stop
    case "-": return bytes.at(index - 1) == 0x20 || bytes.at(index + 1) == "-" ? .dash : nil
    case 0xE2:
      switch bytes.scalar(at: index).value {
      case Typography.emDash, Typography.enDash: return .dash
      case Typography.ellipsis: return .stop
      default: return nil
      }
    default: return nil
    }
  }

  /// The end of a word whose first part ends at `index`, with the hyphens and apostrophes inside it.
  private static func wordEnd(_ bytes: [UInt8], behind index: Int, limit: Int) -> Int {
    var end = index
    while end < limit {
      var next = end + 1
      if bytes[end] == 0xE2, bytes.at(end + 1) == 0x80, bytes.at(end + 2) == 0x99 {
        next = end + 3
      } else if bytes[end] != "'", bytes[end] != "-" {
        break
      }
      guard next < limit, bytes[next].isWord, !bytes.isTypographic(at: next) else { break }
      end = bytes.wordEnd(from: next, to: limit)
    }
    return end
  }
}
