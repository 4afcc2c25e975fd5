/// The small words that show how a sentence is built.
public enum GrammarWords {
  public static let determiners = WordSet(
    "a an any each every her his its my no our some that the their these this those your")

  /// Words that refer to something named before.
  public static let anaphors = WordSet("he it its one ones she such that them there these they this those")

  public static let prepositions = WordSet(
    """
    about after against at before between by during except following for from in into of on over per regarding
    through to under until upon via with within without
    """)

  public static let conjunctions = WordSet("and because but nor or so yet")

  public static let finite = WordSet(
    """
    am are aren't arent can't cannot cant closes comes costs covers did does doesn't doesnt goes had has hasn't hasnt
    have haven't havent includes is isn't isnt means needs offers opens owns provides requires sends serves starts takes
    wants was wasn't wasnt were weren't werent will won't wont works would
    """)

  public static let subjects = WordSet(
    """
    anyone anything everyone he i it no-one nobody she somebody someone something that they they'd they'll they're
    they've this we we'd we'll we're we've what which who you you'd you'll you're you've
    """)

  public static let courtesies = WordSet("kindly please")

  /// Adverbs that stand before the verb of an instruction.
  public static let adverbs = WordSet(
    """
    again also always briefly calmly carefully clearly finally first gently immediately just kindly lastly next only
    please politely quickly quietly simply slowly then warmly
    """)
}
