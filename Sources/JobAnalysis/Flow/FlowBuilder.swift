import JobModel

/// Walks the blocks once, from top to bottom, and puts every sentence that does something into its branch.
struct FlowBuilder {
  /// What is known of a list, an item or the text outside of lists while its content is read.
  struct Frame {
    /// The branch that its content stands in.
    var base: Int
    /// The branch of what came last in it.
    var run: Int?
    /// The last condition that an `Otherwise` could answer.
    var conditional: Int?
    /// The branch that a list right behind stands in.
    var intro: Int?
    /// The last number of an ordered list that stands in it.
    var lastNumber = 0
    var lastList: Int?
    /// The last step asked something that can be answered with no.
    var isQuestion = false
  }

  let syntax: JobSyntax
  let reading: Reading
  let reader: FlowReader
  var flow = Flow()
  var root: Frame
  /// One for each list and item.
  var frames: [Frame?]
  /// The next sentence and the next action.
  var sentence = 0
  var action = 0
  /// In the current block: a condition, to which what follows may belong.
  var open: Int?
  /// What stands right before says a condition and nothing that is done then.
  var isAwaited = false
  /// The conditions of the current block under whose lines others stand further to the right.
  var indented = IndentedLines()
  /// The branch of the current block.
  var current = 0

  init(_ syntax: JobSyntax, _ reading: Reading) {
    self.syntax = syntax
    self.reading = reading
    reader = FlowReader(syntax: syntax, reading: reading)
    frames = [Frame?](filledWith: nil, count: syntax.blocks.count)
    root = Frame(base: 0)
    flow.branches.reserveCapacity(syntax.blocks.count + 1)
    flow.steps.reserveCapacity(reading.sentences.count)
    flow.branches.append(Flow.Branch(kind: .section, parent: nil, part: 0, condition: nil, partner: nil))
    flow.places = [Int?](filledWith: nil, count: reading.sentences.count)
  }

  mutating func build() {
    for (place, block) in syntax.blocks.enumerated() {
      switch block.kind {
      case .heading: readHeading(place)
      case .list(let isOrdered): openList(place, block, isOrdered: isOrdered)
      case .item(let number): openItem(place, block, number: number)
      case .paragraph, .quote: readParagraph(place, block)
      case .tableRow: readRow(place)
      case .fence, .thematicBreak, .comment: break
      }
    }
  }

  mutating func addBranch(
    _ kind: Flow.Branch.Kind, in parent: Int, if condition: Range<Int>? = nil, not partner: Int? = nil
  )
    -> Int
  {
    let place = flow.branches.count
    let part = kind == .section ? place : flow.branches[parent].part
    flow.branches.append(Flow.Branch(kind: kind, parent: parent, part: part, condition: condition, partner: partner))
    return place
  }

  /// A heading begins a part of its own; one that is a condition holds its part.
  private mutating func readHeading(_ place: Int) {
    let partner = root.conditional
    root = Frame(base: addBranch(.section, in: 0))
    while sentence < reading.sentences.count, reading.sentences[sentence].block == place {
      let heading = reading.sentences[sentence]
      if heading.elseMarker != nil, let partner {
        root.base = addBranch(.otherwise, in: 0, if: heading.range, not: partner)
      } else if heading.condition != nil {
        root.base = addBranch(.condition, in: 0, if: heading.range)
        root.conditional = root.base
      }
      sentence += 1
    }
  }

  private mutating func openList(_ place: Int, _ block: Block, isOrdered: Bool) {
    let parent = frame(of: block.parent)
    let isNested = block.parent != nil || parent.intro != nil
    var frame = Frame(base: parent.intro ?? parent.base, conditional: isNested ? parent.conditional : nil)
    if isOrdered {
      let number = firstNumber(of: place)
      let goesOn = number > 1 && number == parent.lastNumber + 1
      frame.run = goesOn ? parent.lastList : nil
      frame.run = frame.run ?? addBranch(.sequence, in: frame.base)
    }
    frames[place] = frame
    change(block.parent) { outer in
      outer.intro = nil
      outer.lastList = frame.run
    }
  }

  private func firstNumber(of list: Int) -> Int {
    guard list + 1 < syntax.blocks.count, case .item(let number) = syntax.blocks[list + 1].kind else { return 0 }
    return number ?? 0
  }

  private mutating func openItem(_ place: Int, _ block: Block, number: Int?) {
    guard let list = block.parent, let outer = frames[list] else { return }
    // Items with numbers stand in their list; one bullet does not stand in the one before it.
    let isOrdered = syntax.blocks[list].kind == .list(isOrdered: true)
    let base = isOrdered ? outer.run ?? outer.base : outer.base
    frames[place] = Frame(base: base, conditional: outer.conditional)
    if let number { change(syntax.blocks[list].parent) { $0.lastNumber = number } }
  }

  private mutating func readParagraph(_ place: Int, _ block: Block) {
    let first = sentence
    guard first < reading.sentences.count, reading.sentences[first].block == place else { return }
    current = branch(of: block, first: reading.sentences[first])
    (open, isAwaited, indented) = (nil, false, IndentedLines())
    while sentence < reading.sentences.count, reading.sentences[sentence].block == place {
      read(sentence, container: block.parent)
      sentence += 1
    }
    finish(block)
  }

  /// Rows of a table are looked up, not followed.
  private mutating func readRow(_ place: Int) {
    while sentence < reading.sentences.count, reading.sentences[sentence].block == place { sentence += 1 }
  }

  /// A numbered item goes on with its list, another item or a paragraph only where its words say so.
  private mutating func branch(of block: Block, first: SentenceReading) -> Int {
    let frame = frame(of: block.parent)
    guard let item = block.parent, let list = syntax.blocks[item].parent else {
      let goesOn = first.connective != nil && frame.run != nil
      let branch = goesOn ? frame.run ?? frame.base : addBranch(.sequence, in: frame.base)
      root.run = branch
      return branch
    }
    if case .list(isOrdered: true) = syntax.blocks[list].kind { return frame.base }
    if let run = frame.run { return run }
    let before = frames[list]?.run
    let branch = first.connective != nil && before != nil ? before ?? frame.base : addBranch(.sequence, in: frame.base)
    frames[list]?.run = branch
    frames[item]?.run = branch
    frames[item]?.base = branch
    return branch
  }

  /// What a list right behind the block belongs to.
  private mutating func finish(_ block: Block) {
    let isItem = block.parent != nil
    let last = reading.sentences[sentence - 1]
    let introduces = reader.isBareCondition(last) || syntax.introduces(block)
    let branch = last.isConditional || introduces ? open ?? current : current
    change(block.parent) { frame in
      frame.intro = isItem || introduces ? branch : nil
    }
    guard let item = block.parent, let list = syntax.blocks[item].parent else { return }
    let inner = frame(of: item)
    frames[list]?.conditional = inner.conditional
    frames[list]?.isQuestion = inner.isQuestion
  }

  func frame(of container: Int?) -> Frame {
    guard let container else { return root }
    return frames[container] ?? root
  }

  mutating func change(_ container: Int?, _ body: (inout Frame) -> Void) {
    if let container, var frame = frames[container] {
      body(&frame)
      frames[container] = frame
    } else if container == nil {
      body(&root)
    }
  }
}
