import JobAnalysis
import JobModel

/// Findings for people: where, what, the line with the place marked, why, and what to write.
struct HumanReport: Report {
  private let style: Style
  private let width: Int
  /// Nobody reads more of the same in one file; the summary counts them all.
  private static let mostOfOneRule = 50
  /// A rule's reason is told once.
  private var explained: Set<String> = []

  init(style: Style, width: Int) {
    self.style = style
    self.width = width
  }

  mutating func text(of report: FileReport) -> String {
    guard let (findings, text) = report.shown else { return "" }
    let elsewhere =
      report.isElsewhere
      ? style.faint("\(TerminalText.safe(report.path)) did not change; something that it needs did:") + "\n" : ""
    return elsewhere + self.text(of: findings, in: text, path: report.path)
  }

  func end(_ tally: Tally, _ change: ChangeNews?) -> String { "" }

  mutating func text(of findings: [Finding], in text: SourceText, path: String) -> String {
    var places = ReportPlaces(text)
    var counts: [String: Int] = [:]
    var result = ""
    for finding in findings {
      counts[finding.rule, default: 0] += 1
      guard counts[finding.rule, default: 0] <= HumanReport.mostOfOneRule else { continue }
      result += self.finding(finding, in: text, path: path, &places)
    }
    for (rule, count) in counts.sorted(by: { $0.key < $1.key }) where count > HumanReport.mostOfOneRule {
      let more = (count - HumanReport.mostOfOneRule).grouped
      result += "\(TerminalText.safe(path)): and \(more) more like these [\(rule)]\n\n"
    }
    return result
  }

  private mutating func finding(
    _ finding: Finding, in text: SourceText, path: String, _ places: inout ReportPlaces
  ) -> String {
    let place = places.place(of: finding.range.lowerBound)
    let path = TerminalText.safe(path)
    let head =
      style.bold("\(path):\(place.line):\(place.column): ")
      + style.of(finding.severity, finding.severity.name + ": ") + style.bold(TerminalText.safe(finding.message))
      + style.faint(" [\(finding.rule)]")
    var lines = [head]
    let number = "\(place.line)"
    let gutter = String(repeating: " ", count: number.utf8.count + 2)
    let excerpt = Excerpt(text, finding.range, width: max(30, width - gutter.utf8.count - 3))
    lines.append(style.faint("  \(number) | ") + excerpt.line)
    let end = text.line(at: max(finding.range.lowerBound, finding.range.upperBound - 1)) + 1
    let more = end > place.line ? " and on to line \(end)" : ""
    lines.append(style.faint(gutter + " | ") + style.of(finding.severity, excerpt.marks + more))
    if explained.insert(finding.rule).inserted, let rule = Rule.named(finding.rule) {
      lines.append("  why: \(HumanReport.firstSentence(rule.why)) " + style.faint("(\(rule.source.title))"))
    }
    for other in finding.mark.related {
      lines.append("  see: \(HumanReport.place(of: other, path: path, &places)): \(TerminalText.safe(other.message))")
    }
    if let fix = finding.fixes.first { lines.append("  fix: " + self.fix(fix, in: text)) }
    return lines.joined(separator: "\n") + "\n\n"
  }

  private static func place(of other: RelatedPlace, path: String, _ places: inout ReportPlaces) -> String {
    switch other.place {
    case .here(let range):
      let place = places.place(of: range.lowerBound)
      return "\(path):\(place.line):\(place.column)"
    case .elsewhere(let file): return "\(TerminalText.safe(System.relative(file.path))):\(file.line + 1)"
    }
  }

  /// What the fix does, and the line that it makes, or what of it stands around the change.
  private func fix(_ fix: Fix, in text: SourceText) -> String {
    let title = TerminalText.safe(fix.title)
    guard let first = fix.edits.first else { return title }
    let line = text.line(at: first.range.lowerBound)
    let window = Excerpt.window(around: first.range, of: text, line: line)
    let edits = fix.edits.map { edit in
      TextEdit(
        range: edit.range.lowerBound - window.lowerBound..<edit.range.upperBound - window.lowerBound,
        replacement: edit.replacement)
    }
    guard !fix.edits.contains(where: { $0.replacement.utf8.contains(0x0A) }),
      let fixed = try? SourceText(text.string(window)).applying(edits)
    else { return title }
    let start = first.range.lowerBound - window.lowerBound
    let place = start..<start + first.replacement.utf8.count
    let excerpt = Excerpt(
      fixed, place, width: max(30, width - 10 - TerminalText.columns(of: title)),
      isCut: window.lowerBound > Excerpt.firstShown(of: line, in: text))
    return title + style.faint(" → ") + excerpt.line
  }

  static func firstSentence(_ text: String) -> String {
    let syntax = JobSyntax(SourceText(text))
    return syntax.sentences.first.map { syntax.text.string($0.range) } ?? text
  }
}
