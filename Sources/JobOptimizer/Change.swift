package import JobModel

/// One thing that a pass did: what, why, by which advice, and every byte of it.
package struct Change: Sendable, Equatable {
  package enum Kind: UInt8, Sendable {
    case move
    case split
    case reword
    case delete
    case format

    package var name: String {
      switch self {
      case .move: "move"
      case .split: "split"
      case .reword: "reword"
      case .delete: "delete"
      case .format: "format"
      }
    }
  }

  /// The id of the pass.
  package let pass: String
  package let kind: Kind
  /// What was done, as the beginning of a sentence: "Numbered 4 steps".
  package let what: String
  /// Why it is better: "the agent keeps to numbers".
  package let why: String
  package let practice: Practice
  /// In the text before; no two changes share a byte.
  package internal(set) var edits: [TextEdit]
  /// The sentences that stand elsewhere now.
  package let moves: [Move]

  /// What, why, and whose advice it is, in one sentence.
  package var sentence: String { what + ": " + why + ". " + practice.citation }

  /// How many bytes longer it makes the text.
  var growth: Int { edits.reduce(0) { $0 + $1.replacement.utf8.count - $1.range.count } }

  /// From its first byte to its last one, in the text before.
  package var range: Range<Int> {
    let lower = edits.reduce(Int.max) { min($0, $1.range.lowerBound) }
    let upper = edits.reduce(0) { max($0, $1.range.upperBound) }
    return lower > upper ? 0..<0 : lower..<upper
  }
}

extension [Change] {
  /// All that is to be done to the text, in the order of the changes.
  package var edits: [TextEdit] { flatMap { $0.edits } }
}
