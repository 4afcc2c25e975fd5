import Testing

@testable import JobTools

/// Cases that only their neighbors make plain, and what looks like a case and is none.
struct NeighborCaseTests {
  @Test(arguments: [
    ("- Wants a refund → if it is late, ask for the receipt. Otherwise say sorry.", "If it is late"),
    (
      "- Wants a refund → if it is late (over 30 days), ask for it. Otherwise say sorry.",
      "If it is late (over 30 days)"
    ),
    ("Wants a refund → if it is late, ask for it. Otherwise say sorry.", "If it is late"),
  ])
  func `a condition behind an arrow decides inside the case`(job: String, condition: String) throws {
    let lines = try told(job).split(separator: "\n").map { String($0) }
    #expect(lines.count == 5 && lines[0] == "? Wants a refund" && lines[1] == "  ? " + condition, "\(lines)")
    #expect(lines[3...] == ["  ! Otherwise", "    Say sorry."])
  }

  @Test func `a transfer behind an arrow and a condition is done in both`() throws {
    #expect(
      try told("- Wants Tom now → if urgent (someone is ill) /Transfer call: Tom. If not urgent take a message.\n")
        == """
        ? Wants Tom now
          ? If urgent (someone is ill)
            /Transfer call: Tom. <transfer the call to Tom>
          ? If not urgent
            Take a message.
        """)
  }

  @Test func `labels that tell something are no cases, nor are those that say what is done`() throws {
    #expect(try told("- Hours: Mon-Fri 8-5\n- Address: 12 Elm Street\n- Insurance: Delta\n") == "")
    #expect(
      try told("1. **Greet:** Say hello.\n2. **Confirm:** Repeat the details.\n3. **Close:** Thank them.\n") == """
        Say hello.
        Repeat the details.
        Thank them.
        """)
  }

  @Test func `what comes in every call is a step, whatever opens it`() throws {
    let job = "1. When someone calls, greet them.\n2. Before you transfer, say who it is. /Transfer call: Desk\n"
    #expect(
      try told(job) == """
        When someone calls, greet them.
        Before you transfer, say who it is.
        /Transfer call: Desk <transfer the call to Desk>
        """)
    #expect(try told("When someone calls about a bill, ask for it.").hasPrefix("? When someone calls about a bill\n"))
  }

  @Test func `who writes no capitals ends sentences, and transfers`() throws {
    let job =
      "get the name. colors start at $90. if they ask for Jess /Transfer call: Jess. dont transfer to Tina. then thank them."
    #expect(
      try told(job) == """
        Get the name.
        ? If they ask for Jess
          /Transfer call: Jess. <transfer the call to Jess>
        Thank them.
        """)
  }

  @Test func `what is answered with what is done is a case`() throws {
    let job = """
      Q: Do you take walk-ins?
      A: Yes, before 3.

      Q: What if they want a refill?
      A: Ask which one. Take a message.

      If they are upset, say sorry.

      """
    #expect(
      try told(job) == """
        ? What if they want a refill
          Ask which one.
          Take a message.
        ? If they are upset
          Say sorry.
        """)
    #expect(try #require(JobDescription(try snapshot(job))).questions == ["which one", "a message"])
  }

  @Test func `a label holds its paragraph, and what it states where others say what to do`() throws {
    let job = """
      Vacation: remind them of the form.
      Late arrival: they need to sign in.
      Early pickup: get the time. If it is no parent, /Transfer call: Front office
      Billing: /Transfer call: Billing. If they say that it is wrong, take a message.

      """
    #expect(
      try told(job) == """
        ? Vacation
          Remind them of the form.
        ? Late arrival
          They need to sign in.
        ? Early pickup
          Get the time.
          ? If it is no parent
            /Transfer call: Front office <transfer the call to Front office>
        ? Billing
          /Transfer call: Billing. <transfer the call to Billing>
        ? If they say that it is wrong
          Take a message.
        """)
    #expect(try told("Required info: name, phone.\n\nHours: we open at 8.\n") == "Name, phone.")
  }

  @Test func `where bullets have cases before arrows, a verb before one is a case`() throws {
    let job = "- cancel membership → need to come in\n- lost & found → take a message\n- ask the name → say it back\n"
    #expect(
      try told(job) == """
        ? Cancel membership
          Need to come in
        ? Lost & found
          Take a message
        Ask the name → say it back
        """)
  }

  @Test(arguments: ["*Lost & found* → ", "**Lost & found** → ", "- **Lost & found** → ", "- Lost & found - "])
  func `marked names and dashes make cases as arrows do`(first: String) throws {
    let others = ["Cancel my plan", "Billing"].map { first.replacing("Lost & found", with: $0) }
    let job = first + "we keep it. Get the day.\n" + others[0] + "ask why.\n" + others[1] + "/Transfer call: Desk\n"
    #expect(
      try told(job) == """
        ? Lost & found
          We keep it.
          Get the day.
        ? Cancel my plan
          Ask why.
        ? Billing
          /Transfer call: Desk <transfer the call to Desk>
        """)
  }

  @Test func `what callers want for themselves is no order, and prices are no cases`() throws {
    #expect(
      try told("- Freeze my membership: up to 3 months.\n- Billing: take a message.\n- Lost keys: call back.\n")
        .hasPrefix("? Freeze my membership\n  Up to 3 months.\n? Billing\n"))
    #expect(try told("- Cut - $35\n- Color - ask for the shade\n").hasPrefix("? Color"))
    #expect(try told("1. Check my calendar - book a time.\n") == "Check my calendar - book a time.")
  }

  @Test func `a row of a table says all that is done`() throws {
    let job = "| When | Do |\n| --- | --- |\n| Flood | Get the unit. /Transfer call: Plumber |\n"
    let cases = Course(try snapshot(job)).anytime
    #expect(cases.flatMap { $0.allSteps }.map { $0.around } == [["Get the unit.", ""]])
  }

  @Test func `a case on the next line is no part of a target, and what has no verb is forbidden all the same`() throws {
    #expect(
      try told("bills -> /Transfer call: Desk\nanything else -> take a message\n") == """
        ? Bills
          /Transfer call: Desk <transfer the call to Desk>
        ? Anything else
          Take a message
        """)
    let rules = try #require(JobDescription(try snapshot("DON'TS\nNo prices over the phone\nNo \"guarantee\"\n"))).rules
    #expect(rules == ["No prices over the phone", "No \"guarantee\""])
  }
}
