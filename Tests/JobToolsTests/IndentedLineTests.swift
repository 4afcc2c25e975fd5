import Testing

@testable import JobTools

/// Jobs that are written like a program: what a condition holds stands further to the right, below it.
struct IndentedLineTests {
  @Test func `lines further to the right belong to the condition above them`() throws {
    #expect(
      try told(
        """
        IF caller = new customer
          THEN ask name, address
          IF zip is not in 78701
            THEN say we don't go there and end call
          ELSE
            ask what service (mow, trim)
            ask how big the yard is
            say Ana will call
        IF caller = existing customer
          ask what they need
          IF complaint THEN apologize
          otherwise take a message
        ENDIF
        thank them

        """) == """
          ? IF caller = new customer
            Ask name, address
            ? IF zip is not in 78701
              Say we don't go there and end call
            ! ELSE
              Ask what service (mow, trim)
              Ask how big the yard is
              Say Ana will call
          ? IF caller = existing customer
            Ask what they need
            ? IF complaint
              Apologize
            ! Otherwise
              Take a message
          Thank them
          """)
  }

  @Test func `lines that are hardly shifted, or that go on in one, are read as ever`() throws {
    for job in [
      "1. If they agree, take the address.\n   Thank them.\n", "If they agree, take the address. Thank them.\n",
      "If they agree, take the address.\n Thank them.\n",
    ] {
      let steps = Course(try snapshot(job)).steps.flatMap { $0.allSteps }
      #expect(steps.map { $0.isCertain } == [true, false], "\(job)")
    }
    #expect(
      try told("If they agree:\n   take the address. Thank them.\nSay bye.\n")
        == "? If they agree\n  Take the address.\n  Thank them.\nSay bye.")
  }

  @Test func `one line answers the condition in the line above it`() throws {
    #expect(
      try told("If yes\n  if home, ask who is there\n  otherwise ask where they are\nIf no\n  say bye\n") == """
        ? If yes
          ? If home
            Ask who is there
          ! Otherwise
            Ask where they are
        ? If no
          Say bye
        """)
  }
}
