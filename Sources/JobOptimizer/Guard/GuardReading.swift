import JobAnalysis
package import JobModel

/// One text as the guard reads it, from its bytes and nothing else: never the parts of a pass, never its word for anything.
package struct GuardReading: Sendable {
  private let document: Document
  let workspace: Workspace
  package let syntax: JobSyntax
  let prose: Reading
  package let units: [GuardUnit]
  package let words: [GuardWord]
  let references: StepMentions
  /// Sentences, by their places in the reading, that end the call.
  let endings: Set<Int>

  /// A document holds what its bytes say, whoever made it first.
  init(_ document: Document, workspace: Workspace) {
    self.document = document
    self.workspace = workspace
    let syntax = document.job ?? JobSyntax(document.text)
    let prose = document.reading ?? Reading(syntax)
    let flow = document.flow ?? Flow(syntax, prose)
    var builder = GuardUnitBuilder(syntax: syntax, prose: prose)
    builder.build()
    self.syntax = syntax
    self.prose = prose
    units = builder.units
    words = builder.words
    references = StepMentions(builder.references, builder.units, in: syntax)
    endings = Set(flow.steps.compactMap { $0.ending == .none ? nil : $0.sentence })
  }

  /// How often each rule warns of the text, where that is known already.
  var knownWarnings: [String: Int]?

  /// What the rules warn of, or worse.
  func warnings() -> [Finding] {
    Snapshot(document: document, workspace: workspace).findings(atLeast: .warning)
  }

  /// How often each rule warns of the text.
  func warningCounts() -> [String: Int] {
    knownWarnings ?? warnings().reduce(into: [:]) { $0[$1.rule, default: 0] += 1 }
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
