import JobAnalysis
import JobModel

extension MaskedText {
  /// What a hidden piece is: all that a model learns of it.
  package enum Kind: UInt8, Sendable {
    case action
    case variable
    case placeholder
    case address
    case phone
    case speech
    case code
    case comment
    case number
    case name
    case mark

    /// What a token begins with.
    var letter: String {
      switch self {
      case .action: "A"
      case .variable, .placeholder: "V"
      case .address, .phone: "L"
      case .speech: "Q"
      case .code, .comment: "C"
      case .number: "N"
      case .name: "W"
      case .mark: "M"
      }
    }

    package var name: String {
      switch self {
      case .action: "action"
      case .variable: "variable"
      case .placeholder: "placeholder"
      case .address: "address"
      case .phone: "phone number"
      case .speech: "quoted words"
      case .code: "code"
      case .comment: "comment"
      case .number: "number"
      case .name: "name"
      case .mark: "mark"
      }
    }
  }
}

/// A piece of a text that is to be hidden.
struct MaskedPiece {
  let kind: MaskedText.Kind
  var range: Range<Int>

  /// Everything to hide, in the order of the text; no two touch the same byte.
  static func all(in reading: GuardReading) -> [MaskedPiece] {
    var pieces = atoms(of: reading) + blocks(of: reading.syntax) + names(in: reading) + marks(in: reading)
    pieces += Invariant.brackets(in: reading).map { MaskedPiece(kind: .placeholder, range: $0.range) }
    pieces.sort { one, other in
      one.range.lowerBound != other.range.lowerBound
        ? one.range.lowerBound < other.range.lowerBound : one.range.upperBound > other.range.upperBound
    }
    var result: [MaskedPiece] = []
    for piece in pieces {
      guard let last = result.last else {
        result.append(piece)
        continue
      }
      if piece.range.lowerBound < last.range.upperBound || isOneName(last, piece, reading.bytes) {
        result[result.count - 1].range = last.range.lowerBound..<max(last.range.upperBound, piece.range.upperBound)
      } else {
        result.append(piece)
      }
    }
    return result
  }

  /// `Front Desk` is hidden as one.
  private static func isOneName(_ one: MaskedPiece, _ other: MaskedPiece, _ bytes: [UInt8]) -> Bool {
    guard one.kind == .name, other.kind == .name else { return false }
    return other.range.lowerBound == one.range.upperBound + 1 && bytes[one.range.upperBound] == 0x20
  }

  private static func atoms(of reading: GuardReading) -> [MaskedPiece] {
    // A step's number changes with the steps: the model has to see it, and the guard asks what it points at.
    let references = Set(reading.references.all.map { reading.words[$0.word].range.lowerBound })
    return reading.syntax.atoms.compactMap { atom in
      if atom.kind == .number, references.contains(atom.range.lowerBound) { return nil }
      return MaskedPiece(kind: kind(of: atom.kind), range: atom.range)
    }
  }

  private static func kind(of kind: Atom.Kind) -> MaskedText.Kind {
    switch kind {
    case .action: .action
    case .code: .code
    case .comment: .comment
    case .escape: .mark
    case .variable, .template, .unclosedVariable, .unclosedTemplate, .foreignVariable: .variable
    case .url, .email: .address
    case .phone: .phone
    case .speech: .speech
    case .number, .money, .percent, .time, .date: .number
    }
  }

  private static func blocks(of syntax: JobSyntax) -> [MaskedPiece] {
    syntax.blocks.compactMap { block in
      switch block.kind {
      case .fence: MaskedPiece(kind: .code, range: block.range)
      case .comment: MaskedPiece(kind: .comment, range: block.range)
      default: nil
      }
    }
  }

  /// Words that are certainly names somewhere, wherever they stand in a sentence with their capital. A word that also
  /// belongs to the grammar (`Never` behind an action) says what happens: the model has to see it, and the guard holds it.
  private static func names(in reading: GuardReading) -> [MaskedPiece] {
    let known = Set(Invariant.names(in: reading.units, of: reading, certainly: true).map { $0.bytes })
    guard !known.isEmpty else { return [] }
    var pieces: [MaskedPiece] = []
    for unit in reading.units where unit.kind == .sentence {
      for word in reading.words(of: unit) where word.kind == .word && known.contains(word.letters) {
        guard reading.bytes.isCapital(at: word.range.lowerBound), !word.isAny(of: grammar) else { continue }
        pieces.append(MaskedPiece(kind: .name, range: word.range))
      }
    }
    return pieces
  }

  private static let grammar: WordClasses =
    .verb | .negation | .modal | .focus | .condition | .sequence | .determiner | .anaphor | .preposition | .conjunction

  /// The author's own characters that look like the marks of a token.
  private static func marks(in reading: GuardReading) -> [MaskedPiece] {
    let bytes = reading.bytes
    return reading.syntax.instructions.compactMap { index in
      guard bytes[index] == 0xE2, bytes.matches("⟦", at: index) || bytes.matches("⟧", at: index) else { return nil }
      return MaskedPiece(kind: .mark, range: index..<index + 3)
    }
  }
}
