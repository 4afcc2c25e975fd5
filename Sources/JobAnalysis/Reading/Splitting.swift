package import JobModel

/// Where one sentence holds two steps or more.
package struct Splitting: Sendable, Equatable {
  /// What joins two steps: `, then`, `; `, `and`.
  package struct Joint: Sendable, Equatable {
    /// In the text, up to the next step.
    package let range: Range<Int>
    /// More than a bare `and`, which may join two things as well.
    package let isStrong: Bool
  }

  package let joints: [Joint]
  /// Nothing hangs on an answer: the steps mean the same apart.
  package let isCertain: Bool
}

extension Reading {
  /// Whether a sentence can be told as several steps: only an order or what follows in time opens it, nothing before a
  /// joint governs what stands behind it, both sides are whole, and no condition holds them together.
  package func canSplit(_ sentence: SentenceReading, in syntax: JobSyntax) -> Splitting? {
    guard sentence.clause == .step, !sentence.isConditional, !sentence.isDirective, sentence.label == nil,
      let verb = sentence.verb
    else { return nil }
    guard JointSearch.mayJoin(sentence.words) else { return nil }
    let search = JointSearch(syntax: syntax, tokens: tokens, sentence: sentence)
    guard search.isFree, !hasLooseCondition(sentence, in: syntax) else { return nil }
    var joints: [Splitting.Joint] = []
    var start = verb
    var place = verb + 1
    while place < sentence.tokens.upperBound {
      if JointSearch.mayJoin(tokens[place]), let (next, isStrong) = search.joint(at: place, from: start) {
        let range = tokens[place - 1].range.upperBound..<tokens[next].range.lowerBound
        joints.append(Splitting.Joint(range: range, isStrong: isStrong))
        start = next
        place = next
      }
      place += 1
    }
    guard !joints.isEmpty else { return nil }
    return Splitting(joints: joints, isCertain: !search.asks)
  }

  /// "Check the warranty if it is new": the verb could ask with its `if`, as in "check if it is new", but has an object of
  /// its own, so that the `if` may as well decide the whole sentence.
  package func hasLooseCondition(_ sentence: SentenceReading, in syntax: JobSyntax) -> Bool {
    guard sentence.words.hasAny(of: .condition) else { return false }
    let bytes = syntax.prose
    var isAsked = false
    var hasObject = false
    for place in sentence.main..<sentence.tokens.upperBound where tokens[place].kind != .stop {
      let token = tokens[place]
      if token.isAny(of: .asking) {
        (isAsked, hasObject) = (true, false)
      } else if token.isWord("if", bytes) {
        if isAsked, hasObject { return true }
        isAsked = false
      } else if !token.isAny(of: .caller | .anaphor | .determiner | .preposition | .adverb),
        !token.isWord("out", bytes)
      {
        hasObject = true
      }
    }
    return false
  }
}

/// Looks for what joins two steps in a sentence.
private struct JointSearch {
  let syntax: JobSyntax
  let tokens: [Token]
  let sentence: SentenceReading

  private let parser: SentenceParser

  init(syntax: JobSyntax, tokens: [Token], sentence: SentenceReading) {
    self.syntax = syntax
    self.tokens = tokens
    self.sentence = sentence
    parser = SentenceParser(syntax: syntax, tokens: tokens)
  }

  /// Whether no word of the sentence reaches over a joint.
  var isFree: Bool {
    if sentence.words.hasAny(of: .negation | .modal | .focus) { return false }
    let binding = JointSearch.binding
    guard sentence.words.hasAny(of: binding) else { return true }
    return !tokens[sentence.tokens].contains { token in
      token.isIn(binding, syntax.prose)
    }
  }

  /// Words that hold a sentence together.
  private static let binding = WordSet("because case once since so unless until when whenever while")

  /// A question whose answer the rest may hang on.
  var asks: Bool {
    sentence.words.hasAny(of: JointSearch.questions)
      && tokens[sentence.tokens].contains { $0.isIn(JointSearch.questions, syntax.prose) }
  }

  private static let questions = WordSet("if offer whether would")

  /// Where the next step begins, if a joint stands at `place`; the step before it begins at `start`.
  func joint(at place: Int, from start: Int) -> (next: Int, isStrong: Bool)? {
    let limit = sentence.tokens.upperBound
    var next = place
    var isStrong = false
    while next < limit, next - place < 4 {
      let token = tokens[next]
      if token.kind == .semicolon || token.isAny(of: .sequence) && !isAdjective(next) {
        isStrong = true
      } else if token.kind != .comma, !parser.isWord("and", at: next) {
        break
      }
      next += 1
    }
    let isJoint = isStrong || next > place && parser.isWord("and", at: next - 1)
    guard isJoint, next < limit, depth(at: place) == 0 else { return nil }
    let isOrder = isStrong ? parser.beginsOrder(at: next, sentence) : beginsPlainOrder(at: next)
    guard isOrder, words(start..<place) >= 3, words(next..<limit) >= 3 || parser.isAction(next) else { return nil }
    guard !hasOwnOrder(start..<place, isStrong: isStrong) || parser.isAction(next) else { return nil }
    return isStrong || hasObject(start..<place) ? (next, isStrong) : nil
  }

  /// Whether a sentence has anything that joins two steps.
  static func mayJoin(_ words: SentenceWords) -> Bool {
    words.has(.semicolon) || words.has(.comma) || words.hasAny(of: .sequence | .conjunction)
  }

  /// The same of one word: hardly any other than "and" is a conjunction.
  static func mayJoin(_ token: Token) -> Bool {
    switch token.kind {
    case .semicolon, .comma: true
    default: token.isAny(of: .sequence | .conjunction)
    }
  }

  /// "Their first and last name", "and next week": only before a comma or a plain verb does it say what comes later.
  private func isAdjective(_ index: Int) -> Bool {
    guard tokens[index].kind == .word, JointSearch.ordinals.contains(syntax.prose, tokens[index].range),
      index + 1 < sentence.tokens.upperBound
    else { return false }
    let next = tokens[index + 1]
    return next.kind == .word && (!next.isAny(of: .verb) || next.isAny(of: .ambiguousVerb))
  }

  private static let ordinals = WordSet("eighth fifth first fourth last next second seventh sixth third")

  private func depth(at place: Int) -> Int {
    tokens[sentence.tokens.lowerBound..<place].reduce(0) { depth, token in
      token.kind == .open ? depth + 1 : token.kind == .close ? max(0, depth - 1) : depth
    }
  }

  private func words(_ range: Range<Int>) -> Int {
    tokens[range].reduce(0) { $0 + ($1.kind == .word || $1.kind == .atom || $1.kind == .number ? 1 : 0) }
  }

  /// Behind a bare `and`: a verb that is nothing else, or one with an object.
  private func beginsPlainOrder(at index: Int) -> Bool {
    if parser.isAction(index) { return true }
    guard tokens[index].isAny(of: .verb | .ambiguousVerb), index + 1 < sentence.tokens.upperBound else { return false }
    let next = tokens[index + 1]
    return next.isAny(of: .determiner | .anaphor | .caller) || parser.isWord("for", at: index + 1)
      || parser.isWord("if", at: index + 1)
  }

  /// "Tell them to log out and log back in": the second order may be the caller's.
  private func hasOwnOrder(_ range: Range<Int>, isStrong: Bool) -> Bool {
    for index in range.dropFirst() {
      if !isStrong, tokens[index].isAny(of: .subject), !parser.isWord("that", at: index) { return true }
      guard tokens[index].isIn(JointSearch.handing, syntax.prose) else { continue }
      if !parser.isWord("to", at: index) { return true }
      if index + 1 < range.upperBound, tokens[index + 1].isAny(of: .verb | .ambiguousVerb) { return true }
    }
    return false
  }

  private static let handing = WordSet("help let to")

  /// Whether the first order has an object of its own.
  private func hasObject(_ range: Range<Int>) -> Bool {
    guard let last = range.last else { return false }
    return range.count > 1 && !tokens[last].isAny(of: .verb)
  }
}
