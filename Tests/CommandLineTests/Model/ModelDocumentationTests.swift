import Foundation
import JobModel
import JobOptimizer
import TestSupport
import Testing

/// What the page about models shows is what happens.
struct ModelDocumentationTests {
  private static func page() throws -> String {
    try String(
      contentsOf: URL(filePath: #filePath).appending(path: "../../../../Sources/callwright/Documentation.docc/Model.md")
        .standardizedFileURL, encoding: .utf8)
  }

  private static func blocks(_ language: String) throws -> [String] {
    try page().components(separatedBy: "```\(language)\n").dropFirst().map {
      $0.components(separatedBy: "\n```")[0]
    }
  }

  private static func object(_ text: String) throws -> NSDictionary {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? NSDictionary)
  }

  @Test func `the request and the reply are real ones`() throws {
    let job = try #require(try Self.blocks("job").first) + "\n"
    let shown = try Self.blocks("json")
    #expect(shown.count == 2)
    let rewrite = try Optimizer().modelRewrite(of: SourceText(job))
    let request = try Self.object(String(decoding: rewrite.request(), as: UTF8.self)).mutableCopy()
    let real = try #require(request as? NSMutableDictionary)
    #expect((real["instructions"] as? String)?.contains("exactly once") == true)
    real["instructions"] = "…"
    #expect(try Self.object(shown[0]).isEqual(real))
    let result = rewrite.result(of: .reply(Array(shown[1].utf8)))
    #expect(result.outcome == .accepted && result.questions == ["Which link?"], "\(result.words)")
  }

  @Test func `the program to begin with is one, for a job as it stands in a file`() throws {
    let model = try ModelFolder(reply: "")
    let script = try #require(try Self.blocks("sh").first)
    try model.folder.write(script + "\n", at: "config/callwright/model")
    try model.folder.write(
      "Ask for {caller_name}. Say \"Hello\\there\" and \t%s, 50 %. Text the link /Send SMS: \"https://x.example/b\".\n",
      at: "jobs/a.job.md")
    let result = try model.run(["optimize", "--model", "--write", "--yes", "a.job.md"])
    #expect(result.exitCode == 0 && result.output.contains("written, as change 1"), "\(result)")
    #expect(
      model.text("jobs/a.job.md")
        == "1. Ask for {caller_name}.\n2. Say \"Hello\\there\" and \t%s, 50 %.\n3. Text the link /Send SMS: \"https://x.example/b\".\n"
    )
  }

  @Test func `the settings that it shows are read`() throws {
    let page = try Self.page()
    let block = page.components(separatedBy: "```\n").first { $0.hasPrefix("{\n  \"model\"") }
    let (settings, issues) = Settings.read(Array(try #require(block).utf8))
    #expect(issues.isEmpty && settings.model?.command == ["./my-model", "--quiet"])
    #expect(settings.model?.timeoutSeconds == 60 && settings.model?.maxBytes == 1_048_576)
  }
}
