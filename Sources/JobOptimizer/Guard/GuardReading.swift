package import JobAnalysis
package import JobModel

/// One text as the guard reads it, from its bytes and nothing else: never the tree of a pass, never its word for anything.
package struct GuardReading: Sendable {
  package let snapshot: Snapshot
  package let syntax: JobSyntax
  let prose: Reading
  package let units: [GuardUnit]
  package let words: [GuardWord]
  let references: StepReferences
  /// Sentences, by their places in the reading, that end the call.
  let endings: Set<Int>

  package init(_ text: SourceText, path: String?, workspace: Workspace, vocabulary: Vocabulary) {
    snapshot = Snapshot(text, kind: .job, path: path, workspace: workspace, vocabulary: vocabulary)
    let syntax = snapshot.document.job ?? JobSyntax(text, vocabulary: vocabulary)
    let prose = snapshot.document.reading ?? Reading(syntax)
    let flow = snapshot.document.flow ?? Flow(syntax, prose)
    var builder = GuardUnitBuilder(syntax: syntax, prose: prose)
    builder.build()
    self.syntax = syntax
    self.prose = prose
    units = builder.units
    words = builder.words
    references = StepReferences(builder.references, builder.units, in: syntax)
    endings = Set(flow.steps.compactMap { $0.ending == .none ? nil : $0.sentence })
  }

  var text: SourceText { syntax.text }
  var bytes: [UInt8] { syntax.text.bytes }

  func sentence(of unit: GuardUnit) -> SentenceReading { prose.sentences[unit.sentence] }

  func words(of unit: GuardUnit) -> ArraySlice<GuardWord> { words[unit.words] }

  /// The section that a unit stands in.
  func section(of unit: GuardUnit) -> Section? { prose.sections[unit.block] }

  /// The units in a block and in all that stands under it.
  func units(in block: Int) -> Range<Int> {
    units(within: syntax.blocks[block].range)
  }

  /// The units that begin in a range.
  func units(within range: Range<Int>) -> Range<Int> {
    let first = firstUnit(from: range.lowerBound)
    return first..<max(first, firstUnit(from: range.upperBound))
  }

  func firstUnit(from offset: Int) -> Int {
    var low = 0
    var high = units.count
    while low < high {
      let middle = (low + high) / 2
      if units[middle].range.lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The atoms of some kinds, also those inside others, as they stand.
  func atoms(_ isWanted: (Atom.Kind) -> Bool) -> [Piece] {
    syntax.atoms.compactMap { isWanted($0.kind) ? Piece(bytes: Array(bytes[$0.range]), range: $0.range) : nil }
  }

  /// The words, outside titles too, that one of the sets or classes knows.
  func words(_ isWanted: (GuardWord) -> Bool) -> [Piece] {
    words.compactMap { isWanted($0) ? Piece(bytes: $0.letters, range: $0.range) : nil }
  }

  /// The author's words, for a message.
  func quotation(_ range: Range<Int>) -> String {
    let longest = 48
    let start = range.lowerBound
    var end = min(range.upperBound, start + longest)
    while end < range.upperBound, end > start, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    let words = String(decoding: bytes.unwrapped(start..<end), as: UTF8.self)
    return "“" + words + (end < range.upperBound ? "…”" : "”")
  }
}
