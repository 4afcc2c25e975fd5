extension Phrases {
  /// Words that leave open what they mean.
  public static let vague = PhraseSet(
    """
    a bit of information
    a couple of questions
    a few
    a good fit
    adequate
    all necessary details
    all necessary information
    all relevant details
    all relevant information
    all the details
    all the necessary details
    all the necessary information
    all the relevant details
    appropriate
    as many details as possible
    as much as possible
    as much detail as possible
    as much info as possible
    as much information as possible
    asap
    basic details
    basic info
    basic information
    good fit
    handle it
    handle this
    important details
    important information
    key details
    key information
    necessary details
    necessary information
    promptly
    proper
    reasonable
    relevant details
    relevant information
    several
    shortly
    some details
    some information
    some questions
    soon
    sufficient
    suitable
    the basics
    the usual details
    the usual info
    the usual information
    the usual questions
    various
    """)

  /// Words that leave it to the agent whether something happens.
  public static let loopholes = PhraseSet(
    """
    as appropriate
    as needed
    as you see fit
    at your discretion
    do your best
    if appropriate
    if at all possible
    if necessary
    if needed
    if possible
    if you can
    use your best judgement
    use your best judgment
    use your discretion
    use your judgement
    use your judgment
    when applicable
    when appropriate
    when necessary
    when needed
    when possible
    whenever possible
    where applicable
    where appropriate
    where possible
    """)

  /// The end of a list that has no end.
  public static let openEnds = PhraseSet(
    """
    and more
    and so forth
    and so on
    and the like
    etc
    including but not limited to
    or anything like that
    or something like that
    or something similar
    """)
}
