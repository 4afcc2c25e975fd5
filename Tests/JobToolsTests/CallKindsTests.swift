import JSONText
import Testing

@testable import JobTools

/// Parts of a job that are for calls of one kind, and parts that every call goes through.
struct CallKindsTests {
  /// The headings of a job as they are told: `?` before those that decide, `*` where every call comes again.
  private func heads(_ job: String) throws -> [String] {
    let text = try #require(JobDescription(try snapshot(job))).text
    return text.split(separator: "\n").filter { $0.hasPrefix("  — ") }.map { line in
      let words = line.dropFirst(4).dropLast(2)
      if words == "In every call" { return "*" }
      let opening = "If the call is about: "
      return words.hasPrefix(opening) ? "? " + words.dropFirst(opening.count) : String(words)
    }
  }

  @Test(arguments: [
    // The paragraph before them says that one is chosen; the numbers go on behind them.
    (
      """
      1. Ask for their name.
      2. Ask what is wrong, then pick one:

      ### A. System down
      - Ask since when.
      - /Transfer call: On-call engineer

      ### B. Password reset
      - Confirm their email address.

      3. Thank them, and end the call.

      """, ["? System down", "? Password reset", "*"]
    ),
    // So does a step further up.
    (
      "1. Ask why they call and follow the matching section.\n2. Thank them.\n\n## Orders\nAsk for the number.\n\n"
        + "## Returns\nAsk why.\n\n## Closing\nThank them.\n", ["? Orders", "? Returns", "Closing"]
    ),
    // The heading above them says so.
    (
      "## Greeting\nGreet them.\n\n## What the caller wants\n\n### Refills\nAsk for the medicine.\n\n### Prices\n"
        + "Say that a visit is $60.\n\n## Closing\nThank them.\n", ["Greeting", "? Refills", "? Prices", "Closing"]
    ),
    // The last is for all other calls.
    (
      "PRICES\nSay that a visit is $60.\n\nREFILLS\nAsk for the medicine.\n\nEVERYTHING ELSE\nTake a message.\n",
      ["? PRICES", "? REFILLS", "? EVERYTHING ELSE"]
    ),
    // Nobody would come to what stands behind the transfer.
    (
      "## Leaks\n/Transfer call: Dispatch\n\n## The visit\nAsk for the day.\n\n## The address\nAsk for the street.\n",
      ["? Leaks", "The visit", "The address"]
    ),
    (
      "## Leaks\n/Transfer call: Dispatch\n\n## Bills\nAsk for the month.\n\n## Keys\n/Transfer call: Front desk\n\n"
        + "## Noise\nAsk for the room.\n", ["? Leaks", "? Bills", "? Keys", "? Noise"]
    ),
    // These are phases of one call.
    (
      "## Opening\nGreet them.\n\n## The visit\nAsk for the day.\n\n## Transfer\n/Transfer call: Desk\n\n## The address\n"
        + "Ask for the street.\n", ["Opening", "The visit", "Transfer", "The address"]
    ),
    (
      "## 1. Leaks\nAsk for the street. /Transfer call: Dispatch\n\n## 2. The visit\nAsk for the day.\n",
      ["1. Leaks", "2. The visit"]
    ),
    (
      "## The report\n1. Ask what broke.\n2. /Transfer call: Dispatch\n\n## The visit\n3. Ask for the day.\n",
      ["? The report", "The visit"]
    ),
    (
      "## Safety comes first\nIf they are hurt, /Transfer call: Nurse\n\n## Everyone else\nAsk for the name.\n",
      ["Safety comes first", "Everyone else"]
    ),
    ("## Steps\n1. Ask for the day.\n2. Thank them.\n", []),
  ])
  func `headings are told, and whether they are for some calls alone`(job: String, told: [String]) throws {
    #expect(try heads(job) == told)
    let parts = try #require(JobDescription(try snapshot(job))).json["parts"]?.elements ?? []
    #expect(
      parts.map { part in
        (part["isKindOfCall"] == .bool(true) ? "? " : "") + (part["title"]?.string ?? "")
      } == told.map { $0 == "*" ? "In every call" : $0 })
  }

  @Test func `who may call about nothing of that is rehearsed, too`() throws {
    let calls = Rehearsal(
      try snapshot("## Leaks\n/Transfer call: Dispatch\n\n## The visit\nAsk for the day.\n\n## Keys\nAsk which.\n")
    ).calls
    #expect(calls.map { $0.title } == ["Nothing special happens", "Leaks: nothing special happens"])
    #expect(calls[0].moments.map { $0.words }.contains("Ask which."))
    #expect(calls[0].moments.allSatisfy { $0.kind != .transfer })
    #expect(calls[1].moments.map { $0.words }.contains("Call about this: Leaks."))
  }

  @Test func `a condition among steps without numbers is one of them`() throws {
    let job =
      "1. Ask why they call.\n\n## Returns\nAsk for the number.\n\nIf it is old, say sorry.\n\nTake a message.\n"
    #expect(
      try told(job) == """
        Ask why they call.
        Ask for the number.
        ? If it is old
          Say sorry.
        Take a message.
        """)
    #expect(
      try told("1. Ask why they call.\n\nIf they decline, say that it is fine.\n").contains("~ ? If they decline"))
  }

  @Test func `what is forbidden in one kind of call is told of that kind`() throws {
    let job = """
      Take the matching section.

      ## Bills
      Ask for the number.

      ## Vendors
      Say no. Do not transfer.

      ## Never
      - Give prices
      """
    let description = try #require(JobDescription(try snapshot(job)))
    #expect(description.rules == ["Vendors: Do not transfer.", "Never: Give prices"])
  }
}
