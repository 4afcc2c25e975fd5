package import JobModel

extension Snapshot {
  /// The text when no safe fix is left, of one rule or of all.
  ///
  /// What is mended may bring the next thing to light, so the text is read again until nothing comes any more. Of two
  /// fixes that touch each other the first one goes first, and the other is asked for anew.
  package func mended(rule: String? = nil) -> SourceText {
    var snapshot = self
    for _ in 0..<Mending.mostRounds {
      let edits = Mending.edits(of: snapshot.findings().filter { rule == nil || $0.rule == rule })
      guard !edits.isEmpty, let text = try? snapshot.document.text.applying(edits), text != snapshot.document.text
      else { break }
      snapshot = snapshot.with(text)
    }
    return snapshot.document.text
  }

  /// The same document with another text.
  func with(_ text: SourceText, in workspace: Workspace? = nil) -> Snapshot {
    Snapshot(text, kind: document.kind, path: document.path, workspace: workspace ?? self.workspace)
  }
}

extension Finding {
  /// What mends it and means the same.
  package var safeFix: Fix? {
    fixes.first.flatMap { $0.safety == .safe ? $0 : nil }
  }
}

private enum Mending {
  /// Two or three do; a pair of rules that undo each other must not hang anybody.
  static let mostRounds = 16

  /// All that can be done in one go.
  static func edits(of findings: [Finding]) -> [TextEdit] {
    var edits: [TextEdit] = []
    /// In the order of the text.
    var taken: [Range<Int>] = []
    for fix in findings.compactMap({ $0.safeFix }) where !fix.edits.contains(where: { touches($0.range, taken) }) {
      for edit in fix.edits {
        taken.insert(edit.range, at: taken.firstPlace(fromWhichOn: { $0.lowerBound >= edit.range.lowerBound }))
      }
      edits += fix.edits
    }
    return edits
  }

  private static func touches(_ range: Range<Int>, _ taken: [Range<Int>]) -> Bool {
    let next = taken.firstPlace(fromWhichOn: { $0.lowerBound >= range.lowerBound })
    if next < taken.count, taken[next].lowerBound <= range.upperBound { return true }
    return next > 0 && taken[next - 1].upperBound >= range.lowerBound
  }
}
