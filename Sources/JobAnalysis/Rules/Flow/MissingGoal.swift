import JobModel

extension Rule {
  static let missingGoal = Rule(
    id: "missing-goal", summary: "a job does not begin with what it is for", severity: .information, scope: .job,
    stays: { edit, _ in edit.keepsCourse && edit.keepsTitles && isFarDown(edit.sentences.lowerBound, edit.new) },
    why: """
      The vendor's first advice: name the goal up front, with a clear statement of what the job is for. When a caller strays \
      from the path, the goal is what guides the agent.
      """,
    source: .jobs,
    examples: [
      .flags("---\nname: Book a visit\n---\n⟦Ask for the caller's name.⟧ Then text them the link.\n"),
      .flags("---\nname: Book a visit\n---\n1. ⟦Ask for the name.⟧\n2. Take a message.\n"),
      .flags(
        "---\nname: Gym\n---\n| Caller wants | What to do |\n|---|---|\n| to join | ⟦Ask for the name⟧ |\n",
        becomes:
          "---\nname: Gym\n---\nGoal: help the caller …\n\n| Caller wants | What to do |\n|---|---|\n| to join | Ask for the name |\n"
      ),
      .flags(
        "---\nname: Flowers\n---\n# Orders\n\n- Delivery?\n  - ⟦Ask for the address.⟧\n",
        becomes:
          "---\nname: Flowers\n---\nGoal: help the caller …\n\n# Orders\n\n- Delivery?\n  - Ask for the address.\n"
      ),
      .flags("⟦Greet the caller.⟧ Ask for the name. Ask for the address. Confirm both. Thank them.\n"),
      .fine("---\nname: Book a visit\n---\nGoal: help the caller book a visit.\n\n1. Ask for the name.\n"),
      .fine("---\nname: Book a visit\n---\nThis job books a visit.\n\n1. Ask for the name.\n"),
      .fine("---\nname: Book a visit\n---\n# Goal\nHelp the caller book.\n\n# Steps\n1. Ask for the name.\n"),
      .fine("Ask for the caller's name.\n"),
      .fine("---\nname: Book a visit\n---\nThis\u{A0}job books a visit.\n\n1.\u{A0}Ask for the name.\n"),
      .fine("---\nname: Book a visit\n---\nYour job is to book visits.\n\n1. Ask for the name.\n"),
      .fine("---\nname: Book a visit\n---\nYou help callers with their visits.\n\n1. Ask for the name.\n"),
      .fine(
        "---\nname: Book a visit\n---\nYou're the desk's assistant, here to book visits.\n\n1. Ask for the name.\n"),
      .fine(
        "---\nname: Book a visit\n---\nAs the clinic's agent, you can help callers move visits.\n\n1. Ask for the name.\n"
      ),
      .fine("---\nname: Book a visit\n---\nYou answer calls, help callers and book visits.\n\n1. Ask for the name.\n"),
      .fine("---\nname: Book a visit\n---\nCORE MISSION:\n- Book a visit.\n\n1. Ask for the name.\n"),
      .fine("---\nname: Help\n---\nHandle billing questions, login problems and bugs.\n\n1. Ask for the name.\n"),
      .flags(
        "---\nname: Desk\n---\n# New patients\n- Full name\n- Phone\n- Name + DOB\n\nStore number?\n\n⟦Repeat the name.⟧\n",
        becomes:
          "---\nname: Desk\n---\n# New patients\n- Full name\n- Phone\n- Name + DOB\n\nStore number?\n\nGoal: help the caller …\n\nRepeat the name.\n"
      ),
      .flags("---\nname: Help\n---\n1. ⟦Handle upset callers with care.⟧\n2. Ask for the name.\n"),
      .fine(
        "---\nname: Cita\n---\nObjetivo: agendar una cita para el cliente.\n\n1. Pida el nombre.\n\nIf they speak English, ask for the name.\n"
      ),
      .fine("---\nname: Give\n---\nThis is for people who want to give blood.\n\n1. Ask for the name.\n"),
      .fine("---\nname: Pests\n---\nThis is for people who have a pest problem.\n\n1. Ask for the name.\n"),
      .flags("---\nname: Give\n---\nUse this job when the caller wants to give.\n\n1. ⟦Ask for the name.⟧\n"),
      .flags("---\nname: Book a visit\n---\nYou answer calls for Lakeside Dental.\n\n1. ⟦Ask for the name.⟧\n"),
    ]
  ) { snapshot in
    guard let prose = snapshot.wholeJob, let conduct = snapshot.conduct, !hasGoal(prose, conduct),
      let first = prose.instructions.first, !prose.isBehindOtherLanguage(first)
    else { return [] }
    let start = top(of: first.block, in: prose.syntax)
    let described = prose.syntax.frontMatter.flatMap { _ in Job(prose.syntax).describedGoal }
    let goal = described ?? "help the caller …"
    let fix = Fix(
      title: described == nil ? "begin with the goal" : "begin with the description as the goal",
      edits: [TextEdit(range: start..<start, replacement: "Goal: \(goal)\n\n")], safety: .needsReview,
      snippet: described == nil ? "Goal: ${1:help the caller …}\n\n" : nil)
    return [
      Mark(
        first.range,
        "say first what the job is for, so that the agent can find its way back: \"Goal: help the caller …\"",
        fixes: [fix])
    ]
  }

  /// Where a paragraph of its own can stand before a block: before all of the table or the list that it stands in, and before
  /// their heading.
  private static func top(of block: Int, in syntax: JobSyntax) -> Int {
    var top = block
    while let parent = syntax.blocks[top].parent { top = parent }
    while top > 0, syntax.blocks[top].kind == .tableRow, syntax.blocks[top - 1].kind == .tableRow { top -= 1 }
    while top > 0, syntax.blocks[top - 1].isHeading { top -= 1 }
    return syntax.text.lineStart(syntax.text.line(at: syntax.blocks[top].range.lowerBound))
  }

  /// In one of the first two blocks, or under a word that says so; what the agent is there for, in the first six.
  fileprivate static func hasGoal(_ prose: Prose, _ conduct: Conduct) -> Bool {
    if prose.reading.sections.contains(where: { $0 == .goal }) { return true }
    if prose.syntax.blocks.contains(where: { names(purposes, $0, prose.bytes) }) { return true }
    var blocks = 0
    var last: Int?
    let sentences = prose.reading.sentences
    for place in sentences.indices {
      let block = sentences[place].block
      if conduct.isHeading(block) { continue }
      if block != last { blocks += 1 }
      last = block
      if blocks > 6 { return false }
      if blocks <= 2, sentences[place].clause == .goal || namesCallers(sentences[place], prose) { return true }
      guard sentences[place].isEnglish else { continue }
      if conduct.cues[place].isAny(of: .tasks), saysTask(sentences[place], prose) { return true }
      if conduct.cues[place].isAny(of: .services), saysService(sentences[place], prose) { return true }
    }
    return false
  }

  /// Whether a sentence stands behind all those in which `hasGoal` looks for the goal.
  private static func isFarDown(_ place: Int, _ prose: Prose) -> Bool {
    var blocks = 0
    var last: Int?
    for sentence in prose.reading.sentences[..<place] where sentence.block != last {
      last = sentence.block
      if !prose.syntax.blocks[sentence.block].isHeading { blocks += 1 }
      if blocks > 6 { return true }
    }
    return false
  }

  /// "This is for people who want to donate": who knows the callers' wish knows what the job is for.
  private static func namesCallers(_ sentence: SentenceReading, _ prose: Prose) -> Bool {
    sentence.clause == .intent
      && sentence.tokens.prefix(4).contains { place in
        prose.isWord("this", at: place) && prose.isWord("is", at: place + 1)
      }
      && sentence.tokens.contains { prose.isIn(wishes, at: $0) }
  }

  private static let wishes = WordSet("have has need needs want wants")

  /// Whether one of the words stands in a heading or a label.
  private static func names(_ words: WordSet, _ block: Block, _ bytes: [UInt8]) -> Bool {
    var title = block.label
    if case .heading = block.kind { title = block.content }
    guard let range = title else { return false }
    var index = range.lowerBound
    while index < range.upperBound {
      let end = bytes.wordEnd(from: index, to: range.upperBound)
      if words.contains(bytes, index..<end) { return true }
      index = max(end, index + 1)
    }
    return false
  }

  /// `Your job is to book visits`, `Your role: answer questions about prices`.
  private static func saysTask(_ sentence: SentenceReading, _ prose: Prose) -> Bool {
    sentence.tokens.prefix(8).contains { place in
      guard prose.isIn(MissingGoal.tasks, at: place), place + 1 < sentence.tokens.upperBound else { return false }
      return prose.isIn(being, at: place + 1) || prose.reading.tokens[place + 1].kind == .colon
    }
  }

  /// `You help callers with bookings`, `You're here to take orders`, `Help callers book`.
  private static func saysService(_ sentence: SentenceReading, _ prose: Prose) -> Bool {
    guard let first = sentence.tokens.first else { return false }
    if prose.isIn(MissingGoal.helping, at: first) { return true }
    if prose.isIn(MissingGoal.handling, at: first) {
      return sentence.tokens.prefix(6).contains { prose.isIn(topics, at: $0) }
    }
    let isOfAgent = prose.isIn(MissingGoal.agent, at: first)
    return sentence.tokens.prefix(40).contains { place in
      if isOfAgent, place > first, prose.isIn(serving, at: place) { return true }
      let verb = prose.isWord("can", at: place) ? place + 1 : place
      guard place > sentence.tokens.lowerBound,
        prose.isIn(services, at: verb) || prose.isWord("answer", at: verb) && prose.isIn(topics, at: verb + 1)
      else {
        return false
      }
      return prose.isIn(MissingGoal.agent, at: place - 1)
        || isOfAgent && (prose.isIn(joints, at: place - 1) || prose.reading.tokens[place - 1].kind == .comma)
    }
  }

  private static let purposes = WordSet("capabilities directive job mission missions responsibilities responsibility")
  private static let being = WordSet("are is")
  private static let services = WordSet(
    """
    assist book collect gather guide handle help manage process provide qualify reschedule resolve schedule support take
    """)
  private static let topics = WordSet("inquiries issues problems questions requests")
  private static let joints = WordSet("and to")
  private static let serving = WordSet(
    """
    assisting assists capable expert handling handles helping helps providing provides responsible specialized specializes
    specializing
    """)
}

extension Snapshot {
  /// Whether a job says what it is for, as far as `missing-goal` can tell.
  package var namesGoal: Bool {
    guard let prose, let conduct else { return false }
    return Rule.hasGoal(prose, conduct)
  }
}

enum MissingGoal {
  static let tasks = WordSet(
    """
    capabilities capability directive goal goals job mission objective objectives purpose responsibilities
    responsibility role task tasks
    """)
  static let helping = WordSet("assist help")
  static let handling = WordSet("handle")
  static let agent = WordSet("you you're")
}
