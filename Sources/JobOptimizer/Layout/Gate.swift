import JobAnalysis
import JobModel

/// How much may happen to a text.
package enum Gate: UInt8, Sendable {
  /// Has the headings that Optimize itself writes.
  case canonical
  /// Has headings, lists, tables or labels: the author's order stays.
  case structured
  /// Says that the order does not matter.
  case noOrder
  /// Steps told as prose: everything may happen.
  case prose
  /// Facts, a tone, a line or two.
  case other
  /// Not English, the only language that the passes read.
  case foreign

  init(_ document: Document, _ syntax: JobSyntax, _ reading: Reading, scope: Range<Int>) {
    guard reading.sentences.contains(where: { $0.isEnglish }) else {
      self = reading.sentences.isEmpty ? .other : .foreign
      return
    }
    let blocks = syntax.blocks.indices.filter { syntax.blocks[$0].range.overlaps(scope) }
    if Gate.isCanonical(blocks, syntax) {
      self = .canonical
    } else if Gate.saysAnyOrder(reading, syntax) {
      self = .noOrder
    } else if Gate.isStructured(blocks, syntax, reading, scope) {
      self = .structured
    } else {
      self = Gate.isProcedure(reading, syntax, scope) ? .prose : .other
    }
  }

  /// What is told of a text that was left as it is.
  var reason: String {
    switch self {
    case .canonical: "it is already written as Optimize would write it"
    case .structured: "it has a structure of its own, which is kept"
    case .noOrder: "it says that the order does not matter"
    case .prose: "there was nothing that would certainly be better"
    case .other: "it has no procedure that could be numbered"
    case .foreign: "only English can be read so far"
    }
  }

  private static let vocabulary = WordSet("goal: steps: off-script: rules: background: goal steps off-script rules")

  private static func isCanonical(_ blocks: [Int], _ syntax: JobSyntax) -> Bool {
    let hasTitle = blocks.contains { place in
      guard case .heading = syntax.blocks[place].kind else { return false }
      return vocabulary.contains(syntax.text.bytes, syntax.blocks[place].content)
    }
    return hasTitle && blocks.contains { syntax.blocks[$0].parent != nil }
  }

  /// Anything but paragraphs, below at most one title and one goal with its label.
  private static func isStructured(_ blocks: [Int], _ syntax: JobSyntax, _ reading: Reading, _ scope: Range<Int>)
    -> Bool
  {
    for (order, place) in blocks.enumerated() {
      let block = syntax.blocks[place]
      let isWhole = scope.lowerBound <= block.range.lowerBound && block.range.upperBound <= scope.upperBound
      switch block.kind {
      case .paragraph where isWhole && block.parent == nil: continue
      case .heading where order == 0 && isWhole: continue
      default: return true
      }
    }
    if tellsCases(syntax, reading, scope) { return true }
    return reading.sentences.contains { sentence in
      guard scope.contains(sentence.range.lowerBound) else { return false }
      if !sentence.isEnglish || hasLinesOfItsOwn(sentence, reading, syntax) { return true }
      if reading.tokens[sentence.tokens].contains(where: { $0.isArrow(syntax.text.bytes) }) { return true }
      return isCounted(sentence, reading, syntax) || sentence.label != nil && sentence.clause != .goal
    }
  }

  /// Paragraphs such as `booking: get their name` and `running late: …`: a list would make one procedure of several cases.
  private static func tellsCases(_ syntax: JobSyntax, _ reading: Reading, _ scope: Range<Int>) -> Bool {
    var block: Int?
    var count = 0
    for sentence in reading.sentences where scope.contains(sentence.range.lowerBound) && sentence.block != block {
      block = sentence.block
      if opensCase(sentence, syntax, reading) { count += 1 }
    }
    return count > 1 || tellsWishes(syntax, reading, scope)
  }

  /// "If they want a rental, … If they want a pickup, … If it's about an invoice, …": one caller has one of them.
  private static func tellsWishes(_ syntax: JobSyntax, _ reading: Reading, _ scope: Range<Int>) -> Bool {
    let count = reading.sentences.count { sentence in
      guard let condition = sentence.condition, scope.contains(sentence.range.lowerBound) else { return false }
      return reading.tokens[condition].prefix(4).contains { wishes.contains(syntax.text.bytes, $0.range) }
    }
    return count > 2
  }

  private static let wishes = WordSet("about calling need needs want wants")

  private static func opensCase(_ sentence: SentenceReading, _ syntax: JobSyntax, _ reading: Reading) -> Bool {
    guard !sentence.isConditional else { return false }
    let words = sentence.tokens.prefix(5)
    guard let colon = words.dropFirst().first(where: { reading.tokens[$0].kind != .word }),
      reading.tokens[colon].kind == .colon, colon + 1 < sentence.tokens.upperBound
    else { return false }
    let first = reading.tokens[sentence.tokens.lowerBound]
    return first.kind == .word && syntax.text.bytes[first.range.lowerBound].isLower && !first.isAny(of: .verb)
  }

  /// `Step 2.` or `2)` at its start.
  private static func isCounted(_ sentence: SentenceReading, _ reading: Reading, _ syntax: JobSyntax) -> Bool {
    let words = reading.tokens[sentence.tokens].prefix(2)
    guard let first = words.first, let second = words.last, words.count == 2 else { return false }
    let isStep = syntax.text.bytes.matches("step", at: first.range.lowerBound) && first.range.count == 4
    return isStep && second.kind == .number || first.kind == .number && second.kind == .close
  }

  /// A line that begins like a sentence though the one above it has no full stop: the author's lines are steps already.
  private static func hasLinesOfItsOwn(_ sentence: SentenceReading, _ reading: Reading, _ syntax: JobSyntax) -> Bool {
    let bytes = syntax.text.bytes
    return sentence.tokens.dropFirst().contains { place in
      let token = reading.tokens[place]
      guard token.kind == .word, bytes[token.range.lowerBound].isUpper,
        token.isAny(of: .verb | .ambiguousVerb | .sequence | .condition | .negation)
      else { return false }
      return bytes[reading.tokens[place - 1].range.upperBound..<token.range.lowerBound].contains { $0.isLineEnd }
    }
  }

  private static let freedoms = PhraseSet(
    """
    any sequence
    fixed order
    fixed script
    in any order
    in whatever order
    in whichever order
    no particular order
    no set order
    no specific order
    order does not matter
    order doesn't matter
    order is not important
    order isn't important
    whatever order
    whichever order
    """)
  private static let openers = WordSet("any fixed in no order whatever whichever")

  /// "In any order", "the order does not matter", "don't follow a fixed script".
  private static func saysAnyOrder(_ reading: Reading, _ syntax: JobSyntax) -> Bool {
    let bytes = syntax.text.bytes
    return reading.tokens.contains { token in
      openers.contains(bytes, token.range)
        && freedoms.end(in: bytes, at: token.range.lowerBound, limit: bytes.count) != nil
    }
  }

  /// Three steps and conditions or more, and hardly a word about how the agent sounds.
  private static func isProcedure(_ reading: Reading, _ syntax: JobSyntax, _ scope: Range<Int>) -> Bool {
    var steps = 0
    var conditions = 0
    var style = 0
    var count = 0
    for sentence in reading.sentences where scope.contains(sentence.range.lowerBound) {
      count += 1
      switch sentence.clause {
      case .step: steps += 1 + Joints.certain(sentence, reading, syntax).count
      case .condition, .elseBranch, .offScript: conditions += 1
      case .style: style += 1
      default: break
      }
    }
    return steps >= 1 && steps + conditions >= 3 && style * 100 <= count * 34
  }
}
