import Testing

@testable import JobTools

/// Test calls: what is so on each of them, and what happens.
struct RehearsalTests {
  @Test func `who rehearses answers what the agent asks`() throws {
    let job = try JobToolsTests.snapshot("1. Ask if they are new, if so ask for the name, otherwise thank them.\n")
    let text = Rehearsal(job).text(isMarkdown: false, title: "New")
    #expect(text.contains("Answer with yes.") && text.contains("Answer with no.") && !text.contains("so: so"))
  }

  /// What happens in the test calls of a job, behind their openings.
  private func walks(_ job: String) throws -> [[String]] {
    Rehearsal(try JobToolsTests.snapshot(job)).calls.map { $0.moments.dropFirst().dropLast().map { $0.words } }
  }

  @Test func `who answers with no has not answered with yes`() throws {
    #expect(
      try walks("Ask if it is urgent.\n\n- If yes, /Transfer call: Desk\n- If no, take a message.\n") == [
        ["Ask if it is urgent.", "Answer with no.", "Take a message."],
        ["Ask if it is urgent.", "Answer with yes.", "Desk"],
      ])
  }

  @Test func `nobody wants two things on a plain call`() throws {
    let job = "1. When the caller wants a visit, ask for the day.\n2. When the caller wants a price, say $60.\n"
    #expect(
      try walks(job)[0] == ["Act so that none of this is true: the caller wants a visit; the caller wants a price."])
  }

  @Test func `everything else is what none of the cases before is`() throws {
    #expect(
      try walks("- Leaks: ask where.\n- Bills: take a message.\n- Everything else: say sorry.\n") == [
        ["Act so that none of this is true: Leaks; Bills.", "Say sorry."],
        ["Act so that this is true: Leaks.", "Ask where.", "Act so that this is not true: Bills."],
        ["Act so that this is not true: Leaks.", "Act so that this is true: Bills.", "Take a message."],
      ])
  }

  /// The titles of the test calls for sections that ask for their heading.
  private func titles(of headings: [String], behind opening: String = "") throws -> [String] {
    let sections = headings.map { "## \($0)\n\n1. Ask about \($0).\n2. Thank them.\n\n" }
    return Rehearsal(try JobToolsTests.snapshot(opening + sections.joined())).calls.map { $0.title }
  }

  @Test func `a caller is new on the whole call or not at all, and may agree to one thing alone`() throws {
    let words = { (condition: String) in
      Rehearsal(
        try JobToolsTests.snapshot(
          "1. If \(condition), ask for the day.\n2. Ask for the zip code.\n3. When \(condition), thank them.\n")
      )
      .calls.map { call in call.moments.filter { $0.kind == .say }.dropFirst().map { $0.words } }
    }
    let (yes, no) = ("Act so that this is true: the caller is new.", "Act so that this is not true: the caller is new.")
    #expect(try words("the caller is new") == [[no, no], [yes, yes]])
    #expect(try words("they agree").count == 3)
  }

  @Test func `whoever declines does not agree on the same call, and what happens at any time happens`() throws {
    let calls = Rehearsal(
      try JobToolsTests.snapshot(
        """
        1. Ask whether they want a visit.
        2. When they agree, ask for the day.
        3. When they decline, thank them.

        Off-script:
        - When the caller swears, stay calm.

        """)
    ).calls
    #expect(
      calls.map { $0.title } == [
        "Nothing special happens", "Unless they agree", "When they decline", "At any time: when the caller swears",
      ])
    #expect(calls[0].moments.contains { $0.words == "Act so that this is not true: they decline." })
    #expect(
      calls.last?.moments.dropFirst().map { $0.words } == [
        "Act so that this is true: the caller swears.", "Stay calm.",
      ])
  }

  @Test func `words between actions and beside them in a table are told and rehearsed`() throws {
    let text = """
      1. Greet them, /Send SMS: "A", ask for the day, and /Create Jobber request.

      | Case | What to do |
      |---|---|
      | Angry | Say that a person helps, then /Transfer call: Desk |
      """
    let snapshot = try JobToolsTests.snapshot(text)
    let calls = Rehearsal(snapshot).text(isMarkdown: false, title: "Two")
    #expect(calls.contains("A text arrives: “A”\n   [ ] The agent: Ask for the day"))
    #expect(calls.contains("The agent: Say that a person helps\n   [ ] The call goes to Desk"))
    let told = try #require(JobDescription(snapshot)).text
    #expect(told.contains("Say that a person helps, then /Transfer call: Desk\n        → transfer the call to Desk"))
  }

  @Test func `sections for calls of different kinds are rehearsed one by one`() throws {
    #expect(
      try titles(of: ["Booking", "Moving", "Cancelling"])
        == [
          "Booking: nothing special happens", "Moving: nothing special happens", "Cancelling: nothing special happens",
        ])
    #expect(try titles(of: ["Qualify", "New patients", "Lost keys", "Existing patients", "Closing"]).count == 3)
    #expect(try titles(of: ["New quotes", "Claims"], behind: "You handle two kinds of calls.\n\n").count == 2)
    let calls = Rehearsal(
      try JobToolsTests.snapshot(
        """
        ## Opening

        1. Greet them. If they speak Spanish, say sorry.

        ## Booking

        1. Ask for the day. If it is today, /Transfer call: Desk right away.

        ## Cancelling

        1. Ask why.

        ## Closing

        1. Thank them.

        """)
    ).calls
    #expect(
      calls.map { $0.title } == [
        "Booking: nothing special happens", "Booking: if they speak Spanish", "Booking: if it is today",
        "Cancelling: nothing special happens",
      ])
    #expect(
      calls.last?.moments.dropFirst().map { $0.words } == [
        "Call about this: Cancelling.", "Greet them.", "Act so that this is not true: they speak Spanish.", "Ask why.",
        "Thank them.",
        "The job is done, and the call ends.",
      ])
    #expect(calls[2].moments.suffix(2).map { $0.kind } == [.transfer, .end])
  }

  @Test(arguments: [
    ["Opening", "Questions", "Booking", "Closing"], ["New quotes", "Claims"],
    ["Booking", "Confirmation", "Cancelling"],
    ["Step 1: Booking", "Step 2: Cancellation"], ["Booking", "Cancellation policy"],
  ])
  func `sections that may follow on each other are one call`(headings: [String]) throws {
    #expect(try titles(of: headings) == ["Nothing special happens"])
  }
}
