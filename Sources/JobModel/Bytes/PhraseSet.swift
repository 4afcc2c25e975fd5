/// Phrases of one or more lower-case words, looked for in a text: any letter case, any white space between the words, either
/// apostrophe. None is a single letter.
///
/// Its lists are plain memory for the same reason as those of `WordSet`.
public struct PhraseSet: @unchecked Sendable {
  private let memory: UnsafePointer<Lists>
  /// As the phrases are written, one a line.
  public let source: StaticString

  public init(_ source: StaticString) {
    self.source = source
    memory = Lists.kept(source)
  }

  private struct Lists {
    private(set) var letters: [UInt8] = []
    /// One phrase each, in the order of their buckets.
    private(set) var phrases: [Range<Int>] = []
    /// Where the phrases of each bucket begin: most places are judged by that.
    private(set) var starts: [Int] = []
    /// How every phrase begins, one for each: a place whose own beginning differs is judged by that alone.
    private(set) var begins: [Beginning] = []
    /// A bit for each hash of the letters with which phrases begin, up to the first mark or space.
    private(set) var initials: UInt64 = 0
    /// A bit for the first two words of each phrase, see `PhraseSet.pair`.
    private(set) var pairs: [UInt64] = []

    /// By itself, because a constant's `init` is written out wherever there is one, whatever `@inline` says.
    @inline(never)
    static func kept(_ source: StaticString) -> UnsafePointer<Lists> {
      let memory = UnsafeMutablePointer<Lists>.allocate(capacity: 1)
      memory.initialize(to: Lists())
      memory.pointee.read(source)
      return UnsafePointer(memory)
    }

    private mutating func read(_ source: StaticString) {
      let letters = Array(UnsafeBufferPointer(start: source.utf8Start, count: source.utf8CodeUnitCount))
      var phrases: [Range<Int>] = []
      var start = 0
      for index in letters.indices where letters[index].isLineEnd {
        if index > start { phrases.append(start..<index) }
        start = index + 1
      }
      if letters.count > start { phrases.append(start..<letters.count) }
      phrases.sort { PhraseSet.bucket(letters, at: $0.lowerBound) < PhraseSet.bucket(letters, at: $1.lowerBound) }
      starts = (0...PhraseSet.buckets).map { bucket in
        phrases.firstPlace(fromWhichOn: { PhraseSet.bucket(letters, at: $0.lowerBound) >= bucket })
      }
      begins = phrases.map { Beginning(letters, $0) }
      self.letters = letters
      self.phrases = phrases
      pairs = [UInt64](repeating: 0, count: 16)
      for phrase in phrases { noteWords(of: phrase) }
    }

    /// Of a phrase of one word, and of one whose words have other marks inside, the first word alone.
    private mutating func noteWords(of phrase: Range<Int>) {
      let end = phrase.upperBound
      let space = letters.wordEnd(from: phrase.lowerBound, to: end)
      let first = letters.letterHash(phrase.lowerBound..<space)
      initials |= first.bit
      let second = space + 1..<letters.wordEnd(from: space + 1, to: end)
      let isPlain = letters.at(space) == " " && (second.upperBound >= end || letters.at(second.upperBound) == " ")
      let pair = PhraseSet.pair(first, space < end && isPlain ? letters.letterHash(second) : .noLetters)
      pairs[pair >> 6] |= 1 << UInt64(pair & 63)
    }
  }

  /// Whether a phrase may begin with a word of that `letterHash` that goes on with no hyphen and no apostrophe.
  public func mayBegin(with hash: UInt64) -> Bool { memory.pointee.initials & hash.bit != 0 }

  /// The same where a word of that hash stands behind it that goes on with none of these marks either: a phrase is one word, or the
  /// second is its own.
  public func mayBegin(with hash: UInt64, before next: UInt64) -> Bool {
    hasPair(PhraseSet.pair(hash, next)) || hasPair(PhraseSet.pair(hash, .noLetters))
  }

  private func hasPair(_ pair: Int) -> Bool { memory.pointee.pairs[pair >> 6] >> UInt64(pair & 63) & 1 == 1 }

  /// One of 1,024 bits for two words by their hashes.
  private static func pair(_ first: UInt64, _ second: UInt64) -> Int {
    Int(truncatingIfNeeded: (first &+ second &* 0x9E37_79B9_7F4A_7C15) >> 32 & 1023)
  }

  /// The same of several words by the `bit` of each hash, where a word's first part counts as one.
  public func mayBegin(withAnyOf bits: UInt64) -> Bool { memory.pointee.initials & bits != 0 }

  /// The same for a word of a text.
  public func mayBegin(with word: Range<Int>, of bytes: [UInt8]) -> Bool {
    let bucket = PhraseSet.bucket(bytes, at: word.lowerBound)
    return memory.pointee.starts[bucket] < memory.pointee.starts[bucket + 1] && mayBegin(with: bytes.letterHash(word))
  }

  private static let buckets = 64

  /// By the first two letters; an apostrophe has two spellings, and white space more.
  @inline(__always)
  private static func bucket(_ bytes: [UInt8], at index: Int) -> Int {
    let next = bytes.at(index + 1)
    let second = next.isASCIILetter ? next & 0x1F : 0
    return Int((bytes.at(index).lowercased &* 7 &+ second) & 63)
  }

  /// Up to eight letters in lower case, any white space as one space, as far as there is nothing else: what remains may be
  /// spelled in more than one way.
  private struct Opening {
    private(set) var letters: UInt64 = 0
    /// All bits of the letters that it has.
    private(set) var mask: UInt64 = 0

    /// Of a text; what remains in it is never looked at, so it may stand there.
    static func letters(of bytes: [UInt8], at index: Int, limit: Int) -> UInt64 {
      bytes.eightLetters(at: index, limit: limit) ?? Opening(bytes, at: index, limit: limit).letters
    }

    /// As which anything begins.
    init() {}

    /// Whether nothing remains of its eight letters.
    @inline(__always)
    var isFull: Bool { mask == UInt64.max }

    init(_ bytes: [UInt8], at index: Int, limit: Int) {
      var shift: UInt64 = 64
      var place = index
      while place < limit, shift > 0 {
        var letter = bytes[place].lowercased
        if letter.isWhitespace {
          letter = 0x20
          place = bytes.skippingWhitespace(from: place, to: limit)
        } else if letter.isLower || letter.isDigit {
          place += 1
        } else {
          break
        }
        shift -= 8
        letters |= UInt64(letter) << shift
        mask |= 0xFF << shift
      }
    }

    /// Whether a text whose first letters these are may go on as the phrase does.
    @inline(__always)
    func opens(_ text: UInt64) -> Bool { text & mask == letters }
  }

  /// The first eight letters of a phrase, and the eight behind them.
  private struct Beginning {
    let opening: Opening
    let rest: Opening

    init(_ letters: [UInt8], _ phrase: Range<Int>) {
      opening = Opening(letters, at: phrase.lowerBound, limit: phrase.upperBound)
      rest = opening.isFull ? Opening(letters, at: phrase.lowerBound + 8, limit: phrase.upperBound) : Opening()
    }
  }

  /// The end of the longest phrase that stands at `index`, up to a word boundary.
  public func end(in bytes: [UInt8], at index: Int, limit: Int) -> Int? {
    let bucket = PhraseSet.bucket(bytes, at: index)
    let places = Range(uncheckedBounds: (memory.pointee.starts[bucket], memory.pointee.starts[bucket + 1]))
    guard !places.isEmpty else { return nil }
    let plain = bytes.eightLetters(at: index, limit: limit)
    let text = plain ?? Opening(bytes, at: index, limit: limit).letters
    // Where the first eight letters stand in eight bytes, those behind them are looked at all at once, too.
    let goesOn = plain != nil && !(bytes[index &+ 7] == " " && bytes.at(index &+ 8).isWhitespace)
    var rest: UInt64?
    var longest: Int?
    memory.pointee.begins.withUnsafeBufferPointer { begins in
      var next = places.lowerBound
      while true {
        // Few phrases of a bucket begin as the text does: the others are passed in a loop of their own.
        while next < places.upperBound, !begins[next].opening.opens(text) { next &+= 1 }
        guard next < places.upperBound else { break }
        let place = next
        next &+= 1
        var known = 0
        if goesOn, begins[place].opening.isFull {
          let more = rest ?? Opening.letters(of: bytes, at: index &+ 8, limit: limit)
          rest = more
          guard begins[place].rest.opens(more) else { continue }
          known = 8
        }
        let phrase = memory.pointee.phrases[place]
        guard let end = end(of: phrase, known, in: bytes, at: index, limit: limit) else { continue }
        longest = max(longest ?? end, end)
      }
    }
    return longest
  }

  /// So many of its first letters are known to stand there, one in each byte.
  private func end(of phrase: Range<Int>, _ known: Int, in bytes: [UInt8], at index: Int, limit: Int) -> Int? {
    var index = index + known
    for letter in memory.pointee.letters[phrase.lowerBound + known..<phrase.upperBound] {
      if letter == " " {
        let next = bytes.skippingWhitespace(from: index, to: limit)
        if next == index { return nil }
        index = next
      } else if letter == "'", index + 2 < limit, bytes[index] == 0xE2 {
        guard bytes[index + 1] == 0x80, bytes[index + 2] == 0x99 else { return nil }
        index += 3
      } else {
        guard index < limit, bytes[index].lowercased == letter else { return nil }
        index += 1
      }
    }
    let goesOn = index < limit && bytes[index].isWord && !bytes.isTypographic(at: index)
    return goesOn || isNegated(bytes, at: index, limit: limit) ? nil : index
  }

  /// `can't` is no `can`.
  private func isNegated(_ bytes: [UInt8], at index: Int, limit: Int) -> Bool {
    var next = index
    if bytes.at(next) == "'" { next += 1 } else if bytes.matches("’", at: next) { next += 3 } else { return false }
    return next < limit && bytes[next].lowercased == "t" && !bytes.at(next + 1).isWord
  }

  /// The first word of every phrase.
  package func forEachFirstWord(_ body: (ArraySlice<UInt8>) -> Void) {
    for phrase in memory.pointee.phrases {
      let space = memory.pointee.letters[phrase].firstIndex(of: UInt8(ascii: " "))
      body(memory.pointee.letters[phrase.lowerBound..<(space ?? phrase.upperBound)])
    }
  }
}
