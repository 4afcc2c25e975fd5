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
    #expect(fix["safe"] as? Bool == true && fix["title"] as? String == "add a colon")
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

  @Test(arguments: [
    // A byte-order mark is no column; an accent of its own is one, and takes no room.
    ("\u{FEFF}/Send SMS", 1, 0), ("e\u{301}e\u{301} /Send SMS", 6, 3), ("ที่นี่ /Send SMS", 8, 3),
    // Wide letters, emoji, a family of five code points, a flag.
    ("中文 /Send SMS", 4, 5), ("✅⭐ /Send SMS", 4, 5), ("👩\u{200D}👩\u{200D}👧 /Send SMS", 7, 7), ("🇩🇪 /Send SMS", 4, 3),
    // What cannot be seen is shown, and takes the room of how it is shown.
    ("\u{AD}\u{E0041} /Send SMS", 4, 16), ("a\u{7}\t/Send SMS", 4, 4),
  ])
  func `a column is a character, and the marks stand where a terminal shows it`(
    text: String, column: Int, indentation: Int
  ) throws {
    let folder = try TemporaryFolder()
    try folder.write("{\"rules\": {\"invisible-character\": \"off\"}}", at: "callwright.json")
    try folder.write("---\nname: A\n---\nAsk.\n", at: "z.job.md")
    try folder.write(text + "\n", at: "a.job.md")
    let lines = try BuiltProgram.run(["lint"], in: folder.url).output.split(separator: "\n").map(String.init)
    #expect(lines.first?.hasPrefix("a.job.md:1:\(column): error") == true, "\(lines)")
    let marks = try #require(lines.first { $0.contains("^^^") })
    #expect(marks == "    | " + String(repeating: " ", count: indentation) + "^^^^^^^^^")
    let json = try BuiltProgram.run(["lint", "--format", "json"], in: folder.url).output
    #expect(json.contains("\"column\": \(column)\n"))
  }

  @Test func `a finding over several lines says where it ends`() throws {
    let folder = try TemporaryFolder()
    try folder.write("{\"limits\": {\"instructions\": 8}}", at: "callwright.json")
    try folder.write("Ask for it.\nThen say\ngoodbye.\n", at: "a.job.md")
    let output = try BuiltProgram.run(["lint", "a.job.md"], in: folder.url).output
    #expect(output.contains("  1 | Ask for it.\n    |         ^^^ and on to line 3\n"), "\(output)")
  }

  @Test func `a name in the workspace cannot reach the terminal raw by way of a fix`() throws {
    let folder = try TemporaryFolder()
    try folder.write(#"{"inboxes": [{"name": "Fr\u001b[31mont"}]}"#, at: "callwright.json")
    try folder.write("/Transfer call: Fr[31mont\n", at: "a.job.md")
    let output = try BuiltProgram.run(["lint"], in: folder.url).output
    #expect(output.contains("fix: write Fr␛[31mont → /Transfer call: Fr␛[31mont\n"), "\(output)")
    #expect(!output.utf8.contains(0x1B))
  }
}
