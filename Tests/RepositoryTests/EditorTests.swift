import Foundation
import Testing

/// `editors/README.md` says what works in which editor. Nothing may stand there that no test has seen.
struct EditorTests {
  /// A row of the comparison: the link to the editor's page, then a cell for each thing that may work.
  private struct Row {
    let folder: String
    let cells: [String]

    /// The tests in its last cell: the first drives the editor, another one shows what that cannot.
    var drivers: [String] {
      guard let last = cells.last, last != "not tried here" else { return [] }
      return last.split(separator: ",").map { $0.trimmingCharacters(in: [" ", "`"]) }
    }
  }

  private let features = [
    "findings", "menu", "hover", "fixes", "rename", "Optimize", "Undo", "history", "lenses", "hints", "colours",
  ]

  @Test func `the comparison has the columns that the tests know`() throws {
    let header = try #require(try lines().first { $0.hasPrefix("| editor") })
    #expect(cells(header) == ["editor"] + features + ["driven by"])
  }

  @Test func `every folder is an editor's, and every editor has a page that says how to begin`() throws {
    let root = Repository.root.appending(path: "editors")
    // `ci` is for where changes are checked, `install` and `packages` are for machines, `tree-sitter` is for several: no editors.
    let folders = try FileManager.default.contentsOfDirectory(atPath: root.path()).filter {
      !["README.md", "ci", "install", "packages", "tree-sitter"].contains($0)
    }
    #expect(Set(try rows().map { $0.folder }) == Set(folders))
    for folder in folders {
      let page = try Repository.text("editors/\(folder)/README.md")
      for heading in ["## Install", "## Set up", "## What it looks like", "## Keys", "## Quirks"] {
        #expect(page.contains(heading), "editors/\(folder)/README.md has no \(heading)")
      }
    }
  }

  @Test func `what is said to work is seen by a test that is called`() throws {
    for row in try rows() {
      let claims = Array(zip(features, row.cells.dropLast()))
      guard !row.drivers.isEmpty else {
        #expect(claims.allSatisfy { ["not tried", "no"].contains($0.1) }, "\(row.folder)")
        continue
      }
      var said = ""
      for name in row.drivers {
        #expect(try isCalled(name), "\(name)")
        said += try text(below: "Tests/EndToEnd/\(name)", with: "Tests/EndToEnd/editors")
      }
      for (feature, claim) in claims where claim == "yes" {
        #expect(said.contains("shows: \(feature)"), "no test in \(row.drivers) shows: \(feature)")
      }
    }
  }

  /// What the screen of an editor shows, as its test has recorded it, stands on its page.
  @Test func `a page shows what the editor's test has seen`() throws {
    for row in try rows() {
      guard let driver = row.drivers.first else { continue }
      let folder = try needsAnotherSystem(driver) ? "debian13/screens/\(driver)" : driver
      let screen = try Repository.text("Tests/EndToEnd/\(folder)/screen.txt")
      #expect(try Repository.text("editors/\(row.folder)/README.md").contains(screen), "\(row.folder)")
    }
  }

  /// A test that needs what no registry has cannot be called by `.ci/run`: the page says on which day it passed, and with what.
  @Test func `a test that is run by hand says what it needs`() throws {
    let byHand = try rows().flatMap(\.drivers).filter { try isRunByHand($0) }
    #expect(Set(byHand) == ["vim-lsp", "coc"])
    for name in byHand {
      let script = try Repository.text("Tests/EndToEnd/\(name)/run")
      #expect(script.contains("\n# By hand; not part of .ci/run"), "\(name)")
      #expect(try !Repository.text(".ci/run").contains("Tests/EndToEnd/\(name)/run"), "\(name)")
    }
  }

  private func isCalled(_ test: String) throws -> Bool {
    try Repository.text(".ci/run").contains("Tests/EndToEnd/\(test)/run") || needsAnotherSystem(test)
      || isRunByHand(test)
  }

  /// Whether it needs a second system, and only that one has the editor: the README says when it last was run there.
  private func needsAnotherSystem(_ test: String) throws -> Bool {
    guard try !Repository.text(".ci/run").contains("Tests/EndToEnd/\(test)/run") else { return false }
    let list = try Repository.text("Tests/EndToEnd/debian13/run").split(separator: "\n").first {
      $0.contains("tests=(neovim")
    }
    return list?.split { !$0.isLetter && $0 != "-" }.contains { $0 == test } ?? false
  }

  /// Whether it stands in the table of those, with the day and the versions.
  private func isRunByHand(_ test: String) throws -> Bool {
    try lines().contains { line in
      let cells = cells(line)
      return cells.first == "`\(test)`" && cells.count == 3 && cells[1].wholeMatch(of: /\d{4}-\d\d-\d\d/) != nil
        && !cells[2].isEmpty
    }
  }

  private func lines() throws -> [String] {
    try Repository.text("editors/README.md").split(separator: "\n").map(String.init)
  }

  private func rows() throws -> [Row] {
    try lines().compactMap { line in
      guard let link = line.firstMatch(of: /^\| \[[^\]]+\]\(([^\/)]+)\/README\.md\)/) else { return nil }
      return Row(folder: String(link.1), cells: Array(cells(line).dropFirst()))
    }
  }

  private func cells(_ line: String) -> [String] {
    line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
  }

  /// What a test says, with the Lisp and the shell that it loads from another folder, and what that loads.
  private func text(below folder: String, with shared: String) throws -> String {
    var said = try text(below: folder)
    let files = try FileManager.default.contentsOfDirectory(atPath: Repository.root.appending(path: shared).path())
    var unread = files.filter { $0.hasSuffix(".el") || $0 == "vim" }
    while let name = unread.first(where: { said.contains($0 == "vim" ? "source \(shared)/vim" : $0) }) {
      unread.removeAll { $0 == name }
      said += try Repository.text("\(shared)/\(name)")
    }
    return said
  }

  private func text(below folder: String) throws -> String {
    let root = Repository.root.appending(path: folder)
    return try FileManager.default.subpathsOfDirectory(atPath: root.path()).sorted().compactMap {
      try? String(contentsOf: root.appending(path: $0), encoding: .utf8)
    }.joined()
  }
}
