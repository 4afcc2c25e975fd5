import JobModel

/// "Go back to step 4": a number that stands for what it points at, and changes when the steps are numbered anew.
struct StepMentions: Sendable {
  struct Reference: Sendable {
    let number: Int
    let unit: Int
    let word: Int
  }

  let all: [Reference]
  /// The units that a number can point at: the first of an item, or a title such as `Step 2`.
  private(set) var targets: [Int: [Int]] = [:]

  init(_ references: [Reference], _ units: [GuardUnit], in syntax: JobSyntax) {
    all = references
    var lastItem: Int?
    for (place, unit) in units.enumerated() {
      if unit.kind == .title, let number = StepMentions.number(inTitle: unit.range, syntax.text.bytes) {
        targets[number, default: []].append(place)
      }
      guard unit.isOrdered, let item = unit.item, item != lastItem else { continue }
      // An item goes on behind the lists in it: those units are not its first.
      if let lastItem, lastItem > item { continue }
      lastItem = item
      if case .item(let number?) = syntax.blocks[item].kind { targets[number, default: []].append(place) }
    }
  }

  /// What stands for the number of a step when words are compared.
  static let letters: [UInt8] = [UInt8(ascii: "#")]
  static let nouns = WordSet("step steps")
  static let joints = WordSet("and or through to")

  static func number(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    guard range.count <= 4, bytes[range].allSatisfy({ $0.isDigit }) else { return nil }
    return bytes[range].reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  /// `Step 2: How to reach them`.
  private static func number(inTitle range: Range<Int>, _ bytes: [UInt8]) -> Int? {
    var start = range.lowerBound
    while start < range.upperBound, bytes[start] == "*" || bytes[start] == "_" || bytes[start] == "[" { start += 1 }
    guard bytes.matches("step ", at: start) else { return nil }
    let digits = start + 5
    return number(bytes, digits..<max(digits, bytes.wordEnd(from: digits, to: range.upperBound)))
  }
}
