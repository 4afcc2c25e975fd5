/// The words of calls: who is on the line, what is asked, how the agent sounds.
public enum CallWords {
  public static let callers = WordSet(
    """
    anyone caller caller's callers client clients customer customers guest guests guy he member members patient
    patients people person prospect prospects resident residents she somebody someone tenant tenants they they'd
    they'll they're they've user users visitor visitors
    """)

  /// Verbs after which `if`, `when` and `whether` ask.
  public static let asking = WordSet(
    """
    ask asking asks assess check clarify confirm confirming decide determine establish figure find inquire know
    learn remember see verify
    """)

  /// Who makes a promise in an instruction.
  public static let agents = WordSet("i i'll i'm sona you you'll you're")

  /// Words about how the agent sounds rather than what it does.
  public static let style = WordSet(
    """
    brief calm casual cheerful clear clearly concise contractions conversational courteous empathetic empathy
    enthusiastic filler formal formality friendly helpful human-like humour informal jargon natural naturally pace
    patience polite politely positive professional professionally respectful respectfully responses sentences short
    slowly sound sympathetic tone upbeat voice warm warmly
    """)
}
