import Foundation
import TestSupport
import Testing

struct LintWatchTests {
  @Test(.timeLimit(.minutes(2)))
  func `a change is seen, also of a new folder and of what is ignored, and nothing clears a pipe`() throws {
    let folder = try TemporaryFolder()
    try folder.write("/Send SMS\n", at: "a.job.md")
    let pipe = Pipe()
    let process = Process()
    process.executableURL = BuiltProgram.path
    process.arguments = ["lint", "--watch", "--format", "compact", "--severity", "error"]
    process.currentDirectoryURL = folder.url
    process.standardOutput = pipe
    try process.run()
    defer { process.terminate() }
    var output = ""
    func expect(_ summary: String) throws {
      while !output.contains(summary) {
        let bytes = pipe.fileHandleForReading.availableData
        try #require(!bytes.isEmpty, "it ended: \(output)")
        output += String(decoding: bytes, as: UTF8.self)
      }
      #expect(!output.contains("\u{1B}"))
      output = ""
    }
    try expect("1 error in 1 file\n")
    try folder.write("Thank them.\n", at: "a.job.md")
    try expect("nothing to report in 1 file\n")
    try folder.write("/Send SMS\n", at: "new/b.job.md")
    try expect("1 error in 1 of 2 files\n")
    try folder.write("Thank them.\n", at: "new/b.job.md")
    try expect("nothing to report in 2 files\n")
    try folder.write("new/\n", at: ".callwrightignore")
    try expect("nothing to report in 1 file\n")
  }
}
