import JobAnalysis
import JobModel
import TestSupport
import Testing

/// Each text comes back as the pieces that have a colour, with their kinds.
struct ColoringTests {
  @Test(arguments: [
    (
      "---\nname: Book\n---\n# Steps\n1. Ask.\n- Hi.\n",
      "field name|heading # Steps|number 1."
    ),
    ("If they agree, go on. Otherwise say goodbye.", "condition If|condition Otherwise"),
    (
      "Then /Send SMS: \"Hi {caller_name}!\" now.",
      "action /Send SMS|message \"Hi |variable {caller_name}|message !\""
    ),
    ("Then /Transfer call: Front desk.", "action /Transfer call|target Front desk"),
    ("Then /Send SMS: \"Hi\nthere\" now.", "action /Send SMS|message \"Hi\nthere\""),
    (
      "Say {{ if .variables.x }}it{{ end }}.",
      "template {{ |keyword if|template  |field .variables|field .x|template  }}|template {{ |keyword end|template  }}"
    ),
    ("A <!-- b --> c.", "comment <!-- b -->"),
    ("`/Send SMS: x` and {Not A Name}", ""),
    (
      "1. /Transfer call: Sales.\n2. Ask for {address}.\n",
      "number 1.|action /Transfer call|target Sales|number 2.|dead Ask for {address}."
    ),
  ])
  func `a job is told in colours`(text: String, pieces: String) {
    #expect(ColoringTests.pieces(text, .job) == pieces)
  }

  @Test func `in a file only its texts are`() {
    let text = #"{"kind": "textMessage", "message": "\"Hi\" {{ printf \"%s\" .parameters.name }}"}"#
    #expect(
      ColoringTests.pieces(text, .action)
        == #"template {{ |function printf|template  |string \"%s\"|template  |field .parameters|field .name|template  }}"#
    )
  }

  @Test func `pieces never overlap, whatever the text`() {
    var generator = SeededGenerator(seed: 11)
    let parts = [
      "{{", "}}", "{a}", "/Send SMS: ", "\"", "\n", "# ", "1. ", "If ", "<!--", "-->", "/Transfer call: x.", "é", "`",
      " ", "- ",
      "\\\"", "Otherwise ",
    ]
    for _ in 0..<500 {
      let text = (0..<30).map { _ in parts.randomElement(using: &generator) ?? "" }.joined()
      var end = 0
      for piece in Snapshot(SourceText(text), kind: .job).colorings {
        #expect(piece.range.lowerBound >= end && piece.range.upperBound <= text.utf8.count, "\(text)")
        end = piece.range.upperBound
      }
    }
  }

  private static func pieces(_ text: String, _ kind: FileKind) -> String {
    let source = SourceText(text)
    return Snapshot(source, kind: kind).colorings.map { "\($0.kind) \(source.string($0.range))" }.joined(separator: "|")
  }
}
