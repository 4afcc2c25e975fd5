import Foundation
import JSONText
import JobModel
import JobOptimizer
import TestSupport

/// A job of `Tests/Fixtures/Jobs`, and a guard in its workspace.
struct CorpusJob: Sendable {
  let name: String
  let text: SourceText
  let workspace: Workspace
  let vocabulary: Vocabulary
  let guardian: Guard

  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures/Jobs")

  /// All of them, in the order of their names.
  static func all() throws -> [CorpusJob] {
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
  static func prose() throws -> [CorpusJob] {
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

/// Small changes to texts that tests need.
enum Text {
  static func range(of words: String, in text: String) -> Range<Int>? {
    text.range(of: words).map { range in
      let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
      return start..<start + words.utf8.count
    }
  }

  /// With blanks behind its lines, and two blank lines where there is one.
  static func looser(_ text: SourceText) -> SourceText {
    let syntax = JobSyntax(text)
    let opaque = syntax.blocks.filter { $0.kind == .fence }.map { $0.range } + syntax.actions.map { $0.range }
    var result = text.string(0..<syntax.instructions.lowerBound)
    var offset = syntax.instructions.lowerBound
    for line in text.string(syntax.instructions).split(separator: "\n", omittingEmptySubsequences: false) {
      let end = offset + line.utf8.count
      let isInside = opaque.contains { $0.lowerBound <= end && end < $0.upperBound }
      result += line
      if end < text.count { result += isInside ? "\n" : line.isEmpty ? "\n\n" : "  \n" }
      offset = end + 1
    }
    return SourceText(result)
  }

  /// With `•` for every `-` before an item.
  static func withBullets(_ text: SourceText) -> SourceText {
    let edits = JobSyntax(text).blocks.compactMap { block -> TextEdit? in
      guard case .item = block.kind, let marker = block.marker, text.string(marker) == "-" else { return nil }
      return TextEdit(range: marker, replacement: "•")
    }
    return (try? text.applying(edits)) ?? text
  }
}
