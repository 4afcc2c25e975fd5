import Templates

/// A job as it is written: front matter, blocks, sentences, atoms, actions. Any text has one.
///
/// A class, though a value that never changes: everybody who reads it holds it, and as a struct each would copy eight references.
package final class JobSyntax: Sendable {
  package let text: SourceText
  /// The text as it is read, each byte in its place: a no-break space in the instructions is one like any other, a byte-order mark is
  /// one too, and the marks before further lines of quotes are none.
  package let prose: [UInt8]
  package let frontMatter: FrontMatter?
  /// Everything behind the front matter.
  package let instructions: Range<Int>
  package let blocks: [Block]
  /// In the order of the text, outer ones first.
  package let atoms: [Atom]
  package let actions: [Action]
  package let sentences: [Sentence]
  package let suppressions: [Suppression]
  package let vocabulary: Vocabulary
  /// Where it can be read again from.
  let seams: [BlockSeam]
  /// What stands before the prose on further lines of quotes.
  let prefixes: [Range<Int>]
  /// What was not read again, where an older version of the text had been read.
  package let kept: KeptSyntax

  package struct Sentence: Sendable, Equatable {
    package let range: Range<Int>
    package let block: Int
  }

  package convenience init(_ text: SourceText, vocabulary: Vocabulary = Vocabulary.builtIn) {
    self.init(text, vocabulary: vocabulary, after: nil)
  }

  /// Reads a text of which an older version was read before. What comes of it is the same as without the older one; what is
  /// kept of that is not read again.
  package convenience init(_ text: SourceText, after old: JobSyntax) {
    self.init(text, vocabulary: old.vocabulary, after: old)
  }

  private init(_ text: SourceText, vocabulary: Vocabulary, after old: JobSyntax?) {
    let start = text.hasByteOrderMark ? 3 : 0
    let change = old.map { TextChange(from: $0.text.bytes, to: text.bytes) }
    let frontMatter = FrontMatterParser.parse(text.bytes, at: start)
    let instructions = (frontMatter?.range.upperBound ?? start)..<text.count
    let hasSpaces = text.mayHaveNoBreakSpace
    let letters = JobSyntax.unmarked(text)
    let spaced = hasSpaces ? JobSyntax.spaced(letters, instructions) : letters
    let parser = BlockParser(
      spaced, lines: text.lineStarts, instructions, written: hasSpaces ? text.bytes : nil, vocabulary: vocabulary,
      after: old.flatMap { old in change.map { (old, $0) } })
    let blocks = parser.blocks
    var kept = old.flatMap { old in change.map { KeptSyntax(text, parser, after: old, $0) } } ?? .nothing
    let prose = JobSyntax.masked(spaced, parser.prefixes)

    let written = hasSpaces ? JobSyntax.masked(letters, parser.prefixes) : nil
    var scanner = AtomScanner(prose, written: written, vocabulary: vocabulary)
    let splitter = SentenceSplitter(bytes: prose)
    var sentences: [Sentence] = []
    let anew = kept.blocks.head..<blocks.count - kept.blocks.tail
    if old == nil {
      // As many as most texts have.
      scanner.reserve(atoms: instructions.count / 48, actions: instructions.count / 256)
      sentences.reserveCapacity(instructions.count / 48)
    }
    for place in anew where blocks[place].hasProse {
      if case .tableRow = blocks[place].kind {
        for piece in JobSyntax.cells(of: blocks[place], prose) {
          JobSyntax.read(piece, of: place, &scanner, splitter, &sentences)
        }
      } else {
        JobSyntax.read(blocks[place].content, of: place, &scanner, splitter, &sentences)
      }
    }
    self.text = text
    self.prose = prose
    self.vocabulary = vocabulary
    self.frontMatter = frontMatter
    self.instructions = instructions
    self.blocks = blocks
    seams = parser.seams
    prefixes = parser.prefixes
    if let old {
      var new = ReadProse(atoms: scanner.atoms[...], actions: scanner.actions[...], sentences: sentences[...])
      kept.widen(&new, blocks, old)
      let shift = kept.change.shift
      let moved = kept.blocks.moved
      atoms = old.atoms.keeping(&kept.atoms, around: new.atoms) { $0 = $0.moved(by: shift) }
      actions = old.actions.keeping(&kept.actions, around: new.actions) { $0 = $0.moved(by: shift, blocks: moved) }
      self.sentences = old.sentences.keeping(&kept.sentences, around: new.sentences) {
        $0 = $0.moved(by: shift, blocks: moved)
      }
    } else {
      atoms = scanner.atoms
      actions = scanner.actions
      self.sentences = sentences
    }
    self.kept = kept
    suppressions = JobSyntax.suppressions(text, blocks: blocks, atoms: atoms, frontMatter: frontMatter)
  }

  /// What stands in a piece of a block.
  private static func read(
    _ piece: Range<Int>, of block: Int, _ scanner: inout AtomScanner, _ splitter: SentenceSplitter,
    _ sentences: inout [Sentence]
  ) {
    let first = scanner.atoms.count
    scanner.scan(piece, block: block)
    // Most have one line.
    if splitter.bytes.firstLineEnd(from: piece.lowerBound, to: piece.upperBound) == piece.upperBound {
      splitter.split(piece, scanner.atoms, from: first, in: block, onto: &sentences)
      return
    }
    var (start, firstAtom, atom) = (piece.lowerBound, first, first)
    for line in JobSyntax.ownLines(splitter.bytes, in: piece) where line > start {
      while atom < scanner.atoms.count, scanner.atoms[atom].range.upperBound <= line { atom += 1 }
      // Inside a message.
      if atom < scanner.atoms.count, scanner.atoms[atom].range.lowerBound < line { continue }
      splitter.split(start..<line, scanner.atoms, from: firstAtom, in: block, onto: &sentences)
      (start, firstAtom) = (line, atom)
    }
    splitter.split(start..<piece.upperBound, scanner.atoms, from: firstAtom, in: block, onto: &sentences)
  }

  /// Where lines of a block begin whose author has ended the line above, as far as can be seen without a mark.
  package func endedLines(of block: Int) -> [Int] {
    EndedLines(prose, in: JobSyntax.lines(prose, in: blocks[block].content)).starts
  }

  /// Where lines begin that are sentences of their own, whatever the line above ends with; some of them twice.
  private static func ownLines(_ bytes: [UInt8], in piece: Range<Int>) -> [Int] {
    let lines = lines(bytes, in: piece)
    guard lines.count > 1 else { return [] }
    let counted = CountedLines(bytes, in: lines).starts
    let ended = EndedLines(bytes, in: lines).starts
    return counted.isEmpty ? ended : (counted + ended).sorted()
  }

  /// The lines of a paragraph, without the blanks around them.
  private static func lines(_ bytes: [UInt8], in piece: Range<Int>) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = bytes.skippingBlanks(from: piece.lowerBound, to: piece.upperBound)
    while start < piece.upperBound {
      let end = bytes.firstLineEnd(from: start, to: piece.upperBound)
      lines.append(bytes.trimmed(start..<end))
      start = bytes.skippingWhitespace(from: end, to: piece.upperBound)
    }
    return lines
  }

  /// The text with plain spaces for no-break ones.
  private static func spaced(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt8] {
    var spaced = bytes
    var index = bytes.firstNoBreakSpace(from: range.lowerBound, to: range.upperBound)
    while index < range.upperBound {
      spaced[index] = 0x20
      spaced[index + 1] = 0x20
      index = bytes.firstNoBreakSpace(from: index + 2, to: range.upperBound)
    }
    return spaced
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

  /// The text with spaces for a byte-order mark, which is no letter of the first word.
  private static func unmarked(_ text: SourceText) -> [UInt8] {
    text.hasByteOrderMark ? [0x20, 0x20, 0x20] + text.bytes[3...] : text.bytes
  }

  /// A table row is read cell by cell; a bar inside `{{ a | b }}` ends no cell.
  private static func cells(of block: Block, _ bytes: [UInt8]) -> [Range<Int>] {
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
