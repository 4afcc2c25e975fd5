import JobModel

/// What a text says, whatever its layout: two texts with the same likeness have the same outline, steps, actions, messages,
/// code, sentences and fields.
///
/// Places are counted in *ink*, which is the text with every run of white space as one space and every marker as `-` or `1.`.
struct JobLikeness: Equatable {
  private struct BlockShape: Equatable {
    let kind: Block.Kind
    let parent: Int?
    let range: Range<Int>
    let content: Range<Int>
    let label: Range<Int>?
  }

  private struct ActionShape: Equatable {
    let range: Range<Int>
    let value: [UInt8]?
    let argument: ArraySlice<UInt8>?
  }

  private struct SuppressionShape: Equatable {
    let rules: [String]
    let scope: Range<Int>
  }

  private let ink: [UInt8]
  private let blocks: [BlockShape]
  private let atoms: [Range<Int>]
  private let kinds: [Atom.Kind]
  private let actions: [ActionShape]
  private let sentences: [Range<Int>]
  private let suppressions: [SuppressionShape]
  /// What must be the same byte by byte.
  private let kept: [ArraySlice<UInt8>]
  private let keys: [String]
  private let values: [[String]]
  private let problems: [String]

  init(_ syntax: JobSyntax) {
    let bytes = syntax.text.bytes
    let ink = Ink(syntax)
    self.ink = ink.bytes
    blocks = syntax.blocks.map { block in
      BlockShape(
        kind: block.kind, parent: block.parent, range: ink.range(block.range), content: ink.range(block.content),
        label: block.label.map { ink.range($0) })
    }
    atoms = syntax.atoms.map { ink.range($0.range) }
    kinds = syntax.atoms.map { $0.kind }
    actions = syntax.actions.map { action in
      ActionShape(
        range: ink.range(action.range), value: action.argument.map { Array($0.value.utf8) },
        argument: action.argument.map { bytes[$0.range] })
    }
    sentences = syntax.sentences.map { ink.range($0.range) }
    suppressions = syntax.suppressions.map { suppression in
      SuppressionShape(rules: suppression.rules.map { $0.rule }, scope: ink.range(suppression.scope))
    }
    kept = JobLikeness.kept(syntax)
    keys = syntax.frontMatter?.entries.map { $0.key } ?? []
    values = syntax.frontMatter?.entries.map { JobLikeness.texts(of: $0.value) } ?? []
    problems = syntax.frontMatter?.problems.map { $0.message } ?? []
  }

  private static func texts(of value: FrontMatter.Value) -> [String] {
    switch value {
    case .none: []
    case .text(let text): [text]
    case .list(let items): ["- "] + items.map { $0.text }
    }
  }

  private static func kept(_ syntax: JobSyntax) -> [ArraySlice<UInt8>] {
    let bytes = syntax.text.bytes
    var kept: [ArraySlice<UInt8>] = []
    for block in syntax.blocks {
      switch block.kind {
      case .fence, .tableRow, .comment, .quote: kept.append(bytes[block.range])
      default: break
      }
    }
    var end = 0
    for atom in syntax.atoms where atom.isOpaque && atom.kind != .action && atom.range.upperBound > end {
      kept.append(bytes[atom.range])
      end = atom.range.upperBound
    }
    return kept
  }
}

/// A text without its layout, and the way from its offsets to those of the text that is left.
private struct Ink {
  private(set) var bytes: [UInt8] = []
  /// For each offset of the text, how many bytes stand before it.
  private var before: [Int]

  init(_ syntax: JobSyntax) {
    let text = syntax.text.bytes
    before = [Int](repeating: 0, count: text.count + 1)
    var markers = syntax.blocks.compactMap { $0.marker }[...]
    var index = syntax.instructions.lowerBound
    while index < text.count {
      let length: Int
      if let marker = markers.first, marker.lowerBound == index {
        markers.removeFirst()
        length = marker.count
        add(Ink.plain(text[marker]), index, length)
      } else {
        length = Ink.isHardSpace(text, index) ? 2 : 1
        let isSpace = length == 2 || text[index].isWhitespace
        add(isSpace ? bytes.last == 0x20 ? [] : [0x20] : [text[index]], index, length)
      }
      index += length
    }
    if bytes.last == 0x20 { bytes.removeLast() }
    before[text.count] = bytes.count
  }

  private mutating func add(_ new: [UInt8], _ index: Int, _ length: Int) {
    for offset in index..<index + length { before[offset] = bytes.count }
    bytes += new
  }

  /// Without the white space at its ends.
  func range(_ range: Range<Int>) -> Range<Int> {
    var start = min(before[range.lowerBound], bytes.count)
    var end = max(start, min(before[range.upperBound], bytes.count))
    if start < end, bytes[start] == 0x20 { start += 1 }
    if start < end, bytes[end - 1] == 0x20 { end -= 1 }
    return start..<end
  }

  private static func isHardSpace(_ text: [UInt8], _ index: Int) -> Bool {
    text[index] == 0xC2 && text.at(index + 1) == 0xA0
  }

  private static func plain(_ marker: ArraySlice<UInt8>) -> [UInt8] {
    guard marker.count > 1, marker.contains(where: { $0.isDigit || $0.isLower }) else { return [0x2D] }
    return marker.first?.isDigit == true ? Array(marker.dropLast()) + [0x2E] : Array(marker)
  }
}
