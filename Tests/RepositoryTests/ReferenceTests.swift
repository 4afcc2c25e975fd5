import Foundation
import JobModel
import Testing

@testable import callwright

/// Whatever can be asked for, set or written is named on its page, and nothing is named there that is not.
struct ReferenceTests {
  private static let catalog = "Sources/callwright/Documentation.docc/"

  private func page(_ name: String) throws -> String { try Repository.text(Self.catalog + name + ".md") }

  /// All pages but the one that is made from the rules.
  private func pages() throws -> String {
    let folder = Repository.root.appending(path: Self.catalog)
    return try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted()
      .filter { $0.hasSuffix(".md") && $0 != "Rules.md" }.map { try Repository.text(Self.catalog + $0) }.joined()
  }

  private func server() throws -> String {
    try Repository.swiftFiles(below: "Sources/LanguageServer").map { try String(contentsOf: $0, encoding: .utf8) }
      .joined()
  }

  private func names(_ pattern: Regex<(Substring, Substring)>, in text: String) -> Set<String> {
    Set(text.matches(of: pattern).map { String($0.1) })
  }

  /// The first column of the table that stands below a heading.
  private func rows(below heading: String, of page: String) throws -> [String] {
    let section = try #require(page.firstMatch(of: try Regex("(?m)^#+ \(heading)\\n")))
    let table = page[section.range.upperBound...].drop { $0 != "|" }.split(
      separator: "\n", omittingEmptySubsequences: false
    )
    .prefix { $0.hasPrefix("|") }.dropFirst(2)
    return table.compactMap { $0.split(separator: "|").first.map(String.init) }
  }

  @Test func `every method of the protocol that the server knows is on its page`() throws {
    let method =
      /[`"]((?:textDocument|workspace|window|client|codeAction|completionItem|workspaceSymbol|\$)\/[A-Za-z\/]+)[`"]/
    let known = names(method, in: try server())
    let named = names(method, in: try page("Server"))
    #expect(known.subtracting(named) == [], "not on the page")
    #expect(named.subtracting(known) == [], "not in the code")
  }

  @Test func `every command and every kind of code action is on the editors' page`() throws {
    let editors = try page("Editors")
    let list = try #require(
      try Repository.text("Sources/LanguageServer/Handlers/ExecuteCommand.swift").firstMatch(
        of: /static let commands = \[([\s\S]*?)\]/))
    let commands = names(/"(callwright\.[A-Za-z]+)"/, in: String(list.1))
    let told = try rows(below: "Commands", of: editors).joined()
    #expect(commands == names(/`(callwright\.[A-Za-z]+)`/, in: told))
    let kinds = names(
      /static let \w+ = "([a-zA-Z.]+)"/, in: try Repository.text("Sources/LanguageServer/Handlers/ActionKinds.swift"))
    let offered = try rows(below: "What the menu of fixes has", of: editors).joined()
    #expect(kinds == names(/`([a-zA-Z.]+)`/, in: offered))
  }

  @Test func `every setting of an editor is on the server's page`() throws {
    let settings = try rows(below: "Settings", of: page("Server")).joined()
    let read = names(
      /flag\("([A-Za-z]+)"/, in: try Repository.text("Sources/LanguageServer/Session/EditorSettings.swift"))
    #expect(names(/`callwright\.([A-Za-z]+)`/, in: settings) == read.union(["positionEncoding"]))
    let configured = names(/"callwright\.([A-Za-z]+)": ?\{/, in: try Repository.text("editors/vscode/package.json"))
    #expect(read.subtracting(configured) == [], "not to be set in Visual Studio Code")
  }

  @Test func `every key of callwright json is in its table, and nothing else`() throws {
    let named = names(/`([$A-Za-z]+)`/, in: try rows(below: "callwright.json", of: page("Workspace")).joined())
    #expect(named == Set(ObjectShape.workspace.keys.map { $0.key }))
  }

  @Test func `every setting of a person is on the page about the command line`() throws {
    let section = try page("CommandLine").split(separator: "## Your settings")[1]
    let block = try #require(section.firstMatch(of: /```\n([\s\S]*?)```/))
    let known = names(/Key\("([$A-Za-z]+)"/, in: try Repository.text("Sources/JobModel/Workspace/Settings.swift"))
    #expect(names(/"([$A-Za-z]+)":/, in: String(block.1)) == known.subtracting(["$schema"]))
  }

  @Test func `every command and option is told of, and no other`() throws {
    let pages = try pages()
    let flags = Set(Command.all.flatMap { $0.flags.map { $0.name } })
    let written = pages.matches(of: /--[a-zA-Z][a-zA-Z-]*/).map { String($0.0) }
    #expect(flags.subtracting(written) == [], "not on any page")
    let commands = Set(Command.all.map { $0.name })
    for line in names(/`callwright ([^`\n]*)`/, in: pages) {
      let words = line.split(separator: " ").map(String.init)
      let command = try #require(words.first { !$0.hasPrefix("-") }, "\(line)")
      #expect(commands.contains(command), "callwright \(line)")
      for word in words where word.hasPrefix("--") {
        #expect(flags.contains(String(word.prefix { $0 != "=" })), "callwright \(line)")
      }
    }
  }

  @Test func `every variable of the environment that is read is told of`() throws {
    let sources = try Repository.swiftFiles(below: "Sources/callwright").map {
      try String(contentsOf: $0, encoding: .utf8)
    }
    let read = names(/"(CALLWRIGHT_[A-Z_]+)"/, in: sources.joined())
    #expect(read == names(/(CALLWRIGHT_[A-Z_]+)/, in: try pages()))
  }
}
