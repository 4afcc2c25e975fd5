import JobAnalysis
import JobModel

/// Items that name a case and have what is done then in a list below them:
///
///     2. Find out if they are a current family or new.
///        - Current family
///          - Take a message.
///        - New family
///          - Offer a tour.
extension CourseBuilder {
  /// A case, by its node, and where what belongs to it ends.
  struct NestedCase {
    let node: Int
    let end: Int
  }

  /// The blocks that name such cases. The items of a list are cases where a question leads to it, where the call ends in one
  /// before the last, or where they exclude one another: else they may be parts of every call.
  func nestedCaseBlocks() -> Set<Int> {
    var named: [Int: [Int]] = [:]
    var lists: [Int] = []
    for (place, block) in syntax.blocks.enumerated() {
      guard case .list = block.kind, let item = block.parent, item + 2 == place, namesNestedCase(item + 1),
        saysWhatToDo(block.range), let list = syntax.blocks[item].parent
      else { continue }
      if named[list] == nil { lists.append(list) }
      named[list, default: []].append(item + 1)
    }
    let labels = countLabels()
    var blocks: Set<Int> = []
    for list in lists {
      guard let cases = named[list] else { continue }
      let areCases = cases.count > 1 && (asks(before: list) || endsBeforeLast(cases) || exclude(cases))
      guard areCases || labels[list] ?? 0 > 1 else { continue }
      blocks.formUnion(cases)
    }
    return blocks
  }

  /// How many items of each list begin with a label that decides: "Parts: send them to the desk".
  private func countLabels() -> [Int: Int] {
    let labels = Set(flow.steps.compactMap { flow.branches[$0.branch].condition?.lowerBound })
    var counts: [Int: Int] = [:]
    for block in syntax.blocks {
      guard let label = block.label, labels.contains(label.lowerBound), let item = block.parent,
        let list = syntax.blocks[item].parent
      else { continue }
      counts[list, default: 0] += 1
    }
    return counts
  }

  /// A few words without a verb, all of a paragraph.
  private func namesNestedCase(_ block: Int) -> Bool {
    let place = reading.sentences.firstPlace { $0.block >= block }
    guard place < reading.sentences.count, reading.sentences[place].block == block else { return false }
    let sentence = reading.sentences[place]
    return sentence.isEnglish && (sentence.verb == nil || isWish(sentence)) && !sentence.isConditional
      && sentence.tokens.count <= 8
      && (place + 1 == reading.sentences.count || reading.sentences[place + 1].block != block)
  }

  /// "Claim", "Reschedule": what callers want, though it could be an order.
  private func isWish(_ sentence: SentenceReading) -> Bool {
    let words = sentence.tokens.filter { reading.tokens[$0].kind == .word }
    guard words.count == 1, let word = words.first else { return false }
    return CourseBuilder.wishes.contains(bytes, reading.tokens[word].range)
  }

  private func saysWhatToDo(_ range: Range<Int>) -> Bool {
    let first = reading.sentences.firstPlace { $0.range.lowerBound >= range.lowerBound }
    return reading.sentences[first...].prefix { $0.range.lowerBound < range.upperBound }
      .contains { $0.clause.isInstruction || situation(in: $0) != nil }
  }

  private func steps(in range: Range<Int>) -> ArraySlice<Flow.Step> {
    let first = flow.steps.firstPlace { $0.range.lowerBound >= range.lowerBound }
    return flow.steps[first..<max(first, flow.steps.firstPlace { $0.range.lowerBound >= range.upperBound })]
  }

  private func asks(before list: Int) -> Bool {
    let place = reading.sentences.firstPlace { $0.block >= list } - 1
    guard place >= 0, reading.sentences[place].block == list - 1 else { return false }
    let sentence = reading.sentences[place]
    return bytes[sentence.range.upperBound - 1] == "?"
      || reading.tokens[sentence.tokens].contains {
        CourseBuilder.deciding.contains(bytes, $0.range)
      }
  }

  private func endsBeforeLast(_ cases: [Int]) -> Bool {
    cases.dropLast().contains { block in
      steps(in: syntax.blocks[block + 1].range).contains { step in
        let verb = reading.sentences[step.sentence].verb
        let isTransfer = verb.map { bytes.matches("transfer", at: reading.tokens[$0].range.lowerBound) } ?? false
        return step.isCertain && flow.branches[step.branch].kind == .sequence && (step.ending != .none || isTransfer)
      }
    }
  }

  private func exclude(_ cases: [Int]) -> Bool {
    func name(_ words: WordSet) -> Bool {
      cases.contains { block in
        let first = reading.tokens.firstPlace { $0.range.lowerBound >= syntax.blocks[block].content.lowerBound }
        return reading.tokens[first...].prefix { $0.range.lowerBound < syntax.blocks[block].content.upperBound }
          .contains { words.contains(bytes, $0.range) }
      }
    }
    return name(CourseBuilder.others) || name(CourseBuilder.fresh) && name(CourseBuilder.known)
      || name(CourseBuilder.yes) && name(CourseBuilder.no)
  }

  mutating func openNested(_ sentence: SentenceReading, _ branch: Int?) {
    guard let item = syntax.blocks[sentence.block].parent else { return }
    let parent = inNested(branch.flatMap { node(of: $0, sentence) }, sentence)
    nodes.append((condition(.condition, sentence.range, sentence), parent))
    nested.append(NestedCase(node: nodes.count - 1, end: syntax.blocks[item].range.upperBound))
    (openBranch, situation) = (nil, nil)
  }

  /// "- Sick: ask since when", and below it what is done for some of them.
  mutating func holdList(below sentence: SentenceReading, _ node: Int) {
    guard let item = syntax.blocks[sentence.block].parent, sentence.block + 1 < syntax.blocks.count,
      case .list = syntax.blocks[sentence.block + 1].kind, syntax.blocks[sentence.block + 1].parent == item,
      nested.last?.node != node
    else { return }
    nested.append(NestedCase(node: node, end: syntax.blocks[item].range.upperBound))
  }

  /// The innermost such case that a sentence stands in, under a node.
  mutating func inNested(_ parent: Int?, _ sentence: SentenceReading) -> Int? {
    while let last = nested.last, last.end <= sentence.range.lowerBound { nested.removeLast() }
    return nested.reduce(parent) { $0 == nodes[$1.node].parent ? $1.node : $0 }
  }

  private static let wishes = WordSet(
    "book cancel change claim move order quote refund renew repair reschedule return upgrade")
  private static let deciding = WordSet("depending depends if reason type what whether which why")
  private static let others = WordSet("else other others otherwise")
  private static let fresh = WordSet("new")
  private static let known = WordSet("current established existing former old regular returning")
  private static let yes = WordSet("yes")
  private static let no = WordSet("no")
}
