import JobAnalysis
import JobModel
import TestSupport
import Testing

/// What can be folded, selected, followed and typed together: the marks in a text are the ranges that come of it.
struct RangeFeatureTests {
  @Test(arguments: [
    "⟦---\nname: x\n---⟧\nHi.",
    "⟦# One\nHi.\n\n⟦## Two\nHi.⟧⟧\n\n⟦# Three\nHi.⟧\n",
    "1. One.\n⟦2. Two.\n   - Under two.⟧\n3. Three.",
    "⟦<!-- a\ncomment -->⟧\n\n⟦```\ncode\n```⟧\n",
    "Then ⟦/Send SMS: \"Hi\nthere\"⟧ and go on.",
    "Nothing to fold.\nNothing at all.",
  ])
  func `what spans lines can be folded`(marked: String) throws {
    let text = try MarkedText(marked)
    let foldings = Snapshot(SourceText(text.text), kind: .job).foldings
    #expect(foldings.map { $0.range } == text.ranges)
  }

  @Test func `objects and lists of a file can be folded`() throws {
    let text = try MarkedText("⟦{\n \"a\": ⟦[\n 1]⟧, \"b\": {}, \"c\": {\"d\": 1}}⟧")
    let foldings = Snapshot(SourceText(text.text), kind: .workspace).foldings
    #expect(foldings.map { $0.range } == text.ranges)
  }

  @Test(arguments: [
    ("# Steps\n1. Ask for the na▮me. Then go on.\n", ["name", "Ask for the name.", "Ask for the name. Then go on."]),
    ("1. /Send SMS: \"H▮i Raj\"", ["Hi", "Hi Raj", "\"Hi Raj\"", "/Send SMS: \"Hi Raj\""]),
    ("Hi {caller_▮name}, hello.", ["caller_name", "{caller_name}", "Hi {caller_name}, hello."]),
    ("---\nname: A b▮c\n---\nHi", ["bc", "A bc", "name: A bc"]),
    ("▮", [""]),
    ("Hi. ▮ Ho.", ["Hi.  Ho."]),
  ])
  func `a selection grows by what belongs together`(marked: String, begins: [String]) throws {
    let text = try MarkedText(marked)
    let source = SourceText(text.text)
    let ranges = Snapshot(source, kind: .job).selections(around: text.cursors[0])
    #expect(ranges.prefix(begins.count).map { source.string($0) } == begins)
    #expect(ranges.last == 0..<source.count)
    for (inner, outer) in zip(ranges, ranges.dropFirst()) {
      #expect(outer.lowerBound <= inner.lowerBound && inner.upperBound <= outer.upperBound && inner != outer)
    }
  }

  @Test func `a selection in a file grows from the word to the key to the object`() throws {
    let text = try MarkedText("{\"a\": {\"name\": \"Front de▮sk\"}}")
    let source = SourceText(text.text)
    let ranges = Snapshot(source, kind: .workspace).selections(around: text.cursors[0])
    let expected = [
      "desk", "Front desk", "\"Front desk\"", "\"name\": \"Front desk\"", "{\"name\": \"Front desk\"}",
      "\"a\": {\"name\": \"Front desk\"}", "{\"a\": {\"name\": \"Front desk\"}}",
    ]
    #expect(ranges.map { source.string($0) } == expected)
  }

  @Test func `addresses, actions and jobs lead somewhere`() throws {
    var workspace = Workspace()
    workspace.actions = [
      try #require(
        WorkspaceAction(
          bytes: Array(#"{"kind": "textMessage", "name": "send_it"}"#.utf8), path: "/w/send_it.action.json"))
    ]
    workspace.take(jobs: [WorkspaceJob(path: "/w/book.job.md")])
    let job = try MarkedText(
      "See ⟦https://a.example/b⟧ or write to ⟦a@b.example⟧, then /⟦send_it⟧. Not https://a.example/{id}.")
    let links = Snapshot(SourceText(job.text), kind: .job, workspace: workspace).links
    #expect(links.map { $0.range } == job.ranges)
    #expect(
      links.map { $0.destination } == [
        .address("https://a.example/b"), .address("mailto:a@b.example"), .file("/w/send_it.action.json"),
      ])
    let file = try MarkedText("{\"steps\": [{\"name\": \"a\", \"jobs\": [\"⟦book⟧\", \"other\"]}]}")
    let jobs = Snapshot(SourceText(file.text), kind: .workspace, workspace: workspace).links
    #expect(jobs.map { $0.range } == file.ranges)
    #expect(jobs.map { $0.destination } == [.file("/w/book.job.md")])
  }

  @Test(arguments: [
    "Hi {⟦caller▮_name⟧}, /Send SMS: \"Hi {⟦caller_name⟧}\" from {other}.",
    "Hi {call▮er_name}.",
    "Hi ca▮ller_name and {caller_name}.",
  ])
  func `a variable is typed everywhere at once`(marked: String) throws {
    let text = try MarkedText(marked)
    let ranges = Snapshot(SourceText(text.text), kind: .job).linkedRanges(at: text.cursors[0])
    #expect(ranges == (text.ranges.isEmpty ? nil : text.ranges))
  }
}
