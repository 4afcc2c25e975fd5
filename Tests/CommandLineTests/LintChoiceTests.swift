import Foundation
import TestSupport
import Testing

/// Which findings count: rules, severities, limits, baselines, and what the environment says of them.
struct LintChoiceTests {
  private static let texts = [
    "a.job.md": "/Transfer call to Ana\n\n<!-- callwright-ignore no-such-rule -->\nThank them. \u{200B}\n",
    "b.job.md": "Please maybe thank them.\n",
  ]
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for (path, text) in Self.texts { try folder.write(text, at: path) }
  }

  private func lint(_ arguments: String..., environment: [String: String] = [:]) throws -> BuiltProgram.Result {
    try BuiltProgram.run(["lint", "--format", "compact"] + arguments, in: folder.url, environment: environment)
  }

  private func rules(_ result: BuiltProgram.Result) -> Set<String> {
    Set(result.output.matches(of: /\[([a-z-]+)\]\n/).map { String($0.1) })
  }

  @Test func `rules are chosen and left out, over what the workspace says`() throws {
    #expect(rules(try lint()).isSuperset(of: ["missing-colon", "unknown-rule", "invisible-character"]))
    #expect(rules(try lint("--select", "missing-colon")) == ["missing-colon"])
    #expect(rules(try lint("--select=missing-colon,unknown-rule")) == ["missing-colon", "unknown-rule"])
    #expect(!rules(try lint("--ignore", "missing-colon")).contains("missing-colon"))
    #expect(rules(try lint("--select", "all", "--hints")).contains("weak-modal") == false)
    try folder.write(#"{"rules": {"missing-colon": "off"}}"#, at: "callwright.json")
    #expect(!rules(try lint()).contains("missing-colon"))
    #expect(rules(try lint("--select", "missing-colon")) == ["missing-colon"])
  }

  @Test func `severities are a threshold, and warnings can be allowed`() throws {
    #expect(rules(try lint("--severity", "error")) == ["missing-colon"])
    #expect(try lint("--select", "unknown-rule").exitCode == 1)
    #expect(try lint("--select", "unknown-rule", "--max-warnings", "1").exitCode == 0)
    #expect(try lint("--select", "missing-colon", "--max-warnings", "9").exitCode == 1)
    #expect(try lint("--max-warnings", "-1").exitCode == 2)
    #expect(try lint("--max-warnings", "many").errors.contains("takes a number"))
  }

  @Test func `an option wins over its variable, and the variable over the workspace`() throws {
    try folder.write(#"{"rules": {"missing-colon": "off"}}"#, at: "callwright.json")
    let chosen = ["CALLWRIGHT_SELECT": "missing-colon,unknown-rule"]
    #expect(rules(try lint(environment: chosen)) == ["missing-colon", "unknown-rule"])
    #expect(rules(try lint("--select", "unknown-rule", environment: chosen)) == ["unknown-rule"])
    #expect(!rules(try lint(environment: ["CALLWRIGHT_SELECT": ""])).contains("missing-colon"))
    #expect(try lint(environment: ["CALLWRIGHT_MAX_WARNINGS": "99"]).exitCode == 0)
    let wrong = try lint(environment: ["CALLWRIGHT_SEVERITY": "eror"])
    #expect(wrong.exitCode == 2 && wrong.errors.contains("the variable CALLWRIGHT_SEVERITY is used for --severity"))
    #expect(wrong.errors.contains("did you mean error?"))
  }

  @Test(arguments: [
    (["--select", "mising-colon"], "did you mean missing-colon?"), (["--slect", "x"], "did you mean --select?"),
    (["--format", "sarrif"], "did you mean sarif?"), (["--write-baseline"], "--write-baseline goes with --baseline"),
    (["--fix", "--diff"], "ask for one at a time"), (["--watch", "-"], "--watch waits for files"),
    (["--changed-since", "main", "-"], "it does not know -"), (["--statistics", "--format", "sarif"], "has no place"),
    (["--baseline", "none.json"], "there is no baseline none.json yet"),
    (["--baseline", "a.job.md"], "a.job.md is not a baseline"),
  ])
  func `wrong use is said in words and is exit code 2`(arguments: [String], words: String) throws {
    let result = try BuiltProgram.run(["lint"] + arguments, in: folder.url)
    #expect(result.exitCode == 2 && result.errors.contains(words), "\(result.errors)")
    #expect(result.output.isEmpty)
  }

  @Test func `statistics count, those that say most first`() throws {
    try folder.write("/Transfer call to Ana\n/Transfer call to Bo\n", at: "c.job.md")
    let call = ["lint", "--statistics", "--select", "missing-colon,unknown-rule"]
    let result = try BuiltProgram.run(call, in: folder.url)
    #expect(
      result.output == """
        3  missing-colon  error    --fix mends 3
        1  unknown-rule   warning
        3 errors and 1 warning in 2 of 3 files; --fix mends 3 of them

        """)
    let json = try BuiltProgram.run(call + ["--format", "json"], in: folder.url).output
    let rows = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]])
    #expect(rows.map { $0["count"] as? Int } == [3, 1] && rows[0]["fixable"] as? Int == 3)
  }

  @Test func `the workspace says what lint asks, a variable says otherwise, and an option wins`() throws {
    let file = { (lint: String) in try folder.write("{ \"lint\": \(lint) }\n", at: "callwright.json") }
    try file("{ \"severity\": \"error\", \"maxWarnings\": 5 }")
    #expect(try !lint().output.contains("unknown-rule"))
    #expect(try lint(environment: ["CALLWRIGHT_SEVERITY": "warning"]).output.contains("unknown-rule"))
    #expect(
      try !lint("--severity", "error", environment: ["CALLWRIGHT_SEVERITY": "warning"]).output.contains("unknown-rule"))
    #expect(try lint("--select", "unknown-rule", "--severity", "warning").exitCode == 0)
    #expect(try lint("--select", "unknown-rule", "--severity", "warning", "--max-warnings", "0").exitCode == 1)
    try file("{ \"baseline\": \"known.json\" }")
    #expect(try BuiltProgram.run(["lint", "--write-baseline"], in: folder.url).exitCode == 0)
    let known = try lint()
    #expect(known.exitCode == 0 && known.output.contains("in the baseline"), "\(known)")
    #expect(try lint("--baseline", "none.json").exitCode == 2)
    try file("{ \"severity\": \"eror\", \"maxWarnings\": -1, \"basline\": 1 }")
    let wrong = try BuiltProgram.run(["lint", "callwright.json"], in: folder.url).output
    for words in ["\"error\"", "a whole number", "did you mean baseline"] { #expect(wrong.contains(words), "\(wrong)") }
  }

  @Test func `a baseline replaces no pipe or device`() throws {
    let pipe = folder.url.appending(path: "pipe").path(percentEncoded: false)
    #expect(mkfifo(pipe, 0o600) == 0)
    let refused = try BuiltProgram.run(["lint", "--baseline", "pipe", "--write-baseline"], in: folder.url)
    #expect(refused.exitCode == 2 && refused.errors.contains("pipe: it cannot be replaced"), "\(refused)")
    var status = stat()
    #expect(stat(pipe, &status) == 0 && status.st_mode & S_IFMT == S_IFIFO)
  }

  @Test func `a baseline knows findings again when lines move, and tells what is new`() throws {
    let written = try BuiltProgram.run(["lint", "--baseline", "known.json", "--write-baseline"], in: folder.url)
    #expect(written.exitCode == 0 && written.output.contains("findings noted"), "\(written)")
    let same = try lint("--baseline", "known.json")
    #expect(same.exitCode == 0 && same.output.hasPrefix("nothing new in 2 files; "), "\(same.output)")
    try folder.write("Ask for the name.\n\n1.  /Transfer call  to  Ana\n\nMore.\n", at: "a.job.md")
    #expect(try lint("--baseline", "known.json", "--select", "missing-colon").exitCode == 0)
    try folder.write("/Transfer call to Ana\n\n/Transfer call to Ana\n", at: "a.job.md")
    let more = try lint("--baseline", "known.json", "--select", "missing-colon")
    #expect(more.exitCode == 1 && more.output.contains("a.job.md:3:15"), "\(more.output)")
    #expect(!more.output.contains("a.job.md:1:"))
    // From another folder it is the same file.
    let inner = folder.url.appending(path: "deep")
    try folder.write(Self.texts["a.job.md", default: ""], at: "deep/x.txt")
    #expect(
      try BuiltProgram.run(
        ["lint", "--baseline", "../known.json", "--select", "missing-colon", "../a.job.md"], in: inner
      ).exitCode == 1)
  }
}
