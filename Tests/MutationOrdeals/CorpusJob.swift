import Foundation
import JSONText
package import JobModel
package import JobOptimizer
import TestSupport

/// A job of `Tests/Fixtures/Jobs`, and a guard in its workspace.
package struct CorpusJob: Sendable {
  package let name: String
  package let text: SourceText
  package let workspace: Workspace
  package let vocabulary: Vocabulary
  package let guardian: Guard

  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Fixtures/Jobs")

  /// All of them, in the order of their names.
  package static func all() throws -> [CorpusJob] {
    var jobs: [CorpusJob] = []
    for folder in try names(in: root) {
      let place = root.appending(path: folder)
      let files = try names(in: place).compactMap { name in
        FileKind(fileName: name) == nil
          ? nil : (name: name, text: try String(contentsOf: place.appending(path: name), encoding: .utf8))
      }
      let workspace = try Workspace(files.first { FileKind(fileName: $0.name) == .workspace }?.text, files: files)
      for file in files where FileKind(fileName: file.name) == .job {
        jobs.append(
          CorpusJob(
            name: "\(folder)/\(file.name)", text: SourceText(file.text), workspace: workspace,
            vocabulary: Vocabulary(workspace),
            guardian: Guard(workspace: workspace, path: file.name)))
      }
    }
    return jobs
  }

  /// The unpolished ones, without a workspace.
  package static func prose() throws -> [CorpusJob] {
    try Prose.names.map { name in
      CorpusJob(
        name: "Prose/\(name).txt", text: SourceText(try Prose.text(name)), workspace: Workspace(),
        vocabulary: Vocabulary(Workspace()), guardian: Guard())
    }
  }

  private static func names(in folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path()).filter { !$0.hasPrefix(".") }.sorted()
  }
}
