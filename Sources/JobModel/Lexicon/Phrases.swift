/// Phrases that stand for one thing, one a line.
public enum Phrases {
  /// Behind these, what comes next follows in time.
  public static let sequences = PhraseSet(
    """
    after that
    after this
    afterward
    afterwards
    and then
    eighth
    either way
    fifth
    finally
    first
    first of all
    firstly
    following that
    fourth
    fourthly
    from there
    in any case
    in both cases
    in either case
    last
    lastly
    next
    next up
    once done
    once that is done
    once that's done
    once this is done
    second
    secondly
    seventh
    sixth
    then
    third
    thirdly
    to begin
    to start
    when done
    when that's done
    """)

  /// Behind these, what comes next happens whatever the conditions before it say.
  public static let always = PhraseSet(
    """
    either way
    in any case
    in both cases
    in either case
    """)

  /// The other side of a condition.
  public static let elses = PhraseSet(
    """
    else
    for all other calls
    for anything else
    for everything else
    if none of these apply
    if not
    if they are not
    if they aren't
    if they did not
    if they didn't
    if they didnt
    if they do not
    if they don't
    if they dont
    if they say no
    in all other cases
    in any other case
    or else
    otherwise
    """)

  /// What a job is for.
  public static let goals = PhraseSet(
    """
    our goal
    the aim
    the goal
    the main goal
    the objective
    the primary goal
    the purpose
    this job
    your aim
    your goal
    your job is to
    your main goal
    your main job is
    your objective
    your primary goal
    your purpose
    your role is to
    your task is to
    """)

  /// Which calls a job is for.
  public static let intents = PhraseSet(
    """
    for callers who
    this is for anyone
    this is for callers
    this is for clients
    this is for customers
    this is for people
    this is for those
    this job is for
    use this for
    use this job
    use this when
    use when
    when a caller calls
    when somebody calls
    when someone calls
    when the caller calls
    """)

  /// Conditions of more than one word.
  public static let conditions = PhraseSet(
    """
    as appropriate
    as long as
    as needed
    as soon as
    assuming
    each time
    every time
    for anyone who
    for callers who
    for callers with
    for those who
    in case
    in the event
    only after
    only if
    only when
    should the caller
    should they
    the moment
    where applicable
    where appropriate
    where possible
    wherever possible
    """)

  /// What a caller does who does not go along.
  public static let deviations = PhraseSet(
    """
    abusive
    angry
    anything else
    ask a question
    ask for a human
    ask for a person
    ask for someone
    asks a question
    asks for a human
    asks for a person
    asks for someone
    can't answer
    cannot answer
    change the subject
    changes the subject
    confused
    decline
    declines
    does not answer
    does not know
    does not respond
    does not want
    doesn't answer
    doesn't know
    doesn't respond
    doesn't want
    don't answer
    don't know
    don't want
    frustrated
    goes off script
    goes off topic
    hang up
    hangs up
    hesitant
    hesitate
    hesitates
    not comfortable
    not sure
    not willing
    off script
    off topic
    off-script
    off-topic
    prefer not
    prefers not
    refuse
    refuses
    reluctant
    rude
    silence
    silent
    something else
    speak to a human
    speak to a person
    speak with a human
    speak with a person
    uncomfortable
    unsure
    unwilling
    upset
    will not
    won't
    would rather
    wrong number
    """)

  /// What ends a call without a transfer.
  public static let ends = PhraseSet(
    """
    disconnect
    end call
    end the call
    end the conversation
    hang up
    terminate the call
    """)

  /// Words before an instruction that say nothing.
  public static let fillers = PhraseSet(
    """
    be sure that you
    be sure to
    go ahead and
    i want you to
    i would like you to
    i'd like you to
    kindly
    make sure that you
    make sure to
    make sure you
    please
    we want you to
    we would like you to
    we'd like you to
    """)
}
