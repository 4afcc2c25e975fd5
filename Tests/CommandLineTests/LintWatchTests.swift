import Foundation
import TestSupport
import Testing

/// `lint --watch` in a folder, and what it writes into a pipe.
private final class Watch {
  private let process = Process()
  private let pipe = Pipe()
  private var output = ""

  init(_ folder: TemporaryFolder) throws {
    process.executableURL = BuiltProgram.path
    process.arguments = ["lint", "--watch", "--format", "compact", "--severity", "error"]
    process.currentDirectoryURL = folder.url
    process.standardOutput = pipe
    try process.run()
  }

  /// Reads on until something is told; a report that never comes fails instead of being waited for.
  func expect(_ summary: String) throws {
    let reader = pipe.fileHandleForReading
    while !output.contains(summary) {
      var waiting = pollfd(fd: reader.fileDescriptor, events: Int16(POLLIN), revents: 0)
      try #require(poll(&waiting, 1, 60_000) > 0, "it tells nothing more: \(output.suffix(200))")
      let bytes = reader.availableData
      try #require(!bytes.isEmpty, "it ended: \(output)")
      output += String(decoding: bytes, as: UTF8.self)
    }
    #expect(!output.contains("\u{1B}"))
    output = ""
  }

  func end() {
    // Not terminate(): the threads of a test hold such signals back, and so would what they start.
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }
}

struct LintWatchTests {
  @Test(.timeLimit(.minutes(2)))
  func `a change is seen, also of a new folder and of what is ignored, and nothing clears a pipe`() throws {
    let folder = try TemporaryFolder()
    try folder.write("/Send SMS\n", at: "a.job.md")
    let watch = try Watch(folder)
    defer { watch.end() }
    try watch.expect("1 error in 1 file\n")
    try folder.write("Thank them.\n", at: "a.job.md")
    try watch.expect("nothing to report in 1 file\n")
    try folder.write("/Send SMS\n", at: "new/b.job.md")
    try watch.expect("1 error in 1 of 2 files\n")
    try folder.write("Thank them.\n", at: "new/b.job.md")
    try watch.expect("nothing to report in 2 files\n")
    try folder.write("new/\n", at: ".callwrightignore")
    try watch.expect("nothing to report in 1 file\n")
  }

  @Test func `what changes while a long report is read is seen`() throws {
    let folder = try TemporaryFolder()
    // Much more than a pipe holds.
    try folder.write(String(repeating: "/Send SMS\n\n", count: 3_000), at: "a.job.md")
    let watch = try Watch(folder)
    defer { watch.end() }
    try watch.expect("a.job.md:1:1")
    try folder.write("Thank them.\n", at: "a.job.md")
    try watch.expect("nothing to report in 1 file\n")
  }

  @Test(.timeLimit(.minutes(2)))
  func `it ends when nobody reads its reports any more`() throws {
    let folder = try TemporaryFolder()
    try folder.write("Thank them.\n", at: "a.job.md")
    let pipe = Pipe()
    let process = Process()
    process.executableURL = BuiltProgram.path
    process.arguments = ["lint", "--watch"]
    process.currentDirectoryURL = folder.url
    process.standardOutput = pipe
    try process.run()
    #expect(!pipe.fileHandleForReading.availableData.isEmpty)
    try pipe.fileHandleForReading.close()
    process.waitUntilExit()
    #expect(process.terminationStatus == 141)
  }

  @Test(.timeLimit(.minutes(2)))
  func `it ends when its folder is taken away, and nothing else is searched in its place`() throws {
    let folder = try TemporaryFolder()
    try folder.write("Thank them.\n", at: "inner/a.job.md")
    let (output, errors) = (Pipe(), Pipe())
    let process = Process()
    process.executableURL = BuiltProgram.path
    process.arguments = ["lint", "--watch"]
    process.currentDirectoryURL = folder.url.appending(path: "inner")
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    var seen = ""
    while !seen.contains("1 file\n") {
      let bytes = output.fileHandleForReading.availableData
      try #require(!bytes.isEmpty, "it ended: \(seen)")
      seen += String(decoding: bytes, as: UTF8.self)
    }
    try FileManager.default.removeItem(at: folder.url.appending(path: "inner"))
    let words = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(
      words == "callwright: the folder that you are in is no longer there; go to another one with cd, then try again\n")
    #expect(process.terminationStatus == 2)
  }
}
