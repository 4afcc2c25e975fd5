import JobAnalysis
import JobModel

/// Takes a text apart into units and their words.
struct GuardUnitBuilder {
  let syntax: JobSyntax
  let prose: Reading
  var units: [GuardUnit] = []
  var words: [GuardWord] = []
  var references: [StepMentions.Reference] = []
  /// The text in lower case, from which words are cut.
  private let lowered: [UInt8]
  /// By item, its last unit outside the lists in it.
  private var lastUnit: [Int?]
  /// By list, the unit that it stands under.
  private var leads: [Int??]

  init(syntax: JobSyntax, prose: Reading) {
    self.syntax = syntax
    self.prose = prose
    lowered = syntax.text.bytes.map { $0.lowercased }
    lastUnit = [Int?](repeating: nil, count: syntax.blocks.count)
    leads = [Int??](repeating: nil, count: syntax.blocks.count)
  }

  mutating func build() {
    // A list of this size that grows by doubling asks for three times what it holds.
    words.reserveCapacity(prose.tokens.count)
    for (place, sentence) in prose.sentences.enumerated() {
      let all = sentence.tokens
      var first = all.lowerBound
      if let label = label(of: sentence) {
        while first < all.upperBound, prose.tokens[first].range.lowerBound < label.upperBound { first += 1 }
        add(.title, place, sentence, tokens: all.lowerBound..<first, range: label)
      }
      let start = first < all.upperBound ? prose.tokens[first].range.lowerBound : sentence.range.upperBound
      let lower = first == all.lowerBound ? sentence.range.lowerBound : start
      guard lower < sentence.range.upperBound else { continue }
      add(kind(of: sentence), place, sentence, tokens: first..<all.upperBound, range: lower..<sentence.range.upperBound)
    }
  }

  private func label(of sentence: SentenceReading) -> Range<Int>? {
    guard let label = syntax.blocks[sentence.block].label, label.lowerBound <= sentence.range.lowerBound,
      label.upperBound > sentence.range.lowerBound, sentence.label != nil || !sentence.isEnglish, !isOrder(label)
    else { return nil }
    return label
  }

  private func kind(of sentence: SentenceReading) -> GuardUnit.Kind {
    guard case .heading(let level) = syntax.blocks[sentence.block].kind else { return .sentence }
    return level == 0 && isOrder(sentence.range) ? .sentence : .title
  }

  /// `Ask for:` looks like a title, but tells the agent what to do.
  private func isOrder(_ range: Range<Int>) -> Bool {
    Instruction.begins(in: syntax.text.bytes, at: range.lowerBound, limit: range.upperBound)
  }

  private mutating func add(
    _ kind: GuardUnit.Kind, _ place: Int, _ sentence: SentenceReading, tokens: Range<Int>, range: Range<Int>
  ) {
    let first = words.count
    addWords(tokens, in: range, of: sentence, canRefer: kind == .sentence)
    guard words.count > first else { return }
    let item = item(of: sentence.block)
    let governor = governor(of: item)
    var end = range.upperBound - 1
    while end > range.lowerBound, syntax.text.bytes[end] == "*" || syntax.text.bytes[end] == "_" { end -= 1 }
    units.append(
      GuardUnit(
        kind: kind, range: range, sentence: place, block: sentence.block, words: first..<words.count, item: item,
        isOrdered: isOrdered(item), isConditional: sentence.isConditional, introduces: syntax.text.bytes[end] == ":",
        governor: governor))
    if let item { lastUnit[item] = units.count - 1 }
  }

  private func item(of block: Int) -> Int? {
    guard let parent = syntax.blocks[block].parent, case .item = syntax.blocks[parent].kind else { return nil }
    return parent
  }

  private func isOrdered(_ item: Int?) -> Bool {
    guard let item, let list = syntax.blocks[item].parent else { return false }
    return syntax.blocks[list].kind == .list(isOrdered: true)
  }

  /// What the first unit of a list finds before it holds for the whole list.
  private mutating func governor(of item: Int?) -> Int? {
    guard let item, let list = syntax.blocks[item].parent else { return nil }
    if let known = leads[list] { return known }
    var lead: Int?
    if let outer = syntax.blocks[list].parent {
      lead = lastUnit[outer]
    } else if let last = units.last, last.introduces, last.kind == .sentence, last.item == nil {
      lead = units.count - 1
    }
    leads[list] = .some(lead)
    return lead
  }

  private mutating func addWords(
    _ tokens: Range<Int>, in range: Range<Int>, of sentence: SentenceReading, canRefer: Bool
  ) {
    let counters = counters(tokens)
    let bytes = syntax.text.bytes
    var refers = false
    var stops: [Int] = []
    var end = range.lowerBound
    for place in tokens {
      let token = prose.tokens[place]
      addSymbols(end..<max(end, token.range.lowerBound))
      end = max(end, token.range.upperBound)
      if counters.contains(place) { continue }
      if token.kind == .stop, bytes[token.range.lowerBound] != "?" { stops.append(place) }
      if token.isContent { addStops(&stops) }
      switch token.kind {
      case .word:
        let isSoft =
          GuardWord.soft.contains(bytes, token.range) || sentence.connective?.contains(place) == true
          || sentence.filler?.contains(place) == true
        add(.word, letters(ofWord: token.range), token, place, isSoft: isSoft)
        refers =
          canRefer && StepMentions.nouns.contains(bytes, token.range)
          || refers && StepMentions.joints.contains(bytes, token.range)
      case .number:
        let number = refers ? StepMentions.number(bytes, token.range) : nil
        if let number {
          references.append(StepMentions.Reference(number: number, unit: units.count, word: words.count))
        }
        add(.number, number == nil ? bytes.unwrappedSlice(token.range) : StepMentions.letters, token, place)
      case .atom:
        if let atom = token.atom, syntax.atoms[atom].kind == .comment { continue }
        refers = false
        add(.atom, letters(of: token), token, place)
      case .stop where bytes[token.range.lowerBound] == "?":
        add(.symbol, [UInt8(ascii: "?")], token, place)
      default: continue
      }
    }
    addSymbols(end..<max(end, range.upperBound))
  }

  private mutating func add(
    _ kind: GuardWord.Kind, _ letters: ArraySlice<UInt8>, _ token: Token, _ place: Int, isSoft: Bool = false
  ) {
    words.append(
      GuardWord(
        kind: kind, letters: letters, range: token.range, classes: token.classes, token: place, atom: token.atom,
        isSoft: isSoft))
  }

  /// A full stop inside a unit may be the end of a sentence that nobody sees: it must not come and go.
  private mutating func addStops(_ stops: inout [Int]) {
    for place in stops { add(.symbol, [UInt8(ascii: ".")], prose.tokens[place], place) }
    stops = []
  }

  private mutating func addSymbols(_ gap: Range<Int>) {
    for index in gap where "&/%$#@+=~^\\".utf8.contains(syntax.text.bytes[index]) {
      words.append(
        GuardWord(
          kind: .symbol, letters: lowered[index..<index + 1], range: index..<index + 1, classes: .none, token: nil,
          atom: nil, isSoft: false))
    }
  }

  /// A word in lower case with straight apostrophes.
  private func letters(ofWord range: Range<Int>) -> ArraySlice<UInt8> {
    lowered[range].contains { $0 >= 0x80 } ? syntax.text.bytes.folded(range)[...] : lowered[range]
  }

  /// An action as it is carried out: how its lines are wrapped is no part of it.
  private func letters(of token: Token) -> ArraySlice<UInt8> {
    let bytes = syntax.text.bytes
    guard let atom = token.atom, syntax.atoms[atom].kind == .action, let action = action(at: token.range.lowerBound)
    else { return bytes.unwrappedSlice(token.range) }
    return ActionKey(action, in: bytes).letters[...]
  }

  private func action(at offset: Int) -> Action? {
    var low = 0
    var high = syntax.actions.count
    while low < high {
      let middle = (low + high) / 2
      if syntax.actions[middle].range.lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    return low < syntax.actions.count && syntax.actions[low].range.lowerBound == offset ? syntax.actions[low] : nil
  }

  /// The numbers of `1) … 2) …` inside a sentence, which count rather than say.
  private func counters(_ tokens: Range<Int>) -> Set<Int> {
    var found: Set<Int> = []
    var depth = 0
    for place in tokens {
      let token = prose.tokens[place]
      let isBeforeClose = place + 1 < tokens.upperBound && prose.tokens[place + 1].kind == .close
      let isAfterOpen = place > tokens.lowerBound && prose.tokens[place - 1].kind == .open
      if token.kind == .open { depth += 1 }
      if token.kind == .close { depth = max(0, depth - 1) }
      guard token.kind == .number, isBeforeClose, depth == 0 || isAfterOpen && depth == 1 else { continue }
      if syntax.text.bytes.elementsEqual(String(found.count + 1).utf8, in: token.range) { found.insert(place) }
    }
    return found.count >= 2 ? found : []
  }
}

extension Token {
  fileprivate var isContent: Bool {
    switch kind {
    case .word, .number, .atom: true
    default: false
    }
  }
}

extension [UInt8] {
  fileprivate func elementsEqual(_ other: String.UTF8View, in range: Range<Int>) -> Bool {
    self[range].elementsEqual(other)
  }
}
