import JobModel

/// How lists are laid out: `-` for every bullet, `1.` for `1)`, one space behind a marker, and what belongs to an item under
/// its text.
///
/// Where a list begins stays as it is, and so does every number.
struct ListLayout {
  private let syntax: JobSyntax
  /// For each list and item, where it stands from now on.
  private var columns: [Int]
  /// For each item, where its text stands, as it was and from now on.
  private var texts: [(old: Int, new: Int)]
  /// For each block, the list at the margin that it belongs to.
  private var roots: [Int?]
  /// For each list, whether its markers are bare numbers.
  private var isNumbered: [Bool]
  /// The edits of each list at the margin: they stand or fall together.
  private(set) var groups: [[TextEdit]] = []
  private var places: [Int?]

  init(_ syntax: JobSyntax) {
    self.syntax = syntax
    let count = syntax.blocks.count
    columns = [Int](repeating: 0, count: count)
    texts = [(old: Int, new: Int)](repeating: (0, 0), count: count)
    roots = [Int?](repeating: nil, count: count)
    isNumbered = ListLayout.numbered(syntax)
    places = [Int?](repeating: nil, count: count)
    var closed = syntax.atoms.filter { $0.isOpaque }.map { $0.range }[...]
    for (place, block) in syntax.blocks.enumerated() { layOut(block, at: place, &closed) }
  }

  private var bytes: [UInt8] { syntax.text.bytes }

  /// `1.` and `1)` may stand in one list, but nothing else beside them.
  private static func numbered(_ syntax: JobSyntax) -> [Bool] {
    var isNumbered = [Bool](repeating: true, count: syntax.blocks.count)
    for block in syntax.blocks {
      guard let marker = block.marker, let list = block.parent else { continue }
      if !syntax.text.bytes[marker.lowerBound].isDigit { isNumbered[list] = false }
    }
    return isNumbered
  }

  private mutating func layOut(_ block: Block, at place: Int, _ closed: inout ArraySlice<Range<Int>>) {
    if case .list = block.kind {
      roots[place] = block.parent.flatMap { roots[$0] } ?? place
      columns[place] = block.parent.map { texts[$0].new } ?? block.indentation
      return
    }
    guard let parent = block.parent else { return }
    roots[place] = roots[parent]
    switch block.kind {
    case .item: layOutItem(block, at: place, in: parent)
    case .paragraph: layOutText(block, at: place, in: parent, &closed)
    case .comment where syntax.text.lines(of: block.range).count == 1:
      indent(syntax.text.line(at: block.range.lowerBound), under: parent, at: place)
    default: break
    }
  }

  private func isArrow(_ marker: Range<Int>) -> Bool {
    bytes[marker.upperBound - 1] == ">" || bytes.scalar(at: marker.lowerBound).value == Typography.arrow
  }

  private mutating func layOutItem(_ block: Block, at place: Int, in list: Int) {
    guard let marker = block.marker else { return }
    columns[place] = columns[list]
    // Whether a box is ticked is for the author to say.
    let isBullet = !bytes[marker].contains { $0.isDigit || $0.isLower || $0 == "[" }
    let width = isBullet ? 1 : marker.count
    let end = syntax.text.lineEnd(syntax.text.line(at: marker.lowerBound))
    let start = bytes.skippingBlanks(from: marker.upperBound, to: end)
    let gap = start == end ? 1 : min(4, start - marker.upperBound)
    texts[place] = (block.indentation + width + gap, columns[place] + width + 1)
    setIndentation(of: syntax.text.line(at: marker.lowerBound), columns[place], ifFirst: marker.lowerBound, at: place)
    // What an arrow leads to, no other bullet does.
    if isBullet, bytes[marker.lowerBound] != "-", !isArrow(marker) {
      add(marker, "-", at: place)
    } else if isNumbered[list], bytes[marker.upperBound - 1] == ")" {
      add(marker.upperBound - 1..<marker.upperBound, ".", at: place)
    }
    let space = marker.upperBound..<start
    if start < end, space.count != 1 || bytes[space.lowerBound] != " " { add(space, " ", at: place) }
  }

  /// The lines of a paragraph; none that begins inside a message, speech, code or the like.
  private mutating func layOutText(
    _ block: Block, at place: Int, in item: Int, _ closed: inout ArraySlice<Range<Int>>
  ) {
    for line in syntax.text.lines(of: block.range) {
      let start = syntax.text.lineStart(line)
      while let range = closed.first, range.upperBound <= start { closed.removeFirst() }
      if let range = closed.first, range.lowerBound < start { continue }
      if bytes.skippingBlanks(from: start, to: syntax.text.lineEnd(line)) < block.range.lowerBound { continue }
      indent(line, under: item, at: place)
    }
  }

  /// What stands deeper than the text above it stays so much deeper.
  private mutating func indent(_ line: Int, under item: Int, at place: Int) {
    let first = bytes.skippingBlanks(from: syntax.text.lineStart(line), to: syntax.text.lineEnd(line))
    guard first < syntax.text.lineEnd(line) else { return }
    var column = 0
    for byte in bytes[syntax.text.lineStart(line)..<first] { column = byte == 0x09 ? (column / 4 + 1) * 4 : column + 1 }
    setIndentation(of: line, texts[item].new + max(0, column - texts[item].old), ifFirst: first, at: place)
  }

  private mutating func setIndentation(of line: Int, _ column: Int, ifFirst first: Int, at place: Int) {
    let blanks = syntax.text.lineStart(line)..<first
    guard bytes[blanks].allSatisfy({ $0.isBlank }) else { return }
    if blanks.count == column, bytes[blanks].allSatisfy({ $0 == 0x20 }) { return }
    add(blanks, String(repeating: " ", count: column), at: place)
  }

  private mutating func add(_ range: Range<Int>, _ replacement: String, at place: Int) {
    guard let root = roots[place] else { return }
    let group = places[root] ?? groups.count
    if places[root] == nil {
      places[root] = group
      groups.append([])
    }
    groups[group].append(TextEdit(range: range, replacement: replacement))
  }
}
