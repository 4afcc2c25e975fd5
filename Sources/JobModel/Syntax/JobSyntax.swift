import Templates

/// A job as it is written: front matter, blocks, sentences, atoms, actions. Any text has one.
///
/// A class, though a value that never changes: everybody who reads it holds it, and as a struct each would copy eight references.
package final class JobSyntax: Sendable {
  package let text: SourceText
  package let frontMatter: FrontMatter?
  /// Everything behind the front matter.
  package let instructions: Range<Int>
  package let blocks: [Block]
  /// In the order of the text, outer ones first.
  package let atoms: [Atom]
  package let actions: [Action]
  package let sentences: [Sentence]
  package let suppressions: [Suppression]

  package struct Sentence: Sendable, Equatable {
    package let range: Range<Int>
    package let block: Int
  }

  package init(_ text: SourceText, vocabulary: Vocabulary = Vocabulary.builtIn) {
    let start = text.hasByteOrderMark ? 3 : 0
    let frontMatter = FrontMatterParser.parse(text.bytes, at: start)
    let instructions = (frontMatter?.range.upperBound ?? start)..<text.count
    let parser = BlockParser(text.bytes, instructions, vocabulary: vocabulary)
    let prose = JobSyntax.masked(text.bytes, parser.prefixes)

    var scanner = AtomScanner(prose, vocabulary: vocabulary)
    let splitter = SentenceSplitter(bytes: prose)
    var sentences: [Sentence] = []
    for (place, block) in parser.blocks.enumerated() where block.hasProse {
      for piece in JobSyntax.pieces(of: block, prose) {
        let first = scanner.atoms.count
        scanner.scan(piece, block: place)
        for range in splitter.sentences(in: piece, atoms: scanner.atoms[first...]) {
          sentences.append(Sentence(range: range, block: place))
        }
      }
    }
    self.text = text
    self.frontMatter = frontMatter
    self.instructions = instructions
    self.blocks = parser.blocks
    self.atoms = scanner.atoms
    self.actions = scanner.actions
    self.sentences = sentences
    suppressions = JobSyntax.suppressions(
      text, blocks: parser.blocks, atoms: scanner.atoms, frontMatter: frontMatter)
  }

  /// The text with the marks of quoted lines blanked out: no prose, though between words.
  private static func masked(_ bytes: [UInt8], _ prefixes: [Range<Int>]) -> [UInt8] {
    if prefixes.isEmpty { return bytes }
    var masked = bytes
    for prefix in prefixes {
      for index in prefix { masked[index] = 0x20 }
    }
    return masked
  }

  /// A table row is read cell by cell; a bar inside `{{ a | b }}` ends no cell.
  private static func pieces(of block: Block, _ bytes: [UInt8]) -> [Range<Int>] {
    guard block.kind == .tableRow else { return [block.content] }
    var pieces: [Range<Int>] = []
    var start = block.content.lowerBound
    var index = start
    while index < block.content.upperBound {
      if bytes[index] == "{", bytes.at(index + 1) == "{",
        case .closed(let end) = TemplateSpan(bytes, at: index, limit: block.content.upperBound)
      {
        index = end
        continue
      }
      if bytes[index] == "|", bytes.at(index - 1) != "\\" {
        pieces.append(bytes.trimmed(start..<index))
        start = index + 1
      }
      index += 1
    }
    pieces.append(bytes.trimmed(start..<block.content.upperBound))
    return pieces.filter { !$0.isEmpty }
  }
}
