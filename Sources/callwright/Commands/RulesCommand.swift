import JSONText
import JobAnalysis
import JobModel

extension Command {
  static let rules = Command(
    "rules", "lists the rules",
    flags: [Flag("--format", value: "FORMAT", choices: ["human", "json"], "human (default) or json")],
    examples: ["callwright rules", "callwright rules --format json"]
  ) { arguments in
    System.print(arguments.value("--format") == "json" ? RuleList.json() : RuleList.table())
    return 0
  }
}

/// All rules, for people and for programs.
enum RuleList {
  static func table() -> String {
    let width = Rule.all.map { $0.id.utf8.count }.max() ?? 0
    let severities = Severity.allCases.map { $0.name.utf8.count }.max() ?? 0
    let rows = Rule.all.map { rule in
      padded(rule.id, width) + "  " + padded(rule.severity.name, severities) + "  " + rule.summary
        + (rule.isOnByDefault ? "" : " (off by default)")
    }
    return rows.joined(separator: "\n") + "\n\ncallwright explain RULE says why, with examples.\n"
  }

  static func json() -> String {
    let rules = Rule.all.map { rule -> JSONValue in
      [
        "id": .string(rule.id), "severity": .string(rule.severity.name), "isOnByDefault": .bool(rule.isOnByDefault),
        "summary": .string(rule.summary),
        "why": .string(rule.why), "source": .string(rule.source.title),
      ]
    }
    return JSONValue.array(rules).written(indentation: 2) + "\n"
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.utf8.count))
  }
}
