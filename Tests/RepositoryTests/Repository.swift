import Foundation

/// The files of the project, found from this file's own place.
enum Repository {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The Swift files below a folder, sorted.
  static func swiftFiles(below folder: String) throws -> [URL] {
    let start = root.appending(path: folder)
    let names = try FileManager.default.subpathsOfDirectory(atPath: start.path())
    return names.filter { $0.hasSuffix(".swift") }.sorted().map { start.appending(path: $0) }
  }

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// Whether files that are made from data are to be written instead of compared.
  static var isRecording: Bool { ProcessInfo.processInfo.environment["UPDATE"] == "1" }

  static func record(_ text: String, at path: String) throws {
    try Data(text.utf8).write(to: root.appending(path: path))
  }
}
