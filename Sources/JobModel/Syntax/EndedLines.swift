/// Lines of a paragraph that their author ended without a mark, each of which is a sentence of its own:
///
///     ask for the meter reading
///     if they have none, tell them where it is
///
/// A line that was only wrapped goes on with a word that begins no sentence, or one that had no room any more.
struct EndedLines {
  /// Where lines begin that have such a line above them.
  private(set) var starts: [Int] = []

  /// Hardly anybody wraps lines before the first, or behind the last.
  private static let wraps = 60...100
  /// Nobody wraps lines as short as this.
  private static let narrow = 24
  /// Hardly anybody wraps a text of two lines as short as the first.
  private static let short = 48
  /// Where a line is as long as this, none is wrapped.
  private static let unwrapped = 120

  private let bytes: [UInt8]
  private var longest = 0
  /// Every line below the first begins with a capital, and not every one of them had to.
  private var isList = false
  /// There is one line below the first.
  private var isPair = false
  private var isUnwrapped: Bool { longest > EndedLines.unwrapped }

  init(_ bytes: [UInt8], in lines: [Range<Int>]) {
    self.bytes = bytes
    longest = lines.reduce(0) { max($0, $1.count) }
    isPair = lines.count == 2
    isList =
      lines.count > 2 && lines.dropFirst().allSatisfy { !$0.isEmpty && bytes.isCapital(at: $0.lowerBound) }
      && lines.indices.dropFirst().contains { hasRoom(for: firstWord(of: lines[$0]), behind: lines[$0 - 1]) }
    for place in lines.indices.dropFirst() where isEnded(lines[place - 1], before: lines[place]) {
      starts.append(lines[place].lowerBound)
    }
  }

  private func isEnded(_ line: Range<Int>, before next: Range<Int>) -> Bool {
    guard !line.isEmpty, !next.isEmpty else { return false }
    if bytes.isPicture(at: next.lowerBound), bytes.isPicture(at: line.lowerBound) { return true }
    if bytes[line.upperBound - 1] == "." { return isShortened(line) && !isInBrackets(behind: line) }
    let word = firstWord(of: next)
    if next.count - word.count < 2, EndedLines.turns.contains(bytes, word) { return true }
    if bytes[next.lowerBound] == "/", bytes.isCapital(at: next.lowerBound + 1), endsWhole(line) { return true }
    if isCase(next), bytes[line.lowerBound].isLower,
      endsWhole(line) || EndedLines.particles.contains(bytes, lastWord(of: line))
    {
      return true
    }
    guard endsWhole(line) || asksAgain(line, before: word), !isInBrackets(behind: line) else { return false }
    let isWrap = !isUnwrapped && EndedLines.wraps.contains(line.count) && !hasRoom(for: word, behind: line)
    if let place = arrow(in: next), arrow(in: line) != nil || isLabel(word),
      !bytes[next.lowerBound..<place].contains(where: { $0.isAny(of: ".!?") })
    {
      return true
    }
    if bytes.isCapital(at: next.lowerBound) {
      if !isWrap, asksShortly(next) { return true }
      if isList || isUnwrapped { return true }
      if Abbreviations.starters.contains(bytes, word) { return !EndedLines.names.contains(bytes, word) }
      return !isWrap && (isPair && line.count < EndedLines.short || Verbs.plain.contains(bytes, word))
    }
    guard !isWrap, bytes[next.lowerBound].isLower,
      bytes[line.lowerBound].isLower || EndedLines.turns.contains(bytes, firstWord(of: line))
    else { return false }
    if isLabel(word) || bytes.at(word.upperBound) == "?", !EndedLines.joining.contains(bytes, word) { return true }
    if hasMuchRoom(behind: line), EndedLines.speakers.contains(bytes, word) { return true }
    return EndedLines.orders.contains(bytes, word) || isUnwrapped && !EndedLines.joining.contains(bytes, word)
  }

  /// "We wait 15 min.", where every line begins with a capital: the dot ends the line as well as the word.
  private func isShortened(_ line: Range<Int>) -> Bool {
    isList && line.count > 1 && bytes[line.upperBound - 2].isLower
      && EndedLines.shortened.contains(bytes, lastWord(of: line.lowerBound..<line.upperBound - 1))
  }

  /// "Can't answer? say that Dawn will".
  private func asksShortly(_ line: Range<Int>) -> Bool {
    guard let mark = line.first(where: { bytes[$0] == "?" }), mark + 1 < line.upperBound else { return false }
    return bytes[line.lowerBound..<mark].count { $0 == 0x20 } < 3
  }

  /// `service times -> look at the list`: a few words before an arrow.
  private func isCase(_ line: Range<Int>) -> Bool {
    guard let place = arrow(in: line) else { return false }
    let words = line.lowerBound..<place
    return bytes[words].count { $0 == 0x20 } < 5 && !bytes[words].contains { $0.isAny(of: ".!?,") }
  }

  /// `price: $95`.
  private func isLabel(_ word: Range<Int>) -> Bool {
    bytes.at(word.upperBound) == ":" && bytes.at(word.upperBound + 1) == 0x20
  }

  /// `not safe -> tell them to call 911`: words, an arrow, and something behind it.
  private func arrow(in line: Range<Int>) -> Int? {
    var index = line.lowerBound + 1
    while index + 2 < line.upperBound {
      if bytes[index] == "-" || bytes[index] == "=", bytes[index + 1] == ">" { return index }
      if bytes[index] == 0xE2, bytes[index + 1] == 0x86, bytes[index + 2] == 0x92 { return index }
      index += 1
    }
    return nil
  }

  /// Whether nothing has to follow what a line ends with.
  private func endsWhole(_ line: Range<Int>) -> Bool {
    switch bytes.scalar(before: line.upperBound).value {
    case 0x22, 0x25, 0x29, 0x2A, 0x7D, Typography.rightDouble: return true
    default: break
    }
    let last = line.upperBound - 1
    guard bytes[last].isWord, !bytes.isTypographic(at: line.upperBound - bytes.scalar(before: line.upperBound).length)
    else { return false }
    let word = lastWord(of: line)
    if EndedLines.particles.contains(bytes, word) { return isList || isUnwrapped || arrow(in: line) != nil }
    return !EndedLines.leading.contains(bytes, word)
  }

  /// "ask where they are" and "ask what car" below it: the line asks, and ends with its verb.
  private func asksAgain(_ line: Range<Int>, before word: Range<Int>) -> Bool {
    guard EndedLines.states.contains(bytes, lastWord(of: line)), EndedLines.orders.contains(bytes, word) else {
      return false
    }
    var index = line.lowerBound
    while index < line.upperBound {
      let end = bytes.wordEnd(from: index, to: line.upperBound)
      if EndedLines.questions.contains(bytes, index..<end) { return true }
      index = max(end, index + 1)
    }
    return false
  }

  private func lastWord(of line: Range<Int>) -> Range<Int> {
    var start = line.upperBound - 1
    while start > line.lowerBound, bytes[start - 1].isASCIILetter { start -= 1 }
    return start..<line.upperBound
  }

  private func isInBrackets(behind line: Range<Int>) -> Bool {
    var depth = 0
    for index in line {
      if bytes[index] == "(" { depth += 1 }
      if bytes[index] == ")" { depth = max(0, depth - 1) }
    }
    return depth > 0
  }

  /// Whether a word that stands on the next line would have stood on this one, had the line been wrapped.
  private func hasRoom(for word: Range<Int>, behind line: Range<Int>) -> Bool {
    longest < EndedLines.narrow || line.count + 1 + word.count <= longest
  }

  /// Whether a line is far shorter than the longest, which is long enough to be wrapped.
  private func hasMuchRoom(behind line: Range<Int>) -> Bool {
    longest > EndedLines.narrow * 2 && line.count * 3 < longest * 2
  }

  private func firstWord(of line: Range<Int>) -> Range<Int> {
    line
      .lowerBound..<bytes.compoundWordEnd(
        behind: bytes.wordEnd(from: line.lowerBound, to: line.upperBound), limit: line.upperBound)
  }

  /// Abbreviations behind which something follows, and a line may end all the same.
  private static let shortened = WordSet("appt approx apt ave blvd excl ext incl max min misc rd temp")

  /// With a capital in the middle of a sentence as well.
  private static let names = WordSet("i may will")

  /// Words that something follows.
  private static let leading = WordSet(
    """
    a an and any are as at be but can could either every for from her his if into is its my no nor not of or our per
    than that the their then these this those to unless until was were when where whether which who will with without
    would your
    """)

  private static let states = WordSet("are is was were")
  private static let questions = WordSet("how what where which who whose")

  /// Words that something follows, or that go with a verb: "what is going on".
  private static let particles = WordSet("about by in on over")

  /// Words that go on with a sentence.
  private static let joining = WordSet(
    "and as at because but by for from if in into nor of on or so than that to until when where which while who with")

  /// Who begins a sentence: "just name + reason", and below it "we don't do walk ins".
  private static let speakers = WordSet("he it it's no she there they they're we we're you you're")

  /// "IF they are new", "ELSE": however they are written, an order may stand below them.
  private static let turns = WordSet("else endif if otherwise then")

  /// Words that begin an instruction in lower case, behind a line that does.
  private static let orders = WordSet(
    """
    always ask collect confirm don't dont explain get give if let never otherwise please say send take tell text thank
    then transfer verify
    """)
}
