import JobModel

/// The options of `lint` that stand for a setting: the environment can say them too, and `doctor` tells which one holds.
extension Flag {
  static let format = Flag(
    "--format", value: "FORMAT", choices: ReportFormat.names, variable: "CALLWRIGHT_FORMAT",
    "human (default), compact, json, jsonl, sarif, github, gitlab, junit or checkstyle")
  static let select = Flag(
    "--select", value: "RULE", choices: RuleChoice.names, isList: true, variable: "CALLWRIGHT_SELECT",
    "only these rules, or all; may be repeated, or list several with commas")
  static let ignore = Flag(
    "--ignore", value: "RULE", choices: RuleChoice.names, isList: true, variable: "CALLWRIGHT_IGNORE",
    "without these rules")
  static let severity = Flag(
    "--severity", value: "LEVEL", choices: Severity.allCases.map { $0.name }, variable: "CALLWRIGHT_SEVERITY",
    "only this and above: hint, information (default), warning or error")
  static let maxWarnings = Flag(
    "--max-warnings", value: "N", variable: "CALLWRIGHT_MAX_WARNINGS",
    "exit code 0 with up to this many warnings (default 0)")
  static let baseline = Flag(
    "--baseline", value: "FILE", variable: "CALLWRIGHT_BASELINE", "leave out the findings that FILE lists")

  /// With what holds where nobody says anything.
  static let settings: [(flag: Flag, standard: String)] = [
    (format, ReportFormat.human.rawValue), (select, "the rules that are on"), (ignore, "none"),
    (severity, Severity.information.name), (maxWarnings, "0"), (baseline, "none"), (color, "auto"),
  ]
}
