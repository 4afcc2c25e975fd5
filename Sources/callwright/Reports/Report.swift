import JobModel

/// A form in which findings are written, file after file: what is written is not kept.
protocol Report {
  mutating func begin() -> String
  /// Says what there is to say of a file, in as many pieces as it likes: of a text that is all findings it is hundreds of times
  /// as long as the text.
  mutating func write(_ report: FileReport, _ print: ([UInt8]) -> Void)
  mutating func end(_ tally: Tally, _ change: ChangeNews?) -> String
}

/// A form that says little enough of a finding to say all of a file at once.
protocol WholeReport: Report {
  mutating func text(of report: FileReport) -> String
}

extension WholeReport {
  mutating func write(_ report: FileReport, _ print: ([UInt8]) -> Void) {
    print(Array(text(of: report).utf8))
  }
}

extension Report {
  mutating func begin() -> String { "" }
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
