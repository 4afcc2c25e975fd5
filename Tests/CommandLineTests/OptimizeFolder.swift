import Foundation
import TestSupport
import Testing

/// A folder with jobs, and a history and settings of its own.
struct OptimizeFolder {
  static let prose =
    "Please ask for their name, then ask for their phone number. Read it back. Thank them and end the call.\n"
  static let optimized = """
    Steps:
    1. Ask for their name.
    2. Ask for their phone number.
    3. Read it back.
    4. Thank them and end the call.

    """
  let folder: TemporaryFolder
  var environment: [String: String]

  init() throws {
    folder = try TemporaryFolder()
    environment = [
      "XDG_STATE_HOME": folder.url.appending(path: "state").path(percentEncoded: false),
      "XDG_CONFIG_HOME": folder.url.appending(path: "config").path(percentEncoded: false), "TZ": "UTC",
    ]
    try folder.write(Self.prose, at: "a.job.md")
  }

  func run(_ arguments: String..., input: String = "") throws -> BuiltProgram.Result {
    try BuiltProgram.run(
      ["optimize"] + arguments, in: folder.url, input: Data(input.utf8), environment: environment)
  }

  /// Runs what must go well.
  @discardableResult
  func done(_ arguments: String..., sourceLocation: SourceLocation = #_sourceLocation) throws -> String {
    let result = try BuiltProgram.run(["optimize"] + arguments, in: folder.url, environment: environment)
    #expect(result.exitCode == 0 && result.errors.isEmpty, "\(result)", sourceLocation: sourceLocation)
    return result.output
  }

  func path(_ name: String) -> String { folder.url.appending(path: name).path(percentEncoded: false) }

  func bytes(_ name: String = "a.job.md") throws -> Data { try Data(contentsOf: folder.url.appending(path: name)) }

  func text(_ name: String = "a.job.md") throws -> String { String(decoding: try bytes(name), as: UTF8.self) }

  /// Whatever lies in the folder.
  var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: folder.url.path(percentEncoded: false)).sorted() }
  }

  func mode(_ name: String = "a.job.md") throws -> Int {
    try #require(try FileManager.default.attributesOfItem(atPath: path(name))[.posixPermissions] as? Int)
  }

  func setMode(_ mode: Int, of name: String = "a.job.md") throws {
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path(name))
  }
}
