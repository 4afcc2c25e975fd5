import JobAnalysis
import JobModel
import TestSupport
import Testing

struct SignatureTests {
  @Test(arguments: [
    ("Say {{ printf ▮ }}.", "printf \"%.0f\" NUMBER 0"),
    ("Say {{ printf \"%s\" ▮", "printf \"%.0f\" NUMBER 1"),
    ("Say {{ printf \"%s %s\" .variables.a .variables.b▮ }}.", "printf \"%.0f\" NUMBER 1"),
    ("{{ if eq .variables.x ▮", "eq A B … 1"),
    ("{{ if and (eq .variables.x 1) (not ▮", "not A 0"),
    ("{{ if and (eq .variables.x 1) ▮", "and A B … 1"),
    ("{{ .variables.x | printf ▮ }}", "printf \"%.0f\" NUMBER 0"),
    ("/Send SMS: \"Hi {{ len ▮}}\"", "len TEXT 0"),
    ("{{ printf \"%s\" (.variables.▮", "printf \"%.0f\" NUMBER 1"),
  ])
  func `the function around the cursor is shown`(marked: String, shown: String) throws {
    #expect(try signature(marked, .job) == shown)
  }

  @Test(arguments: [
    "printf ▮", "{{ printf▮ }}", "{{ printf \"%s\" .x }} ▮", "{{ len .x ▮ }}", "{{ .variables.x ▮ }}",
    "`{{ printf ▮ }}`",
  ])
  func `elsewhere there is none`(marked: String) throws {
    #expect(try signature(marked, .job) == nil)
  }

  @Test func `in an action file too`() throws {
    #expect(
      try signature(#"{"kind": "textMessage", "message": "\"{{ index .parameters.a ▮ }}"}"#, .action)
        == "index LIST NUMBER 1")
  }

  private func signature(_ marked: String, _ kind: FileKind) throws -> String? {
    let text = try MarkedText(marked)
    let found = Snapshot(SourceText(text.text), kind: kind).signature(at: try #require(text.cursor))
    return found.map { "\($0.form) \($0.active)" }
  }
}
