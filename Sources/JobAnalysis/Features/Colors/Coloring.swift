/// A piece of a document with what it is, for colouring it.
package struct Coloring: Sendable, Equatable {
  package enum Kind: UInt8, Sendable, CaseIterable {
    case heading
    /// The number of a step.
    case number
    /// `If`, `When`, `Otherwise`: the word that a branch begins with.
    case condition
    case action
    /// Who is called.
    case target
    /// What is sent.
    case message
    case variable
    /// The braces of a template, and what else has no colour of its own in it.
    case template
    case keyword
    case function
    case field
    case string
    case comment
    /// What never happens.
    case dead
  }

  package let kind: Kind
  package let range: Range<Int>

  /// Pieces that may hold one another as pieces that do not: the inner one is seen, but for what is
  /// dead. What only half lies in another is cut.
  static func flattened(_ nested: [Coloring]) -> [Coloring] {
    let sorted = nested.enumerated().sorted { left, right in
      let (one, other) = (left.element.range, right.element.range)
      if one.lowerBound != other.lowerBound { return one.lowerBound < other.lowerBound }
      return one.upperBound != other.upperBound ? one.upperBound > other.upperBound : left.offset < right.offset
    }
    var flat: [Coloring] = []
    var open: [(kind: Kind, end: Int)] = []
    var place = 0
    func show(_ kind: Kind, to end: Int) {
      if place < end { flat.append(Coloring(kind: kind, range: place..<end)) }
      place = max(place, end)
    }
    for (_, piece) in sorted where !piece.range.isEmpty {
      while let last = open.last, last.end <= piece.range.lowerBound {
        show(last.kind, to: last.end)
        open.removeLast()
      }
      if let last = open.last, last.kind == .dead { continue }
      if let last = open.last { show(last.kind, to: piece.range.lowerBound) }
      place = max(place, piece.range.lowerBound)
      open.append((piece.kind, min(piece.range.upperBound, open.last?.end ?? piece.range.upperBound)))
    }
    while let last = open.popLast() { show(last.kind, to: last.end) }
    return flat
  }
}
