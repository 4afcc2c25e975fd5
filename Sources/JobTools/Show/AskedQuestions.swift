import JobAnalysis
import JobModel

/// What callers are asked for, in words that stand by themselves: "the day", "what is wrong".
struct AskedQuestions {
  let words: [String]
  /// Those among them that are questions to the caller as they stand: nothing else tells them.
  let outright: [String]
  /// Where the words begin that are asked for, and those that lead to a list of them: no sentence that is all of it says anything
  /// else.
  let starts: Set<Int>

  init(_ snapshot: Snapshot, _ reading: Reading, _ bytes: [UInt8], but steps: Set<Int>) {
    let ends = AskedQuestions.ends(snapshot, reading)
    let all = snapshot.askedFor
    let asked = all.filter { asked in
      let place = reading.sentences.firstPlace { $0.range.upperBound > asked.lowerBound }
      guard let sentence = reading.sentences[place...].first, sentence.range.contains(asked.lowerBound) else {
        return true
      }
      // An item of a list is what is asked for, however it is put: "where they are now".
      if asked.lowerBound == sentence.range.lowerBound { return true }
      guard sentence.clause != .goal, sentence.clause != .intent else { return false }
      guard let list = AskedQuestions.list(behind: sentence, snapshot, bytes) else { return true }
      let next = all.firstPlace { $0.lowerBound >= list.lowerBound }
      return !(next < all.count && list.contains(all[next].lowerBound))
    }
    let listed = Set(asked.map { $0.lowerBound })
    let plain = AskedQuestions.plain(snapshot, reading, bytes).filter {
      !listed.contains($0.lowerBound) && !steps.contains($0.lowerBound)
    }
    let leads = reading.sentences.filter { sentence in
      guard let list = AskedQuestions.list(behind: sentence, snapshot, bytes) else { return false }
      let first = asked.firstPlace { $0.lowerBound >= list.lowerBound }
      guard first < asked.count, list.contains(asked[first].lowerBound) else { return false }
      let item = reading.sentences.firstPlace { $0.range.lowerBound >= asked[first].lowerBound }
      return item < reading.sentences.count && reading.sentences[item].range.lowerBound == asked[first].lowerBound
    }
    starts = Set((plain + leads.map { $0.range }).map { $0.lowerBound }).union(listed)
    let things = asked.compactMap { asked -> String? in
      let place = reading.tokens.firstPlace(fromWhichOn: { $0.range.lowerBound >= asked.lowerBound })
      // "Take it down", "take care": nothing is asked for.
      if place < reading.tokens.count,
        AskedQuestions.noThings.contains(bytes, reading.tokens[place].range)
      {
        return nil
      }
      let start = AskedQuestions.behindOpening(asked, bytes)
      let semicolon = bytes[asked].firstIndex(of: UInt8(ascii: ";")) ?? asked.upperBound
      let next = ends.firstPlace { $0 >= start }
      let end = max(start, min(semicolon, next < ends.count ? ends[next] : semicolon))
      let words = Wording.trimmedOfJoints(Wording.trimmedOfMarks(Wording.plain(bytes, start..<end)))
      return words.isEmpty ? nil : words
    }
    outright = plain.map { Wording.plain(bytes, $0) }
    words = things + outright
  }

  /// "Ask for these, one at a time:": the list that says what.
  private static func list(behind sentence: SentenceReading, _ snapshot: Snapshot, _ bytes: [UInt8]) -> Range<Int>? {
    guard let blocks = snapshot.document.job?.blocks, sentence.block + 1 < blocks.count,
      case .list = blocks[sentence.block + 1].kind, bytes[sentence.range.upperBound - 1] == ":"
    else { return nil }
    return blocks[sentence.block + 1].range
  }

  /// "What is the policy number? Who is the named insured?", in a paragraph or a bullet, where no answer stands behind it.
  private static func plain(_ snapshot: Snapshot, _ reading: Reading, _ bytes: [UInt8]) -> [Range<Int>] {
    guard let syntax = snapshot.document.job else { return [] }
    func isQuestion(_ sentence: SentenceReading) -> Bool { bytes[sentence.range.upperBound - 1] == "?" }
    return reading.sentences.indices.filter { place in
      let sentence = reading.sentences[place]
      // "Q: Do you take dogs?" is what callers ask.
      let start = sentence.tokens.lowerBound
      guard sentence.isEnglish, isQuestion(sentence), sentence.label == nil || isNumber(reading.tokens[start], bytes),
        sentence.clause == .fact || sentence.clause == .unknown,
        reading.sections[sentence.block] != .background,
        let first = sentence.tokens.first(where: {
          $0 >= sentence.main && reading.tokens[$0].kind == .word && !isNumber(reading.tokens[$0], bytes)
        }),
        questionOpeners.contains(bytes, reading.tokens[first].range), !isInNumbers(sentence.block, syntax)
      else { return false }
      guard place + 1 < reading.sentences.count else { return true }
      let next = reading.sentences[place + 1]
      if next.block != sentence.block, syntax.blocks[sentence.block].parent != nil { return true }
      if let verb = next.verb, replies.contains(bytes, reading.tokens[verb].range) { return false }
      return isQuestion(next) || next.clause != .fact && next.clause != .unknown
    }.map { reading.sentences[$0].range }
  }

  /// "Q1 Are you 18?"
  private static func isNumber(_ token: Token, _ bytes: [UInt8]) -> Bool {
    2..<4 ~= token.range.count && bytes[token.range.lowerBound].lowercased == "q"
      && bytes[token.range].dropFirst().allSatisfy { $0.isDigit }
  }

  /// There it is a step.
  private static func isInNumbers(_ block: Int, _ syntax: JobSyntax) -> Bool {
    guard let item = syntax.blocks[block].parent, case .item(let number) = syntax.blocks[item].kind else {
      return syntax.blocks[block].kind != .paragraph
    }
    return number != nil
  }

  /// Behind a question of the caller's: "Do you take dogs? Say that we do."
  private static let replies = WordSet("answer reply say")
  private static let questionOpeners = WordSet(
    "are can could did do does has have how is may was were what what's when where which who who's whose will would")

  /// Where actions and answers begin: "Ask for the room, otherwise transfer them" asks for the room alone.
  private static func ends(_ snapshot: Snapshot, _ reading: Reading) -> [Int] {
    guard let syntax = snapshot.document.job else { return [] }
    let answers = reading.sentences.flatMap { reading.answers(of: $0, in: syntax) }.map { $0.words.lowerBound }
    return (syntax.actions.map { $0.range.lowerBound } + answers).sorted()
  }

  /// "Take down what is wrong", "Collect details: name and phone".
  private static func behindOpening(_ asked: Range<Int>, _ bytes: [UInt8]) -> Int {
    guard let end = openings.end(in: bytes, at: asked.lowerBound, limit: asked.upperBound) else {
      return asked.lowerBound
    }
    let isTitle = bytes.at(end) == ":"
    guard isTitle || bytes.matches("down", at: asked.lowerBound) else { return asked.lowerBound }
    return bytes.skippingWhitespace(from: end + (isTitle ? 1 : 0), to: asked.upperBound)
  }

  private static let openings = PhraseSet("details\ndown\ninfo\ninformation\nthe following\ntheir details")
  private static let noThings = WordSet("care it part that them this")
}
