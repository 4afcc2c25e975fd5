import JobAnalysis
import JobModel
import Testing

/// A job, and its steps: a `>` for each condition that a step stands under, `?` where that is not certain, `!` where it ends
/// the call, `x` where nothing gets there.
private let jobs: [(text: String, outline: [String])] = [
  (
    "1. If they ask for sales, /Transfer call: Sales.\n2. Ask for the address.\n",
    ["> ! If they ask for sales, /Transfer call: Sales.", "Ask for the address."]
  ),
  (
    "1. Ask what they need.\n2. Then /Transfer call: Sales.\n3. Ask for the address.\n",
    ["Ask what they need.", "! Then /Transfer call: Sales.", "x Ask for the address."]
  ),
  (
    "Collect the name. Then transfer them to sales /Transfer call: \"Sales inbox\". After that send them a text.\n",
    [
      "Collect the name.", "! Then transfer them to sales /Transfer call: \"Sales inbox\".",
      "x After that send them a text.",
    ]
  ),
  (
    "If water is leaking, /Transfer call: Line. Otherwise ask when. Offer Tuesday.\n",
    ["> ! If water is leaking, /Transfer call: Line.", "> Otherwise ask when.", "? Offer Tuesday."]
  ),
  (
    "1. Ask if they want sales.\n2. If they agree:\n   a. Thank them.\n   b. /Transfer call: Sales\n3. Take a message.\n",
    ["Ask if they want sales.", "> If they agree:", "> Thank them.", "> ! /Transfer call: Sales", "Take a message."]
  ),
  (
    "1. If it is urgent, /Transfer call: Line.\n   - Otherwise, /Transfer call: Desk.\n2. Ask for the address.\n",
    [
      "> ! If it is urgent, /Transfer call: Line.", "> ! Otherwise, /Transfer call: Desk.", "x Ask for the address.",
    ]
  ),
  (
    "- Sales: /Transfer call: Sales\n- Billing questions /Transfer call: Billing\n- Ask for the name.\n",
    ["> ! Sales: /Transfer call: Sales", "Billing questions /Transfer call: Billing", "Ask for the name."]
  ),
  (
    "1. Transfer to the desk /Transfer call: Desk when they have a billing question.\n2. Ask for the name.\n",
    ["> Transfer to the desk /Transfer call: Desk when they have a billing question.", "Ask for the name."]
  ),
  (
    "1. Take a message or /Transfer call: Desk.\n2. Transfer billing calls to /Transfer call: Desk.\n3. Ask for the name.\n",
    [
      "Take a message or /Transfer call: Desk.", "Transfer billing calls to /Transfer call: Desk.", "Ask for the name.",
    ]
  ),
  (
    "1. /Transfer call: Desk, then /Send SMS: \"Hi\".\n",
    ["! /Transfer call: Desk", "x /Send SMS: \"Hi\"."]
  ),
  (
    "## If they are new\nGreet them. /Transfer call: Desk.\n\n## Otherwise\nAsk for the name.\n",
    ["> Greet them.", "> ! /Transfer call: Desk.", "> Ask for the name."]
  ),
  (
    "1. If they want to book, never book, tell them that you will pass it on and end the call.\n2. Ask for the name.\n",
    ["> ! If they want to book, never book, tell them that you will pass it on and end the call.", "Ask for the name."]
  ),
  (
    "- If they swear, do not argue, end the call.\n- If they swear, don't argue and instead end the call.\n",
    ["> ! If they swear, do not argue, end the call.", "> ! If they swear, don't argue and instead end the call."]
  ),
  (
    "- If they swear, never book or argue; end the call.\n- If nobody answers, say so and end the call.\n",
    ["> ! If they swear, never book or argue; end the call.", "> ! If nobody answers, say so and end the call."]
  ),
  (
    "- If they swear, do not shout, argue, or end the call.\n- If they swear, do not rush, argue, and hang up.\n",
    ["> If they swear, do not shout, argue, or end the call.", "> If they swear, do not rush, argue, and hang up."]
  ),
  (
    "- If they swear, never argue and end the call.\n- If they swear and hang up, note the time.\n",
    ["> If they swear, never argue and end the call.", "> If they swear and hang up, note the time."]
  ),
  (
    "1. Thank them and end the call.\n2. Never call back.\n3. If they call again, say hello.\n",
    ["! Thank them and end the call.", "> x If they call again, say hello."]
  ),
  // What begins behind the first of two transfers that are said begins behind the second one too.
  (
    "“/Transfer /Transfer” /Send",
    ["“/Transfer", "/Send"]
  ),
]

struct FlowTests {
  @Test(arguments: jobs.map { $0.text })
  func `every step stands in its branch`(text: String) throws {
    let syntax = JobSyntax(SourceText(text))
    let flow = Flow(syntax, Reading(syntax))
    let outline = flow.steps.map { step in
      var words: [String] = []
      if flow.isConditional(step.branch) { words.append(">") }
      if !step.isCertain { words.append("?") }
      if step.ending != .none { words.append("!") }
      if step.isBehind != nil { words.append("x") }
      return (words + [syntax.text.string(step.range)]).joined(separator: " ")
    }
    #expect(outline == jobs.first { $0.text == text }?.outline)
  }

  @Test func `each bullet stands under the condition above the list, however many there are`() {
    let syntax = JobSyntax(SourceText("If they agree:\n" + String(repeating: "- Ask for the day.\n", count: 100)))
    let flow = Flow(syntax, Reading(syntax))
    #expect(flow.steps.count == 101)
    #expect(flow.steps.allSatisfy { flow.isConditional($0.branch) })
  }

  @Test func `an otherwise without a condition is dangling`() {
    func dangling(_ text: String) -> [String] {
      let syntax = JobSyntax(SourceText(text))
      return Flow(syntax, Reading(syntax)).dangling.map { syntax.text.string($0) }
    }
    #expect(dangling("Ask for the name. Otherwise, take a message.") == ["Otherwise"])
    #expect(dangling("Ask if they are new. If not, take a message.") == [])
    #expect(dangling("Use this job when they call.\n\n1. Ask.\n2. Otherwise, offer Tuesday.") == ["Otherwise"])
    #expect(dangling("1. If they agree, text it.\n2. Otherwise, take a message.") == [])
    #expect(dangling("1. If they agree, text it.\n   - Otherwise, take a message.") == [])
  }
}
