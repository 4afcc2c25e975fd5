import Foundation
import Testing

private let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Scripts")

struct SessionScriptTests {
  @Test(arguments: try scripts())
  func `a conversation goes as it is written`(name: String) throws {
    let file = folder.appending(path: name)
    let text = try String(contentsOf: file, encoding: .utf8)
    let played = SessionScript(text).played()
    if ProcessInfo.processInfo.environment["UPDATE"] == "1" {
      try Data(played.utf8).write(to: file)
    } else {
      #expect(played == text, "run UPDATE=1 swift test, and read what has changed")
    }
  }

  @Test func `there are conversations to play`() throws {
    #expect(try scripts().count >= 5)
  }
}

private func scripts() throws -> [String] {
  try FileManager.default.contentsOfDirectory(atPath: folder.path()).filter { $0.hasSuffix(".session") }.sorted()
}
