import JobModel

extension Rule {
  static let impossibleCapability = Rule(
    id: "impossible-capability", summary: "an instruction that the agent has no action for", severity: .warning,
    isOnByDefault: false,
    sight: .close,
    why: """
      Besides talking, the agent can text the caller, transfer the call and create a Jobber request. It has no action that \
      e-mails, calls somebody, opens a calendar, looks up an account, searches the web or charges a card: told to do so, it says \
      that it did.
      """,
    source: .actions,
    examples: [
      .flags("Ask for the address, then ⟦email them the form⟧.\n", workspace: #"{"profile": "sona"}"#),
      .flags("⟦Call the technician⟧ and ask when he is free.\n", workspace: #"{"profile": "sona"}"#),
      .flags("1. ⟦Book the appointment⟧.\n2. /Send SMS: \"Hi\"\n"),
      .flags("Ask for the number, and ⟦look up their order⟧.\n", workspace: #"{"profile": "sona-trigger"}"#),
      .flags("If they agree, ⟦charge their card⟧.\n", workspace: #"{"profile": "sona"}"#),
      .flags("⟦Send an email to the office⟧, then thank them.\n", workspace: #"{"profile": "sona"}"#),
      .fine("Tell them that the team emails the form, and calls them back.\n", workspace: #"{"profile": "sona"}"#),
      .fine("Tell them to call 911. Never book an appointment.\n", workspace: #"{"profile": "sona"}"#),
      .fine("Ask for the email. Call them by their first name.\n", workspace: #"{"profile": "sona"}"#),
      .fine("Email them the form.\n"),
      .fine("Book the appointment.\n", workspace: #"{"profile": "stellar"}"#),
      .fine(
        "Take their payment question to the office. Book a minute for small talk.\n", workspace: #"{"profile": "sona"}"#
      ),
    ]
  ) { snapshot in
    guard snapshot.showsItsActions, let conduct = snapshot.conduct else { return [] }
    return conduct.english(with: .capabilities).flatMap { place -> [Mark] in
      let sentence = conduct.sentences[place]
      return conduct.deeds(of: place).compactMap { deed in
        guard !deed.isNegated, let capability = Capability(deed, in: sentence, conduct) else { return nil }
        return Mark(conduct.text(of: deed.clause), capability.message)
      }
    }
  }
}

/// What somebody who answers a phone can do, and an agent cannot.
enum Capability {
  case email
  case call
  case calendar
  case lookUp
  case search
  case payment

  init?(_ deed: Deed, in sentence: SentenceReading, _ conduct: Conduct) {
    let clause = deed.clause
    let rest = clause.lowerBound + 1..<max(clause.lowerBound + 1, clause.upperBound)
    guard let object = rest.first else { return nil }
    let isNamed = conduct.tokens[object].isAny(of: .determiner)
    if conduct.isWord(deed.verb, in: Capability.emailing), isNamed || conduct.isCaller(at: object) {
      self = .email
    } else if conduct.isWord(deed.verb, in: Conduct.sendVerbs), conduct.has(Capability.emails, in: rest) {
      self = .email
    } else if conduct.isWord(deed.verb, in: Capability.calling), Capability.isCall(rest, isNamed: isNamed, conduct) {
      self = .call
    } else if conduct.isWord(deed.verb, in: Capability.booking), isNamed || conduct.isCaller(at: object),
      conduct.has(Capability.bookings, in: rest)
    {
      self = .calendar
    } else if conduct.isWord(deed.verb, in: Capability.looking), conduct.has(Capability.records, in: rest) {
      self = .lookUp
    } else if conduct.isWord(deed.verb, in: Capability.searching), conduct.has(Capability.web, in: rest) {
      self = .search
    } else if conduct.isWord(deed.verb, in: Capability.charging), isNamed || conduct.isCaller(at: object),
      Capability.isPayment(rest, conduct)
    {
      self = .payment
    } else {
      return nil
    }
  }

  /// What cannot be done, and the nearest thing that can.
  var message: String {
    switch self {
    case .email:
      "no action sends e-mail; text the link with /Send SMS, or take the address and say that the team will write"
    case .call: "no action calls anybody; hand the caller over with /Transfer call, or say that the team will call"
    case .calendar:
      "no action opens a calendar; text the booking link with /Send SMS, or take two times and say that the team will confirm"
    case .lookUp: "no action looks anything up; ask the caller, or take the number and say that the team will call back"
    case .search: "no action searches the web; put what callers ask for in Knowledge"
    case .payment: "no action takes a payment; text a payment link with /Send SMS"
    }
  }

  /// "Take their deposit", not "take their payment question".
  private static func isPayment(_ rest: Range<Int>, _ conduct: Conduct) -> Bool {
    guard let noun = rest.prefix(5).last(where: { conduct.isWord($0, in: payments) }) else { return false }
    return noun + 1 >= rest.upperBound || conduct.tokens[noun + 1].isAny(of: .preposition | .determiner | .adverb)
  }

  /// "Call the technician", "call them back"; not "call them by their first name".
  private static func isCall(_ rest: Range<Int>, isNamed: Bool, _ conduct: Conduct) -> Bool {
    if conduct.has(naming, in: rest) { return false }
    if isNamed { return conduct.has(callees, in: rest) }
    guard let object = rest.first, conduct.isCaller(at: object) else { return false }
    return conduct.has(returning, in: rest)
  }

  /// With one of these begins what somebody can do and an agent cannot.
  static let verbs = [emailing, Conduct.sendVerbs, calling, booking, looking, searching, charging]
  private static let emailing = WordSet("e-mail email emailing")
  private static let emails = WordSet("e-mail email emails")
  private static let calling = WordSet("call calling dial phone ring")
  private static let naming = WordSet("as by")
  private static let returning = WordSet("back later tomorrow")
  private static let callees = WordSet(
    "dispatch dispatcher doctor electrician manager nurse office owner plumber supervisor team technician vet")
  private static let booking = WordSet("book cancel move reschedule reserve schedule")
  private static let bookings = WordSet("appointment appointments booking reservation session slot table visit")
  private static let looking = WordSet("check look pull retrieve")
  private static let records = WordSet(
    "account appointment availability booking calendar file order record records reservation schedule")
  private static let searching = WordSet("browse google look search")
  private static let web = WordSet("google internet online web")
  private static let charging = WordSet("charge collect process run take")
  private static let payments = WordSet("card deposit fee payment")
}
