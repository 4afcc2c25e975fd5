import JobAnalysis
import JobModel
import TestSupport
import Testing

/// What may be mended unasked: tried on every seeded defect.
struct FixTests {
  /// Rules that mend an action itself.
  private static let aboutActions = [
    "invisible-character", "missing-colon", "mojibake", "sms-glued-link", "unclosed-template", "wrong-syntax",
  ]

  @Test func `a safe fix removes its finding, adds none, and leaves what it is not about`() throws {
    var tried = 0
    for defect in try Defect.all() {
      let snapshot = try snapshot(with: defect)
      let before = counts(snapshot)
      for finding in snapshot.findings() {
        guard let fix = finding.fixes.first, fix.safety == .safe else { continue }
        tried += 1
        let fixed = read(try snapshot.document.text.applying(fix.edits), as: snapshot)
        let after = counts(fixed)
        let place = "line \(defect.line): \(finding.rule)"
        #expect(after[finding.rule, default: 0] < before[finding.rule, default: 0], "\(place) is still there")
        for (rule, count) in after { #expect(count <= before[rule, default: 0], "\(place) brings \(rule)") }
        if !Self.aboutActions.contains(finding.rule) {
          #expect(actions(fixed) == actions(snapshot), "\(place) changes an action")
        }
      }
    }
    #expect(tried > 20)
  }

  @Test func `safe fixes come to the same end in any order`() throws {
    for defect in try Defect.all() {
      let snapshot = try snapshot(with: defect)
      guard snapshot.findings().contains(where: { $0.fixes.first?.safety == .safe }) else { continue }
      var random = SeededGenerator(seed: UInt64(defect.line))
      let first = mended(snapshot) { _ in 0 }
      #expect(mended(snapshot) { $0 - 1 }.bytes == first.bytes, "line \(defect.line)")
      #expect(mended(snapshot) { random.below($0) }.bytes == first.bytes, "line \(defect.line)")
      #expect(snapshot.mended().bytes == first.bytes, "line \(defect.line)")
    }
  }

  /// The text when no safe fix is left, taken one after the other.
  @Test func `behind a message that may go on nothing is written`() throws {
    let rule = try #require(Rule.named("no-confirmation-after-sms"))
    for (message, fixes) in [("Hi! Here's your link.", 0), ("\"Hi!\" Here's your link.", 1), ("Hi! Thank them.", 1)] {
      let text = SourceText("Tell them a text comes, then /Send SMS: \(message)\n")
      #expect(rule.check(Snapshot(text, kind: .job)).map { $0.fixes.count } == [fixes], "\(message)")
    }
  }

  private func mended(_ start: Snapshot, _ choice: (Int) -> Int) -> SourceText {
    var snapshot = start
    for _ in 0..<100 {
      let fixes = snapshot.findings().compactMap { $0.fixes.first }.filter { $0.safety == .safe }
      if fixes.isEmpty { return snapshot.document.text }
      guard let text = try? snapshot.document.text.applying(fixes[choice(fixes.count)].edits) else { break }
      snapshot = read(text, as: snapshot)
    }
    Issue.record("there is always one more fix: \(start.document.text.string)")
    return snapshot.document.text
  }

  private func snapshot(with defect: Defect) throws -> Snapshot {
    let corpus = try Corpus(defect.folder).with(defect)
    return corpus.snapshot(of: try #require(corpus.file(defect.name)))
  }

  private func read(_ text: SourceText, as snapshot: Snapshot) -> Snapshot {
    Snapshot(text, kind: snapshot.document.kind, path: snapshot.document.path, workspace: snapshot.workspace)
  }

  private func counts(_ snapshot: Snapshot) -> [String: Int] {
    Dictionary(snapshot.findings().map { ($0.rule, 1) }, uniquingKeysWith: +)
  }

  private func actions(_ snapshot: Snapshot) -> [String] {
    (snapshot.document.job?.actions ?? []).map { action in
      snapshot.document.text.string(action.label) + ": " + (action.argument?.value ?? "")
    }
  }
}
