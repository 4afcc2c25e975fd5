import JobAnalysis
import JobModel

/// What fixes made of one text.
struct FixedText: Sendable {
  let before: SourceText
  let after: SourceText
  /// What was done how often, in the order in which it was done first.
  let changes: [(title: String, rule: String, count: Int)]

  var isChanged: Bool { after != before }
  var count: Int { changes.reduce(0) { $0 + $1.count } }
}

/// Applies the fixes of findings until there is nothing left to apply.
///
/// In one round only fixes are applied that do not touch; what they make is read anew, so every fix speaks of the text as it is.
struct Fixer: Sendable {
  /// Also those that an author should look at.
  let isUnsafe: Bool

  private static let mostRounds = 50

  /// Why a text is left as it is.
  enum Refusal: Error {
    /// One fix makes what another one undoes.
    case endless
    /// The fixes bring an error that was not there.
    case harmful
  }

  /// The text with its fixes, by the findings that `check` gives for a text.
  func fixed(_ text: SourceText, _ check: (SourceText) -> [Finding]) throws(Refusal) -> FixedText {
    var current = text
    var seen: Set<[UInt8]> = [text.bytes]
    var changes: [(title: String, rule: String, count: Int)] = []
    let first = check(text)
    var findings = first
    for _ in 0..<Fixer.mostRounds {
      let chosen = chosen(from: findings)
      guard !chosen.isEmpty, let next = try? current.applying(chosen.flatMap { $0.fix.edits }) else {
        let errors = { (findings: [Finding]) in findings.count { $0.severity == .error } }
        if errors(findings) > errors(first) { throw .harmful }
        return FixedText(before: text, after: current, changes: changes)
      }
      guard seen.insert(next.bytes).inserted else { throw .endless }
      for (fix, rule) in chosen {
        if let place = changes.firstIndex(where: { $0.title == fix.title && $0.rule == rule }) {
          changes[place].count += 1
        } else {
          changes.append((fix.title, rule, 1))
        }
      }
      current = next
      findings = check(next)
    }
    throw .endless
  }

  /// What may be applied of a finding without asking.
  func fix(of finding: Finding) -> Fix? { mayFix(finding) ? finding.fixes.first : nil }

  /// Whether there is anything of that; a fix that leaves something for the author to write never is.
  func mayFix(_ finding: Finding) -> Bool {
    guard !finding.mark.fixes.isEmpty else { return false }
    return (isUnsafe || finding.mark.fixes[0].safety == .safe) && !finding.mark.fixes[0].edits.isEmpty
      && finding.mark.fixes[0].snippet == nil
  }

  /// Fixes that do not touch each other, in the order of the text.
  private func chosen(from findings: [Finding]) -> [(fix: Fix, rule: String)] {
    let fixes = findings.compactMap { finding in
      fix(of: finding).map { (fix: $0, rule: finding.rule, span: Fixer.span(of: $0)) }
    }
    var chosen: [(fix: Fix, rule: String)] = []
    var end = -1
    for (fix, rule, span) in fixes.sorted(by: { $0.span.lowerBound < $1.span.lowerBound })
    where span.lowerBound > end {
      chosen.append((fix, rule))
      end = span.upperBound
    }
    return chosen
  }

  private static func span(of fix: Fix) -> Range<Int> {
    let start = fix.edits.map { $0.range.lowerBound }.min() ?? 0
    return start..<max(start, fix.edits.map { $0.range.upperBound }.max() ?? 0)
  }
}
