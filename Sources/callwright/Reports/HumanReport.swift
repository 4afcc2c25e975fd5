import JobAnalysis
import JobModel

/// Findings for people: where, what, the line with the place marked, why, and what to write.
struct HumanReport {
  private let style: Style
  private let width: Int
  /// A rule's reason is told once.
  private var explained: Set<String> = []

  init(style: Style, width: Int) {
    self.style = style
    self.width = width
  }

  mutating func text(of report: FileReport) -> String {
    switch report.outcome {
    case .unreadable: ""
    case .checked(let findings, let text):
      text.map { text in findings.map { finding($0, in: text, path: report.path) }.joined() } ?? ""
    }
  }

  mutating func finding(_ finding: Finding, in text: SourceText, path: String) -> String {
    let place = text.position(of: finding.range.lowerBound, in: .utf32)
    let head =
      style.bold("\(TerminalText.safe(path)):\(place.line + 1):\(place.column + 1): ")
      + style.of(finding.severity, finding.severity.name + ": ") + style.bold(TerminalText.safe(finding.message))
      + style.faint(" [\(finding.rule)]")
    var lines = [head]
    let number = "\(place.line + 1)"
    let gutter = String(repeating: " ", count: number.utf8.count + 2)
    let excerpt = Excerpt(text, finding.range, width: max(30, width - gutter.utf8.count - 3))
    lines.append(style.faint("  \(number) | ") + excerpt.line)
    lines.append(style.faint(gutter + " | ") + style.of(finding.severity, excerpt.marks))
    if let rule = Rule.named(finding.rule), explained.insert(rule.id).inserted {
      lines.append("  why: \(HumanReport.firstSentence(rule.why)) " + style.faint("(\(rule.source.title))"))
    }
    if let fix = finding.fixes.first { lines.append("  fix: " + self.fix(fix, in: text)) }
    return lines.joined(separator: "\n") + "\n\n"
  }

  /// What the fix does, and the line that it makes.
  private func fix(_ fix: Fix, in text: SourceText) -> String {
    guard let first = fix.edits.first, let fixed = try? text.applying(fix.edits) else { return fix.title }
    let line = text.line(at: first.range.lowerBound)
    let end = text.lineEnd(line)
    let isOneLine = fix.edits.allSatisfy { edit in
      edit.range.lowerBound >= text.lineStart(line) && edit.range.upperBound <= end
        && !edit.replacement.utf8.contains(0x0A)
    }
    guard isOneLine, fixed.lineCount == text.lineCount else { return fix.title }
    let place = first.range.lowerBound..<first.range.lowerBound + first.replacement.utf8.count
    let excerpt = Excerpt(fixed, place, width: max(30, width - 10 - fix.title.utf8.count))
    return fix.title + style.faint(" → ") + excerpt.line
  }

  static func firstSentence(_ text: String) -> String {
    let syntax = JobSyntax(SourceText(text))
    return syntax.sentences.first.map { syntax.text.string($0.range) } ?? text
  }
}
