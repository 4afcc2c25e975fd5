import JSONText
import JobAnalysis
import JobModel
import TestSupport
import Testing

struct HoverTests {
  @Test(arguments: [
    ("then /Se▮nd SMS: \"Hi *you*\"", "The caller receives:\n\n> Hi \\*you\\*"),
    ("then /Send SMS: \"a\nb▮\"", "> a  \n> b"),
    ("then /Transfer call: the front ▮desk.", "The call goes to: Front desk (shared inbox: everyone rings at once"),
    ("then /Transfer call: Somebody▮", "The call goes to: Somebody"),
    (
      "then /Send▮ SMS: \"It’s\"",
      "It takes 1 segment of 70 (a character is outside the basic alphabet), 66 left in the last."
    ),
    ("Hi {caller▮_name}", "**{caller\\_name}**: who calls\n\nFor instance: Raj\n\nIt may be empty."),
    ("then /Create Jobber▮ request", "Needs an active Jobber integration"),
  ])
  func `an action says what will happen`(text: String, part: String) throws {
    let marked = try MarkedText(text)
    var workspace = Workspace()
    workspace.inboxes = ["Front desk"]
    var variable = Workspace.Variable(name: "caller_name")
    variable.description = "who calls"
    variable.sample = "Raj"
    variable.isOptional = true
    workspace.variables = [variable]
    let snapshot = Snapshot(SourceText(marked.text), kind: .job, workspace: workspace)
    let cursor = try #require(marked.cursor)
    let hover = try #require(snapshot.hover(at: cursor))
    #expect(hover.text.contains(part), "\(hover.text)")
  }

  @Test(arguments: ["th▮en /Send SMS: \"Hi\"", "`/Send▮ SMS`", "/Sned▮ SMS: x", "▮"])
  func `where no action stands there is nothing to say`(text: String) throws {
    let marked = try MarkedText(text)
    let snapshot = Snapshot(SourceText(marked.text), kind: .job)
    let cursor = try #require(marked.cursor)
    #expect(snapshot.hover(at: cursor) == nil)
  }
}
