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
  mutating func tokens(of sentence: Range<Int>) -> (places: Range<Int>, words: SentenceWords) {
    let first = tokens.count
    var words = SentenceWords()
    let bytes = syntax.text.bytes
    let atoms = syntax.atoms
    var index = sentence.lowerBound
    /// Where the next atom begins, wherever that is.
    var atomStart = -1
    while index < sentence.upperBound {
      if atomStart < index {
        while atom < atoms.count, atoms[atom].range.lowerBound < index { atom += 1 }
        atomStart = atom < atoms.count ? atoms[atom].range.lowerBound : Int.max
      }
      if atomStart == index, atoms[atom].kind != .escape {
        let current = atoms[atom]
        let kind = current.isOpaque ? Token.Kind.atom : .number
        tokens.append(Token(kind, current.range, atom: atom))
        words.add(kind, .none, .noLetters)
        index = max(index + 1, min(current.range.upperBound, sentence.upperBound))
        continue
      }
      index = bytes[index] == " " ? index + 1 : scan(bytes, at: index, limit: sentence.upperBound, &words)
    }
    return (first..<tokens.count, words)
  }

  /// Goes on with words that are known and stand behind all that was read.
  mutating func add(_ known: ArraySlice<Token>, movedBy shift: Int, atoms: Int32) {
    let behind = tokens.count
    tokens += known
    guard shift != 0 || atoms != 0 else { return }
    for place in behind..<tokens.count { tokens[place].move(by: shift, atoms: atoms) }
  }

  /// Reads what stands at `index`, no atom; gives where the next token may begin.
  private mutating func scan(_ bytes: [UInt8], at index: Int, limit: Int, _ words: inout SentenceWords) -> Int {
    let byte = bytes[index]
    if byte.isWord, byte != "_", byte < 0x80 || !bytes.isTypographic(at: index) {
      let word = table.word(at: index, in: bytes, limit: limit)
      let kind = byte.isDigit ? Token.Kind.number : .word
      let isCompound = word.end > word.part
      tokens.append(Token(kind, index..<word.end, classes: word.classes, hash: word.hash, isCompound: isCompound))
      words.add(kind, word.classes, word.hash)
      if isCompound { words.add(part: bytes.letterHash(index..<word.part)) }
      return word.end
    }
    let length = byte < 0x80 ? 1 : bytes.scalar(at: index).length
    if let kind = kind(bytes, at: index) {
      tokens.append(Token(kind, index..<index + length))
      words.add(kind, .none, .noLetters)
    }
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
}
