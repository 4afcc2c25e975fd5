import JSONText
import JobModel

/// A text that an author wrote, as it is read on a call, with the way back to where it stands.
///
/// Its atoms and prose are ranges of the text; what a rule reports are ranges of the document.
///
/// A class for the same reason as `JobSyntax`: many rules go through all messages.
final class PlacedText: Sendable {
  enum Role: Sendable, Equatable {
    /// What the agent reads: a job without its messages.
    case job
    /// What a Send SMS sends.
    case sendSMS
    /// What a text message sends, and to whom.
    case textMessage, recipient
    case conditionalText
    /// When a conditional text is sent: read by the agent.
    case condition
  }

  let role: Role
  let bytes: [UInt8]
  let atoms: [Atom]
  /// Where sentences may stand, headings left out.
  let prose: [Range<Int>]
  /// By what words a message wakes rules about messages; every one of a text that is none.
  let cues: Cues
  private let map: TextMap

  /// A job without its messages, which are texts of their own.
  convenience init(_ syntax: JobSyntax, without messages: [PlacedText], in part: Range<Int>? = nil) {
    self.init(syntax, without: messages, blocks: part.map { syntax.blocks(in: $0) } ?? syntax.blocks[...])
  }

  private init(_ syntax: JobSyntax, without messages: [PlacedText], blocks: ArraySlice<Block>) {
    let holes = messages.map { $0.place }
    let start = blocks.first?.content.lowerBound ?? 0
    let all = syntax.atoms(in: start..<(blocks.last?.content.upperBound ?? start))
    role = .job
    cues = .every
    bytes = syntax.text.bytes
    map = .plain(start: 0, isQuoted: false)
    var hole = holes.startIndex
    var atoms: [Atom] = []
    atoms.reserveCapacity(all.count)
    for atom in all {
      while hole < holes.endIndex, holes[hole].upperBound <= atom.range.lowerBound { hole += 1 }
      if hole == holes.endIndex || atom.range.lowerBound < holes[hole].lowerBound { atoms.append(atom) }
    }
    self.atoms = atoms
    var prose: [Range<Int>] = []
    prose.reserveCapacity(blocks.count + holes.count)
    hole = holes.startIndex
    for block in blocks where block.hasProse && !block.isHeading {
      var start = block.content.lowerBound
      while hole < holes.endIndex, holes[hole].lowerBound < block.content.upperBound {
        if holes[hole].lowerBound >= start {
          prose.append(start..<holes[hole].lowerBound)
          start = min(holes[hole].upperBound, block.content.upperBound)
        }
        hole += 1
      }
      prose.append(start..<block.content.upperBound)
    }
    self.prose = prose
  }

  /// The same after an edit: what stands in blocks that were kept is taken over, and read is what stands between them.
  convenience init(_ syntax: JobSyntax, without messages: [PlacedText], after old: PlacedText, of before: JobSyntax) {
    let kept = syntax.kept.blocks
    let shift = syntax.kept.change.shift
    let new = syntax.lines(between: kept)
    let known = before.lines(between: kept)
    let part = PlacedText(
      syntax, without: messages.filter { new.contains($0.place.lowerBound) },
      blocks: syntax.blocks[kept.head..<syntax.blocks.count - kept.tail])
    let atoms = Kept(
      head: old.atoms.firstPlace(fromWhichOn: { $0.range.lowerBound >= known.lowerBound }),
      tail: old.atoms.count - old.atoms.firstPlace(fromWhichOn: { $0.range.lowerBound >= known.upperBound }))
    let prose = Kept(
      head: old.prose.firstPlace(fromWhichOn: { $0.lowerBound >= known.lowerBound }),
      tail: old.prose.count - old.prose.firstPlace(fromWhichOn: { $0.lowerBound >= known.upperBound }))
    self.init(
      .job, syntax.text.bytes, atoms: old.atoms.keeping(atoms, around: part.atoms[...]) { $0 = $0.moved(by: shift) },
      prose: old.prose.keeping(prose, around: part.prose[...]) { $0 = $0.moved(by: shift) }, map: part.map, cues: .every
    )
  }

  /// The message of an action in a job.
  convenience init(_ argument: Action.Argument, in bytes: [UInt8]) {
    let value = Array(argument.value.utf8)
    self.init(
      .sendSMS, value,
      map: TextMap(of: value, in: bytes, content: argument.content, isQuoted: argument.isQuoted))
  }

  /// A text in a JSON file; nil where there is none.
  convenience init?(_ role: Role, _ node: JSONNode?, in bytes: [UInt8]) {
    guard let node, let text = node.string, let map = JSONStringMap(node, in: bytes) else { return nil }
    self.init(role, Array(text.utf8), map: .json(map))
  }

  private convenience init(_ role: Role, _ bytes: [UInt8], map: TextMap) {
    self.init(
      role, bytes, atoms: Atom.all(in: bytes), prose: [0..<bytes.count], map: map,
      cues: WordTable.shared.cues(of: bytes))
  }

  private init(_ role: Role, _ bytes: [UInt8], atoms: [Atom], prose: [Range<Int>], map: TextMap, cues: Cues) {
    self.role = role
    self.cues = cues
    self.bytes = bytes
    self.atoms = atoms
    self.prose = prose
    self.map = map
  }

  /// The same places with other bytes: templates are read with everything else blanked out.
  convenience init(_ text: PlacedText, blankedTo bytes: [UInt8]) {
    self.init(text.role, bytes, atoms: text.atoms, prose: text.prose, map: text.map, cues: text.cues)
  }

  /// The same text where it stands in a document that begins with more bytes, or fewer.
  func moved(by shift: Int) -> PlacedText {
    PlacedText(role, bytes, atoms: atoms, prose: prose, map: map.moved(by: shift), cues: cues)
  }

  /// See `Conduct.withEveryCue`.
  func withEveryCue() -> PlacedText {
    PlacedText(role, bytes, atoms: atoms, prose: prose, map: map, cues: .every)
  }

  /// Where all of it stands in the document.
  var place: Range<Int> { place(of: 0..<bytes.count) }

  /// Where a part of it stands in the document.
  func place(of range: Range<Int>) -> Range<Int> { map.place(of: range) }

  /// The change in the document that replaces a part of it.
  func edit(replacing range: Range<Int>, with replacement: String) -> TextEdit {
    map.edit(replacing: range, with: replacement)
  }

  /// A part of it for a message: on one line and not too long.
  func quotation(_ range: Range<Int>) -> String { Quotation.short(bytes.string(range)) }

  /// From where the prose begins to where it ends.
  var extent: Range<Int> {
    guard let first = prose.first, let last = prose.last else { return 0..<0 }
    return first.lowerBound..<max(first.lowerBound, last.upperBound)
  }

  /// Whether it is sent as one, however it is written: nothing in it is filled in, and no character takes less than a byte.
  var isOneSegment: Bool {
    bytes.count <= 70 && !atoms.contains { $0.kind == .variable || $0.kind == .template }
  }

  /// Whether it is a text that the caller gets, rather than what the agent reads.
  var isMessage: Bool { role == .sendSMS || role == .textMessage || role == .conditionalText }

  /// The pieces of the prose that are words: no code, comment, variable, template or address.
  var words: [Range<Int>] {
    var pieces: [Range<Int>] = []
    var atom = atoms.startIndex
    for range in prose {
      var start = range.lowerBound
      while atom < atoms.endIndex, atoms[atom].range.lowerBound < range.upperBound {
        let current = atoms[atom]
        atom += 1
        guard PlacedText.hidesWords(current.kind), current.range.lowerBound >= start else { continue }
        if current.range.lowerBound > start { pieces.append(start..<current.range.lowerBound) }
        start = current.range.upperBound
      }
      if start < range.upperBound { pieces.append(start..<range.upperBound) }
    }
    return pieces
  }

  private static func hidesWords(_ kind: Atom.Kind) -> Bool {
    switch kind {
    case .code, .comment, .variable, .template, .unclosedVariable, .unclosedTemplate, .foreignVariable, .url, .email:
      true
    default: false
    }
  }
}

extension JobSyntax {
  /// From where the first block begins that is not kept to where the first one begins that is kept behind it.
  fileprivate func lines(between kept: Kept) -> Range<Int> {
    let behind = blocks.count - kept.tail
    let end = kept.tail == 0 ? Int.max : blocks[behind].content.lowerBound
    return (kept.head < behind ? blocks[kept.head].content.lowerBound : end)..<end
  }
}
