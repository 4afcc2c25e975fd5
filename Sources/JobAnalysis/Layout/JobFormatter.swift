import JobModel

/// Lays a job out without changing anything that it says.
///
/// Every edit is tried: what would change the likeness of the text, or give a rule more to say, is left alone. It goes on
/// until nothing more changes, so that a second call changes nothing; a text that comes to no end stays as it was.
struct JobFormatter {
  private let snapshot: Snapshot
  private let vocabulary: Vocabulary

  /// How often it goes over a text, and how often it tries in each.
  private static let rounds = 6
  private static let trials = 40
  /// A longer text is no job.
  private static let longest = 1_000_000

  init(_ snapshot: Snapshot) {
    self.snapshot = snapshot
    vocabulary = Vocabulary(snapshot.workspace)
  }

  /// The text laid out; within whole lines of a range where one is given.
  func formatted(within range: Range<Int>?) -> SourceText {
    let original = snapshot.document.text
    guard original.count <= JobFormatter.longest else { return original }
    var current = snapshot
    var lines = range.map { original.lines(of: $0) }
    for _ in 0..<JobFormatter.rounds {
      guard let next = improved(current, lines) else { return current.document.text }
      lines = lines.map {
        $0.lowerBound..<$0.upperBound + next.document.text.lineCount - current.document.text.lineCount
      }
      current = next
    }
    return original
  }

  /// The text with all edits that may be; nil where there are none.
  private func improved(_ current: Snapshot, _ lines: Range<Int>?) -> Snapshot? {
    guard let syntax = current.document.job, let reading = current.document.reading else { return nil }
    var groups = JobLayout(syntax, reading).groups
    if let lines {
      let text = current.document.text
      groups = groups.map { $0.filter { JobFormatter.lies($0.range, in: lines, of: text) } }.filter { !$0.isEmpty }
    }
    guard !groups.isEmpty else { return nil }
    var search = FormattingTrial(current, vocabulary, trials: JobFormatter.trials)
    search.add(groups[...])
    return search.best
  }

  private static func lies(_ range: Range<Int>, in lines: Range<Int>, of text: SourceText) -> Bool {
    range.lowerBound >= text.lineStart(lines.lowerBound) && range.lowerBound <= text.lineEnd(lines.upperBound - 1)
      && range.upperBound <= text.lineStart(lines.upperBound)
  }
}

/// Finds the edits that change nothing but the layout: all at once where that goes, else by halves.
private struct FormattingTrial {
  /// The text with the edits that were taken so far; nil without any.
  private(set) var best: Snapshot?
  private var taken: [TextEdit] = []
  private var trials: Int
  private let before: Snapshot
  private let vocabulary: Vocabulary
  private let likeness: JobLikeness?
  private let findings: [String: Int]

  init(_ before: Snapshot, _ vocabulary: Vocabulary, trials: Int) {
    self.before = before
    self.vocabulary = vocabulary
    self.trials = trials
    likeness = before.document.job.map { JobLikeness($0) }
    findings = FormattingTrial.findings(before)
  }

  mutating func add(_ groups: ArraySlice<[TextEdit]>) {
    guard trials > 0, !groups.isEmpty else { return }
    trials -= 1
    let edits = taken + groups.flatMap { $0 }
    if let after = after(edits) {
      taken = edits
      best = after
    } else if groups.count > 1 {
      let middle = groups.startIndex + groups.count / 2
      add(groups[..<middle])
      add(groups[middle...])
    }
  }

  private func after(_ edits: [TextEdit]) -> Snapshot? {
    guard let text = try? before.document.text.applying(edits) else { return nil }
    let after = Snapshot(
      text, kind: .job, path: before.document.path, workspace: before.workspace, vocabulary: vocabulary)
    guard after.document.job.map({ JobLikeness($0) }) == likeness else { return nil }
    let isWorse = FormattingTrial.findings(after).contains { findings[$0.key, default: 0] < $0.value }
    return isWorse ? nil : after
  }

  /// How often each rule speaks.
  private static func findings(_ snapshot: Snapshot) -> [String: Int] {
    var counts: [String: Int] = [:]
    for finding in snapshot.findings() { counts[finding.rule, default: 0] += 1 }
    return counts
  }
}
