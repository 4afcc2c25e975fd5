import Testing

@testable import JobTools

struct CourseTests {
  @Test func `a job in another language is told as it stands`() throws {
    #expect(
      try told(
        """
        # Pasos

        1. Pregunta el nombre del cliente y por qué llama.
        2. Si quiere hablar con una persona, /Transfer call: Recepción
        3. Da las gracias al cliente y termina la llamada.

        """) == """
          Pregunta el nombre del cliente y por qué llama.
          Si quiere hablar con una persona, /Transfer call: Recepción <transfer the call to Recepción>
          Da las gracias al cliente y termina la llamada.
          """)
  }

  @Test func `what is listed under a step belongs to it`() throws {
    #expect(
      try told("1. Ask for:\n   - name\n   - street and city\n2. Thank them.\n") == """
        Ask for: name; street and city
        Thank them.
        """)
  }

  @Test func `an arrow leads from a case to what is said or done, and bold words may be one`() throws {
    #expect(
      try told(
        "1) Ask: \"Are you safe?\"\n   NO → \"Please call 911.\" Then end the call.\n   YES → go on\n2) Take a message.\n"
      )
        == """
        Ask: "Are you safe?"
        ? NO
          "Please call 911."
          End the call.
        ? YES
          Go on
        Take a message.
        """)
    #expect(
      try told("If yes → \"Please call 911.\"\nAsk for the name.\n") == """
        ? If yes
          "Please call 911."
          Ask for the name.
        """)
    #expect(
      try told("**If dangerous** (sparks)\n→ tell them to leave\n→ /Transfer call: Desk\n\nThank them.\n") == """
        ? If dangerous (sparks)
          Tell them to leave
          /Transfer call: Desk <transfer the call to Desk>
        Thank them.
        """)
  }

  @Test func `a condition in brackets or behind a semicolon decides nothing about what stands before it`() throws {
    #expect(
      try told("Tell them it takes a day (an hour if it is urgent).\nAsk for the name.\n") == """
        Tell them it takes a day (an hour if it is urgent).
        Ask for the name.
        """)
    #expect(
      try told("Tell them: we call back today; if it gets worse, call 911.\n")
        == "Tell them: we call back today; if it gets worse, call 911.")
  }

  @Test func `what is listed under a paragraph belongs to it, also where numbers have no dot`() throws {
    #expect(
      try told("Then get:\n- name\n- street\n\nAsk these, one at a time:\n 1 Name of the pet\n 2 Best number\n") == """
        Get: name; street
        Ask these, one at a time: 1 Name of the pet; 2 Best number
        """)
    #expect(
      try told("Do this now:\n- Greet them.\n- Ask for the name.\n")
        == "Do this now:\nGreet them.\nAsk for the name.")
    #expect(
      try told("Do this now:\n1 Say sorry\n2 Offer a callback\n") == "Do this now:\nSay sorry\nOffer a callback")
    for (before, behind) in [("", " "), ("", " - "), ("", ": "), ("#", " ")] {
      let steps = ["find out why", "if they are rude hang up", "thank them"].enumerated()
      let marked = steps.map { "\(before)\($0.offset + 1)\(behind)\($0.element)\n" }.joined()
      #expect(
        try told(marked) == """
          Find out why
          ? If they are rude
            Hang up
          Thank them
          """)
    }
  }

  @Test func `STEP and a number in front of a step count and say nothing else`() throws {
    #expect(
      try told("STEP 1 – Ask who it is for.\nSTEP 2 – If they cancel late, it costs $50.\nSTEP 3 - Thank them.\n")
        == """
        Ask who it is for.
        ? If they cancel late
          It costs $50.
        Thank them.
        """)
  }

  @Test func `what is read as nothing else is told all the same, without marks`() throws {
    let text = """
      Goal - help tenants.

      Step 1. Ask for the name. What counts as urgent:
      - no heat below 50 degrees
      - Sewage backup

      ☎️

      Take down what is broken, /Transfer call: Ana if they insist.

      """
    let description = try #require(JobDescription(try snapshot(text)))
    #expect(description.goals == ["Help tenants."])
    #expect(description.others == ["What counts as urgent:", "No heat below 50 degrees", "Sewage backup"])
    #expect(description.questions == ["the name", "what is broken"])
    #expect(description.text.contains("Also says:\n  - What counts as urgent:\n"))
  }

  @Test func `when is a question where others stand before it`() throws {
    #expect(
      try told("1. Get the child's name, symptoms and when they started.\n")
        == "Get the child's name, symptoms and when they started.")
    #expect(try told("1. Get the name and when you have it, thank them.\n").contains("? When you have it"))
    #expect(
      try told("1. Ask which tooth, since when, and how bad it is.\n")
        == "Ask which tooth, since when, and how bad it is.")
  }

  @Test func `what is asked for keeps its question word`() throws {
    let text =
      "1. Ask what is wrong.\n2. Ask who will be at home for the next hour.\n3. Take it down.\n4. Ask for the day.\n"
    let description = try #require(JobDescription(try snapshot(text)))
    #expect(description.questions == ["what is wrong", "who will be at home for the next hour", "the day"])
    let list = "Ask for: name, phone number, e-mail, claim number and address.\n"
    #expect(
      try #require(JobDescription(try snapshot(list))).questions == [
        "name, phone number, e-mail, claim number and address"
      ])
  }

  @Test func `bullets with a name are cases where others there are, and lose nothing`() throws {
    let text = """
      - Towels: get the room number.
      - Locked out: tell them to come down.
      - Noise: the room number of both. Say that we look after it.
      - Fire, or someone is hurt: tell them to call 911 then /Transfer call: Raj
      - Checkout is at 11.

      """
    let description = try #require(JobDescription(try snapshot(text)))
    #expect(
      try told(text) == """
        ? Towels
          Get the room number.
        ? Locked out
          Tell them to come down.
        ? Noise
          The room number of both.
          Say that we look after it.
        ? Fire, or someone is hurt
          Tell them to call 911 then /Transfer call: Raj <transfer the call to Raj>
        """)
    #expect(description.facts == ["Checkout is at 11."] && description.others.isEmpty)
  }

  @Test func `an action that is not to be used has no effect`() throws {
    let text = """
      1. If they only ask for a price, do not /Create Jobber request.
      2. If they are upset, do not argue, /Transfer call: Ana.
      3. If they want a text, don't use /Send SMS: "Hi".

      """
    #expect(
      try told(text) == """
        ? If they only ask for a price
          Do not /Create Jobber request.
        ? If they are upset
          Do not argue, /Transfer call: Ana. <transfer the call to Ana>
        ? If they want a text
          Don't use /Send SMS: "Hi".
        """)
  }

  @Test func `what is done only then, and what is done but then`() throws {
    #expect(
      try told("1. Text the link, but only if they agree.\n2. Text the link, but not if it is late.\n") == """
        ? Only if they agree
          Text the link
        Text the link, but not if it is late.
        """)
  }

  @Test func `the headings of the steps are told where there are several`() throws {
    let steps = "## Booking\n1. Ask for the day.\n2. Thank them.\n\n## Cancelling\n1. Ask why.\n"
    let text = try #require(JobDescription(try snapshot(steps))).text
    #expect(
      text.contains(
        """
          — If the call is about: Booking —
          1. Ask for the day.
          2. Thank them.
          — If the call is about: Cancelling —
          1. Ask why.

        """))
    let one = try #require(JobDescription(try snapshot("## Booking\n1. Ask for the day.\n2. Thank them.\n"))).text
    #expect(!one.contains("—"))
  }

  @Test func `what is forbidden is told with whom that is for`() throws {
    let text = """
      Ask for the name.

      With new callers, do not:
      - text the link
      - diagnose anything

      Don't
      - give prices

      """
    let description = try #require(JobDescription(try snapshot(text)))
    #expect(
      description.rules == [
        "With new callers, do not: Text the link", "With new callers, do not: Diagnose anything", "Never: Give prices",
      ])
    #expect(description.others.isEmpty)
    #expect(try told(text) == "Ask for the name.")
    let label =
      "Ask for the name.\nNever: promise refunds; blame others.\n\n- Do not: give prices\n- Never: guess. Ask Raj.\n"
    #expect(
      try #require(JobDescription(try snapshot(label))).rules == [
        "Never: promise refunds; blame others.", "Do not: give prices", "Never: guess.",
      ])
    #expect(try told(label) == "Ask for the name.\nAsk Raj.")
  }

  @Test func `a question to the caller is asked, also in a paragraph, and one that is answered is known`() throws {
    let text =
      "What is the policy number? Who's the named insured? Thank them.\n\nDo you take dogs? We take all dogs.\n"
    let description = try #require(JobDescription(try snapshot(text)))
    #expect(description.questions == ["What is the policy number?", "Who's the named insured?"])
    #expect((description.facts + description.others).contains("We take all dogs."))
    #expect(!(description.facts + description.others).contains("What is the policy number?"))
  }

  @Test func `a heading that only says when is no condition, and a first name is no first step`() throws {
    #expect(try told("## Before anything else\n- Ask for the name.\n") == "Ask for the name.")
    #expect(try told("Verify: first name, last name.\n") == "Verify: first name, last name.")
  }

  @Test func `what goes off script may happen at any time`() throws {
    #expect(
      try told("1. Ask for the name.\n2. Thank them.\n\n## If it goes off script\n- If they decline: skip it.\n") == """
        Ask for the name.
        Thank them.
        ~ ? If they decline
        ~   Skip it.
        """)
  }

  @Test func `what is asked for ends before an arrow, and what is only quoted is told`() throws {
    let text =
      "1. Collect the name → find the case – say so\n\n### Parking\n\n> \"Parking is free behind the house.\"\n"
    let description = try #require(JobDescription(try snapshot(text)))
    #expect(description.questions == ["the name"])
    #expect(description.others == ["\"Parking is free behind the house.\""])
  }

  @Test(arguments: ["", "\n", "Hello", "- ", "1.", "| a |", "---\nname: A\n---\n", "If", "Otherwise", "/Send SMS"])
  func `any text has a course, a picture, a rehearsal and something to paste`(text: String) throws {
    let snapshot = try snapshot(text)
    let description = try #require(JobDescription(snapshot))
    for format in JobPicture.Format.allCases { #expect(!JobPicture(description).text(as: format).isEmpty) }
    #expect(!Rehearsal(snapshot).calls.isEmpty)
    #expect(PasteSheet(snapshot)?.fields.last?.name == "instructions")
    #expect(JobDifference(from: description, to: description).entries.isEmpty)
  }
}
