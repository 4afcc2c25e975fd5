import JobModel

/// A form in which findings are written, file after file: what is written is not kept.
protocol Report {
  mutating func begin() -> String
  mutating func text(of report: FileReport) -> String
  /// The same in bytes, where they are made as such: a string made of them would be looked at once more.
  mutating func bytes(of report: FileReport) -> [UInt8]
  mutating func end(_ tally: Tally, _ change: ChangeNews?) -> String
}

extension Report {
  mutating func begin() -> String { "" }
  mutating func bytes(of report: FileReport) -> [UInt8] { Array(text(of: report).utf8) }
  mutating func end(_ tally: Tally, _ change: ChangeNews?) -> String { "" }
}

/// The forms by name.
enum ReportFormat: String, CaseIterable, Sendable {
  case human, compact, json, jsonl, sarif, github, gitlab, junit, checkstyle

  static let names = allCases.map { $0.rawValue }

  func report(_ style: Style, width: Int) -> any Report {
    switch self {
    case .human: HumanReport(style: style, width: width)
    case .compact: CompactReport()
    case .json: JSONReport()
    case .jsonl: JSONLinesReport()
    case .sarif: SARIFReport()
    case .github: GitHubReport()
    case .gitlab: GitLabReport()
    case .junit: JUnitReport()
    case .checkstyle: CheckstyleReport()
    }
  }
}
