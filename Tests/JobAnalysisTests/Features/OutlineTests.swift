import JobAnalysis
import JobModel
import TestSupport
import Testing

struct OutlineTests {
  @Test func `a job is its fields, sections, steps, branches and actions`() {
    let text = """
      ---
      name: Book
      ---
      Goal: Help the caller book.

      # Steps
      1. Ask for the caller's name.
      2. If they agree, /Send SMS: "Hi".
         - If they want a person, /Transfer call: Front desk.

      ## Rules
      Never promise a price.

      # Later
      Say goodbye.
      """
    #expect(
      outline(text) == """
        field name: Book
        goal Goal: Help the caller book.
        section Steps
          step Ask for the caller's name. (1.)
          branch If they agree, /Send SMS: "Hi". (2.)
            action /Send SMS: Hi
            branch If they want a person, /Transfer call: Front desk. (-)
              action /Transfer call: Front desk
          section Rules
            rule Never promise a price.
        section Later
          step Say goodbye.
        """)
  }

  @Test func `a file is its keys, and the names in its lists`() {
    let text = """
      {"profile": "sona", "steps": [{"name": "Main", "jobs": ["a"]}], "members": ["Ana"]}
      """
    #expect(
      outline(text, kind: .workspace) == """
        value profile: "sona"
        group steps
          group Main
            value name: "Main"
            group jobs
        group members
        """)
  }

  @Test func `nothing is without a name`() {
    // Editors show no outline at all where a name is empty.
    #expect(outline("## \n\n1. Ask for it.\n") == "step Ask for it. (1.)")
    #expect(
      outline("{\"\": {\"\": 1}, \"steps\": [{\"name\": \"\"}]}", kind: .workspace) == """
        group ""
          value "": 1
        group steps
          group ""
            value name: ""
        """)
  }

  @Test func `nothing is nested without end`() {
    let deep = (0..<200).map { String(repeating: " ", count: 2 * $0) + "- a" }.joined(separator: "\n")
    func depth(_ items: [OutlineItem]) -> Int { 1 + (items.map { depth($0.children) }.max() ?? 0) }
    let items = Snapshot(SourceText(deep), kind: .job).outline
    #expect(depth(items) > 5)
    #expect(depth(items) < 40)
  }

  private func outline(_ text: String, kind: FileKind = .job) -> String {
    func lines(_ items: [OutlineItem], _ indentation: String) -> [String] {
      items.flatMap { item -> [String] in
        let isItem = item.kind == .step || item.kind == .branch || item.kind == .rule
        let detail = item.detail.map { isItem ? " (\($0))" : ": \($0)" } ?? ""
        return ["\(indentation)\(item.kind) \(item.name)\(detail)"] + lines(item.children, indentation + "  ")
      }
    }
    return lines(Snapshot(SourceText(text), kind: kind).outline, "").joined(separator: "\n")
  }
}
