import JobModel

/// Of phrases that begin with common words rarer ones, one of which each phrase has.
enum RareWords {
  static let vague = WordSet(
    """
    adequate appropriate asap basics couple details few fit handle info information possible promptly proper questions reasonable
    several shortly soon sufficient suitable various
    """)
  static let loopholes = WordSet(
    "applicable appropriate best can discretion fit judgement judgment necessary needed possible")
  static let advice = WordSet("advice diagnosis")
  static let openEnds = WordSet("etc forth like limited more similar so")
}
