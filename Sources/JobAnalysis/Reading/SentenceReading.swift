import JobModel

/// What a sentence is made of; all ranges of tokens are places in the reading's own list.
///
/// A list of them is copied and moved at each keystroke, and every rule goes through it. So all places are kept small, and are
/// counted from where the sentence or its words begin: one that moves is written with three numbers.
package struct SentenceReading: Sendable, Equatable {
  let words: SentenceWords
  private var inner = InnerPlaces()
  private var labelStart: Int32 = 0
  private var labelCount: Int32 = -1
  private var start: UInt32
  private var count: UInt32
  private var blockPlace: Int32
  private var firstToken: UInt32
  private var tokenCount: UInt32
  /// Whether it can be judged: English, and short enough to be a sentence.
  package internal(set) var isEnglish = true
  package internal(set) var clause = ClauseClass.unknown
  /// `You should`, `Sona will`: an order by its subject.
  package internal(set) var isDirective = false
  /// `Never`, `do not`: the order forbids.
  package internal(set) var isNegated = false

  init(range: Range<Int>, block: Int, tokens: Range<Int>, words: SentenceWords) {
    start = UInt32(truncatingIfNeeded: range.lowerBound)
    count = UInt32(truncatingIfNeeded: range.count)
    blockPlace = Int32(truncatingIfNeeded: block)
    firstToken = UInt32(truncatingIfNeeded: tokens.lowerBound)
    tokenCount = UInt32(truncatingIfNeeded: tokens.count)
    self.words = words
  }

  /// Stands somewhere else in the text, among other blocks and words.
  mutating func move(by shift: Int, blocks: Int, tokens: Int) {
    start = UInt32(truncatingIfNeeded: Int(start) &+ shift)
    blockPlace &+= Int32(truncatingIfNeeded: blocks)
    firstToken = UInt32(truncatingIfNeeded: Int(firstToken) &+ tokens)
  }

  /// Whether something decides that it happens at all.
  package var isConditional: Bool {
    inner.condition.isThere || inner.elseMarker.isThere || inner.fronted.isThere || inner.trailingCondition >= 0
  }
}

/// Where its parts stand.
extension SentenceReading {
  private var base: Int { Int(firstToken) }

  /// In the text.
  package var range: Range<Int> { Range(uncheckedBounds: (Int(start), Int(start) + Int(count))) }
  /// The block that it stands in.
  package var block: Int { Int(blockPlace) }
  package var tokens: Range<Int> { Range(uncheckedBounds: (base, base + Int(tokenCount))) }

  /// `Goal:` or `Step 2:`, where the sentence begins with one.
  package internal(set) var label: Range<Int>? {
    get {
      guard labelCount >= 0 else { return nil }
      let lower = Int(start) + Int(labelStart)
      return Range(uncheckedBounds: (lower, lower + Int(labelCount)))
    }
    set {
      labelStart = newValue.map { Int32(truncatingIfNeeded: $0.lowerBound - Int(start)) } ?? 0
      labelCount = newValue.map { Int32(truncatingIfNeeded: $0.count) } ?? -1
    }
  }

  /// `Then`, `After that,`, `Finally,`: it says when, not what.
  package internal(set) var connective: Range<Int>? {
    get { inner.connective.range(from: base) }
    set { inner.connective = InnerRange(newValue, from: base) }
  }

  /// `Please`, `Make sure to`: it says nothing.
  package internal(set) var filler: Range<Int>? {
    get { inner.filler.range(from: base) }
    set { inner.filler = InnerRange(newValue, from: base) }
  }

  /// `Otherwise`, `If not`.
  package internal(set) var elseMarker: Range<Int>? {
    get { inner.elseMarker.range(from: base) }
    set { inner.elseMarker = InnerRange(newValue, from: base) }
  }

  /// `If they agree`, up to the comma or the main clause.
  package internal(set) var condition: Range<Int>? {
    get { inner.condition.range(from: base) }
    set { inner.condition = InnerRange(newValue, from: base) }
  }

  /// `For new patients`, up to the comma.
  package internal(set) var fronted: Range<Int>? {
    get { inner.fronted.range(from: base) }
    set { inner.fronted = InnerRange(newValue, from: base) }
  }

  /// Where what is left begins: the main clause.
  package internal(set) var main: Int {
    get { base + Int(inner.main) }
    set { inner.main = Int16(truncatingIfNeeded: newValue - base) }
  }

  /// The verb of the main clause, where it is an order.
  package internal(set) var verb: Int? {
    get { inner.verb < 0 ? nil : base + Int(inner.verb) }
    set { inner.verb = newValue.map { Int16(truncatingIfNeeded: $0 - base) } ?? -1 }
  }

  /// The word that opens a condition behind the main clause: `transfer them if they ask`.
  package internal(set) var trailingCondition: Int? {
    get { inner.trailingCondition < 0 ? nil : base + Int(inner.trailingCondition) }
    set { inner.trailingCondition = newValue.map { Int16(truncatingIfNeeded: $0 - base) } ?? -1 }
  }
}

/// Places among the words of a sentence, counted from its first. Only sentences of a few hundred words have any.
private struct InnerPlaces: Sendable, Equatable {
  var connective = InnerRange()
  var filler = InnerRange()
  var elseMarker = InnerRange()
  var condition = InnerRange()
  var fronted = InnerRange()
  var main: Int16 = 0
  var verb: Int16 = -1
  var trailingCondition: Int16 = -1
}

/// A range of words, or none.
private struct InnerRange: Sendable, Equatable {
  private var lower: Int16 = -1
  private var upper: Int16 = -1

  init() {}

  init(_ range: Range<Int>?, from base: Int) {
    guard let range else { return }
    lower = Int16(truncatingIfNeeded: range.lowerBound - base)
    upper = Int16(truncatingIfNeeded: range.upperBound - base)
  }

  var isThere: Bool { lower >= 0 }

  func range(from base: Int) -> Range<Int>? {
    lower < 0 ? nil : Range(uncheckedBounds: (base + Int(lower), base + Int(upper)))
  }
}
