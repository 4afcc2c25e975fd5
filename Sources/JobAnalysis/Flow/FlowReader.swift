import JobModel

/// The questions that the course of a job asks of the words of a sentence.
///
/// A class for the same reason as `JobSyntax`: every sentence is given it.
final class FlowReader {
  let syntax: JobSyntax
  let reading: Reading
  let parser: SentenceParser

  init(syntax: JobSyntax, reading: Reading) {
    self.syntax = syntax
    self.reading = reading
    parser = SentenceParser(syntax: syntax, tokens: reading.tokens)
  }

  /// Hardly any sentence asks at all, which its verb says without the parser. What is to be confirmed may turn out not to be so:
  /// "Confirm they filled out the form. If they didn't, …".
  func asksWhether(_ sentence: SentenceReading) -> Bool {
    guard let verb = sentence.verb else { return false }
    if reading.tokens[verb].isIn(FlowReader.confirming, syntax.prose) || parser.isWord("sure", at: verb + 1),
      reading.tokens[verb + 1..<sentence.tokens.upperBound].contains(where: { $0.isAny(of: .subject | .finite) })
    {
      return true
    }
    guard reading.tokens[verb].isAny(of: .asking) else { return false }
    return parser.asksWhether(sentence)
  }

  private static let confirming = WordSet("check confirm ensure verify")

  /// `In either case,`, `STEP 3 –`: not part of the condition before it.
  func saysAlways(_ sentence: SentenceReading) -> Bool {
    let first = sentence.tokens.lowerBound
    if sentence.main > first + 1, reading.tokens[first + 1].kind == .number, parser.isWord("step", at: first) {
      return true
    }
    // "3 Thank them".
    if sentence.main > first, reading.tokens[first].kind == .number, reading.tokens[first].range.count < 3 {
      return true
    }
    guard let words = sentence.connective else { return false }
    return parser.phraseEnd(Phrases.always, at: words.lowerBound, sentence) != nil
  }

  /// Whether it is about what is done rather than about what is so.
  func tells(_ sentence: SentenceReading) -> Bool {
    sentence.clause.isInstruction || sentence.clause == .unknown
  }

  /// `After that,`: behind what the condition before it does.
  func isBehindThat(_ sentence: SentenceReading) -> Bool {
    guard let words = sentence.connective else { return false }
    return parser.isWord("after", at: words.lowerBound) || parser.isWord("following", at: words.lowerBound)
  }

  /// `Billing: /Transfer call: Billing`: the label decides, unless it only counts, as `First:` does.
  func isRoute(_ reading: SentenceReading) -> Bool {
    guard let label = reading.label else { return false }
    let first = reading.tokens.lowerBound
    if first < reading.main, self.reading.tokens[first].isAny(of: .opensSequence),
      let end = parser.phraseEnd(Phrases.sequences, at: first, reading),
      end >= reading.main
        || self.reading.tokens[end].range.lowerBound >= label.upperBound - 1
    {
      return false
    }
    // "4. Confirm: Repeat the details.", "Required info: name, phone": what is done or asked for, not for whom.
    if self.reading.tokens[first].isIn(FlowReader.phases, syntax.prose) { return false }
    let words = self.reading.tokens[
      reading.tokens.prefix { self.reading.tokens[$0].range.upperBound <= label.upperBound }]
    if words.contains(where: { $0.isIn(FlowReader.details, syntax.prose) }) { return false }
    // "Q3: Is it yours?", "A: Take a message.", "Hours: 9 to 5. Offer the next opening."
    if words.count == 2, words.contains(where: { $0.isIn(FlowReader.dialog, syntax.prose) || isQuestionNumber($0) }) {
      return false
    }
    return Section(heading: label, in: syntax.prose) == .other
  }

  private func isQuestionNumber(_ token: Token) -> Bool {
    token.range.count > 1 && syntax.prose[token.range.lowerBound].lowercased == "q"
      && syntax.prose[token.range].dropFirst().allSatisfy { $0.isDigit }
  }

  private static let details = WordSet("confirmation details info information needed required verification")
  private static let dialog = WordSet("a answer availability cost hours price prices pricing q question")
  private static let phases = WordSet(
    """
    acknowledge action actions clarify close closing collect confirm confirmation determine gather greet greeting identify introduce
    introduction opening qualify recap summarize summary verification verify welcome wrap
    """)

  /// Whether what looks like a condition behind an order is about something in it, and not about whether to follow it.
  func isAside(_ sentence: SentenceReading) -> Bool {
    guard let opener = sentence.trailingCondition, sentence.condition == nil, sentence.fronted == nil,
      let verb = sentence.verb, verb < opener
    else { return false }
    if tellsWhen(verb, opener) || foretells(verb, opener) || mayBeMissing(verb, opener, sentence) { return true }
    let mark = (verb..<opener).last { reading.tokens[$0].kind == .open || reading.tokens[$0].kind == .close }
    guard let mark, reading.tokens[mark].kind == .open else { return false }
    // "Call the office first (911 if it sparks)", "Ask for the order number (if they have it)."
    return opener > mark + 1 || reading.tokens[verb].isIn(FlowReader.taking, syntax.prose)
  }

  /// "Tell them when it comes", "Never guess when it is ready": there is nothing else to tell.
  private func tellsWhen(_ verb: Int, _ opener: Int) -> Bool {
    guard parser.isWord("when", at: opener), reading.tokens[verb].isIn(FlowReader.telling, syntax.prose) else {
      return false
    }
    let words = reading.tokens[verb + 1..<opener]
    guard let last = words.last else { return true }
    return words.count == 1 ? parser.isWord("them", at: opener - 1) : words.count < 3 && last.isAny(of: .caller)
  }

  /// "Say that somebody will text them when it is ready": it is done later.
  private func foretells(_ verb: Int, _ opener: Int) -> Bool {
    guard parser.isWord("when", at: opener) || parser.isWord("once", at: opener) else { return false }
    guard let telling = (verb..<opener).last(where: { reading.tokens[$0].isIn(FlowReader.announcing, syntax.prose) })
    else { return false }
    return (telling + 1..<opener).contains { reading.tokens[$0].isIn(FlowReader.future, syntax.prose) }
  }

  /// "Get: name, phone, brand of the unit if they know it": the last of several things.
  private func mayBeMissing(_ verb: Int, _ opener: Int, _ sentence: SentenceReading) -> Bool {
    let words = reading.tokens[opener..<sentence.tokens.upperBound].filter { $0.kind == .word }
    return reading.tokens[verb].isIn(FlowReader.taking, syntax.prose) && words.count <= 5
      && words.contains { $0.isIn(FlowReader.owning, syntax.prose) }
      && reading.tokens[verb..<opener - 1].contains { $0.kind == .comma }
      && reading.tokens[opener - 1].kind == .word
  }

  private static let owning = WordSet("applicable available any have handy know known possible remember")
  private static let announcing = WordSet("know mention promise say tell")
  private static let future = WordSet("i'll it'll they'll we'll will you'll")
  private static let taking = WordSet("ask collect get note record request take verify")
  private static let telling = WordSet("guess inform mention predict promise say tell")

  func condition(of sentence: SentenceReading) -> Range<Int> {
    if let words = sentence.condition ?? sentence.fronted, let range = text(of: words) { return range }
    if let label = sentence.label, isRoute(sentence) { return label }
    if let first = sentence.trailingCondition {
      // "Text them the link when you're done: /Send SMS: …"
      let colon = (first..<sentence.tokens.upperBound - 1).first {
        reading.tokens[$0].kind == .colon && parser.isAction($0 + 1)
      }
      let end = colon.map { reading.tokens[$0].range.lowerBound } ?? sentence.range.upperBound
      return reading.tokens[first].range.lowerBound..<end
    }
    return sentence.label ?? sentence.range
  }

  /// "If it is no emergency", "**If dangerous** (sparks)", and below it stands what is done then.
  func isBareCondition(_ sentence: SentenceReading) -> Bool {
    sentence.condition == sentence.tokens && !sentence.tokens.isEmpty
  }

  func text(of words: Range<Int>) -> Range<Int>? {
    guard !words.isEmpty else { return nil }
    return reading.tokens[words.lowerBound].range.lowerBound..<reading.tokens[words.upperBound - 1].range.upperBound
  }
}
