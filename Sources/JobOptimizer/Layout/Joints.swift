import JobAnalysis
import JobModel

/// Where a sentence can be cut into steps without anything being said differently.
enum Joints {
  struct Joint {
    /// `, then `: from the end of one step to the start of the next.
    let range: Range<Int>
    /// The first token of the next step.
    let next: Int
  }

  /// The joints that hang on no answer, and behind which stands more than an action: announcing a text and sending it is
  /// one step.
  static func certain(_ sentence: SentenceReading, _ reading: Reading, _ syntax: JobSyntax) -> [Joint] {
    guard let splitting = reading.canSplit(sentence, in: syntax) else { return [] }
    var joints: [Joint] = []
    var start = sentence.verb ?? sentence.main
    var place = start
    var isNamed = false
    var looked = sentence.tokens.lowerBound
    for joint in splitting.joints {
      while place < sentence.tokens.upperBound, reading.tokens[place].range.lowerBound < joint.range.upperBound {
        if asks(reading.tokens[place], syntax) { return joints }
        place += 1
      }
      guard place < sentence.tokens.upperBound, reading.tokens[place].kind == .word else { continue }
      // "Ask for the city. and text them": where the sentence ends nobody knows.
      if place > start, reading.tokens[start..<place].contains(where: { $0.kind == .stop }) { return joints }
      if !joint.isStrong, isLoose(start, place, sentence, reading, syntax) { continue }
      _ = reading.backReferences(in: looked..<place, of: syntax, isNamed: &isNamed)
      looked = place
      if !isNamed, speaksOfNothing(place..<sentence.tokens.upperBound, reading, syntax) { return joints }
      joints.append(Joint(range: joint.range, next: place))
      start = place
    }
    return joints
  }

  /// A question was asked, and what follows may depend on the answer.
  static func asks(_ token: Token, _ syntax: JobSyntax) -> Bool {
    token.kind == .word && questions.contains(syntax.text.bytes, token.range)
  }

  private static let questions = WordSet("if offer whether would")
  private static let pronouns = WordSet("it that these this those")

  /// "It" in the second step would be something that the first one does not name.
  private static func speaksOfNothing(_ tokens: Range<Int>, _ reading: Reading, _ syntax: JobSyntax) -> Bool {
    var isNamed = false
    return reading.backReferences(in: tokens, of: syntax, isNamed: &isNamed).contains { !$0.isNamed }
  }

  /// Behind a bare `and`: the first step is short, or the second one speaks of its thing ("confirm the address and read it
  /// back").
  private static func isLoose(
    _ start: Int, _ next: Int, _ sentence: SentenceReading, _ reading: Reading, _ syntax: JobSyntax
  ) -> Bool {
    let words = reading.tokens[start..<next].filter { $0.kind == .word || $0.kind == .atom || $0.kind == .number }
    guard words.count > 4 else { return true }
    return next + 1 < sentence.tokens.upperBound && pronouns.contains(syntax.text.bytes, reading.tokens[next + 1].range)
  }
}
