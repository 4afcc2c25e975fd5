import JobAnalysis
import JobModel

/// Findings for people: where, what, the line with the place marked, why, and what to write.
struct HumanReport: Report {
  private let style: Style
  private let width: Int
  /// Nobody reads more of the same in one file; the summary counts them all.
  private static let mostOfOneRule = 50
  /// A rule's reason is told once. Few rules speak, so they are gone through.
  private var explained: [String] = []

  init(style: Style, width: Int) {
    self.style = style
    self.width = width
  }

  /// In bytes, as they are made: a string of them would be looked at once more.
  mutating func write(_ report: FileReport, _ print: ([UInt8]) -> Void) {
    guard let (findings, text) = report.shown else { return }
    var result = ReportBytes(capacity: min(findings.count, 1_000) * 512)
    if report.isElsewhere {
      result.add(style.faint("\(TerminalText.safe(report.path)) did not change; something that it needs did:") + "\n")
    }
    add(findings, in: text, path: report.path, to: &result)
    print(result.bytes)
  }

  func end(_ tally: Tally, _ change: ChangeNews?) -> String { "" }

  mutating func text(of findings: [Finding], in text: SourceText, path: String) -> String {
    var result = ReportBytes(capacity: findings.count * 512)
    add(findings, in: text, path: path, to: &result)
    return String(decoding: result.bytes, as: UTF8.self)
  }

  private mutating func add(_ findings: [Finding], in text: SourceText, path: String, to result: inout ReportBytes) {
    var places = ReportPlaces(text)
    let path = TerminalText.safe(path)
    guard findings.count > HumanReport.mostOfOneRule else {
      for place in findings.indices { add(findings[place], in: text, path: path, &places, to: &result) }
      return
    }
    var counts: [String: Int] = [:]
    for finding in findings {
      let count = counts[finding.rule, default: 0] + 1
      counts[finding.rule] = count
      guard count <= HumanReport.mostOfOneRule else { continue }
      add(finding, in: text, path: path, &places, to: &result)
    }
    for (rule, count) in counts.sorted(by: { $0.key < $1.key }) where count > HumanReport.mostOfOneRule {
      let more = (count - HumanReport.mostOfOneRule).grouped
      result.add("\(path): and \(more) more like these [\(rule)]\n\n")
    }
  }

  /// Adds what is said of one finding; the path is safe to show.
  private mutating func add(
    _ finding: Finding, in text: SourceText, path: String, _ places: inout ReportPlaces, to result: inout ReportBytes
  ) {
    let place = places.place(of: finding.range.lowerBound)
    addHead(finding, at: place, path: path, to: &result)
    let gutter = HumanReport.digits(of: place.line) + 2
    let excerpt = Excerpt(text, finding.range, width: max(30, width - gutter - 3))
    style.faint(&result) {
      $0.add(words: "  ")
      $0.add(place.line)
      $0.add(words: " | ")
    }
    excerpt.addLine(to: &result)
    result.endLine()
    let end = text.line(at: max(finding.range.lowerBound, finding.range.upperBound - 1)) + 1
    style.faint(&result) {
      $0.add(0x20, times: gutter)
      $0.add(words: " | ")
    }
    style.of(finding.severity, &result) {
      excerpt.addMarks(to: &$0)
      if end > place.line { $0.add(" and on to line \(end)") }
    }
    result.endLine()
    if !explained.contains(finding.rule), let rule = Rule.named(finding.rule) {
      explained.append(finding.rule)
      result.add("  why: \(HumanReport.firstSentence(rule.why)) " + style.faint("(\(rule.source.title))") + "\n")
    }
    for other in finding.mark.related {
      let there = HumanReport.place(of: other, path: path, &places)
      result.add("  see: \(there): \(TerminalText.safe(other.message))\n")
    }
    if !finding.mark.fixes.isEmpty {
      result.add(words: "  fix: ")
      add(finding.mark.fixes[0], in: text, to: &result)
      result.endLine()
    }
    result.endLine()
  }

  private func addHead(_ finding: Finding, at place: ReportPlaces.Place, path: String, to result: inout ReportBytes) {
    style.bold(&result) {
      $0.add(path)
      $0.add(words: ":")
      $0.add(place.line)
      $0.add(words: ":")
      $0.add(place.column)
      $0.add(words: ": ")
    }
    style.of(finding.severity, &result) {
      $0.add(finding.severity.name)
      $0.add(words: ": ")
    }
    style.bold(&result) { $0.addSafe(finding.mark.message) }
    style.faint(&result) {
      $0.add(words: " [")
      $0.add(finding.rule)
      $0.add(words: "]")
    }
    result.endLine()
  }

  private static func place(of other: RelatedPlace, path: String, _ places: inout ReportPlaces) -> String {
    switch other.place {
    case .here(let range):
      let place = places.place(of: range.lowerBound)
      return "\(path):\(place.line):\(place.column)"
    case .elsewhere(let file): return "\(TerminalText.safe(System.relative(file.path))):\(file.line + 1)"
    }
  }

  /// Adds what the fix does, and the line that it makes, or what of it stands around the change.
  private func add(_ fix: Fix, in text: SourceText, to result: inout ReportBytes) {
    let title = TerminalText.safe(fix.title)
    result.add(title)
    guard !fix.edits.isEmpty else { return }
    let first = fix.edits[0].range
    let line = text.line(at: first.lowerBound)
    let window = Excerpt.window(around: first, of: text, line: line)
    let width = max(30, width - 10 - TerminalText.columns(of: title))
    let isCut = window.lowerBound > Excerpt.firstShown(of: line, in: text)
    let excerpt: Excerpt
    if fix.edits.count == 1, fix.snippet == nil,
      let plain = Excerpt(plain: text.bytes, window, with: fix.edits[0], width: width, isCut: isCut)
    {
      excerpt = plain
    } else if let (fixed, place) = HumanReport.fixed(fix, text, window) {
      excerpt = Excerpt(fixed, place, width: width, isCut: isCut)
    } else {
      return
    }
    style.faint(&result) { $0.add(words: " → ") }
    excerpt.addLine(to: &result)
  }

  /// What of a line stands in a window, once it is fixed, and where the first change of it stands there; nil where more lines
  /// come of it.
  private static func fixed(_ fix: Fix, _ text: SourceText, _ window: Range<Int>) -> (SourceText, Range<Int>)? {
    guard !fix.edits.contains(where: { $0.replacement.utf8.contains(0x0A) }) else { return nil }
    var edits = fix.edits.map { edit in
      TextEdit(
        range: edit.range.lowerBound - window.lowerBound..<edit.range.upperBound - window.lowerBound,
        replacement: edit.replacement)
    }
    if let snippet = fix.snippet {
      edits[edits.count - 1].replacement = Snippet(snippet).text { $0.words.isEmpty && $0.number > 0 ? "…" : nil }
    }
    guard let fixed = try? SourceText(text.string(window)).applying(edits) else { return nil }
    let start = edits[0].range.lowerBound
    return (fixed, start..<start + edits[0].replacement.utf8.count)
  }

  private static func digits(of number: Int) -> Int { number < 10 ? 1 : 1 + digits(of: number / 10) }

  static func firstSentence(_ text: String) -> String {
    let syntax = JobSyntax(SourceText(text))
    return syntax.sentences.first.map { syntax.text.string($0.range) } ?? text
  }
}
