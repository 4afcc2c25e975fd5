/// Reads the instructions line by line into blocks; total, whatever the lines are.
struct BlockParser {
  /// A list that the next item may belong to.
  struct OpenList {
    let list: Int
    var item: Int
    let isOrdered: Bool
    let indentation: Int
    /// The column of the item's text.
    var contentColumn: Int
  }

  /// Deeper lists stand at this depth, so that no recursion over blocks runs away.
  static let depthLimit = 200

  let bytes: [UInt8]
  /// Where the lines of the text begin, and the last of them that was read.
  private let lines: [Int]
  private var line: Int
  /// The text as it is written, where it has no-break spaces: two bytes each, and one column.
  let written: [UInt8]?
  let end: Int
  let vocabulary: Vocabulary
  var blocks: [Block] = []
  var lists: [OpenList] = []
  /// The paragraph or quote that the next line may go on with.
  var open: Int?
  /// Lines that begin before this belong to a quoted message that began above.
  var quotedUntil = 0
  /// What stands before the prose on lines after the first of a quote: no prose, though inside its range.
  var prefixes: [Range<Int>] = []
  var comments = CommentFinder()

  /// In the order of the text.
  var seams: [BlockSeam] = []
  /// How far somebody looked since the last seam.
  var looked = 0
  /// How many blocks were taken over from an older text as they were, at the start and at the end.
  var taken = (head: 0, tail: 0)

  /// Reads a text; of an older one, and how it was changed, is taken over what stands above and below the seams around the
  /// change.
  init(
    _ bytes: [UInt8], lines: [Int], _ range: Range<Int>, written: [UInt8]? = nil, vocabulary: Vocabulary,
    after old: (syntax: JobSyntax, change: TextChange)? = nil
  ) {
    self.bytes = bytes
    self.lines = lines
    self.written = written
    line = 0
    self.vocabulary = vocabulary
    end = range.upperBound
    // As many as most texts have; of an older text they are there.
    if old == nil {
      blocks.reserveCapacity(range.count / 64)
      seams.reserveCapacity(range.count / 192)
    }
    var next = old.map { begin(after: $0.syntax, $0.change, at: range.lowerBound) } ?? range.lowerBound
    line = max(0, lines.firstIndex(above: next) - 1)
    while next < end {
      if isSeam(at: next) {
        if let old, self.end(at: next, as: old.syntax, old.change) { break }
        noteSeam(at: next)
      }
      next = parse(line(at: next))
    }
  }

  /// What is left of the line in which a place stands; each place is asked for after those before it.
  private mutating func line(at start: Int) -> Line {
    while line + 1 < lines.count, lines[line + 1] <= start { line += 1 }
    guard line + 1 < lines.count else { return Line(content: start..<max(start, bytes.count), next: bytes.count) }
    return Line(bytes, start..<lines[line + 1])
  }

  /// Reads the block that the line begins or goes on with; gives where the next line begins.
  private mutating func parse(_ line: Line) -> Int {
    let first = bytes.skippingBlanks(from: line.content.lowerBound, to: line.content.upperBound)
    let content = first..<max(first, line.trimmedEnd(bytes))
    if content.isEmpty {
      open = nil
      return line.next
    }
    if let open, line.content.lowerBound < quotedUntil {
      if blocks[open].kind == .quote, bytes[first] == ">" { prefixes.append(first..<first + 1) }
      extend(open, to: content)
      return line.next
    }
    return parse(content, column: column(of: first, from: line.content.lowerBound), next: line.next)
  }

  private mutating func parse(_ content: Range<Int>, column: Int, next: Int) -> Int {
    switch lineClass(content) {
    case .item(let marker, let kind) where beginsItem(kind, column: column):
      if open != nil { closeTitle(before: content, isText: false) }
      return parseItem(content, marker: marker, kind: kind, column: column, next: next)
    case .text, .item:
      if open != nil { closeTitle(before: content, isText: true) }
      if let open, goesOn(open, column: column, isCapital: bytes.isCapital(at: content.lowerBound)) {
        extend(open, to: content)
      } else {
        add(.paragraph, content, prose: content, column: column, opens: true)
      }
    case .label(let label):
      if open != nil { closeTitle(before: content, isText: false) }
      add(.paragraph, content, prose: content, label: label, column: column, opens: true)
    case .heading(let level, let title):
      add(.heading(level: level), content, prose: title, column: column)
    case .thematicBreak:
      add(.thematicBreak, content, column: column)
    case .tableRow:
      add(.tableRow, content, prose: content, column: column)
    case .quote(let prefix):
      parseQuote(content, prefix: prefix, column: column)
    case .comment(let end):
      add(.comment, content.lowerBound..<end, column: column)
      return line(at: end).next
    case .fence(let mark, let length):
      return parseFence(content, mark: mark, length: length, column: column, next: next)
    }
    return next
  }

  /// What a line, or what is left of it, begins.
  mutating func lineClass(_ content: Range<Int>) -> LineClass {
    let found = LineClass(bytes, content, comments: &comments)
    if bytes[content.lowerBound] == "<" { looked = max(looked, comments.looked) }
    return found
  }

  /// A fence runs to its closing line, or to the end of the text.
  private mutating func parseFence(_ content: Range<Int>, mark: UInt8, length: Int, column: Int, next: Int) -> Int {
    var next = next
    var last = content.upperBound
    while next < end {
      let line = line(at: next)
      next = line.next
      let first = bytes.skippingBlanks(from: line.content.lowerBound, to: line.content.upperBound)
      let inner = first..<max(first, line.trimmedEnd(bytes))
      if !inner.isEmpty { last = inner.upperBound }
      if inner.count >= length, inner.allSatisfy({ bytes[$0] == mark }) { break }
    }
    add(.fence, content.lowerBound..<last, column: column)
    return next
  }

  private mutating func parseQuote(_ content: Range<Int>, prefix: Range<Int>, column: Int) {
    if let open, blocks[open].kind == .quote {
      prefixes.append(prefix)
      extend(open, to: content)
    } else {
      add(.quote, content, prose: prefix.upperBound..<content.upperBound, column: column, opens: true)
    }
  }

  /// Whether a line of plain text goes on with the paragraph above it. A line that stands left of its item's text goes on
  /// only where the sentence above is unfinished, and with a capital only where the line above has little room.
  private func goesOn(_ open: Int, column: Int, isCapital: Bool) -> Bool {
    guard blocks[open].kind == .paragraph else { return false }
    guard let list = lists.last, column < list.contentColumn, column < list.indentation + 2 else { return true }
    if isCapital, blocks[open].range.count < BlockParser.leastWrapped { return false }
    return !isFinished(blocks[open].range)
  }

  /// Hardly anybody wraps lines before.
  private static let leastWrapped = 48

  /// Whether a text ends like a sentence, before closing quotes and brackets too: `Ask: "Which day?"`.
  func isFinished(_ range: Range<Int>) -> Bool {
    let start = range.lowerBound
    var end = range.upperBound
    while end > start {
      let (value, length) = bytes.scalar(before: end)
      switch value {
      case 0x22, 0x27, 0x29, 0x2A, 0x5F, Typography.rightDouble, Typography.rightSingle, Typography.rightGuillemet:
        end -= length
      default: return bytes[end - 1].isAny(of: ".!?:")
      }
    }
    return false
  }

  private mutating func add(
    _ kind: Block.Kind, _ range: Range<Int>, prose: Range<Int>? = nil, label: Range<Int>? = nil, column: Int,
    opens: Bool = false
  ) {
    closeLists(leftOf: column)
    append(
      Block(kind, range: range, content: prose, label: label, parent: lists.last?.item, indentation: column))
    open = opens ? blocks.count - 1 : nil
    if opens { noteQuotedMessage(in: range) }
  }

  /// A list stays open for what is indented to its text, or by two columns.
  private mutating func closeLists(leftOf column: Int) {
    while let list = lists.last, column < list.contentColumn, column < list.indentation + 2 {
      lists.removeLast()
    }
  }

  mutating func append(_ block: Block) {
    blocks.append(block)
    stretchParents(of: blocks.count - 1)
  }

  mutating func extend(_ index: Int, to line: Range<Int>) {
    let block = blocks[index]
    blocks[index].range = block.range.lowerBound..<line.upperBound
    blocks[index].content = block.content.lowerBound..<line.upperBound
    stretchParents(of: index)
    noteQuotedMessage(in: line)
  }

  private mutating func stretchParents(of index: Int) {
    let end = blocks[index].range.upperBound
    var parent = blocks[index].parent
    while let place = parent {
      blocks[place].range = blocks[place].range.lowerBound..<max(end, blocks[place].range.upperBound)
      parent = blocks[place].parent
    }
  }

  /// A quoted message may run over lines, whatever they look like.
  mutating func noteQuotedMessage(in line: Range<Int>) {
    guard line.upperBound > quotedUntil else { return }
    var next = line.lowerBound
    var lastColon: Int?
    var isKnown = false
    while true {
      let index = bytes.first(UInt8(ascii: "/"), from: max(next, quotedUntil), to: line.upperBound)
      guard index < line.upperBound else { return }
      next = index + 1
      guard ActionHead.isPosition(bytes, index, start: line.lowerBound) else { continue }
      if !isKnown { (lastColon, isKnown) = (lastColonBeforeQuote(in: line, from: index), true) }
      guard let lastColon, index < lastColon else { return }
      guard
        let head = ActionHead(bytes, at: index, limit: line.upperBound, vocabulary: vocabulary), let colon = head.colon,
        let quote = MessageQuote(
          bytes, at: bytes.skippingBlanks(from: colon.upperBound, to: line.upperBound), limit: end)
      else { continue }
      looked = max(looked, min(end, quote.open.upperBound + MessageQuote.longest) + 1)
      if let close = quote.close { quotedUntil = close }
    }
  }

  /// The last colon of a line with something behind it that may be an opening quote: an action in front of none is not read
  /// for it.
  private func lastColonBeforeQuote(in line: Range<Int>, from start: Int) -> Int? {
    var last: Int?
    var colon = bytes.first(UInt8(ascii: ":"), from: start, to: line.upperBound)
    while colon < line.upperBound {
      let next = bytes.skippingBlanks(from: colon + 1, to: line.upperBound)
      if next < line.upperBound, bytes[next] == "\"" || bytes[next] >= 0x80 { last = colon }
      colon = bytes.first(UInt8(ascii: ":"), from: next, to: line.upperBound)
    }
    return last
  }

  private func column(of index: Int, from start: Int) -> Int {
    var column = 0
    for place in start..<index where !endsNoBreakSpace(place) {
      column = bytes[place] == 0x09 ? (column / 4 + 1) * 4 : column + 1
    }
    return column
  }

  /// Whether a blank is the second byte of a no-break space.
  func endsNoBreakSpace(_ place: Int) -> Bool { written.map { $0[place] == 0xA0 } ?? false }
}
