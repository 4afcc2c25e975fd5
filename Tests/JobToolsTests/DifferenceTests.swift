import Testing

@testable import JobTools

private func difference(_ old: String, _ new: String) throws -> [String] {
  let before = try #require(JobDescription(try snapshot(old)))
  let after = try #require(JobDescription(try snapshot(new)))
  return JobDifference(from: before, to: after).lines
}

private let job = """
  1. Ask for the name.
  2. Let them know you'll text the link, then /Send SMS: "Book here: https://example.com/book". Confirm they got it.
  3. If they decline to give a name, go on without it.
  4. If they want a person, /Transfer call: Sales.
  5. Thank them for calling us today.

  """

struct DifferenceTests {
  @Test func `a branch that is gone is told by what it was for`() throws {
    let new = job.replacing("3. If they decline to give a name, go on without it.\n", with: "")
    #expect(
      try difference(job, new) == ["removed: what to do if they decline to give a name (step 3): Go on without it."])
  }

  @Test func `a transfer to somebody else is told as that`() throws {
    #expect(
      try difference(job, job.replacing("Sales", with: "Front desk"))
        == ["transfer target changed (step 4): Sales → Front desk"])
  }

  @Test func `another text is told with both texts`() throws {
    #expect(
      try difference(job, job.replacing("Book here:", with: "Your link:"))
        == [
          "text to the caller changed (step 2): Book here: https://example.com/book → Your link: https://example.com/book"
        ])
  }

  @Test func `a step that changes its place has moved`() throws {
    let new = "1. Thank them for calling us today.\n" + job.replacing("5. Thank them for calling us today.\n", with: "")
    #expect(try difference(job, new).contains { $0.hasPrefix("moved: step, from step 5 to step 1") })
  }

  @Test(arguments: [
    (#"Use /Send SMS: "A", ask for the name, and /Create Jobber request."#, "ask for the name", "ask for the day"),
    (
      #"Confirm the address and /Send SMS: "A"."#, #"Confirm the address and /Send SMS: "A""#,
      #"/Send SMS: "A" and confirm the address"#
    ),
    ("| Case | Deed |\n|---|---|\n| Angry | Stay calm, then /Transfer call: Desk |", "Stay calm", "Sound very sorry"),
  ])
  func `words between actions, and on which side of them, are compared too`(
    old: String, words: String, new: String
  ) throws {
    #expect(try difference(old + "\n", old.replacing(words, with: new) + "\n").count == 1)
  }

  @Test func `the order of actions and the name of one are differences, and no text becomes itself`() throws {
    let old = #"Use /Send SMS: "A" or /Create Jobber request, then /Book visit."# + "\n"
    #expect(
      try difference(old, #"Use /Create Jobber request or /Send SMS: "A", then /Book visit."# + "\n") == [
        "order of actions changed: text the caller: “A”, then create a Jobber request, then /Book (no such action)"
          + " → create a Jobber request, then text the caller: “A”, then /Book (no such action)"
      ])
    #expect(
      try difference(old, old.replacing("/Book visit", with: "/Cancel visit"))
        == ["action changed: /Book → /Cancel"])
  }

  @Test func `what is done in a branch that has moved is compared`() throws {
    let new = job.replacing("3. If they decline to give a name, go on without it.\n", with: "")
      .replacing("5. Thank", with: "5. If they decline to give a name, /Transfer call: Sales.\n6. Thank")
    #expect(
      try difference(job, new) == [
        "moved: what to do if they decline to give a name, from step 3 to step 5",
        "removed: step (step 3): Go on without it.", "added: step (step 5): transfer the call to Sales",
      ])
  }

  @Test(arguments: [
    ("Say that it is $50.", "Say that it is 50%."),
    ("If the score is > 7, thank them.", "If the score is < 7, thank them."),
    ("Send them to example.com/a-b now.", "Send them to example.com/a.b now."),
    ("Ask for 1.5 miles.", "Ask for 1-5 miles."),
  ])
  func `a sign that says something is a difference`(old: String, new: String) throws {
    #expect(try difference("1. \(old)\n", "1. \(new)\n").count == 1)
  }

  @Test func `curly quotes and long dashes are none`() throws {
    #expect(
      try difference("Ask for the caller's day - say “bye”, 9-5.\n", "Ask for the caller’s day — say \"bye\", 9–5.\n")
        .isEmpty)
  }

  @Test func `a question that stands by itself is compared`() throws {
    let old = "Ask these in any order.\n\n- What was best?\n- What should we change?\n\nThank them.\n"
    #expect(
      try difference(old, old.replacing("we change", with: "we keep"))
        == ["question to the caller changed: What should we change? → What should we keep?"])
    #expect(
      try difference(old, old.replacing("- What was best?\n", with: "")) == [
        "removed: question to the caller: What was best?"
      ])
  }

  @Test func `a rule at another place has moved, and the headings of kinds of calls may stand in any order`() throws {
    #expect(
      try difference("Never lie.\n\nNever say a price.\n", "Never say a price.\n\nNever lie.\n")
        == ["moved: rule “Never lie.”, from where it was to another place"])
    let kinds = "## Booking\n1. Ask for the day.\n\n## Cancelling\n1. Ask for the reason.\n"
    let other = "## Cancelling\n1. Ask for the day.\n\n## Booking\n1. Ask for the reason.\n"
    #expect(
      try difference(kinds, other) == [
        "step changed (step 1, if the call is about: Booking): Ask for the day. → Ask for the reason.",
        "step changed (step 1, if the call is about: Cancelling): Ask for the reason. → Ask for the day.",
      ])
    let turned = "## Cancelling\n1. Ask for the reason.\n\n## Booking\n1. Ask for the day.\n"
    #expect(try difference(kinds, turned).isEmpty)
  }

  @Test func `layout, numbers and line ends are no differences`() throws {
    let laidOut = job.replacing("1. Ask", with: "1.   Ask").replacing("\n", with: "\r\n")
    #expect(try difference(job, laidOut).isEmpty)
    #expect(try difference("---\nname: A\n---\n" + job, "---\nname: \"A\"\n---\n" + job).isEmpty)
  }

  @Test func `hours that are read as neither step nor fact are compared too`() throws {
    let hours = job + "\nNew patients Tues–Thurs 9–4 & every other Fri.\n"
    #expect(
      try difference(hours, hours.replacing("9–4", with: "9–5")) == [
        "what else it says changed: New patients Tues–Thurs 9–4 & every other Fri. → "
          + "New patients Tues–Thurs 9–5 & every other Fri."
      ])
  }

  @Test func `fields, rules and variables are compared too`() throws {
    let old = "---\nname: A\ndescription: Old words.\n---\n1. Ask for the name.\n\nNever give a price.\n"
    let new = "---\nname: B\n---\n1. Ask for the name of {caller_name}.\n\nNever give a price.\nNever promise a date.\n"
    let lines = try difference(old, new)
    #expect(lines.contains("name changed: A → B"))
    #expect(lines.contains("removed: description: Old words."))
    #expect(lines.contains("added: rule: Never promise a date."))
    #expect(lines.contains("added: use of a variable: {caller_name}"))
  }

  @Test func `Markdown takes no mark of the author for its own`() throws {
    let before = try #require(JobDescription(try snapshot("1. Ask for it.\n")))
    let after = try #require(JobDescription(try snapshot("1. Ask for it.\n2. Say <b>`x`</b> [now](y) @all.\n")))
    let text = JobDifference(from: before, to: after).markdown(title: "a_b.job.md")
    #expect(text.contains("a\\_b.job.md"))
    #expect(text.contains("\\<b\\>\\`x\\`\\</b\\> \\[now\\](y) \\@all"))
  }

  @Test func `steps are compared with those for the same kind of call`() throws {
    let job = """
      1. Ask why they call and follow the matching section.

      ## Orders
      1. Ask for the number.
      2. If it is late, /Transfer call: Shipping

      ## Returns
      Ask why. Take a message.

      """
    #expect(
      try difference(job, job.replacing("## Returns", with: "## Refunds")) == [
        "condition changed: If the call is about: Returns → If the call is about: Refunds"
      ])
    #expect(
      try difference(job, job.replacing("Shipping", with: "Desk"))
        == ["transfer target changed (step 2, if the call is about: Orders): Shipping → Desk"])
    #expect(
      try difference(job, job.replacing("Ask why. Take", with: "Take").replacing("number.", with: "number. Ask why."))
        == ["moved: step, from if the call is about: Returns to step 1, if the call is about: Orders"])
    #expect(
      try difference(job, job + "\n## Bills\nTake the address.\n")
        == ["added: what to do if the call is about: Bills: Take the address."])
    #expect(
      try difference(job, job.replacing(" and follow the matching section", with: "")) == [
        "removed: part for certain calls alone: Orders", "removed: part for certain calls alone: Returns",
        "step changed (step 1): Ask why they call and follow the matching section. → Ask why they call.",
      ])
  }
}
