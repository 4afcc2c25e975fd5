package import JobModel

/// A condition behind what it decides, and the two parts that would change places.
package struct Fronting: Sendable, Equatable {
  /// In the text.
  package let main: Range<Int>
  package let condition: Range<Int>
}

extension Reading {
  /// Whether the condition behind an order can stand before it: there is one, it is plain, nothing focuses or negates, and
  /// neither part needs the other's words.
  package func canFront(_ sentence: SentenceReading, in syntax: JobSyntax) -> Fronting? {
    guard sentence.clause == .step, !sentence.isDirective, sentence.connective == nil, sentence.label == nil,
      let place = sentence.trailingCondition, let verb = sentence.verb, place > verb + 1
    else { return nil }
    let bytes = syntax.text.bytes
    guard Fronting.openers.contains(bytes, tokens[place].range), !isGoverned(place, by: verb, bytes) else { return nil }
    var end = sentence.tokens.upperBound
    while end > place, tokens[end - 1].kind == .stop { end -= 1 }
    guard end - place >= 3 else { return nil }
    for index in sentence.tokens.lowerBound..<end where index != place {
      let token = tokens[index]
      switch token.kind {
      case .comma, .colon, .semicolon, .dash, .open, .close: return nil
      default: break
      }
      if token.isAny(of: .focus | .negation | .conjunction) || token.isAny(of: .condition) { return nil }
      if Fronting.blocking.contains(bytes, token.range) { return nil }
      if index > place, token.isAny(of: .anaphor), !token.isAny(of: .caller),
        !Fronting.callers.contains(bytes, token.range)
      {
        return nil
      }
    }
    return Fronting(
      main: tokens[sentence.main].range.lowerBound..<tokens[place - 1].range.upperBound,
      condition: tokens[place].range.lowerBound..<tokens[end - 1].range.upperBound)
  }

  /// `As if you knew them`, `guidance on when to leave`, `note roughly when it began`: no condition that could move.
  private func isGoverned(_ place: Int, by verb: Int, _ bytes: [UInt8]) -> Bool {
    if tokens[place - 1].isAny(of: .preposition) || Fronting.joints.contains(bytes, tokens[place - 1].range) {
      return true
    }
    return Fronting.times.contains(bytes, tokens[place].range) && Fronting.noting.contains(bytes, tokens[verb].range)
  }
}

extension Fronting {
  fileprivate static let joints = WordSet("as even than")
  fileprivate static let times = WordSet("when whenever")
  fileprivate static let noting = WordSet("check explain mention note record remember say see")
  fileprivate static let openers = WordSet("if once unless when whenever")
  fileprivate static let blocking = WordSet("first otherwise then")
  fileprivate static let callers = WordSet("he she that the them they")
}
