import JobAnalysis
import JobModel

/// What callers are asked for, in words that stand by themselves: "the day", "what is wrong".
struct AskedQuestions {
  let words: [String]

  init(_ snapshot: Snapshot, _ reading: Reading, _ bytes: [UInt8]) {
    let other = reading.sentences.filter { [.goal, .intent, .fact].contains($0.clause) }.map { $0.range }
    let asked = snapshot.askedFor.filter { asked in !other.contains { $0.contains(asked.lowerBound) } }
    words = asked.compactMap { asked in
      let place = reading.tokens.firstPlace(fromWhichOn: { $0.range.lowerBound >= asked.lowerBound })
      let question = AskedQuestions.questionWord(before: place, reading, bytes)
      // "Take it down", "take care": nothing is asked for.
      if question == nil, place < reading.tokens.count,
        AskedQuestions.noThings.contains(bytes, reading.tokens[place].range)
      {
        return nil
      }
      let start = question ?? asked.lowerBound
      let end = bytes[asked].firstIndex(of: UInt8(ascii: ";")) ?? asked.upperBound
      let words = Wording.trimmedOfJoints(Wording.trimmedOfMarks(Wording.plain(bytes, start..<end)))
      return words.isEmpty ? nil : words
    }
  }

  /// Where "what", "between which", "who … for" begins, if the words are the end of such a question.
  private static func questionWord(before place: Int, _ reading: Reading, _ bytes: [UInt8]) -> Int? {
    var start: Int?
    var current = place - 1
    while current >= max(0, place - 6), reading.tokens[current].kind == .word {
      let range = reading.tokens[current].range
      if asks.contains(bytes, range) { return start }
      if questions.contains(bytes, range) { start = range.lowerBound }
      current -= 1
    }
    return start
  }

  private static let asks = WordSet("ask inquire")
  private static let questions = WordSet("how what what's when where which who who's whom whose why")
  private static let noThings = WordSet("care it part that them this")
}
