import Foundation
import JobAnalysis
import JobModel
import JobOptimizer
import TestSupport
import Testing

/// Jobs as people write them, with what Optimize makes of each and what it says about it: `Tests/Fixtures/Prose`.
///
/// `UPDATE=1 swift test` writes both anew, to be read before they are kept.
struct ProseTests {
  @Test(arguments: Prose.names)
  func `a job becomes what was reviewed`(name: String) throws {
    let text = SourceText(try Prose.text(name))
    let result = Optimizer().optimize(text)
    try Prose.expect(result.text.string, is: name + ".optimized")
    try Prose.expect(Prose.reasons(result, text), is: name + ".reasons")
  }

  @Test func `there are jobs enough`() {
    #expect(Prose.names.count >= 25)
  }
}

extension Prose {
  private static let isRecording = ProcessInfo.processInfo.environment["UPDATE"] == "1"

  static func expect(_ text: String, is name: String) throws {
    let file = folder.appending(path: name)
    if isRecording {
      try Data(text.utf8).write(to: file)
    } else {
      let wanted = try String(contentsOf: file, encoding: .utf8)
      #expect(text == wanted, "run UPDATE=1 swift test, and read what changed")
    }
  }

  /// All that is told of a result, a line each.
  static func reasons(_ result: Optimization, _ before: SourceText) -> String {
    var lines: [String] = []
    if case .unchanged(let reason) = result.outcome { lines.append("unchanged: \(reason)") }
    lines += result.changes.map { "changed: \($0.sentence)" }
    lines += result.suggestions.map { suggestion in
      "suggested: \(suggestion.message) (\(suggestion.choices.map { $0.title }.joined(separator: "; ")))"
    }
    lines += result.abstentions.map { left in
      "left: \(before.string(left.range).split { $0.isNewline }.joined(separator: " ")): \(left.reason)"
    }
    lines += result.rejections.map { "undone: \($0.pass): \($0.reason)" }
    return lines.joined(separator: "\n") + "\n"
  }
}
