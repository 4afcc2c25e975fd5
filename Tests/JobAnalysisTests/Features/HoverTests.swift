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
    ("then /Create Jobber▮ request", "Needs an active Jobber integration"),
  ])
  func `an action says what will happen`(text: String, part: String) throws {
    let marked = try MarkedText(text)
    var workspace = Workspace()
    workspace.inboxes = ["Front desk"]
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
