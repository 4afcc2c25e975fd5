import JobModel

/// The part of a job that a heading or a label opens.
package enum Section: UInt8, Sendable {
  case goal
  case steps
  case offScript
  case rules
  /// What the agent knows or is: no instructions.
  case background
  /// A heading that says none of these.
  case other

  /// What the words of a heading or a label say.
  package init(heading range: Range<Int>, in bytes: [UInt8]) {
    var index = range.lowerBound
    while index < range.upperBound {
      let end = bytes.wordEnd(from: index, to: range.upperBound)
      let hash = bytes.letterHash(index..<end)
      for place in Section.words.indices where Section.words[place].words.contains(bytes, index..<end, hash: hash) {
        self = Section.words[place].section
        return
      }
      index = max(end, index + 1)
    }
    self = .other
  }

  private static let words: [(words: WordSet, section: Section)] = [
    (WordSet("goal goals objective objectives purpose"), .goal),
    (
      WordSet("decline declines escalation exceptions fallback fallbacks objections off-script refuses script"),
      .offScript
    ),
    (
      WordSet(
        """
        boundaries compliance constraints don't donts dos guardrails guidelines important limits never notes policies
        policy restrictions rule rules style tone voice
        """), .rules
    ),
    (
      WordSet(
        """
        about background company context facts faq faqs hours identity information knowledge location persona prices
        pricing profile role services
        """), .background
    ),
    (WordSet("conversation flow instructions procedure process step steps task tasks workflow"), .steps),
  ]
}
