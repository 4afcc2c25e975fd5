import Foundation
import TestSupport

/// A person's settings that name a model, a shell script beside them, and jobs elsewhere.
struct ModelFolder {
  let folder: TemporaryFolder
  static let job = "Ask for {caller_name}. Text the link /Send SMS: \"https://x.example/b\". Thank the caller.\n"
  /// What the passes make of it.
  static let optimized =
    "Steps:\n1. Ask for {caller_name}.\n2. Text the link /Send SMS: \"https://x.example/b\".\n3. Thank the caller.\n"
  static let good =
    #"{"version": 1, "text": "1. Ask for ⟦V1⟧.\n2. Text the link ⟦A2⟧.\n3. Thank the caller kindly.", "questions": ["Which link?"]}"#
  static let taken =
    "1. Ask for {caller_name}.\n2. Text the link /Send SMS: \"https://x.example/b\".\n3. Thank the caller kindly.\n"

  init(model lines: String, timeout: Int = 30) throws {
    folder = try TemporaryFolder()
    try folder.write("#!/bin/sh\n" + lines + "\n", at: "config/callwright/model")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path("config/callwright/model"))
    try folder.write(
      "{ // mine\n  \"model\": { \"command\": [\"./model\"], \"timeoutSeconds\": \(timeout), \"maxBytes\": 10000 } }\n",
      at: "config/callwright/settings.json")
    try folder.write(Self.job, at: "jobs/a.job.md")
  }

  /// One whose model says this, whatever it is asked.
  init(reply: String) throws {
    try self.init(model: "cat > request\ncat reply")
    try folder.write(reply, at: "config/callwright/reply")
  }

  func path(_ name: String) -> String { folder.url.appending(path: name).path() }

  func text(_ name: String) -> String? { try? String(contentsOfFile: path(name), encoding: .utf8) }

  var environment: [String: String] { ["XDG_CONFIG_HOME": path("config"), "XDG_STATE_HOME": path("state")] }

  func run(_ arguments: [String], adding environment: [String: String] = [:]) throws -> BuiltProgram.Result {
    try BuiltProgram.run(
      arguments, in: folder.url.appending(path: "jobs"), environment: self.environment.merging(environment) { $1 })
  }
}
