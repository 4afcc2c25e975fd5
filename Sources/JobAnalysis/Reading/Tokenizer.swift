import JobModel

/// Cuts sentences into tokens, one after the other in the order of the text. Each word is looked at once, and whatever is
/// said of the words of a sentence or of a block all together is noted then.
struct Tokenizer {
  let syntax: JobSyntax
  private let table = WordTable.shared
  private(set) var tokens: [Token] = []
  /// What the words that were cut say of the language of their blocks, from one block on.
  private(set) var profiles: [LanguageProfile]
  private let firstBlock: Int
  /// The next atom that may begin.
  private var atom: Int

  /// Goes on behind tokens that are known, from an atom on; so many more are known that will stand behind. Sentences come from
  /// these blocks.
  init(
    _ syntax: JobSyntax, blocks: Range<Int>, behind known: ArraySlice<Token> = [], from atom: Int = 0,
    before rest: Int = 0
  ) {
    self.syntax = syntax
    self.atom = atom
    firstBlock = blocks.lowerBound
    profiles = [LanguageProfile](filledWith: LanguageProfile(), count: blocks.count)
    let isKnown = !known.isEmpty || rest > 0
    tokens.reserveCapacity(isKnown ? known.count + rest + Tokenizer.typed : syntax.instructions.count / 4)
    tokens += known
  }

  /// So many words are read anew after most edits.
  private static let typed = 128

  /// Cuts sentences, and reads nothing yet of what they say.
  mutating func read(_ sentences: ArraySlice<JobSyntax.Sentence>) -> [SentenceReading] {
    let (bytes, atoms, table) = (syntax.prose, syntax.atoms, table)
    var readings: [SentenceReading] = []
    readings.reserveCapacity(sentences.count)
    var desk = [Token](filledWith: Token(.stop, 0..<0), count: Tokenizer.room)
    desk.withUnsafeMutableBufferPointer { desk in
      /// How many words on the desk are not among the others yet.
      var waiting = 0
      for sentence in sentences {
        let first = tokens.count + waiting
        var words = SentenceWords()
        var index = sentence.range.lowerBound
        while index < sentence.range.upperBound {
          if waiting == desk.count { clear(desk, &waiting) }
          let free = UnsafeMutableBufferPointer(rebasing: desk[waiting...])
          let done = Tokenizer.cut(
            bytes, atoms, table, from: index, to: sentence.range.upperBound, atom: atom, onto: free, words)
          (index, atom, words) = (done.index, done.atom, done.words)
          waiting += done.count
          profiles[sentence.block - firstBlock].add(done.tally)
        }
        readings.append(
          SentenceReading(
            range: sentence.range, block: sentence.block, tokens: first..<tokens.count + waiting, words: words))
      }
      clear(desk, &waiting)
    }
    return readings
  }

  /// How many tokens lie on the desk at most: `LanguageCounts` counts no more.
  private static let room = 128

  private mutating func clear(_ desk: UnsafeMutableBufferPointer<Token>, _ waiting: inout Int) {
    tokens.append(contentsOf: desk[..<waiting])
    waiting = 0
  }

  /// By itself, so that where it stands is held in registers: what a closure shares with others it holds in memory.
  private static func cut(
    _ bytes: [UInt8], _ atoms: [Atom], _ table: WordTable, from start: Int, to limit: Int, atom first: Int,
    onto desk: UnsafeMutableBufferPointer<Token>, _ words: SentenceWords
  ) -> (count: Int, index: Int, atom: Int, words: SentenceWords, tally: LanguageTally) {
    var (count, index, atom) = (0, start, first)
    var (all, tally) = (words, LanguageTally())
    /// Where the next atom begins, wherever that is.
    var atomStart = -1
    bytes.withUnsafeBytes { letters in
      while index < limit, count < desk.count {
        if atomStart < index {
          while atom < atoms.count, atoms[atom].range.lowerBound < index { atom &+= 1 }
          atomStart = atom < atoms.count ? atoms[atom].range.lowerBound : Int.max
        }
        // Most of a text are such words, with a space behind.
        if atomStart != index, let word = letters.shortWord(at: index, limit: limit) {
          let entry = table.entry(ofShort: word.hash)
          desk[count] = Token(
            .word, Range(uncheckedBounds: (index, word.end)), classes: entry.classes, hash: word.hash)
          count &+= 1
          all.add(.word, word.hash, entry)
          tally.add(entry.languages)
          index = word.next == " " ? word.end &+ 1 : word.end
          continue
        }
        let byte = bytes[index]
        if atomStart == index, case let current = atoms[atom], !current.isEscape {
          let kind = current.isOpaque ? Token.Kind.atom : .number
          desk[count] = Token(kind, current.range, atom: atom)
          count &+= 1
          all.add(kind)
          index = max(index &+ 1, min(current.range.upperBound, limit))
        } else if byte == " " {
          index &+= 1
        } else if byte.isWord && byte != "_" && (byte < 0x80 || !bytes.isTypographic(at: index)) {
          let word = table.word(at: index, in: bytes, limit: limit)
          let kind = byte.isDigit ? Token.Kind.number : .word
          desk[count] = Token(
            kind, index..<word.end, classes: word.entry.classes, hash: word.hash, isCompound: word.end > word.part)
          count &+= 1
          all.add(kind, word.hash, word.entry)
          if word.end > word.part {
            let part = bytes.letterHash(index..<word.part)
            all.add(part: part, table.entry(of: index..<word.part, in: bytes, hash: part))
          }
          if kind == .word { tally.add(word.entry.languages, firstByte: byte) }
          index = word.end
        } else {
          let end = byte < 0x80 ? index &+ 1 : index + bytes.scalar(at: index).length
          if let kind = kind(bytes, at: index) {
            desk[count] = Token(kind, index..<end)
            count &+= 1
            all.add(kind)
          }
          index = end
        }
        if index < limit, letters[index] == " " { index &+= 1 }
      }
    }
    return (count, index, atom, all, tally)
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

  @inline(__always)
  private static func kind(_ bytes: [UInt8], at index: Int) -> Token.Kind? {
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
      case Typography.emDash, Typography.enDash, Typography.arrow, Typography.doubleArrow: return .dash
      case Typography.ellipsis: return .stop
      default: return nil
      }
    default: return nil
    }
  }
}

extension Atom {
  /// Asked by its case: where kinds of another module are compared, a function is called.
  fileprivate var isEscape: Bool {
    if case .escape = kind { true } else { false }
  }
}
