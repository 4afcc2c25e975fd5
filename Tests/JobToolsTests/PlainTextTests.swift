import Testing

@testable import JobTools

/// What people write without marks, as it comes.
struct PlainTextTests {
  @Test func `a label that orders is a step, and no title of what stands behind it`() throws {
    #expect(
      try told("Send: buyer guide\nTransfer: Ana\nConfirm: the address\nSay: \"Bye\"\nNotes: we close at 5\n") == """
        Send: buyer guide
        Transfer: Ana
        Confirm: the address
        Say: "Bye"
        """)
    #expect(try told("**Confirm:** Repeat the details.\n") == "Repeat the details.")
  }

  @Test func `a line that counts a step and names it is a title`() throws {
    let job =
      "Step 1 - Greet\nSay hello\nStep 2 - Book a visit\nStep 3 - Close it\nSay bye\nBills = send them to Ana\nSales > thank them\n"
    #expect(
      try told(job) == "Say hello\nBook a visit\nClose it\nSay bye\n? Bills\n  Send them to Ana\n? Sales\n  Thank them")
  }

  @Test func `what tells of hours and prices is no step, and makes none doubtful`() throws {
    #expect(try told("Open 24 hours.\n") == "")
    let steps = Course(try snapshot("Hours: 9 to 5. Offer the next opening.\n")).steps
    #expect(steps.map { $0.isCertain } == [true])
  }

  @Test func `short questions and labels are cases, whatever their answers begin with`() throws {
    #expect(
      try told(
        "- Late? apologize\n- Damaged? ask for a photo\n\nGate code: have them try again. Late rent: say sorry.\n")
          == """
          ? Late
            Apologize
          ? Damaged
            Ask for a photo
          ? Gate code
            Have them try again.
          ? Late rent
            Say sorry.
          """)
    #expect(
      try told("Ask if there is more. If yes go back to step 1. If no hang up.\n")
        == "Ask if there is more.\n? If yes\n  Go back to step 1.\n? If no\n  Hang up.")
  }

  @Test func `what callers want is a case, though its first word could be an order`() throws {
    #expect(
      try told(
        """
        - Quote requests: send them to Ana
        - Work orders - transfer to Ana
        - Cancel appointment: get the day
        - Return policy: tell them 30 days
        - Address verification: confirm the address
        - Change the lock: send them to Ana

        """) == """
          ? Quote requests
            Send them to Ana
          ? Work orders
            Transfer to Ana
          ? Cancel appointment
            Get the day
          Return policy: tell them 30 days
          Confirm the address
          Change the lock: send them to Ana
          """)
  }

  @Test func `what is needed is asked for, and is no step`() throws {
    let job = "We need:\n-Name\n-Address (with unit)\n-Phone number, if they have one\n\nWe are new.\n"
    let description = try #require(JobDescription(try snapshot(job)))
    #expect(description.course.steps.isEmpty)
    #expect(description.questions == ["Name", "Address (with unit)", "Phone number"])
    #expect(description.others + description.facts == ["We are new."])
  }

  @Test func `a question right above its answers is a step, however it is counted`() throws {
    let job = """
      Q1. Do you own it?
      - No → "We cannot help." End call.
      Q2: What does it cost?
        - Under $80 → end call
        - $80+ → continue

      Is it new?
      - Yes - thank them

      Do you take dogs?
      - Small ones, yes

      """
    #expect(
      try told(job) == """
        Q1. Do you own it?
        ? No
          "We cannot help."
          End call.
        Q2: What does it cost?
        ? Under $80
          End call
        ? $80+
          Continue
        Is it new?
        ? Yes
          Thank them
        """)
  }

  @Test func `what is said to some callers stands in their case`() throws {
    #expect(
      try told(
        """
        For fire or gas: "Call 911." Then hang up.
        For everything else on the list: get the unit.
        If they book a table, how many, what day, name, phone number.
        If they ask about gluten, yes we have some.

        """) == """
          ? For fire or gas
            "Call 911."
            Hang up.
          ! For everything else on the list
            Get the unit.
          ? If they book a table
            How many, what day, name, phone number.
          ? If they ask about gluten
            Yes we have some.
          """)
  }

  @Test func `a label may have examples in brackets, and is no case where it names a number`() throws {
    #expect(
      try told(
        """
        Fax: 555-0188
        Urgent (chest pain, can't breathe, bad bleeding, a stroke): stop and tell them to dial 911.
        Appointment: First name, last name.
        Refill: name, dose, pharmacy. Refills take 2 days.
        Pharmacy or another doctor's office calling: transfer to Ana Ortiz. do NOT wait

        """) == """
          ? Urgent (chest pain, can't breathe, bad bleeding, a stroke)
            Stop and tell them to dial 911.
          ? Appointment
            First name, last name.
          ? Refill
            Name, dose, pharmacy.
          ? Pharmacy or another doctor's office calling
            Transfer to Ana Ortiz.
          """)
  }

  @Test func `what orders behind other words is read as it is meant`() throws {
    #expect(
      try told(
        """
        - Member → thank them
        - Not a member → tell them the fee. If OK, book it.

        If they have never been here just say whoever is free is fine.
        Text them the link when you're done: /Transfer call: Desk
        Always get: name, phone, brand of the unit if they know it
        Then offer a showing: Sat 10-2 only.
        Only talk about repairs.
        Only book them if they agree.

        """) == """
          ? Member
            Thank them
          ? Not a member
            Tell them the fee.
            ? If OK
              Book it.
          ? If they have never been here
            Say whoever is free is fine.
          ? When you're done
            Text them the link when you're done: /Transfer call: Desk <transfer the call to Desk>
          Get: name, phone, brand of the unit if they know it
          Offer a showing: Sat 10-2 only.
          Only talk about repairs.
          ? If they agree
            Book them
          """)
  }

  @Test func `what is counted with letters is a step, and asked for where the title says so`() throws {
    let job = "Screening Qs (one at a time)\na) how many will live there\nb) any pets - if yes, say no\n"
    #expect(try told(job) == "How many will live there\nAny pets - if yes, say no")
    #expect(
      try #require(JobDescription(try snapshot(job))).questions == ["how many will live there", "any pets"])
  }

  @Test func `a line of names and numbers is in the language of the lines around it`() throws {
    let job = "Objective: screen rental applicants for 1420 Pine St (2BR/1BA, avail June 1)\n\nAsk why they move.\n"
    #expect(
      try #require(JobDescription(try snapshot(job))).goals == [
        "Screen rental applicants for 1420 Pine St (2BR/1BA, avail June 1)"
      ])
  }

  @Test func `lines that their author ended are sentences before an action, an arrow and behind a target`() throws {
    #expect(
      try told(
        """
        if no
          ask what its about
          visits -> tell them 9 to 5
          get their name, callback
          /Transfer call: Desk
          if she is out tell them to wait

        """) == """
          ? If no
            Ask what its about
            ? Visits
              Tell them 9 to 5
            Get their name, callback
            /Transfer call: Desk <transfer the call to Desk>
            ? If she is out
              Tell them to wait
          """)
  }

  @Test func `a label holds a list of labels, and what says how to treat some callers keeps them`() throws {
    let job = """
      - Sales: get the name
      - Parts: get the number
      - Service:
        - Status: ask for the number
        - Towing: tell them to call Joe
      - Angry callers: stay calm

      """
    #expect(
      try told(job) == """
        ? Sales
          Get the name
        ? Parts
          Get the number
        ? Service
          ? Status
            Ask for the number
          ? Towing
            Tell them to call Joe
        """)
    #expect(try #require(JobDescription(try snapshot(job))).rules == ["Angry callers: stay calm"])
  }

  @Test func `a script is what is done, and only off script is what may happen at any time`() throws {
    #expect(
      try told("# Phone script\nGet the name.\nJump = $75\n\n# Going off script\nTake a message.\n")
        == "Get the name.\n~ Take a message.")
  }

  @Test func `a few words without a verb are English as the text around them`() throws {
    let job = """
      Receptionist for Miller & Cho Law

      Practice areas: family, estate planning, small business. No criminal, no immigration, no personal injury.

      When someone calls:
      1. Ask why.
      2. Solicitors: not interested, end call.

      """
    let description = try #require(JobDescription(try snapshot(job)))
    #expect(description.intents.isEmpty)
    #expect(
      try told(job) == """
        When someone calls:
        Ask why.
        Solicitors: not interested, end call.
        """)
  }

  @Test func `what asks when, or says how often, is no condition`() throws {
    #expect(try told("- Ask why\n- When can they bring it in\n- Thank them\n") == "Ask why\nThank them")
    #expect(
      try told("Ask these, and wait each time:\n1. Full name?\n2. Phone # and best time to call?\n")
        == "Ask these, and wait each time: Full name?; Phone # and best time to call?")
  }

  @Test func `what stands under a goal in a paragraph of its own is no goal`() throws {
    let description = try #require(
      JobDescription(
        try snapshot(
          "Purpose\nHelp tenants.\n\nNever promise a time.\n\nAsk for the unit.\n\n# Goal\nYou help everybody who calls us and wants to:\n- buy\n- sell\n"
        )
      ))
    #expect(description.goals == ["Help tenants.", "You help everybody who calls us and wants to:", "Buy", "Sell"])
    #expect(description.rules == ["Never promise a time."])
    #expect(description.course.steps.map { $0.text } == ["Ask for the unit."])
  }
}
