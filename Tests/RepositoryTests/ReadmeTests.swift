import Foundation
import TestSupport
import Testing

/// Every command that the README shows is tried: Callwright's own here, the others by `.ci/run`.
struct ReadmeTests {
  @Test func `a command of Callwright's runs`() throws {
    let folder = try TemporaryFolder()
    let job = "---\nname: Book a visit\n---\nAsk for the name, then /Send SMS: https://example.com/book.\n"
    try folder.write(job, at: "jobs/book-a-visit.job.md")
    try folder.write("{ \"profile\": \"standard\" }\n", at: "callwright.json")
    let commands = try commands().filter { $0.hasPrefix("callwright ") || $0.hasPrefix("swift run callwright ") }
    #expect(commands.count >= 5)
    // Both run until somebody ends them.
    for command in commands where !command.contains(" serve") && !command.contains(" web") {
      let words = command.split(separator: " ").map(String.init)
      let arguments = words[0] == "swift" ? words.dropFirst(3) : words.dropFirst()
      #expect(try BuiltProgram.run(Array(arguments), in: folder.url).exitCode < 2, "\(command)")
    }
  }

  @Test func `any other command is one that the project's own check runs`() throws {
    let check = try Repository.text(".ci/run")
    for command in try commands() where !command.hasPrefix("callwright ") && !command.hasPrefix("swift run callwright ")
    {
      #expect(check.contains(command), "nothing tries: \(command)")
    }
  }

  @Test func `the first thing that the README shows is what really happens`() throws {
    let folder = Repository.root.appending(path: "Tests/RepositoryTests/Example")
    let output = try BuiltProgram.run(["lint", "jobs/"], in: folder).output
    #expect(try Repository.text("README.md").contains("```console\n$ callwright lint jobs/\n\(output)```\n"))
  }

  /// The lines of the README's shell blocks, without comments.
  private func commands() throws -> [String] {
    try Repository.text("README.md").matches(of: /```sh\n([\s\S]*?)```/).flatMap { block in
      block.1.split(separator: "\n").map { line in
        String(line.prefix { $0 != "#" }).trimmingCharacters(in: .whitespaces)
      }
    }.filter { !$0.isEmpty }
  }
}
