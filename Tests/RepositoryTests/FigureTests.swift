import Foundation
import Testing

/// What the pages say was measured and promised stays what was measured, and can be tried.
struct FigureTests {
  private static let pages = "Sources/callwright/Documentation.docc"

  @Test func `the README's figures are those of the page about measurements`() throws {
    let readme = try Repository.text("README.md")
    let measured = try Repository.text("\(Self.pages)/Measurements.md").split(separator: "\n").map(String.init)
    let shown = try #require(readme.firstMatch(of: /<!-- figures -->\n([\s\S]*?)<!-- end of figures -->/))
    let lines = shown.1.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let updated = try lines.map { line in
      guard line.hasPrefix("| ") else { return line }
      let name = try #require(line.split(separator: "|", omittingEmptySubsequences: false).dropFirst().first)
      // A head without a name is the one that stands there; a line is known by its name.
      let start = name == " " ? line : "|\(name)|"
      return try #require(measured.first { $0.hasPrefix(start) }, "the page has no line\(name)")
    }
    #expect(lines.filter { $0.hasPrefix("| ") }.count >= 6)
    if Repository.isRecording {
      try Repository.record(
        readme.replacing(String(shown.1), with: updated.joined(separator: "\n")), at: "README.md")
    } else {
      #expect(lines == updated, "run UPDATE=1 swift test")
    }
  }

  @Test func `every promise has a command, which is there and is run`() throws {
    let page = try Repository.text("\(Self.pages)/Security.md")
    let check = try Repository.text(".ci/run")
    let promises = try #require(page.firstMatch(of: /\| promise \|.*\n\|[-|]+\n((?:\|.*\n)+)/)).1
    let byHand = try #require(page.firstMatch(of: /\| by hand \|.*\n\|[-|]+\n((?:\|.*\n)+)/)).1
    #expect(promises.split(separator: "\n").count >= 10)
    for promise in promises.split(separator: "\n") {
      let cells = promise.split(separator: "|")
      let commands = try #require(cells.last { !$0.allSatisfy(\.isWhitespace) }).matches(of: /`([^`]+)`/).map { $0.1 }
      #expect(!commands.isEmpty, "\(promise)")
      for command in commands where !command.hasPrefix("swift test") {
        let path = String(command.prefix { $0 != " " })
        #expect(FileManager.default.isExecutableFile(atPath: Repository.root.appending(path: path).path()), "\(path)")
        #expect(check.contains(path) || byHand.contains(path), "nobody runs \(path)")
      }
    }
  }
}
