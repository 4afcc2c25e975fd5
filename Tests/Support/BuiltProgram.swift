package import Foundation

/// The executable that was built beside the tests, run as a person or a script would.
package enum BuiltProgram {
  package struct Result: Sendable {
    package let output: String
    package let errors: String
    package let exitCode: Int32
  }

  package static let path = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    .appending(path: "callwright")

  /// Runs it in a folder until it ends; standard input is empty unless it is given.
  package static func run(
    _ arguments: [String], in folder: URL, input: Data = Data(), environment: [String: String] = [:]
  ) throws -> Result {
    let scratch = try TemporaryFolder()
    let process = Process()
    process.executableURL = path
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = try scratch.handle(for: input)
    let output = try scratch.file(named: "output")
    let errors = try scratch.file(named: "errors")
    process.standardOutput = output.handle
    process.standardError = errors.handle
    try process.run()
    process.waitUntilExit()
    return Result(
      output: try String(contentsOf: output.url, encoding: .utf8),
      errors: try String(contentsOf: errors.url, encoding: .utf8), exitCode: process.terminationStatus)
  }
}

/// A folder that is gone when its owner is.
package final class TemporaryFolder: Sendable {
  package let url: URL

  package init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "callwright-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Writes a file, with the folders that lead to it.
  package func write(_ bytes: Data, at path: String) throws {
    let file = url.appending(path: path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try bytes.write(to: file)
  }

  package func write(_ text: String, at path: String) throws {
    try write(Data(text.utf8), at: path)
  }

  /// Makes a link, with the folders that lead to it.
  package func link(_ path: String, to target: String) throws {
    let link = url.appending(path: path)
    try FileManager.default.createDirectory(at: link.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: link.path(percentEncoded: false), withDestinationPath: target)
  }

  fileprivate func file(named name: String) throws -> (url: URL, handle: FileHandle) {
    try write(Data(), at: name)
    let file = url.appending(path: name)
    return (file, try FileHandle(forWritingTo: file))
  }

  fileprivate func handle(for input: Data) throws -> FileHandle {
    try write(input, at: "input")
    return try FileHandle(forReadingFrom: url.appending(path: "input"))
  }
}
