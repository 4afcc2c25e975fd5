/// Verbs that an instruction to the agent begins with, in their base form.
public enum Verbs {
  /// Hardly ever anything but a verb at the start of a sentence.
  public static let plain = WordSet(
    """
    accept acknowledge act add adjust advise aim alert allow analyze announce apologise apologize apply approve
    arrange ask assess assign assist assume assure attempt avoid be begin bring build calculate cancel capture catch
    categorize cc choose claim clarify classify click collect come communicate compare complete conclude conduct
    confirm connect consider continue convert convey coordinate correct create de-escalate deal decide decline
    default defer defuse deliver demonstrate deny describe determine dial dig direct disclose discuss dispatch
    display disregard do elicit empathise empathize emphasise emphasize encourage engage enquire ensure enter
    enumerate escalate escort establish evaluate examine execute explain explore express extract fetch fill find
    finish follow forget forward fulfil fulfill gather gauge generate get give go grab grant greet guarantee guess
    guide hand handle hang hear honor honour identify ignore improvise include incorporate increase inform initiate
    inquire insist inspect instruct interrupt introduce invent investigate invite jot judge jump keep leave let
    listen log look maintain make mention mirror mispronounce monitor mute narrow navigate notify obtain open
    organize overwhelm own page pass paste perform phrase pick ping pitch pivot plan populate prefer prepare present
    pretend prioritize probe proceed promise prompt pronounce propose provide put qualify raise reach read reassure
    rebook recap receive recheck recite recommend reconfirm recover redirect reduce refer refrain refund refuse
    register reinforce reiterate reject relay remain remember remind repeat rephrase reply require reschedule reseat
    reserve resolve respect respond restart restate restrict retrieve reveal review ring route say secure seek segue
    select send separate setup shoot sign simulate skip soothe sound speak specify spell stay steer stick submit
    suggest summarise summarize swipe sympathise sympathize tailor take talk tap tell terminate thank throw toggle
    transcribe transition translate treat trigger troubleshoot try uncover understand upgrade upsell urge utilize
    validate vary verify volunteer warn weave welcome wish wrap write
    """)

  /// Verbs that are nouns as well: what follows decides.
  public static let ambiguous = WordSet(
    """
    access address answer book brief call change charge chat check close comfort contact copy detail document
    double-check drop email end figure file fix flag focus group help hold issue lead limit list loop map mark match
    measure mix move name note offer order patch pause phone place play press process pull push query quote record
    reference report request return roll run save schedule screen search set share show smile sort start state stop
    store strike support swap switch test text track transfer turn type update use wait walk watch work
    """)

  /// Words after which an ambiguous verb was the noun.
  static let afterNoun = WordSet("is are was has will can must should may of")

  /// Adverbs and courtesies that stand before the verb of an instruction.
  static let lead = WordSet(
    """
    afterwards also always and briefly finally first immediately just kindly lastly next only please politely then
    """)
}
