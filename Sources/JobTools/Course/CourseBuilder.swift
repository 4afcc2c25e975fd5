import JobAnalysis
import JobModel

/// Puts the steps of a flow into the branches that they stand in.
struct CourseBuilder {
  let snapshot: Snapshot
  let syntax: JobSyntax
  let reading: Reading
  let flow: Flow
  /// Each with the place of the one that it stands in.
  var nodes: [(item: Course.Item, parent: Int?)] = []
  /// A case that an item begins with, for the steps behind it.
  var situation: (block: Int, node: Int, end: Int)?
  /// The cases that a sentence stands in, whose items hold it.
  var nested: [NestedCase] = []
  private var nestedCases: Set<Int> = []
  var nodeOfBranch: [Int: Int] = [:]
  /// The last condition of each block: what may belong to it comes behind.
  var openBranch: (block: Int, branch: Int, opensBlock: Bool)?
  /// Where what comes on every call stands last, which leaves what is behind it as certain as it was.
  private var momentBlock: Int?
  private(set) var hasNumbers = false
  private(set) var firstNumbered = Int.max
  /// A step that ends with a colon: what is listed under it belongs to it.
  var listHead: ListHead?
  /// Where sentences begin that are told with the step above them.
  var listed: Set<Int> = []
  /// For each block whether cases are told there.
  private(set) var tellsCases: [Bool] = []
  private(set) var labelledCases: [Int: Int] = [:]
  private(set) var arrows: [Int: Int] = [:]
  private(set) var dashes: [Int: Int] = [:]
  /// Where headings begin that only say that something goes off script.
  private var wrappers: Set<Int> = []

  var bytes: [UInt8] { syntax.text.bytes }

  init?(_ snapshot: Snapshot) {
    guard let syntax = snapshot.document.job, let reading = snapshot.document.reading, let flow = snapshot.document.flow
    else { return nil }
    self.snapshot = snapshot
    self.syntax = syntax
    self.reading = reading
    self.flow = flow
  }

  mutating func course() -> Course {
    let numbered = reading.sentences.filter { outerNumber(of: $0.block) != nil }
    hasNumbers = !numbered.isEmpty
    firstNumbered = numbered.first?.range.lowerBound ?? Int.max
    for sentence in reading.sentences {
      guard case .heading = syntax.blocks[sentence.block].kind,
        Section(heading: syntax.blocks[sentence.block].content, in: syntax.text.bytes) == .offScript
      else { continue }
      wrappers.insert(sentence.range.lowerBound)
    }
    tellsCases = caseBlocks()
    labelledCases = countLabelledCases()
    arrows = countArrows()
    dashes = countDashes()
    nestedCases = nestedCaseBlocks()
    var step = 0
    for (place, sentence) in reading.sentences.enumerated() {
      let first = step
      while step < flow.steps.count, flow.steps[step].sentence == place { step += 1 }
      if nestedCases.contains(sentence.block) {
        openNested(sentence, flow.places[place])
      } else if first == step {
        let hasSteps = step < flow.steps.count && reading.sentences[flow.steps[step].sentence].block == sentence.block
        addPlain(sentence, in: flow.places[place], hasSteps: hasSteps)
      } else {
        for index in first..<step { add(flow.steps[index], sentence) }
      }
    }
    return assembled()
  }

  // MARK: One sentence

  private mutating func add(_ step: Flow.Step, _ sentence: SentenceReading) {
    var step = step
    if step.isCertain, flow.branches[step.branch].kind == .condition {
      momentBlock = isMoment(step.branch) ? sentence.block : nil
    } else if momentBlock == sentence.block {
      step.isCertain = true
    }
    var branch = deciding(step.branch)
    if asksShortly(sentence), addSituation(sentence, branch, hasSteps: false) { return }
    if isListed(sentence, hasActions: !step.actions.isEmpty) { return addListed(sentence) }
    if isMinor(sentence), flow.branches[branch].kind == .condition, decides(sentence, in: branch) {
      branch = flow.branches[branch].parent ?? 0
    } else if step.isCertain, flow.branches[branch].kind == .condition || flow.branches[branch].kind == .otherwise {
      let isSame = openBranch.map { $0.block == sentence.block && $0.branch == branch } ?? false
      let opensBlock = isSame ? openBranch?.opensBlock ?? false : nodes.last?.item.block != sentence.block
      openBranch = (sentence.block, branch, opensBlock)
    } else if !step.isCertain, let open = openBranch, open.block == sentence.block,
      flow.branches[open.branch].end == nil, open.opensBlock || goesOn(step, sentence)
    {
      branch = open.branch
    }
    if addAnswers(step, in: branch, sentence) {
      openBranch = nil
      return
    }
    let found = sentence.range.lowerBound == step.range.lowerBound ? situation(in: sentence) : nil
    if found != nil, syntax.blocks[sentence.block].parent == nil {
      branch = outside(branch, of: sentence)
      openBranch = nil
    }
    let inner = found.flatMap { innerCondition(from: $0.rest, in: sentence) }
    var parent = node(of: inner == nil ? branch : flow.branches[branch].parent ?? 0, sentence)
    if let found { open(found.words, under: inNested(parent, sentence), sentence) }
    parent = inSituation(parent, sentence)
    let isInCase = parent != nil && parent == situation?.node
    if isInCase { step.isCertain = true }
    if let parent, isLabelled(sentence, by: step.branch) {
      situation = (sentence.block, parent, syntax.blocks[sentence.block].content.upperBound)
      holdList(below: sentence, parent)
    }
    if let inner { parent = open(inner.words, of: branch, in: parent, sentence) }
    var item = item(of: step, sentence, from: inner?.rest ?? found?.rest)
    if isInCase, item.ending == .none, hangsUp(from: item.range.lowerBound, in: sentence) { item.ending = .hangUp }
    // "If it is the password:" decides, and says nothing to do by itself.
    if let parent, item.effects.isEmpty, item.ending == .none,
      sentence.condition != nil && sentence.main >= sentence.tokens.upperBound
        || Wording.key(item.text) == Wording.key(nodes[parent].item.text)
    {
      return
    }
    nodes.append((item, parent))
    noteHead(sentence)
  }

  /// "Early pickup: get the time. If it isn't a parent, …": the label holds all of its paragraph, unless the call has ended.
  private func isLabelled(_ sentence: SentenceReading, by branch: Int) -> Bool {
    guard let label = sentence.label, flow.branches[branch].end == nil else { return false }
    return flow.branches[branch].condition == label
  }

  /// A step of which the flow is not certain goes with the condition before it if that opens the paragraph, if its words say so,
  /// or if it hands the call over.
  private func goesOn(_ step: Flow.Step, _ sentence: SentenceReading) -> Bool {
    sentence.connective != nil || step.actions.contains { syntax.actions[$0].kind == .transferCall }
  }

  private func item(of step: Flow.Step, _ sentence: SentenceReading, from rest: Int?) -> Course.Item {
    let actions = syntax.actions[step.actions]
    var start = step.range.lowerBound
    var end = step.range.upperBound
    if sentence.main < sentence.tokens.upperBound, !isMoment(step.branch) {
      start = max(start, beginning(of: sentence))
    }
    // What stands before it decides then, and this is told with the step.
    let isDecided = sentence.condition != nil || sentence.fronted != nil || sentence.elseMarker != nil
    if let trailing = sentence.trailingCondition, !isDecided, !isMinor(sentence),
      decides(sentence, in: step.branch)
    {
      let cut = reading.tokens[trailing].range.lowerBound
      if cut > max(start, rest ?? start), cut >= actions.last?.range.upperBound ?? cut {
        end = withoutJoint(start..<max(start, min(end, cut))).upperBound
      }
    }
    start = min(max(start, rest ?? start), end)
    // "Lost keys -> /Transfer call: Desk": all that is done then.
    let isTransfer = rest.map { isHandedOver(from: $0, actions, in: sentence) } ?? false
    return item(
      start..<end, actions, in: sentence.block, ending: isTransfer ? .transfer : step.ending, isCertain: step.isCertain)
  }

  func item(
    _ range: Range<Int>, _ actions: ArraySlice<Action>, in block: Int, ending: Flow.Ending, isCertain: Bool
  ) -> Course.Item {
    let bytes = syntax.text.bytes
    let effects = actions.filter { !isForbidden($0) }.map { Effect($0, in: snapshot) }
    let starts = [range.lowerBound] + effects.map { min(range.upperBound, $0.range.upperBound) }
    let ends = effects.map { $0.range.lowerBound } + [range.upperBound]
    let around = zip(starts, ends).map { start, end in
      Wording.capitalized(Wording.trimmedOfJoints(Wording.plain(bytes, start..<max(start, end))))
    }
    return Course.Item(
      kind: .step, range: range, text: Wording.capitalized(trimmedEnd(Wording.plain(bytes, range))),
      around: effects.isEmpty ? [] : around, number: outerNumber(of: block), block: block, effects: effects,
      ending: ending, isCertain: isCertain)
  }

  /// What is in another language, or too long to be a sentence, is told as it stands, one after the other.
  private mutating func addUnread(_ sentence: SentenceReading) {
    switch syntax.blocks[sentence.block].kind {
    case .heading, .tableRow: return
    default: break
    }
    let actions = syntax.actions
    let first = actions.firstPlace { $0.range.lowerBound >= sentence.range.lowerBound }
    let end = actions.firstPlace { $0.range.lowerBound >= sentence.range.upperBound }
    nodes.append((item(sentence.range, actions[first..<end], in: sentence.block, ending: .none, isCertain: true), nil))
  }

  private func trimmedEnd(_ text: String) -> String {
    var bytes = Array(text.utf8)
    while let last = bytes.last, last == "," || last == 0x20 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// What the flow takes for no step: a question of a numbered list is one, and what is listed under a step belongs to it.
  private mutating func addPlain(_ sentence: SentenceReading, in branch: Int?, hasSteps: Bool) {
    guard sentence.isEnglish else { return addUnread(sentence) }
    guard let item = syntax.blocks[sentence.block].parent else {
      if addSituation(sentence, branch, hasSteps: hasSteps) { return }
      if isListed(sentence, hasActions: false) { return addListed(sentence) }
      if leadsToAnswers(sentence) || isSpeech(sentence) {
        addQuestion(sentence, branch.flatMap { node(of: $0, sentence) })
      }
      return
    }
    if addSituation(sentence, branch, hasSteps: hasSteps) { return }
    if isListed(sentence, hasActions: false) { return addListed(sentence) }
    if isCounted(item), sentence.clause != .prohibition,
      nodes.last.map({ $0.item.block != sentence.block }) ?? true
    {
      addQuestion(sentence, nil)
    } else if leadsToAnswers(sentence) {
      addQuestion(sentence, inNested(branch.flatMap { node(of: $0, sentence) }, sentence))
    }
  }

  /// A paragraph that is said as it stands: "Thank you for calling. How can I help?"
  private func isSpeech(_ sentence: SentenceReading) -> Bool {
    guard let first = sentence.tokens.first, let atom = reading.tokens[first].atom else { return false }
    return syntax.atoms[atom].kind == .speech && syntax.atoms[atom].range.upperBound >= sentence.range.upperBound
      && syntax.blocks[sentence.block].kind == .paragraph && tellsLines(sentence)
  }

  /// By a number or a letter.
  private func isCounted(_ item: Int) -> Bool {
    guard case .item = syntax.blocks[item].kind, let list = syntax.blocks[item].parent else { return false }
    return syntax.blocks[list].kind == .list(isOrdered: true)
  }

  private mutating func addQuestion(_ sentence: SentenceReading, _ parent: Int?) {
    let words = Wording.capitalized(Wording.plain(syntax.text.bytes, sentence.range))
    let number = outerNumber(of: sentence.block)
    let item = Course.Item(
      kind: .step, range: sentence.range, text: words, number: number, block: sentence.block)
    nodes.append((item, parent))
    noteHead(sentence)
  }

  /// The node of the innermost condition that a branch stands in; it is made where there is none yet.
  mutating func node(of branch: Int, _ sentence: SentenceReading) -> Int? {
    var chain: [Int] = []
    var place: Int? = branch
    while let current = place, chain.count < 32 {
      let kind = flow.branches[current].kind
      let isWrapper = flow.branches[current].condition.map { wrappers.contains($0.lowerBound) } ?? false
      if !isWrapper, !isMoment(current), kind == .condition || kind == .otherwise { chain.append(current) }
      place = flow.branches[current].parent
    }
    var parent: Int?
    for current in chain.reversed() {
      if let known = nodeOfBranch[current] {
        parent = known
        continue
      }
      let kind: Course.Item.Kind = flow.branches[current].kind == .otherwise ? .otherwise : .condition
      let above = inSituation(parent, sentence)
      nodes.append((condition(kind, flow.branches[current].condition ?? sentence.range, sentence), above))
      parent = nodes.count - 1
      nodeOfBranch[current] = parent
    }
    return parent
  }

  func condition(_ kind: Course.Item.Kind, _ range: Range<Int>, _ sentence: SentenceReading) -> Course.Item {
    // "A party of 8+"
    let end =
      bytes.at(range.upperBound) == "+" && bytes.at(range.upperBound - 1).isDigit
      ? range.upperBound + 1 : range.upperBound
    var text = Wording.withoutCourtesy(Wording.trimmedOfMarks(Wording.plain(bytes, range.lowerBound..<end)))
    if kind == .otherwise {
      let marker = sentence.elseMarker.flatMap { words -> Range<Int>? in
        words.isEmpty
          ? nil
          : reading.tokens[words.lowerBound].range.lowerBound..<reading.tokens[words.upperBound - 1].range.upperBound
      }
      text = Wording.trimmedOfMarks(marker.map { Wording.plain(syntax.text.bytes, $0) } ?? "Otherwise")
    }
    return Course.Item(
      kind: kind, range: range, text: Wording.capitalized(text), number: outerNumber(of: sentence.block),
      block: sentence.block)
  }

  /// The number of the outermost numbered item that a block stands in.
  func outerNumber(of block: Int) -> Int? {
    var number: Int?
    var place = syntax.blocks[block].parent
    var depth = 0
    while let current = place, depth < 64 {
      if case .item(let found?) = syntax.blocks[current].kind { number = found }
      place = syntax.blocks[current].parent
      depth += 1
    }
    return number
  }
}
