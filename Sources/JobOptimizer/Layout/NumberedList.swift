import JobAnalysis
import JobModel

/// A list with numbers, right or wrong.
struct NumberedList {
  struct Item {
    let number: Int
    let digits: Range<Int>
  }

  let items: [Item]

  var first: Int { items[0].number }

  var isBroken: Bool { items.indices.contains { items[$0].number != first + $0 } }

  static func all(in draft: Draft) -> [NumberedList] {
    var lists: [[Item]] = []
    var known = [Int?](repeating: nil, count: draft.syntax.blocks.count)
    for block in draft.syntax.blocks {
      guard case .item(let number?) = block.kind, let list = block.parent, let marker = block.marker,
        let first = marker.first(where: { draft.bytes[$0].isDigit })
      else { continue }
      let end = (first..<marker.upperBound).first { !draft.bytes[$0].isDigit } ?? marker.upperBound
      let place = known[list] ?? lists.count
      if known[list] == nil {
        known[list] = place
        lists.append([])
      }
      lists[place].append(Item(number: number, digits: first..<end))
    }
    return lists.filter { !$0.isEmpty }.map { NumberedList(items: $0) }
  }
}

/// Where a text names its own steps by their numbers.
struct NumberReferences {
  struct Reference {
    let number: Int
    let digits: Range<Int>
    /// `step 3`.
    let range: Range<Int>
  }

  private(set) var all: [Reference] = []
  /// A step that is named in a message or in speech, where nothing is rewritten.
  private(set) var spoken: Range<Int>?

  private static let steps = WordSet("step steps item items point points number numbers")
  private static let joints = WordSet("and or through to")

  init(_ draft: Draft) {
    let tokens = draft.reading.tokens
    for place in tokens.indices where draft.isIn(NumberReferences.steps, place) {
      var next = place + 1
      while next < tokens.count {
        let token = tokens[next]
        if token.kind == .number, let number = NumberReferences.value(token.range, draft.bytes) {
          let range = tokens[place].range.lowerBound..<token.range.upperBound
          all.append(Reference(number: number, digits: token.range, range: range))
        } else if token.kind != .comma && token.kind != .dash && !draft.isIn(NumberReferences.joints, next) {
          break
        }
        next += 1
      }
    }
    for atom in draft.syntax.atoms where atom.isOpaque {
      if NumberReferences.names(atom.range, draft.bytes) { spoken = spoken ?? atom.range }
    }
    for block in draft.syntax.blocks {
      if case .fence = block.kind, NumberReferences.names(block.range, draft.bytes) { spoken = spoken ?? block.range }
    }
  }

  private static func value(_ range: Range<Int>, _ bytes: [UInt8]) -> Int? {
    guard range.count <= 3, bytes[range].allSatisfy({ $0.isDigit }) else { return nil }
    return bytes[range].reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  private static func names(_ range: Range<Int>, _ bytes: [UInt8]) -> Bool {
    range.contains { index in
      guard bytes[index] | 0x20 == 0x73, bytes.matches("step", at: index) else { return false }
      var next = index + 4
      if bytes.at(next) | 0x20 == 0x73 { next += 1 }
      return bytes.at(next) == 0x20 && bytes.at(next + 1).isDigit && next + 1 < range.upperBound
    }
  }

  /// Why the numbers cannot be changed without a doubt; nil where they can.
  func objection(to lists: [NumberedList], _ draft: Draft) -> (range: Range<Int>, reason: String)? {
    if let spoken { return (spoken, "a step is mentioned in words that are spoken") }
    guard let first = all.first else { return nil }
    if lists.count > 1 {
      return (first.range, "“\(draft.syntax.text.string(first.range))” could be a step of another list")
    }
    for reference in all {
      let count = lists[0].items.count { $0.number == reference.number }
      let shown = "“step \(reference.number)”"
      if count == 0 { return (reference.range, shown + " is not a step") }
      if count > 1 { return (reference.range, shown + " could be two steps") }
      if !draft.scope.contains(reference.digits.lowerBound) {
        return (reference.range, shown + " is outside the selection")
      }
    }
    return nil
  }
}
