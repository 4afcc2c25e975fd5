import JSONText
import JobAnalysis
import JobModel
import Testing

/// The examples on the vendors' own pages, in Callwright's form: nothing is wrong with them.
private let examples: [(page: String, kind: FileKind, text: String)] = [
  (
    "Quo help: Sona actions", .job,
    "Let the caller know you’ll text the scheduling link now, then /Send SMS: https://example.com/book. Confirm they "
      + "received it.\n"
  ),
  (
    "Quo help: Sona actions, as it is quoted there", .job,
    "“Let the caller know you’ll text the scheduling link now, then /Send SMS: https://example.com/book. Confirm they "
      + "received it.”\n"
  ),
  (
    "Quo help: Sona jobs", .job,
    "This job collects the caller’s name, company, and the reason for their call before routing to the sales team.\n\n"
      + "Ask the caller: 1) their name, 2) their company, 3) the reason for their call.\n"
  ),
  (
    "Botphonic docs: Send SMS", .action,
    #"{"kind": "conditionalText", "name": "test", "condition": "if user say to send message", "#
      + #""content": "hello raj, this is send sms test"}"#
  ),
  (
    "StellarCS docs: Send text message actions", .action,
    #"""
    {
      "kind": "textMessage",
      "name": "send_booking_confirmation",
      "description": "Sends a booking confirmation SMS to the caller. Use after the caller has confirmed their booking details.",
      "channel": "Customer notifications",
      "recipient": "contact",
      "parameters": {
        "type": "object",
        "properties": { "booking_reference": { "type": "string", "description": "The booking reference number" } },
        "required": ["booking_reference"]
      },
      "message": "Hi, your booking is confirmed! Reference: {{ .parameters.booking_reference }}. Reply to this message if you need to make changes."
    }
    """#
  ),
  (
    "StellarCS docs: Send text message actions, agent-composed", .action,
    #"""
    {
      "kind": "textMessage",
      "name": "send_summary_sms",
      "description": "Sends a text message summarising what was discussed on the call. Use at the end of the conversation when the caller asks for a written summary.",
      "channel": "Customer notifications",
      "recipient": "contact",
      "parameters": { "type": "object", "properties": {}, "required": [] },
      "message": ""
    }
    """#
  ),
  (
    "StellarCS docs: Send text message actions, custom recipients", .action,
    #"{"kind": "textMessage", "name": "a", "recipient": {"custom": "{{ .variables.customer_phone }}"}, "message": "Hi"}"#
  ),
]

struct VendorExampleTests {
  @Test(arguments: examples.indices)
  func `what a vendor shows is silent`(place: Int) {
    let example = examples[place]
    let findings = Snapshot(SourceText(example.text), kind: example.kind).findings()
    #expect(findings.isEmpty, "\(example.page): \(findings.map { $0.message })")
  }

  @Test func `the published line sends exactly the link`() throws {
    let syntax = JobSyntax(SourceText(examples[0].text))
    #expect(syntax.actions.map { $0.argument?.value } == ["https://example.com/book"])
  }

  @Test func `the menu and the hover are asked anywhere in what a vendor shows, whole or cut off, without harm`() {
    for example in examples {
      let whole = Array(example.text.unicodeScalars)
      for length in Array(stride(from: 0, through: whole.count, by: 17)) + [whole.count] {
        let text = SourceText(String(String.UnicodeScalarView(whole[..<length])))
        let snapshot = Snapshot(text, kind: example.kind)
        for offset in max(0, text.count - (length == whole.count ? text.count : 20))...text.count {
          for completion in snapshot.completions(at: offset) {
            let range = completion.edit.range
            #expect(range.lowerBound <= offset && offset <= range.upperBound)
            #expect(!text.string(range).contains("\n"))
          }
          if let hover = snapshot.hover(at: offset) {
            #expect(hover.range.lowerBound <= offset && offset <= hover.range.upperBound)
          }
        }
      }
    }
  }
}
