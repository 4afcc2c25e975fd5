import JobModel

extension Rule {
  static let actionWordsNoAction = Rule(
    id: "action-words-no-action", summary: "words that text or transfer, or promise to, without an action",
    severity: .warning,
    sight: .near, cues: .needingActions | .speech | .toldTransfers,
    why: """
      Only an action texts or transfers: it runs where its / is. "Text them the link" is words, and so is "tell them \
      you'll text the link": the agent says so, and nothing arrives. Put the action in this step, or in the next one.
      """,
    source: .actions,
    examples: [
      .flags("1. Ask for the name.\n2. ⟦Text them the link⟧.\n", workspace: #"{"profile": "sona"}"#),
      .flags("If they ask about a bill, ⟦transfer them to the front desk⟧.\n", workspace: #"{"profile": "sona"}"#),
      .flags("Let them know ⟦you'll text the form⟧. Ask for their name.\n", workspace: #"{"profile": "sona"}"#),
      .flags("Say \"One moment, ⟦I'll put you through⟧\".\n", workspace: #"{"profile": "sona-trigger"}"#),
      .flags("1. /Send SMS: \"Hi\"\n2. Ask for the day.\n3. ⟦Put the caller through to Ana⟧.\n"),
      .flags("When they agree, ⟦create the request⟧.\n", workspace: #"{"profile": "sona"}"#),
      .fine("Let them know you'll text the form, then /Send SMS: \"Hi\"\n", workspace: #"{"profile": "sona"}"#),
      .fine("1. Tell them you'll connect them.\n2. /Transfer call: Ana\n", workspace: #"{"profile": "sona"}"#),
      .flags("If they complain, ⟦put them through to Mrs. Lee⟧.\n", workspace: #"{"profile": "sona"}"#),
      .flags("If they want a tour, ⟦send them⟧ this: https://x.example/tour\n", workspace: #"{"profile": "sona"}"#),
      .flags("- Toothache -> ⟦transfer to the front desk⟧\n", workspace: #"{"profile": "sona"}"#),
      .flags("- Toothache → ⟦transfer them to Ana⟧\n", workspace: #"{"profile": "sona"}"#),
      .flags("- Toothache → ask why, ⟦transfer them to Ana⟧\n", workspace: #"{"profile": "sona"}"#),
      .flags(
        "If it is urgent ⟦escalate to Ana⟧. Else ⟦send them over to the front desk⟧.\n\n⟦Transfer: Ana⟧\n\nBilling - ⟦transfer to Ana⟧\n\nFire - 911, then ⟦transfer to Ana⟧\n\n⟦Transfer the call to Ana⟧ only if they agree.\n",
        workspace: #"{"profile": "sona", "members": [{"name": "Ana"}], "inboxes": [{"name": "Front desk"}]}"#),
      .fine(
        "Send the form to Ana. Escalate to a manager. Pass to Ana by email.\n\nTransfer: Bob\n",
        workspace: #"{"profile": "sona", "members": [{"name": "Ana"}]}"#),
      .fine("Escalate", workspace: #"{"profile": "sona", "members": [{"name": "Ana"}]}"#),
      .fine("Say that somebody will check and text them.\n", workspace: #"{"profile": "sona"}"#),
      .fine("Tell the caller we'll text the technician.\n", workspace: #"{"profile": "sona"}"#),
      .fine("Never text them the price. Offer to text the link.\n", workspace: #"{"profile": "sona"}"#),
      .fine("Ask them to text us a photo and send the form back.\n", workspace: #"{"profile": "sona"}"#),
      .fine("Text them the link. Transfer them to Ana.\n"),
      .fine("Texte le lien au client, puis transfère-le.\n", workspace: #"{"profile": "sona"}"#),
    ]
  ) { snapshot in
    guard snapshot.showsItsActions, let conduct = snapshot.conduct else { return [] }
    var words = ActionWords(conduct, snapshot)
    for place in conduct.english(with: .needingActions | .speech | .toldTransfers) { words.read(place) }
    return words.marks
  }
}

/// What sentences say that the agent does, and no action near it does.
struct ActionWords {
  private(set) var marks: [Mark] = []
  private let conduct: Conduct
  private let snapshot: Snapshot
  /// The sentence that is read.
  private var place = 0

  init(_ conduct: Conduct, _ snapshot: Snapshot) {
    self.conduct = conduct
    self.snapshot = snapshot
  }

  mutating func read(_ place: Int) {
    self.place = place
    let sentence = conduct.sentences[place]
    if conduct.cues[place].isAny(of: .needingActions) {
      for deed in conduct.deeds(of: place) where !deed.isNegated { note(deed, in: sentence) }
    }
    guard conduct.cues[place].isAny(of: .speech | .toldTransfers) else { return }
    let isTold = sentence.label.map { ActionWords.tells($0, conduct.bytes) } ?? false
    guard sentence.clause.isInstruction || isTold, sentence.clause != .prohibition, !sentence.isNegated else { return }
    noteSaid(in: sentence)
  }

  private mutating func note(_ deed: Deed, in sentence: SentenceReading) {
    guard conduct.isWord(deed.verb, in: Conduct.needingActions) else { return }
    if OtherRecipient.recipient(of: deed, at: place, conduct) != nil {
      return
    } else if let words = conduct.texting(deed, in: sentence) {
      note(.sendSMS, conduct.text(of: start(of: deed, in: sentence)..<trimmed(words).upperBound))
    } else if let words = conduct.transferring(deed, in: sentence) {
      note(.transferCall, conduct.text(of: start(of: deed, in: sentence)..<trimmed(words).upperBound))
    } else if sentence.clause != .goal, sentence.clause != .intent,
      let words = conduct.handing(deed, in: sentence, { snapshot.target(named: $0) != nil })
    {
      note(.transferCall, conduct.text(of: words))
    } else if let words = conduct.requesting(deed, in: sentence) {
      note(.createRequest, conduct.text(of: words))
    }
  }

  /// A promise is marked with who makes it.
  private func start(of deed: Deed, in sentence: SentenceReading) -> Int {
    guard deed.kind == .promise else { return deed.verb }
    let conduct = conduct
    var start = deed.verb
    while start > sentence.tokens.lowerBound, deed.verb - start < 5, !conduct.isWord(start, in: ActionWords.agents),
      !conduct.isWord("you'll", at: start), !conduct.isWord("i'll", at: start), !conduct.isWord("you're", at: start),
      !conduct.isWord("i'm", at: start)
    {
      start -= 1
    }
    return start
  }

  /// `Tell the caller: "…"`.
  private static func tells(_ label: Range<Int>, _ bytes: [UInt8]) -> Bool {
    telling.contains(bytes, label.lowerBound..<bytes.wordEnd(from: label.lowerBound, to: label.upperBound))
  }

  private static let telling = WordSet("answer close greet reply say tell")

  /// Without a small word at the end that belongs to what follows.
  private func trimmed(_ words: Range<Int>) -> Range<Int> {
    var end = words.upperBound
    while end > words.lowerBound + 2, conduct.tokens[end - 1].isAny(of: .preposition | .determiner) { end -= 1 }
    return words.lowerBound..<end
  }

  private mutating func noteSaid(in sentence: SentenceReading) {
    let cues = conduct.cues[place]
    if cues.isAny(of: .speech), let said = conduct.spokenPhrase(ActionWords.spokenTexts, in: sentence) {
      note(.sendSMS, said)
    }
    if cues.isAny(of: .speech), let said = conduct.spokenPhrase(ActionWords.spokenTransfers, in: sentence) {
      note(.transferCall, said)
    }
    if cues.isAny(of: .toldTransfers),
      let told = conduct.phrase(ActionWords.toldTransfers, in: sentence.main..<sentence.tokens.upperBound)
    {
      note(.transferCall, told)
    }
  }

  private mutating func note(_ kind: ActionKind, _ range: Range<Int>) {
    guard snapshot.profile.actions.contains(kind), !conduct.hasAction(near: place, { ActionWords.does(kind, $0) })
    else {
      return
    }
    let quotation = Quotation.short(conduct.syntax.text.string(range))
    switch kind {
    case .transferCall:
      marks.append(
        Mark(range, "\"\(quotation)\" transfers nobody: put /Transfer call: and the target where it should happen"))
    case .createRequest:
      marks.append(Mark(range, "\"\(quotation)\" creates nothing: put /Create Jobber request where it should happen"))
    default:
      marks.append(
        Mark(range, "\"\(quotation)\" sends nothing: put /Send SMS: and the message where it should happen"))
    }
  }

  /// Whether an action can be the one that is meant; a misspelled one has a finding of its own.
  private static func does(_ wanted: ActionKind, _ kind: ActionKind) -> Bool {
    switch kind {
    case .unknown: true
    case .workspace: wanted == .sendSMS
    default: kind == wanted
    }
  }

  private static let agents = WordSet("i sona you")
  private static let spokenTexts = PhraseSet(
    """
    i am texting you
    i will send you a link
    i will send you a text
    i will send you the link
    i will text you
    i'll send you a link
    i'll send you a text
    i'll send you the link
    i'll text you
    i'm going to text you
    i'm texting you
    let me text you
    """)
  private static let spokenTransfers = PhraseSet(
    """
    i will connect you
    i will put you through
    i will transfer you
    i'll connect you
    i'll put you through
    i'll transfer you
    i'm connecting you
    i'm going to transfer you
    i'm putting you through
    i'm transferring you
    let me connect you
    let me put you through
    let me transfer you
    """)
  /// Each of `toldTransfers` has one of them.
  static let tellingTransfers = WordSet("connected put transferred")
  static let toldTransfers = PhraseSet(
    """
    they are being connected
    they are being transferred
    they will be connected to
    they will be put through
    they will be transferred
    they'll be connected to
    they'll be put through
    they'll be transferred
    """)
}
