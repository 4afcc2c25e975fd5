import JobAnalysis
import JobModel

/// Cases that only their neighbors make plain: labels and arrows among others of their kind, and questions with their answers.
extension CourseBuilder {
  /// "Q: What if they want a refill?", and below it "A: Take a message."
  func answersBelow(_ block: Int) -> Bool {
    guard let question = syntax.blocks[block].label, CourseBuilder.questionLabels.contains(bytes, question.dropLast()),
      block + 1 < syntax.blocks.count, let answer = syntax.blocks[block + 1].label
    else { return false }
    return CourseBuilder.answerLabels.contains(bytes, answer.dropLast())
  }

  private static let questionLabels = WordSet("q question")
  private static let answerLabels = WordSet("a answer")

  /// "Noise: room number of the guest. Say …" among bullets of which others name a case and say what to do: "Locked out: tell …".
  func labelledCase(_ sentence: SentenceReading) -> (words: Range<Int>, rest: Int)? {
    guard let label = syntax.blocks[sentence.block].label, sentence.verb == nil,
      label.lowerBound >= sentence.range.lowerBound
    else { return nil }
    let rest = bytes.skippingWhitespace(from: label.upperBound, to: sentence.range.upperBound)
    guard rest < sentence.range.upperBound, isAmongCases(sentence) || isSaid(at: rest, to: label, sentence) else {
      return nil
    }
    return (label, rest)
  }

  /// `For fire or gas: "Please hang up and call 911."`
  private func isSaid(at rest: Int, to label: Range<Int>, _ sentence: SentenceReading) -> Bool {
    bytes.matches("for ", at: label.lowerBound) && label.lowerBound == sentence.range.lowerBound
      && sentence.tokens.contains { reading.tokens[$0].range.lowerBound == rest && reading.tokens[$0].kind == .atom }
  }

  /// Whether a sentence is the first of a bullet in such a list.
  func isAmongCases(_ sentence: SentenceReading) -> Bool {
    let block = syntax.blocks[sentence.block]
    guard let parent = block.parent else {
      // "Orders for today: we don't take them." among lines of which others say what to do.
      return labelledCases[sentence.block] ?? 0 > 1 && states(sentence) && tellsLines(sentence)
    }
    guard let list = syntax.blocks[parent].parent, labelledCases[list] ?? 0 > 1 else { return false }
    return sentence.range.lowerBound
      <= bytes.skippingWhitespace(from: block.content.lowerBound, to: sentence.range.upperBound)
  }

  private func states(_ sentence: SentenceReading) -> Bool {
    sentence.clause == .fact
      || sentence.clause == .unknown && reading.tokens[sentence.tokens].contains { $0.isAny(of: .subject) }
  }

  /// The question of a caller's to which the answer says what to do.
  func askedCase(_ sentence: SentenceReading) -> (words: Range<Int>, rest: Int)? {
    guard let label = syntax.blocks[sentence.block].label, label.lowerBound == sentence.range.lowerBound,
      bytes[sentence.range.upperBound - 1] == "?", answersBelow(sentence.block)
    else { return nil }
    let place = flow.steps.firstPlace { reading.sentences[$0.sentence].block > sentence.block }
    guard place < flow.steps.count, reading.sentences[flow.steps[place].sentence].block == sentence.block + 1 else {
      return nil
    }
    return (bytes.trimmed(label.upperBound..<sentence.range.upperBound - 1), sentence.range.upperBound)
  }

  /// "Cancel membership → they need to come in": an order by itself, but none where other bullets have cases before arrows.
  func isAmongArrows(_ sentence: SentenceReading) -> Bool {
    guard let list = bullets(of: sentence), arrows[list] ?? 0 > 1, let verb = sentence.verb,
      verb == sentence.tokens.lowerBound
    else { return false }
    return !CourseBuilder.doings.contains(bytes, reading.tokens[verb].range)
  }

  private static let doings = WordSet(
    "ask collect confirm explain get give greet offer say send take tell text thank transfer verify")

  /// For each list of bullets, how many of them begin with a label that decides what is done; and the same for each paragraph
  /// with a label among such paragraphs.
  func countLabelledCases() -> [Int: Int] {
    let labels = Set(flow.steps.compactMap { flow.branches[$0.branch].condition?.lowerBound })
    var counts: [Int: Int] = [:]
    var run: (blocks: [Int], count: Int) = ([], 0)
    func endRun() {
      for block in run.blocks { counts[block] = run.count }
      run = ([], 0)
    }
    for (place, block) in syntax.blocks.enumerated() {
      let decides = block.label.map { labels.contains($0.lowerBound) } ?? false
      if block.kind == .paragraph, block.parent == nil, block.label != nil {
        run.blocks.append(place)
        if decides { run.count += 1 }
      } else if block.parent == nil {
        endRun()
      } else if decides, let item = block.parent, case .item(nil) = syntax.blocks[item].kind,
        let list = syntax.blocks[item].parent
      {
        counts[list, default: 0] += 1
      }
    }
    endRun()
    return counts
  }

  /// How many bullets of each list have an arrow: "Lost & found → take a message".
  func countArrows() -> [Int: Int] {
    countBullets { arrow(in: $0) != nil }
  }

  /// How many bullets of each list say behind a dash what is done: "Billing problem - get the name".
  func countDashes() -> [Int: Int] {
    countBullets { sentence in
      dash(in: sentence).map { decides($0 + 1, in: sentence) && namesCase(sentence, upTo: start(of: $0)) } ?? false
    }
  }

  private func countBullets(where holds: (SentenceReading) -> Bool) -> [Int: Int] {
    var counts: [Int: Int] = [:]
    for sentence in reading.sentences {
      guard let list = bullets(of: sentence), holds(sentence) else { continue }
      counts[list, default: 0] += 1
    }
    return counts
  }

  /// The list in which a sentence stands in a bullet.
  private func bullets(of sentence: SentenceReading) -> Int? {
    guard let item = syntax.blocks[sentence.block].parent, case .item(nil) = syntax.blocks[item].kind else {
      return nil
    }
    return syntax.blocks[item].parent
  }

  /// "Lost & found - we keep items two weeks": what is known of a case among bullets that say behind a dash what is done.
  func isAmongDashes(_ sentence: SentenceReading, _ place: Int? = nil) -> Bool {
    guard let list = bullets(of: sentence), dashes[list] ?? 0 > 1, let dash = dash(in: sentence) else { return false }
    return place ?? dash == dash && namesCase(sentence, upTo: start(of: dash))
  }

  /// The first dash of a sentence that begins a bullet, between spaces.
  private func dash(in sentence: SentenceReading) -> Int? {
    let content = syntax.blocks[sentence.block].content
    guard sentence.range.lowerBound <= bytes.skippingWhitespace(from: content.lowerBound, to: content.upperBound),
      let place = sentence.tokens.dropFirst().dropLast().first(where: { reading.tokens[$0].kind == .dash }),
      bytes[start(of: place) - 1].isBlank
    else { return nil }
    return place
  }

  private func start(of place: Int) -> Int { reading.tokens[place].range.lowerBound }

  /// Whether what is done begins at a token.
  func decides(_ place: Int, in sentence: SentenceReading) -> Bool {
    let token = reading.tokens[place]
    return token.isAny(of: .verb) || isAction(token) || handsOver(at: place, in: sentence)
  }
}
