import JSONText
import JobModel

/// How often each rule has something to say, those that say most first.
enum StatisticsReport {
  typealias Row = (rule: String, count: Tally.Count)

  static func table(_ rows: [Row]) -> String {
    let counts = rows.map { $0.count.findings.grouped }
    let width = counts.map { $0.utf8.count }.max() ?? 0
    let names = rows.map { $0.rule.utf8.count }.max() ?? 0
    let severities = rows.map { $0.count.severity.name.utf8.count }.max() ?? 0
    return zip(counts, rows).map { count, row in
      let fixable = row.count.fixable > 0 ? "  --fix mends \(row.count.fixable.grouped)" : ""
      let severity = row.count.severity.name
      let line = blanks(width - count.utf8.count) + count + "  " + row.rule + blanks(names - row.rule.utf8.count) + "  "
      return line + severity + (fixable.isEmpty ? "" : blanks(severities - severity.utf8.count)) + fixable + "\n"
    }.joined()
  }

  static func json(_ rows: [Row]) -> String {
    let values = rows.map { row -> JSONValue in
      [
        "rule": .string(row.rule), "severity": .string(row.count.severity.name),
        "count": .int(row.count.findings), "fixable": .int(row.count.fixable),
      ]
    }
    return JSONValue.array(values).written(indentation: 2) + "\n"
  }

  private static func blanks(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }
}
