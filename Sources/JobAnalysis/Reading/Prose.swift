import JobModel

/// A job's text as rules about prose look at it.
///
/// A class for the same reason as `JobSyntax`: nearly every rule asks for it.
final class Prose: Sendable {
  let syntax: JobSyntax
  let reading: Reading
  let flow: Flow
  /// The sentences to look at, by their places.
  let places: Range<Int>
  /// Those of them that tell the agent what to do.
  let instructions: ArraySlice<SentenceReading>

  /// Nil for any other file than a job.
  init?(_ document: Document, lookingAt focus: Focus? = nil) {
    guard let syntax = document.job, let reading = document.reading, let flow = document.flow else { return nil }
    self.syntax = syntax
    self.reading = reading
    self.flow = flow
    places = focus?.sentences ?? reading.sentences.indices
    instructions = focus == nil ? reading.instructions[...] : reading.instructions(in: places)
  }

  var bytes: [UInt8] { syntax.prose }

  private static let wholeJob = 5

  /// Whether this is a job rather than a piece of one: it has front matter, or enough instructions.
  var isWhole: Bool {
    if syntax.frontMatter != nil { return true }
    var count = 0
    for sentence in reading.sentences where sentence.clause.isInstruction {
      count += 1
      if count == Prose.wholeJob { return true }
    }
    return false
  }

  /// Whether any of it can be judged by rules about English.
  var isEnglish: Bool { !reading.instructions.isEmpty }

  /// Whether what comes before a sentence, at the top of the job, is in another language: it may say what nobody here can read.
  func isBehindOtherLanguage(_ sentence: SentenceReading) -> Bool {
    reading.sentences.prefix(6).contains { !$0.isEnglish && $0.range.lowerBound < sentence.range.lowerBound }
  }

  func tokens(of sentence: SentenceReading) -> ArraySlice<Token> { reading.tokens[sentence.tokens] }

  func isWord(_ word: StaticString, at index: Int) -> Bool {
    index >= 0 && index < reading.tokens.count && reading.tokens[index].isWord(word, syntax.prose)
  }

  func isIn(_ words: WordSet, at index: Int) -> Bool {
    reading.isWord(index, in: words, syntax)
  }

  var parser: SentenceParser { SentenceParser(syntax: syntax, tokens: reading.tokens) }

  func asksWhether(_ sentence: SentenceReading) -> Bool { parser.asksWhether(sentence) }

  /// A phrase of a lexicon where it stands.
  struct Match {
    let sentence: SentenceReading
    /// Its first token.
    let place: Int
    /// The token behind it.
    let next: Int
    let range: Range<Int>
  }

  /// The phrases of a lexicon in the instructions among some sentences, the longest at each place; `opening` marks their first words.
  func matches(of phrases: PhraseSet, opening: WordClasses, in places: [Int]) -> [Match] {
    var matches: [Match] = []
    let (sentences, tokens) = (reading.sentences, reading.tokens)
    for index in places where sentences[index].clause.isInstruction {
      let limit = sentences[index].tokens.upperBound
      var free = sentences[index].tokens.lowerBound
      while free < limit {
        let place = tokens.first(opening, from: free, to: limit)
        guard place < limit else { break }
        free = place + 1
        guard tokens.mayHold(phrases, at: place) else { continue }
        let sentence = sentences[index]
        let start = tokens[place].range.lowerBound
        guard let end = phrases.end(in: bytes, at: start, limit: sentence.range.upperBound) else { continue }
        var next = place
        while next < limit, tokens[next].range.lowerBound < end { next += 1 }
        matches.append(Match(sentence: sentence, place: place, next: next, range: start..<end))
        free = max(free, next)
      }
    }
    return matches
  }
}

extension Snapshot {
  /// The same for rules about a job as a whole.
  var wholeJob: Prose? {
    guard let prose, prose.isWhole, prose.isEnglish else { return nil }
    return prose
  }
}
