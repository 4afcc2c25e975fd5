import Foundation
import TestSupport
import Testing

struct ReportTests {
  @Test func `JSON says where, what and how to mend it`() throws {
    let folder = try TemporaryFolder()
    try folder.write("🎉 /Transfer call to Ana\n", at: "a.job.md")
    try folder.write(Data([0xFF]), at: "b.job.md")
    let result = try BuiltProgram.run(["lint", "--format", "json"], in: folder.url)
    let report = try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    let files = try #require(report["files"] as? [[String: Any]])
    #expect(files.map { $0["path"] as? String } == ["a.job.md", "b.job.md"])
    #expect((files[1]["error"] as? String)?.contains("not UTF-8") == true)
    let finding = try #require((files[0]["findings"] as? [[String: Any]])?.first)
    #expect(finding["rule"] as? String == "missing-colon" && finding["severity"] as? String == "error")
    let range = try #require(finding["range"] as? [String: [String: Int]])
    #expect(range["start"] == ["offset": 19, "line": 1, "column": 17])
    #expect(range["end"] == ["offset": 23, "line": 1, "column": 21])
    let fix = try #require((finding["fixes"] as? [[String: Any]])?.first)
    #expect(fix["safe"] as? Bool == true && fix["title"] as? String == "put a colon")
    #expect((report["summary"] as? [String: Int])?["errors"] == 1)
    #expect(result.exitCode == 2)
  }

  @Test func `a clean folder is JSON too`() throws {
    let folder = try TemporaryFolder()
    try folder.write("Ask.\n", at: "a.job.md")
    let result = try BuiltProgram.run(["lint", "--format", "json"], in: folder.url)
    #expect(result.exitCode == 0)
    #expect(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) is [String: Any])
  }
}
