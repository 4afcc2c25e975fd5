import JobModel

/// What a deed needs an action for, and whether one stands where it would run.
extension Conduct {
  /// The words that text the caller: "text them the link", "send the form".
  func texting(_ deed: Deed, in sentence: SentenceReading) -> Range<Int>? {
    let clause = deed.clause
    let object = deed.verb + 1
    guard object < clause.upperBound else { return nil }
    if isWord(deed.verb, in: Conduct.textVerbs) {
      let token = tokens[object]
      guard !token.isAny(of: .preposition | .finite | .modal | .conjunction), !isWord(object, in: Conduct.noTexts)
      else {
        return nil
      }
      return clause
    }
    guard isWord(deed.verb, in: Conduct.sendVerbs),
      has(Conduct.textables, in: clause) || isLink(behind: deed, sentence),
      !has(Conduct.otherWays, in: around(deed.verb, in: sentence))
    else { return nil }
    if let to = clause.first(where: { isWord("to", at: $0) }), !isCaller(at: to + 1) {
      // "A link to the portal", not "the form to the office".
      guard isWord(to - 1, in: Conduct.textables), to + 1 < tokens.count, tokens[to + 1].isAny(of: .determiner),
        OtherRecipient.person(at: to + 1, in: sentence, self) == nil
      else { return nil }
    }
    return clause
  }

  /// "Send them this: https://example.com"
  private func isLink(behind deed: Deed, _ sentence: SentenceReading) -> Bool {
    guard isCaller(at: deed.verb + 1) else { return false }
    return (deed.verb..<min(deed.verb + 6, sentence.tokens.upperBound)).contains { place in
      tokens[place].atom.map { syntax.atoms[$0].kind == .url } ?? false
    }
  }

  /// The words that hand the caller to somebody: "transfer them", "put the caller through".
  func transferring(_ deed: Deed, in sentence: SentenceReading) -> Range<Int>? {
    let clause = deed.clause
    let object = deed.verb + 1
    guard object < clause.upperBound, !has(Conduct.voicemail, in: clause) else { return nil }
    let isCall =
      isCaller(at: object) || tokens[object].isAny(of: .determiner) && isWord("call", at: object + 1)
    if isWord(deed.verb, in: Conduct.transferVerbs) { return isCall || isWord("to", at: object) ? clause : nil }
    guard isCall else { return nil }
    let rest = object + 1..<max(object + 1, clause.upperBound)
    if isWord(deed.verb, in: Conduct.putVerbs) { return has(Conduct.through, in: rest) ? clause : nil }
    return isWord(deed.verb, in: Conduct.connectVerbs) && has(Conduct.directions, in: rest) ? clause : nil
  }

  /// The words that hand the caller to somebody by a name, where `isKnown` says so: "escalate to Ana", "send them to the front desk".
  func handing(_ deed: Deed, in sentence: SentenceReading, _ isKnown: (_ name: String) -> Bool) -> Range<Int>? {
    var name = deed.verb + 1
    var limit = deed.clause.upperBound
    guard name < sentence.tokens.upperBound else { return nil }
    if isWord("transfer", at: deed.verb), tokens[name].kind == .colon {
      // "Transfer: Ana"
      limit = sentence.tokens.upperBound
    } else {
      guard isWord(deed.verb, in: Conduct.handVerbs), !has(Conduct.otherWays, in: deed.clause) else { return nil }
      if isCaller(at: name) || tokens[name].isAny(of: .determiner) && isWord("call", at: name + 1) {
        name += tokens[name].isAny(of: .determiner) ? 2 : 1
      }
      if isWord(name, in: Conduct.along) { name += 1 }
      guard isWord("to", at: name) else { return nil }
    }
    name += 1
    let end = stride(from: min(limit, name + Conduct.longestName), to: name, by: -1)
      .first { isKnown(bytes.string(text(of: name..<$0))) }
    return end.map { deed.verb..<$0 }
  }

  /// The words that make a request in Jobber: "create the request".
  func requesting(_ deed: Deed, in sentence: SentenceReading) -> Range<Int>? {
    guard isWord(deed.verb, in: Conduct.createVerbs), deed.verb + 1 < sentence.tokens.upperBound,
      tokens[deed.verb + 1].isAny(of: .determiner)
    else { return nil }
    var noun = deed.verb + 2
    while noun < sentence.tokens.upperBound, isWord(noun, in: Conduct.requestKinds) { noun += 1 }
    // "A request for feedback" is none of Jobber's.
    guard isWord("request", at: noun), !isWord("for", at: noun + 1) else { return nil }
    return deed.verb..<noun + 1
  }

  /// Whether an action that passes `test` stands in the same step or where the next one begins: from the sentence before in
  /// the same block to the third one behind.
  func hasAction(near place: Int, _ test: (ActionKind) -> Bool) -> Bool {
    let sentence = sentences[place]
    if actions[place].prefix(Conduct.mostActions).contains(where: { test(syntax.actions[$0].kind) }) { return true }
    if place > 0, sentences[place - 1].block == sentence.block,
      actions[place - 1].suffix(Conduct.mostActions).contains(where: { test(syntax.actions[$0].kind) })
    {
      return true
    }
    var next = place + 1
    while next < sentences.count, next - place <= 3, goesOn(from: sentence, to: sentences[next]) {
      if actions[next].prefix(Conduct.mostActions).contains(where: { test(syntax.actions[$0].kind) }) { return true }
      next += 1
    }
    return false
  }

  /// Whether one sentence follows the other on a call: bullets do so only where their words say it.
  func goesOn(from sentence: SentenceReading, to next: SentenceReading) -> Bool {
    if isHeading(next.block) { return false }
    if next.block == sentence.block { return true }
    guard let item = syntax.blocks[next.block].parent, let list = syntax.blocks[item].parent,
      case .list(isOrdered: false) = syntax.blocks[list].kind, syntax.blocks[sentence.block].parent != nil
    else { return true }
    if let verb = next.verb, parser.isAction(verb) { return true }
    return next.connective != nil
  }

  /// The sentence in which an action stands among the words, and its place there; nil inside what is said.
  func place(of action: Action) -> (sentence: Int, token: Int)? {
    let next = sentences.firstPlace(fromWhichOn: { $0.range.lowerBound > action.range.lowerBound })
    guard next > 0 else { return nil }
    let token = place(from: action.range.lowerBound, in: sentences[next - 1])
    guard token < sentences[next - 1].tokens.upperBound,
      tokens[token].range.lowerBound == action.range.lowerBound
    else { return nil }
    return (next - 1, token)
  }

  /// The words near a place: far enough for what belongs together.
  func around(_ place: Int, in sentence: SentenceReading) -> Range<Int> {
    max(sentence.tokens.lowerBound, place - 30)..<min(sentence.tokens.upperBound, place + 30)
  }

  /// The verbs of all that needs an action: of `texting`, `transferring` and `requesting`.
  static let needingActions = WordSet(
    """
    connect connecting create escalate forward forwarding hand pass patch patching put putting route routing send sending sms submit text
    texting transfer transferring
    """)
  /// Nobody writes more into one sentence.
  private static let mostActions = 16
  static let textVerbs = WordSet("sms text texting")
  static let sendVerbs = WordSet("send sending")
  private static let noTexts = WordSet("back me message messages number numbers us")
  private static let textables = WordSet(
    "brochure directions form forms link links map menu pdf portal sms text texts url")
  private static let otherWays = WordSet("e-mail e-mailed email emailed emails fax mail mailed post whatsapp")
  private static let voicemail = WordSet("voicemail")
  private static let transferVerbs = WordSet("transfer transferring")
  private static let putVerbs = WordSet("patch patching put putting")
  private static let through = WordSet("through")
  private static let connectVerbs = WordSet("connect connecting forward forwarding route routing")
  private static let handVerbs = WordSet("connect escalate forward hand pass route send")
  private static let along = WordSet("along off on over")
  /// In words.
  private static let longestName = 6
  private static let directions = WordSet("through to with")
  private static let createVerbs = WordSet("create submit")
  private static let requestKinds = WordSet("jobber new service work")
}

extension Conduct {
  /// The action that a word is.
  func action(at place: Int) -> Action? {
    let start = tokens[place].range.lowerBound
    let place = syntax.actions.firstPlace(fromWhichOn: { $0.range.lowerBound >= start })
    return place < syntax.actions.count && syntax.actions[place].range.lowerBound == start ? syntax.actions[place] : nil
  }
}

extension Action {
  /// Whether something stands behind its colon.
  var hasContent: Bool { argument?.value.utf8.contains { !$0.isWhitespace } ?? false }
}
