import JobModel

/// Cuts sentences into tokens, one after the other in the order of the text. Each word is looked at once, and whatever is
/// said of the words of a sentence, of a block or of the text all together is noted then.
struct Tokenizer {
  let syntax: JobSyntax
  private let table = WordTable.shared
  private(set) var tokens: [Token] = []
  /// The words that were cut.
  private(set) var presence = WordPresence()
  /// What the words that were cut say of the language of their blocks, from one block on.
  private(set) var profiles: [LanguageProfile]
  private let firstBlock: Int
  /// The next atom that may begin.
  private var atom: Int

  /// Goes on behind tokens that are known, from an atom on; so many more are known that will stand behind. Sentences come from
  /// these blocks.
  init(_ syntax: JobSyntax, blocks: Range<Int>, behind known: ArraySlice<Token> = [], from atom: Int = 0, before rest: Int = 0)
  {
    self.syntax = syntax
    self.atom = atom
    firstBlock = blocks.lowerBound
    profiles = [LanguageProfile](repeating: LanguageProfile(), count: blocks.count)
    let isKnown = !known.isEmpty || rest > 0
    tokens.reserveCapacity(isKnown ? known.count + rest + Tokenizer.typed : syntax.instructions.count / 4)
    tokens += known
  }

  /// So many words are read anew after most edits.
  private static let typed = 128

  /// Cuts a sentence, and reads nothing yet of what it says.
  mutating func read(_ sentence: JobSyntax.Sentence) -> SentenceReading {
    let first = tokens.count
    var words = SentenceWords()
    var profile = LanguageProfile()
    let bytes = syntax.text.bytes
    let atoms = syntax.atoms
    let limit = sentence.range.upperBound
    var index = sentence.range.lowerBound
    /// Where the next atom begins, wherever that is.
    var atomStart = -1
    while index < limit {
      if atomStart < index {
        while atom < atoms.count, atoms[atom].range.lowerBound < index { atom += 1 }
        atomStart = atom < atoms.count ? atoms[atom].range.lowerBound : Int.max
      }
      let byte = bytes[index]
      if atomStart == index, atoms[atom].kind != .escape {
        let current = atoms[atom]
        let kind = current.isOpaque ? Token.Kind.atom : .number
        tokens.append(Token(kind, current.range, atom: atom))
        words.add(kind)
        index = max(index + 1, min(current.range.upperBound, limit))
      } else if byte == " " {
        index += 1
      } else if byte.isASCIILetter || byte.isWord && byte != "_" && (byte < 0x80 || !bytes.isTypographic(at: index)) {
        let word = table.word(at: index, in: bytes, limit: limit)
        let kind = byte.isDigit ? Token.Kind.number : .word
        let isCompound = word.end > word.part
        tokens.append(Token(kind, index..<word.end, classes: word.classes, hash: word.hash, isCompound: isCompound))
        words.add(kind, word.classes, word.hash)
        if kind == .word { profile.add(word.classes, firstByte: byte) }
        presence.add(word.hash)
        if isCompound { note(part: bytes.letterHash(index..<word.part), &words) }
        index = word.end
      } else {
        index = mark(bytes, at: index, &words)
      }
    }
    profiles[sentence.block - firstBlock].add(profile)
    return SentenceReading(range: sentence.range, block: sentence.block, tokens: first..<tokens.count, words: words)
  }

  private mutating func note(part hash: UInt64, _ words: inout SentenceWords) {
    words.add(part: hash)
    presence.add(hash)
  }

  /// Goes on with words that are known and stand behind all that was read.
  mutating func add(_ known: ArraySlice<Token>, movedBy shift: Int, atoms: Int) {
    let behind = tokens.count
    tokens += known
    guard shift != 0 || atoms != 0 else { return }
    let (shift, atoms) = (UInt32(truncatingIfNeeded: shift), Int32(truncatingIfNeeded: atoms))
    tokens.withUnsafeMutableBufferPointer { tokens in
      for place in behind..<tokens.count { tokens[place].move(by: shift, atoms: atoms) }
    }
  }

  /// Reads what stands at `index`, no atom and no word; gives where the next token may begin.
  private mutating func mark(_ bytes: [UInt8], at index: Int, _ words: inout SentenceWords) -> Int {
    let length = bytes[index] < 0x80 ? 1 : bytes.scalar(at: index).length
    if let kind = kind(bytes, at: index) {
      tokens.append(Token(kind, index..<index + length))
      words.add(kind)
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
