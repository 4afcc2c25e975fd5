/// Words whose reach is part of the meaning: what they govern must go on being governed.
package enum ScopeWords {
  package static let negations = WordSet(
    """
    ain't aren't avoid can't cannot couldn't didn't doesn't don't hadn't hasn't haven't isn't mustn't neither never
    no nobody none nor not nothing refrain shouldn't wasn't weren't without won't wouldn't
    """)

  package static let modals = WordSet("can could may might must shall should")

  package static let focus = WordSet(
    """
    also always especially even exactly except exclusively instead just merely mostly only particularly simply
    solely still
    """)

  /// Words that open a condition.
  package static let conditions = WordSet("after before if once provided unless until when whenever while")

  package static let sequence = WordSet(
    "afterward afterwards finally first firstly last lastly next second secondly then third thirdly")

  package static let quantifiers = WordSet("all any both each either every exactly least most")
}
