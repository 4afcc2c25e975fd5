import Foundation
import JobAnalysis
import JobModel
import TestSupport
import Testing

@testable import JobTools

/// A job's snapshot in a workspace.
func snapshot(_ text: String, workspace: String? = nil) throws -> Snapshot {
  Snapshot(SourceText(text), kind: .job, workspace: try Workspace(workspace, files: []))
}

/// Whole outputs as files under `Golden`; `UPDATE=1 swift test` writes them anew.
enum Golden {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")

  static func expect(_ text: String, is name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let file = folder.appending(path: name)
    if ProcessInfo.processInfo.environment["UPDATE"] == "1" {
      try Data(text.utf8).write(to: file)
    } else {
      let wanted = try String(contentsOf: file, encoding: .utf8)
      #expect(text == wanted, "run UPDATE=1 swift test, and read what changed", sourceLocation: sourceLocation)
    }
  }
}

/// What people would tell of a job, in lines: `?` before what decides, `!` for its other side.
func told(_ text: String) throws -> String {
  func lines(_ items: [Course.Item], _ indent: String) -> [String] {
    items.flatMap { item -> [String] in
      let mark = item.kind == .step ? "" : item.kind == .condition ? "? " : "! "
      let effects = item.effects.map { " <\($0.words)>" }.joined()
      return [indent + mark + item.text + effects] + lines(item.items, indent + "  ")
    }
  }
  let course = Course(try snapshot(text))
  return (lines(course.steps, "") + lines(course.anytime, "~ ")).joined(separator: "\n")
}
