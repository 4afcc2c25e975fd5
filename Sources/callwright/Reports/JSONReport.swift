import JSONText
import JobAnalysis
import JobModel

/// Findings for programs: one object, the same for the same input.
struct JSONReport: Report {
  private var isFirst = true

  mutating func begin() -> String {
    "{\n  \"version\": \(JSONValue.string(Callwright.version).written()),\n  \"files\": ["
  }

  /// Findings are written one after the other: all at once, very many of them take several times what they take as text.
  mutating func write(_ report: FileReport, _ print: ([UInt8]) -> Void) {
    guard report.unreadable != nil || report.shown != nil || report.fixed?.isChanged == true else { return }
    defer { isFirst = false }
    var text = (isFirst ? "\n    " : ",\n    ") + JSONReport.file(report).written(indentation: 2, from: 4)
    let end = "]\n    }"
    guard let (source, findings) = report.shown.map({ ($0.text, $0.findings) }), !findings.isEmpty else {
      return print(Array(text.utf8))
    }
    text.removeLast(end.count)
    print(Array(text.utf8))
    var places = ReportPlaces(source)
    var separator = "\n        "
    for finding in findings {
      print(Array((separator + JSONReport.finding(finding, &places).written(indentation: 2, from: 8)).utf8))
      separator = ",\n        "
    }
    print(Array(("\n      " + end).utf8))
  }

  mutating func end(_ tally: Tally, _ change: ChangeNews?) -> String {
    var text =
      (isFirst ? "]" : "\n  ]") + ",\n  \"summary\": " + JSONReport.summary(tally).written(indentation: 2, from: 2)
    if let change { text += ",\n  \"change\": " + change.json.written(indentation: 2, from: 2) }
    return text + "\n}\n"
  }

  private static func summary(_ tally: Tally) -> JSONValue {
    var fields: [JSONField] = [
      JSONField("files", .int(tally.files)), JSONField("unreadable", .int(tally.unreadable)),
      JSONField("errors", .int(tally.count(.error))), JSONField("warnings", .int(tally.count(.warning))),
      JSONField("information", .int(tally.count(.information))), JSONField("hints", .int(tally.count(.hint))),
    ]
    if tally.known > 0 { fields.append(JSONField("inBaseline", .int(tally.known))) }
    if tally.fixed > 0 { fields.append(JSONField("fixed", .int(tally.fixed))) }
    return .object(fields)
  }

  /// What is said of a file, without its findings.
  private static func file(_ report: FileReport) -> JSONValue {
    var fields = [JSONField("path", .string(report.path))]
    if let reason = report.unreadable { fields.append(JSONField("error", .string(reason))) }
    if report.isElsewhere { fields.append(JSONField("brokenByChange", true)) }
    if let fixed = report.fixed, fixed.isChanged {
      let changes = fixed.changes.map { change -> JSONValue in
        ["title": .string(change.title), "rule": .string(change.rule), "count": .int(change.count)]
      }
      fields.append(JSONField("fixed", .array(changes)))
    }
    fields.append(JSONField("findings", []))
    return .object(fields)
  }

  static func finding(_ finding: Finding, _ places: inout ReportPlaces) -> JSONValue {
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
