import Foundation
import Testing

/// Every command that the README shows is tried: Callwright's own here, the others by `.ci/run`.
struct ReadmeTests {
  @Test func `a command of Callwright's runs`() throws {
    let folder = try sampleWorkspace()
    defer { try? FileManager.default.removeItem(at: folder) }
    let commands = try commands().filter { $0.hasPrefix("callwright ") || $0.hasPrefix("swift run callwright ") }
    #expect(commands.count >= 5)
    for command in commands where !command.contains(" serve") {
      let words = command.split(separator: " ").map(String.init)
      let arguments = words[0] == "swift" ? words.dropFirst(3) : words.dropFirst()
      #expect(try run(Array(arguments), in: folder) < 2, "\(command)")
    }
  }

  @Test func `any other command is one that the project's own check runs`() throws {
    let check = try Repository.text(".ci/run")
    for command in try commands() where !command.hasPrefix("callwright ") && !command.hasPrefix("swift run callwright ")
    {
      #expect(check.contains(command), "nothing tries: \(command)")
    }
  }

  /// The lines of the README's shell blocks, without comments.
  private func commands() throws -> [String] {
    try Repository.text("README.md").matches(of: /```sh\n([\s\S]*?)```/).flatMap { block in
      block.1.split(separator: "\n").map { line in
        String(line.prefix { $0 != "#" }).trimmingCharacters(in: .whitespaces)
      }
    }.filter { !$0.isEmpty }
  }

  private func sampleWorkspace() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: "callwright-readme-\(UUID().uuidString)")
    let jobs = folder.appending(path: "jobs")
    try FileManager.default.createDirectory(at: jobs, withIntermediateDirectories: true)
    let job = "---\nname: Book a visit\n---\nAsk for the name, then /Send SMS: https://example.com/book.\n"
    try Data(job.utf8).write(to: jobs.appending(path: "book-a-visit.job.md"))
    try Data("{ \"profile\": \"standard\" }\n".utf8).write(to: folder.appending(path: "callwright.json"))
    return folder
  }

  private func run(_ arguments: [String], in folder: URL) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
      .appending(path: "callwright")
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }
}
