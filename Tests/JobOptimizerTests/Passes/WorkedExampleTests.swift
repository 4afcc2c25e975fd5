import JobModel
import JobOptimizer
import Testing

/// Texts that were argued about, with what became of them.
struct WorkedExampleTests {
  @Test(arguments: [
    ("Please make sure to ask for their zip code.", "Ask for their zip code."),
    ("Create the request unless they ask for a human.", "Unless they ask for a human, create the request."),
    (
      "First greet the caller, then ask for their name and then ask for their email, and finally read the email back to them.",
      "Steps:\n1. Greet the caller.\n2. Ask for their name.\n3. Ask for their email.\n4. Read the email back to them."
    ),
    (
      "Ask for the invoice number. This is printed at the top right. If they don't have it, ask for the phone number on the account. Thank them.",
      "Steps:\n1. Ask for the invoice number. This is printed at the top right.\n2. If they don't have it, ask for the phone number on the account.\n3. Thank them."
    ),
    (
      "Greet them. Take a message. Say goodbye.", "Steps:\n1. Greet them.\n2. Take a message.\n3. Say goodbye."
    ),
    (
      "1. Ask.\n2. Wait.\n4. Go back to step 2.\n", "1. Ask.\n2. Wait.\n3. Go back to step 2.\n"
    ),
  ])
  func `a text becomes another`(before: String, after: String) {
    #expect(Optimizer().optimize(SourceText(before)).text.string == after)
  }

  @Test(arguments: [
    "Make sure the address is right.", "You should ask for the VIN.", "Only transfer when the caller says yes.",
    "Ask if they have a gate code.", "Do not create a request if the caller only has a question.",
    "Collect their details in whatever order they offer them.", "Never give the price and then apologise for it.",
    "Do not put the caller on hold and then ask for their number.",
    "For new patients, ask for their date of birth and confirm their insurance.",
    "On weekends, take a message and text the on-call technician.",
    "After hours, take a message and text the on-call technician.",
    "Once they agree, take the address and read it back to them.",
    "Ask if they would like the link, then text it to them.", "To cancel, ask for the order number.",
    "Only ask for the order number and then transfer the call.", "Sona will confirm before transferring.",
    "Don't take card numbers. That is not allowed over the phone.", "Text the link if they want it.",
    "Ask for their first, middle, and last name.",
    """
    This job collects the caller's name, company, and the reason for their call before routing to the sales team.

    Steps:
    1. Ask the caller for their full name.
    2. Ask the caller for their company name.
    3. Ask the caller for the reason for their call.
    4. /Transfer call: "Sales inbox"

    Off-script:
    - If the caller declines to answer a question, ask once more, then skip the step.
    - If the caller asks for something else, take a message.

    Rules:
    - Never quote prices.


    """,
  ])
  func `a text stays`(text: String) {
    let result = Optimizer().optimize(SourceText(text))
    #expect(result.text.string == text)
    #expect(!result.isChanged)
  }

  @Test(arguments: [
    "Never give the price and then apologise for it.", "Do not put the caller on hold and then ask for their number.",
    "For new patients, ask for their date of birth and confirm their insurance.",
    "On weekends, take a message and text the on-call technician.",
    "After hours, take a message and text the technician.",
    "Once they agree, take the address and read it back to them.",
    "Ask if they would like the link, then text it to them.",
    "Only ask for the order number and then transfer the call.",
  ])
  func `scope holds a sentence together inside a procedure too`(sentence: String) {
    let text = "Greet the caller. \(sentence) Ask for the day. Thank them."
    let result = Optimizer().optimize(SourceText(text))
    #expect(result.text.string.contains(sentence), "\(result.text.string)")
    #expect(result.isChanged)
  }

  @Test func `what follows an otherwise stays with it, and the author is asked`() {
    let text =
      "Greet them. If they're new, ask for insurance. Otherwise open their chart. Confirm the date of birth on it.\n"
    let result = Optimizer().optimize(SourceText(text))
    #expect(
      result.text.string.hasSuffix(
        "2. If they're new, ask for insurance. Otherwise open their chart. Confirm the date of birth on it.\n"))
    #expect(result.suggestions.contains { $0.id == "say-what-belongs-together" })
  }

  @Test func `a caller who declines the question before is answered there`() {
    let text = "Greet them. Ask for the date of birth. If they decline, transfer them to the desk. Thank them.\n"
    let result = Optimizer().optimize(SourceText(text))
    #expect(
      result.text.string.contains("2. Ask for the date of birth.\n3. If they decline, transfer them to the desk.\n"))
  }

  @Test func `a block with a suppression stays whole`() {
    let text =
      "Greet them. Take a message.\n\n<!-- callwright-ignore vague-term: agreed -->\nAsk for the name, then ask for the day. Thank them.\n"
    #expect(!Optimizer().optimize(SourceText(text)).isChanged)
  }

  @Test func `a rule that is said twice is moved twice`() {
    let text = "Never quote prices. Ask for the name. Ask for the day. Never quote prices. Take a message.\n"
    let result = Optimizer().optimize(SourceText(text))
    #expect(result.text.string.hasSuffix("\n\nRules:\n- Never quote prices.\n- Never quote prices.\n"))
    #expect(result.rejections.isEmpty)
  }

  @Test func `a selection is asked for a second run like a whole text`() {
    let text = SourceText("Be kind.\n\nPlease ask for the name. Take a message.\n")
    let restless = Optimizer { _, after, _ in
      after.string.contains("Please") ? nil : Optimizer.Objection(reason: "no")
    }
    #expect(!restless.optimize(text, range: 10..<text.count).isChanged)
    let calm = Optimizer().optimize(text, range: 10..<text.count)
    #expect(calm.text.string == "Be kind.\n\nAsk for the name. Take a message.\n")
    #expect(calm.suggestions.allSatisfy { $0.range.lowerBound >= 10 })
  }

  @Test func `what the guard objects to is undone, and the rest stays`() {
    let text = SourceText("Please ask for the name. Take a message. Create the request unless they refuse.\n")
    let picky = Optimizer { _, after, _ in
      after.string.contains("1.") ? Optimizer.Objection(reason: "no numbers today") : nil
    }
    let result = picky.optimize(text)
    #expect(result.text.string == "Ask for the name. Take a message. Unless they refuse, create the request.\n")
    #expect(result.rejections == [.init(pass: "number-steps", reason: "no numbers today")])
    let never = Optimizer { _, _, _ in Optimizer.Objection(reason: "no") }.optimize(text)
    #expect(!never.isChanged && never.text == text)
  }
}
