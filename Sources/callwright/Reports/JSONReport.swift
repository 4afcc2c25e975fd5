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
      ["path": .string(report.path), "findings": .array(text.map { JSONReport.findings(findings, in: $0) } ?? [])]
    }
  }

  private static func findings(_ findings: [Finding], in text: SourceText) -> [JSONValue] {
    var places = ReportPlaces(text)
    var written: [JSONValue] = []
    for finding in findings { written.append(self.finding(finding, &places)) }
    return written
  }

  private static func finding(_ finding: Finding, _ places: inout ReportPlaces) -> JSONValue {
    let rule = Rule.named(finding.rule)
    let marked = range(finding.range, &places)
    var fixes: [JSONValue] = []
    for fix in finding.fixes { fixes.append(self.fix(fix, &places)) }
    var related: [JSONValue] = []
    for place in finding.mark.related {
      switch place.place {
      case .here(let range):
        related.append(["message": .string(place.message), "range": JSONReport.range(range, &places)])
      case .elsewhere(let file):
        let path = JSONValue.string(System.relative(file.path))
        related.append(["message": .string(place.message), "path": path, "line": .int(file.line + 1)])
      }
    }
    return [
      "rule": .string(finding.rule), "severity": .string(finding.severity.name), "message": .string(finding.message),
      "why": .string(rule?.why ?? ""), "source": .string(rule?.source.title ?? ""), "range": marked,
      "fixes": .array(fixes), "related": .array(related),
    ]
  }

  private static func fix(_ fix: Fix, _ places: inout ReportPlaces) -> JSONValue {
    var edits: [JSONValue] = []
    for edit in fix.edits {
      let start = place(edit.range.lowerBound, &places)
      let end = place(edit.range.upperBound, &places)
      edits.append(["start": start, "end": end, "replacement": .string(edit.replacement)])
    }
    return ["title": .string(fix.title), "safe": .bool(fix.safety == .safe), "edits": .array(edits)]
  }

  /// Offsets in bytes from 0, lines and columns in characters from 1.
  private static func range(_ range: Range<Int>, _ places: inout ReportPlaces) -> JSONValue {
    let start = place(range.lowerBound, &places)
    return ["start": start, "end": place(range.upperBound, &places)]
  }

  private static func place(_ offset: Int, _ places: inout ReportPlaces) -> JSONValue {
    let place = places.place(of: offset)
    return ["offset": .int(offset), "line": .int(place.line), "column": .int(place.column)]
  }
}
