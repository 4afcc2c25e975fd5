import Testing

@testable import JobTools

struct CourseTests {
  @Test func `a condition holds its step, without the words that decide`() throws {
    #expect(
      try told("1. Ask for the name.\n2. If they want a person, /Transfer call: Sales.\n3. Thank them.\n") == """
        Ask for the name.
        ? If they want a person
          /Transfer call: Sales. <transfer the call to Sales>
        Thank them.
        """)
  }

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

  @Test func `an otherwise is the other side of the condition before it`() throws {
    #expect(
      try told("If they agree, text them the link. Otherwise, take a message.\n") == """
        ? If they agree
          Text them the link.
        ! Otherwise
          Take a message.
        """)
  }

  @Test func `a question is told with what is done for each answer`() throws {
    #expect(
      try told("Ask if they're safe, if not tell them to call 911. Ask for the name.\n") == """
        Ask if they're safe
        ! If not
          Tell them to call 911.
        Ask for the name.
        """)
    #expect(
      try told(
        "1. Ask whether they stay here; if so, ask for the room, otherwise /Transfer call: Desk\n2. Thank them.\n")
          == """
          Ask whether they stay here
          ? If so
            Ask for the room
          ! Otherwise
            /Transfer call: Desk <transfer the call to Desk>
          Thank them.
          """)
    #expect(
      try told("Ask if they have a code and if they do, ask for it. If so thank them.\n") == """
        Ask if they have a code
        ? If they do
          Ask for it.
        ? If so
          Thank them.
        """)
  }

  @Test func `what leads to an answer is not told with the question`() throws {
    #expect(
      try told("- Ask what happened, and, if they call for somebody else, ask for that person's name.\n") == """
        Ask what happened
        ? If they call for somebody else
          Ask for that person's name.
        """)
  }

  @Test func `a label decides also where a condition stands behind it`() throws {
    #expect(
      try told("- Sickness: tell them the rule (the child stays home until it is well).\n") == """
        ? Sickness
          Tell them the rule (the child stays home until it is well).
        """)
  }

  @Test func `the other side of a condition stands beside it, also in one sentence`() throws {
    #expect(
      try told("- If they are new, ask for the address; otherwise, look them up and end the call.\n") == """
        ? If they are new
          Ask for the address
        ! Otherwise
          Look them up and end the call.
        """)
    #expect(
      try told("Transfer them if they ask for it, otherwise take a message. Thank them.\n") == """
        ? If they ask for it
          Transfer them
        ! Otherwise
          Take a message.
        Thank them.
        """)
    #expect(
      try told("Leak that won't stop: ask for the main valve, if yes tell them to close it.\n") == """
        ? Leak that won't stop
          Ask for the main valve
          ? If yes
            Tell them to close it.
        """)
    #expect(try told("If they are late, say so, or, if not today, ask when.\n").hasPrefix("? If they are late"))
    #expect(!(try told("If they want to pay, ask how, if not sure, wait.\n").contains("!")))
  }

  @Test func `when to do something is no condition`() throws {
    #expect(try told("Tell the tenant when to expect us.\n") == "Tell the tenant when to expect us.")
  }

  @Test func `what is listed under a step belongs to it`() throws {
    #expect(
      try told("1. Ask for:\n   - name\n   - street and city\n2. Thank them.\n") == """
        Ask for: name; street and city
        Thank them.
        """)
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

  @Test func `a condition on a line of its own holds the list under it`() throws {
    #expect(
      try told("If it is no emergency\n  • ask for the name\n  • ask if they are a client\n\nThank them.\n") == """
        ? If it is no emergency
          Ask for the name
          Ask if they are a client
        Thank them.
        """)
  }

  @Test func `where a condition stands in front, the words behind the step stay with it`() throws {
    #expect(
      try told("If they died at home, say that we can't come until the coroner was there.\n") == """
        ? If they died at home
          Say that we can't come until the coroner was there.
        """)
    #expect(
      try told("Otherwise take down what's wrong + when it started and tell them to wait.\n").contains(
        "Take down what's wrong + when it started and tell them to wait."))
    #expect(try told("1. What happened, when and where?\n") == "What happened, when and where?")
  }

  @Test func `an order ends its condition behind a bracket, behind what the caller says, and where it assures`() throws
  {
    #expect(
      try told(
        """
        If it can wait (new locks) take down the number.

        If they ask "how long?" say 25 minutes.

        If nobody answers, assure them that we call.

        """) == """
          ? If it can wait (new locks)
            Take down the number.
          ? If they ask "how long?"
            Say 25 minutes.
          ? If nobody answers
            Assure them that we call.
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

  @Test func `an alternative with another condition is one of both`() throws {
    #expect(
      try told("1. Ask: \"Are you safe?\"\n   - If not, or if a child is in the car, tell them to dial 911 first.\n")
        == """
        Ask: "Are you safe?"
        ? If not, or if a child is in the car
          Tell them to dial 911 first.
        """)
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

  @Test func `the last of several questions decides nothing, and a condition with an order does`() throws {
    #expect(
      try told("1. Ask how many they are and if they were here before.\n2. Get the street and if they mind stairs.\n")
        == "Ask how many they are and if they were here before.\nGet the street and if they mind stairs.")
    #expect(
      try told("1. Ask for a date that suits them and if they agree tell them the price.\n").contains("? If they agree")
    )
  }

  @Test func `words that only look like a condition decide nothing`() throws {
    #expect(try told("1. Ask what is leaking, and since when.\n") == "Ask what is leaking, and since when.")
    #expect(
      try told("Tell them when it comes. Tell the caller when we open.\n")
        == "Tell them when it comes.\nTell the caller when we open.")
    #expect(try told("Tell them the price when they ask.\n") == "? When they ask\n  Tell them the price")
  }

  @Test func `a sentence that only decides is no step, and how long something holds decides nothing`() throws {
    #expect(
      try told("1. If it is the password:\n   - Text them the link.\n2. Say that we are open until five or six.\n")
        == """
        ? If it is the password
          Text them the link.
        Say that we are open until five or six.
        """)
  }

  @Test func `where numbers begin anew their headings are told`() throws {
    let steps = "## Booking\n1. Ask for the day.\n2. Thank them.\n\n## Cancelling\n1. Ask why.\n"
    let text = try #require(JobDescription(try snapshot(steps))).text
    #expect(text.contains("  — Booking —\n  1. Ask for the day.\n  2. Thank them.\n  — Cancelling —\n  1. Ask why.\n"))
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

  @Test func `a label that only counts decides nothing, and a bracket is part of its condition`() throws {
    #expect(try told("FIRST: ask if they are safe.\n") == "Ask if they are safe.")
    #expect(
      try told("If they have booked (they'll usually say their date), don't go on. Ask for the day.\n") == """
        ? If they have booked (they'll usually say their date)
          Don't go on.
          Ask for the day.
        """)
  }

  @Test func `one case behind the other without a mark is another case`() throws {
    #expect(
      try told("if they ask for the price say we send a quote if they want to book transfer them\n") == """
        ? If they ask for the price
          Say we send a quote
        ? If they want to book
          Transfer them
        """)
    #expect(
      try told("If they are new, ask for the address if they have moved.\n") == """
        ? If they are new
          Ask for the address if they have moved.
        """)
  }

  @Test func `a please before the order is none of the condition`() throws {
    #expect(
      try told("If the move is today please transfer the call.\n")
        == "? If the move is today\n  Transfer the call.")
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
