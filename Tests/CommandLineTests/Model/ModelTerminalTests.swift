import Foundation
import TestSupport
import Testing

/// What is asked at a terminal before a model's text is written.
struct ModelTerminalTests {
  private static let question = "Write this to a.job.md? y to write it, anything else to leave the file as it is: "

  private func write(_ model: ModelFolder, typing keys: String) throws -> Terminal.Result {
    try Terminal.run(
      ["optimize", "--model", "--write", "--color", "never", "a.job.md"], typing: keys,
      in: model.folder.url.appending(path: "jobs"), environment: model.environment)
  }

  @Test func `the text comes first, then the question, and a yes writes it`() throws {
    let model = try ModelFolder(reply: ModelFolder.good)
    let result = try write(model, typing: "y\ns\n")
    let text = try #require(result.output.firstRange(of: "+3. Thank the caller kindly."))
    let asked = try #require(result.output.firstRange(of: "Your model asks:\n  Which link?"))
    let question = try #require(result.output.firstRange(of: Self.question))
    #expect(text.upperBound < asked.lowerBound && asked.upperBound < question.lowerBound)
    #expect(result.exitCode == 0 && result.output.contains("written, as change 1"))
    #expect(model.text("jobs/a.job.md") == ModelFolder.taken)
  }

  @Test(arguments: ["n\n", "\n", "yes please\n", "\u{4}"])
  func `whatever is no yes leaves the file as it is`(keys: String) throws {
    let model = try ModelFolder(reply: ModelFolder.good)
    let result = try write(model, typing: keys)
    #expect(result.exitCode == 0 && result.output.contains(Self.question))
    #expect(model.text("jobs/a.job.md") == ModelFolder.job && model.text("state/callwright/history/log") == nil)
  }

  @Test func `a text that says something else is not what the question is about`() throws {
    let lie = #"{"version": 1, "text": "1. Ask for ⟦V1⟧.\n2. Never text the link ⟦A2⟧.\n3. Thank the caller."}"#
    let model = try ModelFolder(reply: lie)
    let result = try write(model, typing: "y\ns\n")
    #expect(result.output.contains("Your model's text is not taken: ") && result.output.contains(Self.question))
    #expect(!result.output.contains("+2. Never text"))
    #expect(model.text("jobs/a.job.md") == ModelFolder.optimized)
  }
}
