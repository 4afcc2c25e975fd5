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
      if Section.abilities.end(in: bytes, at: index, limit: range.upperBound) != nil {
        self = .background
        return
      }
      index = max(end, index + 1)
    }
    self = .other
  }

  /// Behind them stands what callers may want, not what is done on a call.
  private static let abilities = PhraseSet(
    """
    what i can
    what the agent can
    what you can
    what you handle
    what you help with
    """)

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
        abilities about background capabilities company context facts faq faqs hours identity information knowledge
        location persona prices pricing profile role services skills
        """), .background
    ),
    (WordSet("conversation flow instructions procedure process step steps task tasks workflow"), .steps),
  ]
}
