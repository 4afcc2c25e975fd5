import JobAnalysis
import JobModel

extension Mutation {
  /// "Tell them when we open" says what to tell; "when we open, tell them" says when to tell it.
  static let told = [
    Mutation("move what is told in front", by: "consequences", isGrave: true) { specimen in
      specimen.sentences.compactMap { sentence in
        guard let (main, clause) = told(in: sentence, specimen) else { return nil }
        let text = specimen.string(clause).capitalizedFirst + ", " + specimen.string(main).lowercased()
        return [TextEdit(range: main.lowerBound..<clause.upperBound, replacement: text)]
      }
    },
    Mutation("move a condition behind what is told", by: "consequences", isGrave: true) { specimen in
      specimen.sentences.compactMap { sentence in
        guard let (condition, main) = decided(in: sentence, specimen) else { return nil }
        let text = specimen.string(main).capitalizedFirst + " " + specimen.string(condition).lowercased()
        return [TextEdit(range: condition.lowerBound..<main.upperBound, replacement: text)]
      }
    },
  ]

  /// A sentence that tells or asks when or if something is so, cut before that word.
  private static func told(in sentence: SentenceReading, _ specimen: Specimen) -> (Range<Int>, Range<Int>)? {
    guard let verb = sentence.verb, sentence.condition == nil, isIn(telling + asking, verb, specimen) else {
      return nil
    }
    let last = end(of: sentence, specimen)
    guard let place = (verb + 1..<max(verb + 1, last)).first(where: { isIn(["if", "when"], $0, specimen) }),
      place - verb <= 3 || isIn(telling, verb, specimen) && holdsClause(verb + 1..<place, specimen), last > place + 1
    else { return nil }
    return (specimen.range(verb..<place), specimen.range(place..<last))
  }

  /// A sentence that begins with a condition of telling something that has a verb of its own.
  private static func decided(in sentence: SentenceReading, _ specimen: Specimen) -> (Range<Int>, Range<Int>)? {
    guard let condition = sentence.condition, let verb = sentence.verb, condition.upperBound <= verb,
      isIn(["if", "when"], condition.lowerBound, specimen), isIn(telling, verb, specimen)
    else { return nil }
    let last = end(of: sentence, specimen)
    guard holdsClause(verb + 1..<max(verb + 1, last), specimen) else { return nil }
    return (specimen.range(condition), specimen.range(verb..<last))
  }

  private static func end(of sentence: SentenceReading, _ specimen: Specimen) -> Int {
    var last = sentence.tokens.upperBound
    while last > sentence.tokens.lowerBound, specimen.reading.tokens[last - 1].kind == .stop { last -= 1 }
    return last
  }

  private static func holdsClause(_ tokens: Range<Int>, _ specimen: Specimen) -> Bool {
    tokens.contains { isIn(["that", "to", "we", "who", "what"], $0, specimen) }
  }

  private static func isIn(_ words: [String], _ token: Int, _ specimen: Specimen) -> Bool {
    words.contains(specimen.string(specimen.reading.tokens[token].range).lowercased())
  }

  private static let telling = ["tell", "say", "explain", "remind", "inform", "mention", "note", "advise"]
  private static let asking = ["ask", "find", "check", "confirm"]
}
