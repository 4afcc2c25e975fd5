import Testing

@testable import JobTools

/// Cases that are told without an "if": in items, behind numbers and arrows, in tables.
struct CaseTests {
  @Test func `a case that is handed over ends the call`() throws {
    let course = Course(try snapshot("- Lost keys -> /Transfer call: Desk\n- Noise -> /Transfer call: \n"))
    #expect((course.steps + course.anytime).map { $0.endsCall } == [true, false])
  }

  @Test func `a condition behind the other side belongs to that side`() throws {
    #expect(
      try told("Book the visit; otherwise transfer if they agree.") == """
        Book the visit
        ! Otherwise
          Transfer if they agree.
        """)
  }

  @Test func `a number or an arrow decides in a numbered list, and a title does not`() throws {
    #expect(
      try told(
        """
        1. Ask how bad it is.
        2. 7 or higher - /Transfer call: Nurse line
        3. Under 7 - thank them.
        4. No heat -> take a message.
        5. Greeting - say hello.

        """) == """
          Ask how bad it is.
          ? 7 or higher
            /Transfer call: Nurse line <transfer the call to Nurse line>
          ? Under 7
            Thank them.
          ? No heat
            Take a message.
          Greeting - say hello.
          """)
  }

  @Test func `an answer under a question decides, whatever it states`() throws {
    #expect(
      try told("- ask if they are insured\n  - yes: ask by whom\n  - no: tell them that a visit is $120\n") == """
        Ask if they are insured
        ? Yes
          Ask by whom
        ? No
          Tell them that a visit is $120
        """)
  }

  @Test func `what callers ask about is a case, and what is about the company is none`() throws {
    let text = "Parents asking about a place:\nAsk for the name.\n\nAbout us:\nWe open at 8.\n"
    #expect(
      try told(text) == """
        ? Parents asking about a place
          Ask for the name.
        """)
    #expect(try #require(JobDescription(try snapshot(text))).questions == ["the name"])
  }

  @Test func `a question that an arrow leads on from is a case`() throws {
    let text = "Any allergies? -> transfer to the baker\n\n- Pets? → say no.\n\nThanks for calling! -> say this first\n"
    #expect(
      try told(text) == """
        ? Any allergies
          Transfer to the baker
        ? Pets
          Say no.
        """)
  }

  @Test func `what stands in brackets makes no case too long`() throws {
    #expect(
      try told("Emergency (they smell gas, there is a fire, or there is no heat at all): transfer to the plumber.\n")
        == """
        ? Emergency (they smell gas, there is a fire, or there is no heat at all)
          Transfer to the plumber.
        """)
  }

  @Test func `parts of an item that count themselves are steps of their own`() throws {
    #expect(
      try told("3. Mend it\n   3.1 Password: send them the link\n   3.2 Printer: ask whether it is on\n") == """
        Mend it
        ? 3.1 Password
          Send them the link
        ? 3.2 Printer
          Ask whether it is on
        """)
  }

  @Test func `what to do stands in any column of a table, and nothing of a row is missing`() throws {
    let text = """
      | Problem | Urgent | What to do |
      |---|---|---|
      | No heat | no | take a message |
      | Smoke | yes | ask them to leave, /Transfer call: Desk |

      | House | Who | Ext. |
      |---|---|---|
      | Elm Court | Rosa | 12 |

      """
    #expect(
      try told(text) == """
        ~ ? No heat – Urgent: no
        ~   Take a message
        ~ ? Smoke – Urgent: yes
        ~   Ask them to leave, /Transfer call: Desk <transfer the call to Desk>
        """)
    #expect(try #require(JobDescription(try snapshot(text))).others == ["Elm Court – Who: Rosa – Ext.: 12"])
    let prices = "| Work | Price |\n|---|---|\n| Oil change | $49 |\n"
    #expect(try #require(JobDescription(try snapshot(prices))).others == ["Oil change – Price: $49"])
  }

  @Test func `a case in a bullet that says nothing else decides what stands behind its mark`() throws {
    #expect(
      try told("1. Ask for the name.\n\n- Criminal -> refer them to the bar association\n- new: ask for the dates\n")
        == """
        Ask for the name.
        ~ ? Criminal
        ~   Refer them to the bar association
        ~ ? New
        ~   Ask for the dates
        """)
  }

  @Test func `a case without an if decides what stands behind it`() throws {
    #expect(
      try told(
        """
        1. Ask for the day.

        ## Off-script

        - No policy number: take the name.
        - The caller asks about an open claim: /Transfer call: Claims.
        - "Do I have a case?" — Say that only an attorney can tell.
        - The line is bad. Ask them to spell the name. If that fails, end the call.
        - Caller can't send photos → skip step 1 and say that we visit.
        - Caller wants a person -> /Transfer call: Ana -> Bo.

        """) == """
          Ask for the day.
          ~ ? No policy number
          ~   Take the name.
          ~ ? The caller asks about an open claim
          ~   /Transfer call: Claims. <transfer the call to Claims>
          ~ ? "Do I have a case?"
          ~   Say that only an attorney can tell.
          ~ ? The line is bad
          ~   Ask them to spell the name.
          ~   ? If that fails
          ~     End the call.
          ~ ? Caller can't send photos
          ~   Skip step 1 and say that we visit.
          ~ ? Caller wants a person
          ~   /Transfer call: Ana -> Bo. <transfer the call to Ana -> Bo>
          """)
  }

  @Test func `cases in a paragraph stand beside each other`() throws {
    #expect(
      try told(
        """
        Moved away: offer to take them off the list. Sick: wish them well. Say that we call next week. After hours: take a \
        message. Note: never argue. You must call \
        them - do not wait. Ask for the day: any day is fine.

        """) == """
          ? Moved away
            Offer to take them off the list.
          ? Sick
            Wish them well.
            Say that we call next week.
          ? After hours
            Take a message.
            You must call them - do not wait.
            Ask for the day: any day is fine.
          """)
  }

  @Test func `a line of a paragraph tells a case behind an arrow, a dash or a short question`() throws {
    let text = """
      noise -> say sorry, get the room, /Transfer call: "Security"
      on the highway -> tell them to keep the belt on
      billing -> get the name

      Running late? We hold the table 15 min.
      No reservation found? Ask for another name.
      Cancel? Take the date, thank them.
      Upgrade – ask which one.
      Do you take dogs? Say that we do.

      """
    #expect(
      try told(text) == """
        ? Noise
          Say sorry, get the room, /Transfer call: "Security" <transfer the call to Security>
        ? On the highway
          Tell them to keep the belt on
        ? Billing
          Get the name
        ? No reservation found
          Ask for another name.
        ? Cancel
          Take the date, thank them.
        ? Upgrade
          Ask which one.
        ? Do you take dogs
          Say that we do.
        """)
    let noise = try #require(Course(try snapshot(text)).steps.first)
    #expect(noise.endsCall)
    let wrong = Course(
      try snapshot("Sick: wish them well. Wrong number: apologize and end the call. Rude: do not hang up.\n"))
    #expect(wrong.steps.map { $0.endsCall } == [false, true, false])
    let choice = Course(try snapshot("Noise -> ask whether they want help or /Transfer call: Desk\n"))
    #expect(choice.steps.map { $0.endsCall } == [false])
  }

  @Test func `a table of what callers say is looked up at any time`() throws {
    #expect(
      try told(
        "1. Ask for the name.\n\n| The caller | Do this |\n|---|---|\n| wants a price | say that we call back |\n")
          == """
          Ask for the name.
          ~ ? Wants a price
          ~   Say that we call back
          """)
  }

  @Test func `prices and hours in a table are nothing that is done`() throws {
    #expect(
      try told("1. Ask for the day.\n\n| Season | Price |\n|---|---|\n| Winter | $3,900 |\n| Summer | 5,800 |\n")
        == "Ask for the day.")
  }
}
