import Foundation
import TestSupport
import Testing

/// What only the author knows, asked at a terminal.
struct OptimizeQuestionTests {
  private let place: OptimizeFolder

  init() throws {
    place = try OptimizeFolder()
  }

  private func write(typing keys: String) throws -> Terminal.Result {
    try Terminal.run(
      ["optimize", "--write", "--color", "never", "a.job.md"], typing: keys, in: place.folder.url,
      environment: place.environment)
  }

  @Test func `the difference comes first, then each question, and what is chosen is written`() throws {
    let result = try write(typing: "1\ns\n")
    #expect(result.exitCode == 0)
    #expect(try place.text().hasPrefix("Goal: take a message that the team can act on.\n\nSteps:\n1. Ask for"))
    let difference = try #require(result.output.firstRange(of: "+1. Ask for their name."))
    let question = try #require(result.output.firstRange(of: "say first what the job is for"))
    #expect(difference.upperBound < question.lowerBound)
    #expect(result.output.contains("1–2, s to skip, q to stop without writing this file: "))
    #expect(result.output.contains("a.job.md: written, as change 1."))
    let history = try place.done("--history", "a.job.md")
    #expect(history.contains("     Chose “take a message”: say first what the job is for"))
    try place.done("--undo", "a.job.md")
    #expect(try place.text() == OptimizeFolder.prose)
  }

  @Test func `whoever skips everything gets what needs no decision`() throws {
    #expect(try write(typing: "s\n\n").exitCode == 0)
    #expect(try place.text() == OptimizeFolder.optimized)
  }

  @Test(arguments: ["q\n", "1\nq\n", "\u{4}"])
  func `whoever stops keeps the file as it was`(keys: String) throws {
    let result = try write(typing: keys)
    #expect(result.output.contains("stopped; a.job.md and everything after it are left as they are"))
    #expect(try place.text() == OptimizeFolder.prose)
  }

  @Test func `what is no answer is asked again`() throws {
    let result = try write(typing: "7\nzebra\n2\ns\n")
    #expect(result.output.split(separator: "that is not one of them").count == 3)
    #expect(try place.text().hasPrefix("Goal: find out what the caller needs"))
  }

  @Test func `without a terminal the choices are listed with the text to write`() throws {
    let report = try place.done("--write", "a.job.md")
    #expect(report.contains("    1) take a message:\n         Goal: take a message that the team can act on.\n"))
  }
}
