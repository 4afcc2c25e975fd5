import Testing

@testable import JobTools

/// Items that name a case and have what is done then below them.
struct NestedCaseTests {
  @Test func `items below a question hold what is done, however they count`() throws {
    let wanted = """
      Find out if they are a current family or new.
      ? Current family
        ? Late pickup
          Get the new time, text Jen
        ? Billing
          Transfer to office
      ? New family
        Offer a tour
      Say bye.
      """
    for (first, second) in [("a. ", "b. "), ("- ", "- ")] {
      for marks in [("i. ", "ii. "), ("- ", "- ")] {
        let job = """
          1. Find out if they are a current family or new.
             \(first)Current family
                \(marks.0)Late pickup - get the new time, text Jen
                \(marks.1)Billing - transfer to office
             \(second)New family
                \(marks.0)Offer a tour
          2. Say bye.
          """
        #expect(try told(job) == wanted)
      }
    }
  }

  @Test func `a number with a letter counts a case, and short questions stand in it`() throws {
    #expect(
      try told(
        """
        CALL FLOW (v3)
        2) Are you calling about a quote or a claim?
           2a) New quote
               - Payment? -> give them the line
               - ID card? -> /Transfer call: Sales
           2b) Claim
               - Get the date
        3) Thank them

        """) == """
          Are you calling about a quote or a claim?
          ? New quote
            ? Payment
              Give them the line
            ? ID card
              /Transfer call: Sales <transfer the call to Sales>
          ? Claim
            Get the date
          Thank them
          """)
  }

  @Test(arguments: [
    "- Billing\n  - ask why\n  - transfer to Dana\n- Repairs:\n  - say sorry\n",
    "- New callers\n  - ask why\n- Existing callers\n  - say sorry\n",
    "- Yes\n  - ask why\n- No\n  - say sorry\n", "- Pets\n  - ask why\n- Everything else\n  - say sorry\n",
    "What to do depends on the reason.\n- Pets\n  - ask why\n- Bills\n  - say sorry\n",
  ])
  func `items are cases where one ends the call or they exclude one another`(job: String) throws {
    let lines = try told(job).split(separator: "\n")
    #expect(lines.count { $0.hasPrefix("? ") } == 2)
    #expect(lines.contains("  Ask why") && lines.contains("  Say sorry"), "\(lines)")
  }

  @Test func `a case with an order holds what is listed below it`() throws {
    #expect(
      try told("- Sick: ask since when.\n  - Fever -> call 911\n- Shots: take the day\n- Bills: say sorry\n") == """
        ? Sick
          Ask since when.
          ? Fever
            Call 911
        ? Shots
          Take the day
        ? Bills
          Say sorry
        """)
  }

  @Test(arguments: ["- Greeting\n  - say hello\n- Closing\n  - say bye\n", "- Pets\n  - name\n- Bills\n  - number\n"])
  func `parts of every call are no cases`(job: String) throws {
    #expect(try !told(job).contains("?"))
  }

  @Test func `what is said behind an arrow may hold a condition`() throws {
    #expect(
      try told("Asks for the price -> it is $49, waived if they book\nIs rude -> hang up\n") == """
        ? Asks for the price
          It is $49, waived if they book
        ? Is rude
          Hang up
        """)
  }

  @Test func `what is done at the start of every call leaves the rest certain`() throws {
    let job = "When they call, be nice. Ask the name. If they are rude, hang up. Ask why."
    let steps = Course(try snapshot(job)).steps
    #expect(steps.map { $0.isCertain } == [true, true, true, false])
    let labelled = Course(
      try snapshot(
        "Room bookings:\nWe need a date. Take their name.\n\nLost & found:\nAsk what it is.\n\nLost keys:\nAsk which.\n"
      )
    )
    .steps
    #expect(labelled.first?.items.map { $0.isCertain } == [true, true])
  }
}
