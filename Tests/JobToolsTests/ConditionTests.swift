import Testing

@testable import JobTools

/// What decides in a course, what is done then, and the other side of it.
struct ConditionTests {
  @Test func `a condition holds its step, without the words that decide`() throws {
    #expect(
      try told("1. Ask for the name.\n2. If they want a person, /Transfer call: Sales.\n3. Thank them.\n") == """
        Ask for the name.
        ? If they want a person
          /Transfer call: Sales. <transfer the call to Sales>
        Thank them.
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

  @Test func `an alternative with another condition is one of both`() throws {
    #expect(
      try told("1. Ask: \"Are you safe?\"\n   - If not, or if a child is in the car, tell them to dial 911 first.\n")
        == """
        Ask: "Are you safe?"
        ? If not, or if a child is in the car
          Tell them to dial 911 first.
        """)
  }

  @Test func `the last of several questions decides nothing, and a condition with an order does`() throws {
    #expect(
      try told("1. Ask how many they are and if they were here before.\n2. Get the street and if they mind stairs.\n")
        == "Ask how many they are and if they were here before.\nGet the street and if they mind stairs.")
    #expect(
      try told("1. Ask for a date that suits them and if they agree tell them the price.\n").contains("? If they agree")
    )
  }

  @Test(arguments: [
    "Ask for the number (if they have it).", "Never guess when it is ready.", "Tell them when it comes.",
    "Recap it, say the tech will text when on the way.", "Let them know we'll call once it's ready.",
    "Say when the bill comes.", "Call the office first (911 if it sparks).",
  ])
  func `what only looks like a condition leaves what follows certain`(sentence: String) throws {
    let steps = Course(try snapshot(sentence + " /Transfer call: Desk\n")).steps
    #expect(steps.last.map { $0.isCertain && $0.endsCall } == true)
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

  @Test(arguments: [
    ("if urgent transfer to Ana", "If urgent", "Transfer to Ana"),
    ("If they are upset right now transfer to the desk.", "If they are upset right now", "Transfer to the desk."),
    ("If vendor take a message", "If vendor", "Take a message"),
    ("if its an emergency call 911", "If its an emergency", "Call 911"),
    ("If the lights go out call the landlord.", "If the lights go out", "Call the landlord."),
    ("if no answer leave a voicemail", "If no answer", "Leave a voicemail"),
    ("If existing customer get account number", "If existing customer", "Get account number"),
    ("If they are happy with that book it", "If they are happy with that", "Book it"),
    ("If it's after 5 send to voicemail", "If it's after 5", "Send to voicemail"),
    ("if sales call end call", "If sales call", "End call"),
    ("If they're rude hang up", "If they're rude", "Hang up"),
    ("If they sound upset apologize", "If they sound upset", "Apologize"),
    ("If busy offer callback", "If busy", "Offer callback"),
    ("If they have a leak ask where it is", "If they have a leak", "Ask where it is"),
    ("If they didn't get it offer to resend it.", "If they didn't get it", "Offer to resend it."),
    ("If water is coming in put them through.", "If water is coming in", "Put them through."),
    (
      "If their plan does not cover it offer the basic plan.", "If their plan does not cover it",
      "Offer the basic plan."
    ),
    ("If they need a quote take a message: name, phone.", "If they need a quote", "Take a message: name, phone."),
    ("If they ask about price say: it depends.", "If they ask about price", "Say: it depends."),
    ("If billing /Transfer call: Sales.", "If billing", "/Transfer call: Sales."),
    ("If the /Transfer call fails, say sorry.", "If the /Transfer call fails", "Say sorry."),
    ("If pickup get the order, tell them 20 min", "If pickup", "Get the order, tell them 20 min"),
    ("If it is 8+ transfer to Tony", "If it is 8+", "Transfer to Tony"),
    ("If wrong number apologize and hang up", "If wrong number", "Apologize and hang up"),
    ("For changes or refunds transfer to Ana.", "For changes or refunds", "Transfer to Ana."),
    ("At the end text them our address.", "At the end", "Text them our address."),
    ("If it is a fire (or a flood) transfer to Ana.", "If it is a fire (or a flood)", "Transfer to Ana."),
    ("If the driver let them take a detour, say sorry.", "If the driver let them take a detour", "Say sorry."),
    ("If customers send photos, thank them.", "If customers send photos", "Thank them."),
    ("If repairs take a week, offer a loaner.", "If repairs take a week", "Offer a loaner."),
    ("If they want a transfer to sales, ask why.", "If they want a transfer to sales", "Ask why."),
    ("If they missed a call the day before, say sorry.", "If they missed a call the day before", "Say sorry."),
    ("If it takes long to get help, take a message.", "If it takes long to get help", "Take a message."),
    ("If people who live here get locked out, say sorry.", "If people who live here get locked out", "Say sorry."),
  ])
  func `a condition ends where an order begins, also without a comma`(
    sentence: String, condition: String, order: String
  ) throws {
    let lines = try told(sentence + "\n").split(separator: "\n")
    #expect(lines.first == "? \(condition)")
    #expect(lines.dropFirst().first?.hasPrefix("  \(order)") == true)
  }
}
