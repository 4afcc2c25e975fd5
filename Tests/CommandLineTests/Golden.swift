import Foundation
import Testing

/// Whole outputs as files under `Golden`: what people and programs read, to be reviewed as it is.
///
/// `UPDATE=1 swift test` writes them anew.
enum Golden {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")
  private static let isRecording = ProcessInfo.processInfo.environment["UPDATE"] == "1"

  static func expect(
    _ text: String, is name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let file = folder.appending(path: name)
    if isRecording {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    } else {
      let wanted = try String(contentsOf: file, encoding: .utf8)
      #expect(text == wanted, "run UPDATE=1 swift test, and read what changed", sourceLocation: sourceLocation)
    }
  }
}
