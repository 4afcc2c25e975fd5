import Testing

@testable import JobTools

/// Jobs as language models write them, and messages to whoever sets up the agent.
struct PromptStyleTests {
  private let job = """
    ## Conversation Flow

    ### 1. Greeting
    "Thank you for calling. How can I help?"

    ### 2. Identify Intent
    Determine whether the caller wants to:
    - **Book a visit**
    - **Ask about prices**

    ### 3. Handle Each Intent

    **A. New Appointment**
    1. Ask for their name.

    **B. Cancel**
    1. Verify their name.

    **C. Emergency**
    - If there is bleeding, tell them to dial 911.
    - Otherwise, /Transfer call: Desk

    """

  @Test func `what is said, what there is to choose from, and parts with letters are told as what they are`() throws {
    let text = try #require(JobDescription(try snapshot(job))).text
    let flow = try #require(text.split(separator: "What the agent does:\n").last)
    #expect(
      flow.hasPrefix(
        """
          — 1. Greeting —
          "Thank you for calling. How can I help?"
          — 2. Identify Intent —
          Determine whether the caller wants to: Book a visit; Ask about prices
          — If the call is about: New Appointment —
          1. Ask for their name.
          — If the call is about: Cancel —
          1. Verify their name.
          — If the call is about: Emergency —
          If there is bleeding:
             Tell them to dial 911.
          Otherwise:
             → transfer the call to Desk
        """))
  }

  @Test func `what callers may want is not asked of them`() throws {
    #expect(try #require(JobDescription(try snapshot(job))).questions == ["their name", "their name"])
  }

  @Test(arguments: [
    ("It needs to get their name.", true), ("It should say \"Hi\".", true), ("The AI should ask for the day.", true),
    ("The virtual assistant must take a message.", true), ("The bot has to greet them.", true),
    ("It should take two days.", false), ("It needs to get done.", false), ("It should give you a code.", false),
    ("It should say on the box.", false), ("It has two doors.", false), ("The", false), ("It", false),
    ("It must", false), ("The AI", false),
  ])
  func `the agent is told what to do by any of its names`(job: String, isStep: Bool) throws {
    #expect(try told(job) == (isStep ? job : ""))
  }

  @Test func `pictures begin lines, and are in no language`() throws {
    let job = """
      🔥 Ember Pizza phone bot 🔥

      📍 221 Main St ⏰ 11am (Fri/Sat til midnight) 🌐 ember.example

      👉 Catering: get the day, say Ana calls back
      👉 Lost keys: /Transfer call: Desk
      ❌ never say how long it takes
      ✅ be fun!

      """
    #expect(
      try told(job) == """
        ? 👉 Catering
          Get the day, say Ana calls back
        ? 👉 Lost keys
          /Transfer call: Desk <transfer the call to Desk>
        Be fun!
        """)
    #expect(try #require(JobDescription(try snapshot(job))).rules == ["❌ never say how long it takes"])
  }

  @Test func `a title before a question decides nothing, and cases are not asked for`() throws {
    let job = """
      1. DETERMINE CASE TYPE:
         * Family law (divorce) --> go to 2
         * Court --> take message
      2. CRIMINAL: is the person in custody? Y -> /Transfer call: Desk. N -> get the county

      """
    #expect(
      try told(job) == """
        DETERMINE CASE TYPE:
        ? Family law (divorce)
          Go to 2
        ? Court
          Take message
        CRIMINAL: is the person in custody?
        ? Y
          /Transfer call: Desk. <transfer the call to Desk>
        ? N
          Get the county
        """)
    #expect(try #require(JobDescription(try snapshot(job))).questions == ["message", "the county"])
  }
}
