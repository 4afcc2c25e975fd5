import JobAnalysis
import JobModel
import Testing

/// Sentences, and what each does.
private let sentences: [(ClauseClass, [String])] = [
  (
    .goal,
    [
      "This job handles delivery questions.", "The goal is to get enough detail so that Dave can call back.",
      "Goal: help the caller book a visit.", "Your primary goal is to book a visit.",
      "The purpose is to take a message.",
    ]
  ),
  (
    .intent,
    [
      "Use this job when the caller wants to cancel.",
      "Hi Sona, when someone calls wanting a quote please ask for their name.",
      "For callers who want a quote.", "**When:** any call about a bill", "Who calls: tenants and owners.",
    ]
  ),
  (
    .step,
    [
      "Ask for the caller's name.", "Please ask for the caller's name.", "Then, politely ask for the name.",
      "First greet the caller, then ask for their name.", "Text them the link.", "/Transfer call: Sales",
      "You should ask for the VIN.", "You'll need to ask for the VIN.", "The agent must read the disclosure.",
      "Let them know if we are fully booked.", "Ask if they have a gate code.",
      "Only transfer when the caller says yes.", "Once done, thank them.", "Fourth, ask for the day.",
      "Make sure you get the address.",
      "**Confirm** they received it.", "Book them in for Tuesday.", "Do it now.", "Work through the list with them.",
      "Tell the tenant when to expect us.", "Have the caller spell it.",
    ]
  ),
  (
    .condition,
    [
      "If water is leaking, transfer them.", "When the caller agrees, text the link.", "Unless they object, send it.",
      "If they call after hours tell them Dr. Lee will call back.", "For new patients, ask for their date of birth.",
      "On weekends, take a message.", "After hours, take a message.", "If they agree:",
      "As soon as they agree, text it.",
      "If they have booked (they'll usually say their date), don't ask again.",
      "In case it is urgent, transfer them.", "If so ask for it.", "if yes /Transfer call: Sales",
      "To cancel, ask for the order number.", "Then, if they agree, text it.",
      "For auto ask for the year, make and model.", "At the end ask if there is anything else.",
      "If anyone is hurt, have them call 911.",
    ]
  ),
  (
    .elseBranch,
    [
      "Otherwise, take a message.", "If not, take a message.", "In all other cases, take a message.",
      "If not tell them to call 911.", "if they dont take a message",
    ]
  ),
  (
    .offScript,
    [
      "If the caller declines to answer, skip the step.", "If they won’t say, take a message.",
      "When the caller asks for something else, take a message.", "If they refuse, thank them.",
    ]
  ),
  (
    .prohibition,
    [
      "- Never: give prices.", "- ❌ Give prices.", "🚫 Give prices.", "NEVER - give prices.", "Never ever: give prices.",
      "Never quote prices.", "Never, under any circumstances, give prices.", "Don't give prices over the phone.",
      "Don’t say ‘cheap’.", "Do not promise a date.", "dont give advice on doses",
      "Under no circumstances give medical advice.", "You must not give prices.", "Please do not guess.",
      "Avoid long explanations.",
    ]
  ),
  (
    .style,
    [
      "Be friendly and concise.", "Keep your tone warm.", "Speak slowly and clearly.", "Use a calm voice.",
      "Always try to be friendly.",
    ]
  ),
  (
    .fact,
    [
      "The visit costs $89.50 plus 7.5% tax.", "Our office hours are 9 a.m. to 5 p.m.", "You do not know the date.",
      "You answer calls for Bright Smiles Dental.", "This is printed at the top right.", "Phone number is on file.",
    ]
  ),
  (
    .unknown,
    [
      "Their name", "Work injuries", "Focus groups", "Steps:", "Sales inbox", "Do you take dogs?",
      "Do we deliver?",
    ]
  ),
]

struct ReadingTests {
  @Test(arguments: sentences.flatMap { pair in pair.1.map { (pair.0, $0) } })
  func `a sentence is what a reader takes it for`(clause: ClauseClass, text: String) throws {
    let reading = Reading(JobSyntax(SourceText(text)))
    #expect(try #require(reading.sentences.first).clause == clause)
  }

  @Test(arguments: [
    ("If they want a visit, a quote or a call, ask for the name.", "If they want a visit, a quote or a call"),
    ("If the order number starts with A, tell them.", "If the order number starts with A"),
    ("If they say it's urgent transfer them now.", "If they say it's urgent"),
    ("When asked about prices, say that they vary.", "When asked about prices"),
    ("If they ask for sales /Transfer call: Sales", "If they ask for sales"),
    ("Then, if they agree, text it.", "if they agree"),
    ("If they agree:", "If they agree"), ("if they cancel thank them", "if they cancel"),
    ("If they go get the car, ask for the plate.", "If they go get the car"), ("if no get the name", "if no"),
    ("If it's about a bill then transfer them to Ana.", "If it's about a bill"),
    ("If they then ask for a discount, say no.", "If they then ask for a discount"),
    ("If they haven't tell them that it comes.", "If they haven't"),
    ("If they have it ask them for the number.", "If they have it"),
    ("If they don't know say it's on the top right.", "If they don't know"),
    ("If they don't tell you their name, skip it.", "If they don't tell you their name"),
    ("4 If they agree, text it.", "If they agree"), ("IF YES TRANSFER TO ON CALL.", "IF YES"),
    ("if no get name and number", "if no"), ("If they say ok transfer to dispatch.", "If they say ok"),
    ("If they say no say thank you.", "If they say no"),
    ("If they want to book transfer them.", "If they want to book"),
    ("If they want to go get them, ask when.", "If they want to go get them"),
    ("If they ask for the price say we send a quote.", "If they ask for the price"),
    ("If people say we are late, say sorry.", "If people say we are late"),
    ("If it hurts → transfer them.", "If it hurts"),
  ])
  func `a condition ends where its consequence begins`(text: String, condition: String) throws {
    let syntax = JobSyntax(SourceText(text))
    let reading = Reading(syntax)
    let words = try #require(reading.sentences.first?.condition)
    let range =
      reading.tokens[words.lowerBound].range.lowerBound..<reading.tokens[words.upperBound - 1].range.upperBound
    #expect(syntax.text.string(range) == condition)
  }

  @Test func `what stands under a heading that forbids is forbidden, up to the end of its list or its paragraph`() {
    let reading = Reading(
      JobSyntax(
        SourceText(
          """
          ## Never
          - Give prices. Offer a callback instead.
          - If they insist, end the call.
          - Take orders

          Ask for the name.

          **DO NOT:**
          Say you are human
          Promise a date

          The agent should not:
          - Quote prices

          If they do not:
          - Thank them

          ## Never mind
          Thank them.

          """)))
    let forbidden = reading.sentences.filter { $0.clause == .prohibition && $0.verb != nil }
    #expect(reading.sentences.contains { $0.clause == .step && $0.range.count == 10 })
    #expect(forbidden.map { reading.tokens[$0.main].range.count } == [4, 4, 3, 7, 5])
  }

  @Test(arguments: [
    "Don't\n- Give prices\n", "Never…\n\n- Give prices\n", "With new callers, do not:\n- Give prices\n",
  ])
  func `a paragraph that forbids does so for the list right below it`(text: String) {
    let reading = Reading(JobSyntax(SourceText(text + "\nThank them.\n")))
    #expect(reading.sentences.suffix(2).map { $0.clause } == [.prohibition, .step])
    let other = Reading(JobSyntax(SourceText(text.replacing("- G", with: "\nG"))))
    #expect(other.sentences.last?.clause == .step)
  }

  @Test(arguments: [
    ("Send the link if they want it.", "if"), ("Ask them if they want it.", ""), ("Let them know if it rains.", ""),
    ("Ask for the code if they have one.", "if"), ("Transfer them when they say yes.", "when"),
    ("Ask when they'd like us to come.", ""), ("Tell them the price when they ask.", "when"),
    ("When will the child arrive?", ""), ("Wait until they answer.", "until"), ("Thank them after the call.", ""),
  ])
  func `a question is no condition`(text: String, word: String) throws {
    let syntax = JobSyntax(SourceText(text))
    let reading = Reading(syntax)
    let place = reading.sentences[0].trailingCondition
    #expect(place.map { syntax.text.string(reading.tokens[$0].range) } ?? "" == word)
  }

  @Test func `words of scope are found where they stand`() throws {
    let syntax = JobSyntax(SourceText("Only transfer when they don’t agree, and you must always ask."))
    let reading = Reading(syntax)
    func words(_ classes: WordClasses) -> [String] {
      reading.words(classes, in: reading.sentences[0]).map { syntax.text.string($0) }
    }
    #expect(words(.focus) == ["Only", "always"])
    #expect(words(.negation) == ["don’t"])
    #expect(words(.modal) == ["must"])
    #expect(words(.condition) == ["when"])
  }
}
