import Foundation
import JSONText
import JobAnalysis
import JobModel
import JobOptimizer
import Testing

@testable import callwright

/// What the documentation says is made from the same data that the product runs on; `UPDATE=1` writes it anew.
struct DocumentationTests {
  private static let rulesPage = "Sources/callwright/Documentation.docc/Rules.md"

  @Test func `the rule pages say what the rules say`() throws {
    let intro = """
      # Rules

      What Callwright notices, and why: `callwright explain RULE` prints one of these.

      @Comment { Made from the rules themselves: UPDATE=1 swift test }


      """
    let page = intro + Rule.all.map { $0.page }.joined(separator: "\n")
    try compare(page, with: Self.rulesPage)
  }

  @Test func `the web page has every rule with an example of what it marks and one of what is fine`() throws {
    let rules = Rule.all.map { rule in
      let example = { (isFlagged: Bool) in rule.examples.first { $0.isFlagged == isFlagged }?.shortened ?? "" }
      let told: JSONValue = [
        "id": .string(rule.id), "summary": .string(rule.summary), "severity": .string(rule.severity.name),
        "isOn": .bool(rule.isOnByDefault), "flagged": .string(example(true)), "fine": .string(example(false)),
      ]
      return told.written()
    }
    try compare("[\n" + rules.joined(separator: ",\n") + "\n]\n", with: "editors/web/rules.json")
  }

  @Test func `the README lists every rule`() throws {
    let readme = try Repository.text("README.md")
    let rows = Rule.all.map { "| [`\($0.id)`](\(Self.rulesPage)#\($0.id)) | \($0.standing) | \($0.summary) |" }
    let table = (["<!-- rules -->", "| rule | severity | reports |", "|---|---|---|"] + rows).joined(separator: "\n")
    let pattern = /<!-- rules -->[\s\S]*?(?=\n<!-- end of rules -->)/
    let found = try #require(readme.firstMatch(of: pattern))
    if Repository.isRecording {
      try Repository.record(readme.replacing(pattern, with: table), at: "README.md")
    } else {
      #expect(String(found.0) == table, "run UPDATE=1 swift test")
    }
  }

  @Test func `the page about Optimize lists every pass`() throws {
    let path = "Sources/callwright/Documentation.docc/Optimize.md"
    let page = try Repository.text(path)
    let rows = Pass.all.map { "| `\($0.id)` | \($0.summary) |" }
    let table = (["| pass | what it does |", "|---|---|"] + rows).joined(separator: "\n")
    let pattern = /\| pass \| what it does \|\n(\|.*\n?)+/
    let found = try #require(page.firstMatch(of: pattern))
    if Repository.isRecording {
      try Repository.record(page.replacing(pattern, with: table + "\n"), at: path)
    } else {
      #expect(String(found.0) == table + "\n", "run UPDATE=1 swift test")
    }
  }

  @Test func `what the page about Optimize shows is what happens`() throws {
    let page = try Repository.text("Sources/callwright/Documentation.docc/Optimize.md")
    let pairs = page.matches(of: /```before\n([\s\S]*?)```\n+```after\n([\s\S]*?)```/)
    #expect(pairs.count >= 2)
    for pair in page.matches(of: /```before\n([\s\S]*?)```[\s\S]*?```after\n([\s\S]*?)```/) {
      #expect(Optimizer().optimize(SourceText(String(pair.1))).text.string == String(pair.2))
    }
  }

  @Test func `what the page about Optimize says of texts that were typed on is what happens`() throws {
    let page = try Repository.text("Sources/callwright/Documentation.docc/Optimize.md")
    let rows = page.matches(of: /\| (wrote|`--write`|add a line|`--undo`|`--redo`) \| (`.*`) \|\n/).map { row in
      row.2.split(separator: "` `").map { $0.filter { $0 != "`" } + "\n" }.joined()
    }
    let texts = rows.map { SourceText($0) }
    try #require(texts.count == 5)
    #expect(Optimizer().optimize(texts[0]).text == texts[1])
    #expect(Merge(base: texts[1], ours: texts[2], theirs: texts[0]) == .merged(texts[3]))
    #expect(Merge(base: texts[0], ours: texts[3], theirs: texts[1]) == .merged(texts[4]))
  }

  @Test func `the page about the command line tells of every command`() throws {
    let page = try Repository.text("Sources/callwright/Documentation.docc/CommandLine.md")
    for command in Command.all where command.name != "version" && command.name != "help" {
      #expect(page.contains("callwright \(command.name)"), "\(command.name)")
    }
  }

  @Test func `a command that a page tells of is one, and has the options that stand with it`() throws {
    for path in try pages() {
      for said in try Repository.text(path).matches(of: /(?:`|(?m:^))callwright ([a-z]+)((?: [^`#\n]*)?)/) {
        let command = try #require(Command.all.first { $0.name == said.1 }, "\(path): callwright \(said.1)")
        for option in said.2.matches(of: /--[a-z-]+/) {
          #expect(command.flags.contains { $0.name == option.0 }, "\(path): \(said.0)")
        }
      }
    }
  }

  @Test func `the page about the workspace names every key`() throws {
    let page = try Repository.text("Sources/callwright/Documentation.docc/Workspace.md")
    for key in ObjectShape.workspace.keys + ObjectShape.textMessage.keys + ObjectShape.conditionalText.keys {
      #expect(page.contains("`\(key.key)`") || page.contains("\"\(key.key)\""), "\(key.key)")
    }
  }

  @Test func `the action files that the pages show are fine`() throws {
    let page = try Repository.text("Sources/callwright/Documentation.docc/Workspace.md")
    let blocks = page.matches(of: /```json\n([\s\S]*?)```/)
    #expect(blocks.count == 2)
    for block in blocks {
      let findings = Snapshot(SourceText(String(block.1)), kind: .action).findings()
      #expect(findings.isEmpty, "\(findings.map { $0.message })")
    }
  }

  @Test func `every link in the documentation leads to a file`() throws {
    for path in try pages() {
      let folder = Repository.root.appending(path: path).deletingLastPathComponent()
      for link in try Repository.text(path).matches(of: /\]\(([^)#:]+)(?:#[^)]*)?\)/) {
        let target = folder.appending(path: String(link.1)).path()
        #expect(FileManager.default.fileExists(atPath: target), "\(path) links to \(link.1)")
      }
    }
  }

  /// What a person reads who wants to know what there is.
  private func pages() throws -> [String] {
    let editors = try FileManager.default.contentsOfDirectory(atPath: Repository.root.appending(path: "editors").path())
    return ["README.md", "Sources/README.md", "editors/README.md"]
      + editors.map { "editors/\($0)/README.md" }.sorted().filter {
        FileManager.default.fileExists(atPath: Repository.root.appending(path: $0).path())
      }
  }

  private func compare(_ text: String, with path: String) throws {
    if Repository.isRecording {
      try Repository.record(text, at: path)
    } else {
      #expect(try Repository.text(path) == text, "run UPDATE=1 swift test")
    }
  }
}
