import JobModel

/// The sentences of a job, with the questions that rules ask of their words.
///
/// A class for the same reason as `JobSyntax`.
final class Conduct: Sendable {
  let syntax: JobSyntax
  let reading: Reading
  /// One for each sentence: its actions, by their places in the syntax.
  let actions: [Range<Int>]
  /// The places of the sentences that rules about English words look at: headings are none.
  let english: [Int]
  /// The sentences to look at, by their places.
  let places: Range<Int>
  /// One for each sentence: what rules it may wake.
  let cues: [Cues]
  /// Of all sentences together.
  let allCues: Cues
  /// Of those to look at.
  let seenCues: Cues

  convenience init?(_ document: Document, after old: Conduct? = nil) {
    guard let syntax = document.job, let reading = document.reading else { return nil }
    let actions = Conduct.actions(of: reading, syntax, after: old)
    let kept = old == nil ? .nothing : reading.untouched
    let sentences = reading.sentences
    let tail = kept.tail > 0 ? (old?.sentences.count ?? 0) - kept.tail..<(old?.sentences.count ?? 0) : 0..<0
    var cues: [Cues] = []
    cues.reserveCapacity(sentences.count)
    if let old { cues += old.cues[..<kept.head] }
    var english: [Int] = []
    english.reserveCapacity(sentences.count)
    if let old { english += old.english[..<old.english.firstPlace(fromWhichOn: { $0 >= kept.head })] }
    for place in kept.head..<sentences.count - kept.tail {
      var own = sentences[place].words.cues
      for action in actions[place] { own.add(Cues.of(syntax.actions[action].kind)) }
      if sentences[place].words.has(.atom), syntax.speaks(in: reading.tokens[sentences[place].tokens]) {
        own.add(.speech)
      }
      cues.append(own)
      if sentences[place].isEnglish, !syntax.blocks[sentences[place].block].isHeading { english.append(place) }
    }
    if let old, !tail.isEmpty {
      cues += old.cues[tail]
      let first = old.english.firstPlace(fromWhichOn: { $0 >= tail.lowerBound })
      for place in old.english[first...] { english.append(place + kept.moved) }
    }
    self.init(syntax, reading, actions: actions, english: english, cues: cues)
  }

  private init(_ syntax: JobSyntax, _ reading: Reading, actions: [Range<Int>], english: [Int], cues: [Cues]) {
    self.syntax = syntax
    self.reading = reading
    self.actions = actions
    self.english = english
    self.cues = cues
    places = reading.sentences.indices
    allCues = Conduct.all(cues[...])
    seenCues = allCues
  }

  /// A part of another one.
  private init(_ whole: Conduct, lookingAt places: Range<Int>) {
    let first = whole.english.firstPlace(fromWhichOn: { $0 >= places.lowerBound })
    english = Array(whole.english[first..<whole.english.firstPlace(fromWhichOn: { $0 >= places.upperBound })])
    syntax = whole.syntax
    reading = whole.reading
    actions = whole.actions
    cues = whole.cues
    self.places = places
    allCues = whole.allCues
    seenCues = Conduct.all(whole.cues[places])
  }

  private static func all(_ cues: ArraySlice<Cues>) -> Cues {
    var all = Cues.none
    for cue in cues { all.add(cue) }
    return all
  }

  /// Those of sentences that read as they did are the same, or have moved.
  private static func actions(of reading: Reading, _ syntax: JobSyntax, after old: Conduct?) -> [Range<Int>] {
    let kept = reading.untouched
    guard let old, kept.head < reading.sentences.count else {
      return actions(of: reading.sentences[...], syntax, from: 0)
    }
    let moved = syntax.actions.count - old.syntax.actions.count
    let first = kept.head == 0 ? 0 : old.actions[kept.head - 1].upperBound
    let middle = actions(of: reading.sentences[kept.head..<reading.sentences.count - kept.tail], syntax, from: first)
    return old.actions.keeping(kept, around: middle[...]) { $0 = $0.moved(by: moved) }
  }

  /// `first` is the first action that may stand in them.
  private static func actions(of sentences: ArraySlice<SentenceReading>, _ syntax: JobSyntax, from first: Int)
    -> [Range<Int>]
  {
    var next = first
    return sentences.map { sentence in
      while next < syntax.actions.count, syntax.actions[next].range.lowerBound < sentence.range.lowerBound { next += 1 }
      let first = next
      while next < syntax.actions.count, syntax.actions[next].range.lowerBound < sentence.range.upperBound { next += 1 }
      return first..<next
    }
  }

  /// Leaves only some of the sentences to be looked at.
  func looking(at places: Range<Int>) -> Conduct { Conduct(self, lookingAt: places) }

  /// The same for whoever is not to be spared a look: what rules say of it must be what they say of this one.
  func withEveryCue() -> Conduct {
    let every = [Cues](repeating: .every, count: cues.count)
    return Conduct(syntax, reading, actions: actions, english: english, cues: every)
  }

  /// The sentences in `english` that have one of the cues, by their places.
  func english(with wanted: Cues) -> [Int] {
    guard allCues.isAny(of: wanted) else { return [] }
    var found: [Int] = []
    found.reserveCapacity(min(english.count, Conduct.mostFound))
    for place in english where cues[place].isAny(of: wanted) { found.append(place) }
    return found
  }

  /// Most rules find no more sentences: there is room for so many at once.
  private static let mostFound = 16

  /// The same among `places`, whatever their language.
  func places(with wanted: Cues) -> [Int] {
    guard allCues.isAny(of: wanted) else { return [] }
    var found: [Int] = []
    for place in places where cues[place].isAny(of: wanted) { found.append(place) }
    return found
  }

  var bytes: [UInt8] { syntax.prose }
  var tokens: [Token] { reading.tokens }
  var sentences: [SentenceReading] { reading.sentences }
  var parser: SentenceParser { SentenceParser(syntax: syntax, tokens: reading.tokens) }

  func isHeading(_ block: Int) -> Bool { syntax.blocks[block].isHeading }

  /// Whether somebody wrote down what the agent does, and not only an action.
  var hasOrders: Bool {
    sentences.contains { $0.clause.isInstruction && !($0.verb.map { parser.isAction($0) } ?? true) }
  }

  func isWord(_ place: Int, in words: WordSet) -> Bool { reading.isWord(place, in: words, syntax) }

  func isWord(_ word: StaticString, at place: Int) -> Bool {
    place >= 0 && place < reading.tokens.count && reading.tokens[place].isWord(word, syntax.prose)
  }

  /// The first place of one of the words.
  func first(of words: WordSet, in places: Range<Int>) -> Int? {
    places.first { isWord($0, in: words) }
  }

  func has(_ words: WordSet, in places: Range<Int>) -> Bool { first(of: words, in: places) != nil }

  func hasNegation(in places: Range<Int>) -> Bool {
    tokens[places].contains { $0.isAny(of: .negation) }
  }

  /// The first phrase that begins with one of the words at these places, in the text.
  func phrase(_ phrases: PhraseSet, in places: Range<Int>) -> Range<Int>? {
    guard let last = places.last else { return nil }
    let tokens = tokens
    for place in places where tokens[place].kind == .word && tokens.mayHold(phrases, at: place) {
      let start = tokens[place].range.lowerBound
      if let end = phrases.end(in: bytes, at: start, limit: tokens[last].range.upperBound) { return start..<end }
    }
    return nil
  }

  /// Where words stand in the text.
  func text(of places: Range<Int>) -> Range<Int> {
    guard let first = places.first, let last = places.last else { return 0..<0 }
    return tokens[first].range.lowerBound..<tokens[last].range.upperBound
  }

  /// The place of the first word from an offset on, in a sentence.
  func place(from offset: Int, in sentence: SentenceReading) -> Int {
    sentence.tokens.firstPlace(fromWhichOn: { tokens[$0].range.lowerBound >= offset })
  }

  /// What is said, with its quotes, at a place.
  func speech(at place: Int) -> Range<Int>? {
    guard let atom = tokens[place].atom, syntax.atoms[atom].kind == .speech else { return nil }
    return syntax.atoms[atom].range
  }

  /// The first phrase inside what is said in a sentence.
  func spokenPhrase(_ phrases: PhraseSet, in sentence: SentenceReading) -> Range<Int>? {
    for place in sentence.tokens {
      guard let speech = speech(at: place) else { continue }
      var index = speech.lowerBound
      while index < speech.upperBound {
        let end = bytes.wordEnd(from: index, to: speech.upperBound)
        if end > index, phrases.mayBegin(with: index..<end, of: bytes),
          let last = phrases.end(in: bytes, at: index, limit: speech.upperBound)
        {
          return index..<last
        }
        index = max(end, index + 1)
      }
    }
    return nil
  }
}

extension Snapshot {
  /// Whether a rule about a job as a whole has enough to judge: a job with front matter, or one of some length.
  var isWholeJob: Bool {
    guard let syntax = document.job, let reading = document.reading else { return false }
    return syntax.frontMatter != nil || reading.sentences.count { $0.clause.isInstruction } >= 5
  }
}

extension JobSyntax {
  /// Whether something is said, in quotes, among words.
  fileprivate func speaks(in words: ArraySlice<Token>) -> Bool {
    words.contains { word in
      if let atom = word.atom, case .speech = atoms[atom].kind { true } else { false }
    }
  }
}
