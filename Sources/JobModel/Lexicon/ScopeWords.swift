/// Words whose reach is part of the meaning: what they govern must go on being governed.
public enum ScopeWords {
  public static let negations = WordSet(
    """
    ain't aren't avoid can't cannot couldn't didn't doesn't don't hadn't hasn't haven't isn't mustn't neither never
    no nobody none nor not nothing refrain shouldn't wasn't weren't without won't wouldn't
    """)

  public static let modals = WordSet("can could may might must shall should")

  public static let focus = WordSet(
    """
    also always especially even exactly except exclusively instead just merely mostly only particularly simply
    solely still
    """)

  /// Words that open a condition.
  public static let conditions = WordSet("after before if once provided unless until when whenever while")

  public static let sequence = WordSet(
    "afterward afterwards finally first firstly last lastly next second secondly then third thirdly")

  public static let quantifiers = WordSet("all any both each either every exactly least most")
}
