/// Words whose reach is part of the meaning: what they govern must go on being governed.
public enum ScopeWords {
  public static let negations = WordSet(
    """
    ain't aren't arent avoid can't cannot cant couldn't couldnt didn't didnt doesn't doesnt don't dont hadn't hasn't
    hasnt haven't havent isn't isnt mustn't neither never no nobody none nor not nothing refrain shouldn't shouldnt
    wasn't wasnt weren't werent without won't wont wouldn't wouldnt
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
    """
    afterward afterwards eighth fifth finally first firstly fourth fourthly last lastly next second secondly seventh sixth then
    third thirdly
    """)

  public static let quantifiers = WordSet("all any both each either every exactly least most")
}
