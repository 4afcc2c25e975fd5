import Foundation
import TestSupport

/// A small workspace in a folder of its own.
struct JobWorkspace {
  let folder: TemporaryFolder
  let environment: [String: String]

  init() throws {
    folder = try TemporaryFolder()
    environment = ["XDG_STATE_HOME": folder.url.path() + "/state", "XDG_CONFIG_HOME": folder.url.path() + "/config"]
    try folder.write(
      """
      {
        "inboxes": [{ "name": "Front desk" }],
        "steps": [{ "name": "Main line", "jobs": ["book", "visit", "gone"] }]
      }

      """, at: "callwright.json")
    try folder.write(
      """
      ---
      name: Book a visit
      trigger: The caller wants to book a dental visit.
      ---
      1. Ask for the name.
      2. Let them know you'll text the link, then /Send SMS: "Hi {caller_name}: https://example.com/book".
      3. If they want a person, /Transfer call: Front desk.

      """, at: "jobs/book.job.md")
    try folder.write(
      "---\nname: Visits\ntrigger: The caller wants to book a visit.\n---\nAsk for the day.\n", at: "jobs/visit.job.md")
    try folder.write("---\nname: Idle\n---\nAsk for the day.\n", at: "jobs/idle.job.md")
  }
}

/// Tests that run the program in such a folder as a person does.
protocol JobWorkspaceTests {
  var workspace: JobWorkspace { get }
}

extension JobWorkspaceTests {
  var folder: TemporaryFolder { workspace.folder }

  func run(_ arguments: String..., input: String = "") throws -> BuiltProgram.Result {
    try BuiltProgram.run(arguments, in: folder.url, input: Data(input.utf8), environment: workspace.environment)
  }
}
