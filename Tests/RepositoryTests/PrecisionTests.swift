import Foundation
import JobAnalysis
import JobModel
import Testing

/// What the documentation says of the rules' precision stays true when a rule changes.
struct PrecisionTests {
  /// One line of the table.
  private struct Row {
    let rule: String
    let standing: String
    let reported: String
    let findings: Int
    let judged: Int
    let right: Int
    let precision: String
    let interval: String
  }

  @Test func `the table speaks of rules as they are`() throws {
    for row in try rows() {
      let rule = try #require(Rule.named(row.rule), "there is no \(row.rule)")
      #expect(rule.standing == row.standing, "\(row.rule)")
      let reported = try #require(Severity.allCases.first { $0.name == row.reported }, "\(row.rule)")
      #expect(reported <= rule.severity, "\(row.rule)")
    }
  }

  @Test func `its numbers belong together`() throws {
    let rows = try rows()
    #expect(rows.count >= 20)
    for row in rows {
      #expect(
        row.right <= row.judged && row.judged <= row.findings && row.judged >= min(row.findings, 40), "\(row.rule)")
      #expect(row.precision == shown(Double(row.right) / Double(row.judged)), "\(row.rule)")
      #expect(row.interval == wilson(row.right, of: row.judged), "\(row.rule)")
    }
  }

  @Test func `a rule that is right too seldom for its severity is off, or no more than a hint`() throws {
    let wanted: [String: Double] = ["error": 0.98, "warning": 0.85, "information": 0.65, "hint": 0]
    for row in try rows() where try #require(Rule.named(row.rule)).isOnByDefault {
      let precision = Double(row.right) / Double(row.judged)
      #expect(precision >= (try #require(wanted[row.reported])), "\(row.rule)")
    }
  }

  @Test func `a rule that never fired is one that there is, and has no line`() throws {
    let found = try #require(try page().firstMatch(of: /Never fired [\s\S]*?:\n([\s\S]*?)\.\n\n/))
    let names = found.1.matches(of: /`([a-z0-9-]+)`/).map { String($0.1) }
    let measured = Set(try rows().map { $0.rule })
    #expect(names.count > 50)
    for name in names { #expect(Rule.named(name) != nil && !measured.contains(name), "\(name)") }
  }

  private func page() throws -> String {
    try Repository.text("Sources/callwright/Documentation.docc/Measurements.md")
  }

  private func rows() throws -> [Row] {
    let line = /\| `([a-z0-9-]+)` \| ([a-z, ]+) \| ([a-z]+) \| (\d+) \| (\d+) \| (\d+) \| ([0-9.]+) \| ([0-9.–]+) \|\n/
    return try page().matches(of: line).map { match in
      Row(
        rule: String(match.1), standing: String(match.2), reported: String(match.3), findings: Int(match.4) ?? 0,
        judged: Int(match.5) ?? 0, right: Int(match.6) ?? 0, precision: String(match.7), interval: String(match.8))
    }
  }

  private func wilson(_ count: Int, of total: Int) -> String {
    let z = 1.96
    let n = Double(total)
    let share = Double(count) / n
    let scale = 1 + z * z / n
    let center = (share + z * z / (2 * n)) / scale
    let half = z * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot() / scale
    return "\(shown(max(0, center - half)))–\(shown(min(1, center + half)))"
  }

  private func shown(_ share: Double) -> String { String(format: "%.2f", share) }
}
