import JSONText
import JobAnalysis
import JobModel

/// Findings for programs: one object, the same for the same input.
enum JSONReport {
  static func text(of reports: [FileReport], tally: Tally) -> String {
    let summary: JSONValue = [
      "files": .int(tally.files), "unreadable": .int(tally.unreadable), "errors": .int(tally.count(.error)),
      "warnings": .int(tally.count(.warning)), "information": .int(tally.count(.information)),
      "hints": .int(tally.count(.hint)),
    ]
    let shown = reports.filter { report in
      if case .unreadable = report.outcome { return true }
      return !report.findings.isEmpty
    }
    let report: JSONValue = [
      "version": .string(Callwright.version), "files": .array(shown.map { file($0) }), "summary": summary,
    ]
    return report.written(indentation: 2) + "\n"
  }

  private static func file(_ report: FileReport) -> JSONValue {
    switch report.outcome {
    case .unreadable(let reason):
      ["path": .string(report.path), "error": .string(reason), "findings": []]
    case .checked(let findings, let text):
      ["path": .string(report.path), "findings": .array(text.map { text in findings.map { finding($0, text) } } ?? [])]
    }
  }

  private static func finding(_ finding: Finding, _ text: SourceText) -> JSONValue {
    let rule = Rule.named(finding.rule)
    return [
      "rule": .string(finding.rule),
      "severity": .string(finding.severity.name),
      "message": .string(finding.message),
      "why": .string(rule?.why ?? ""),
      "source": .string(rule?.source.title ?? ""),
      "range": range(finding.range, text),
      "fixes": .array(finding.fixes.map { fix($0, text) }),
      "related": .array(
        finding.mark.related.map { ["message": .string($0.message), "range": range($0.range, text)] }),
    ]
  }

  private static func fix(_ fix: Fix, _ text: SourceText) -> JSONValue {
    [
      "title": .string(fix.title), "safe": .bool(fix.safety == .safe),
      "edits": .array(
        fix.edits.map { ["range": range($0.range, text), "replacement": .string($0.replacement)] }),
    ]
  }

  /// Offsets in bytes from 0, lines and columns in characters from 1.
  private static func range(_ range: Range<Int>, _ text: SourceText) -> JSONValue {
    ["start": place(range.lowerBound, text), "end": place(range.upperBound, text)]
  }

  private static func place(_ offset: Int, _ text: SourceText) -> JSONValue {
    let position = text.position(of: offset, in: .utf32)
    return ["offset": .int(offset), "line": .int(position.line + 1), "column": .int(position.column + 1)]
  }
}
