import JobAnalysis
import JobModel

extension Command {
  static let lint = Command(
    "lint", "checks jobs, actions and the workspace file", operands: "[PATHS]", counts: 0...Int.max,
    flags: [
      Flag("--format", value: "FORMAT", choices: ["human", "json"], "human (default) or json"),
      Flag("--stdin-filename", value: "NAME", "what standard input is called, where PATHS has -"),
      Flag("--hints", "show hints too, which are meant for editors"),
      Flag("--quiet", "print findings and nothing else"),
      Flag("--color", value: "WHEN", choices: ["auto", "always", "never"], "auto (default), always or never"),
    ],
    details: """
      PATHS are files, folders (searched for *.job.md, *.action.json and callwright.json), or - for standard input.
      Without paths: the current folder.

      Exit code 0: nothing at warning or above; 1: something is; 2: wrong use, or a file that could not be read.
      """,
    examples: [
      "callwright lint", "callwright lint jobs/ a.job.md", "callwright lint --format json jobs/",
      "callwright lint --stdin-filename jobs/new.job.md - < draft.txt",
    ]
  ) { arguments in
    LintRun(arguments).run()
  }
}

/// One call of `lint`.
private struct LintRun {
  let arguments: Arguments
  var isJSON: Bool { arguments.value("--format") == "json" }

  init(_ arguments: Arguments) {
    self.arguments = arguments
  }

  func run() -> Int32 {
    let paths = arguments.operands.isEmpty ? ["."] : arguments.operands
    let found = FileFinder(paths, inputName: arguments.value("--stdin-filename"))
    var workspaces = WorkspaceFinder()
    let files = found.files.map { (file: $0, workspace: workspaces.workspace(of: $0.folder)) }
    let linter = Linter(threshold: arguments.has("--hints") ? .hint : .information)
    let reports = found.failures + LintBatch.reports(of: files, by: linter)
    let tally = Tally(reports)

    for note in found.notes { System.printError("callwright: " + TerminalText.safe(note)) }
    for path in workspaces.broken {
      System.printError("callwright: \(TerminalText.safe(path)) cannot be read, so its settings do not count")
    }
    for case (let path, .unreadable(let reason)) in reports.map({ ($0.path, $0.outcome) }) {
      System.printError("callwright: \(TerminalText.safe(path)): \(reason)")
    }
    if isJSON {
      System.print(JSONReport.text(of: reports, tally: tally))
    } else {
      printHuman(reports, tally)
    }
    return tally.exitCode
  }

  private func printHuman(_ reports: [FileReport], _ tally: Tally) {
    var human = HumanReport(style: Style(arguments.value("--color")), width: System.width)
    for report in reports {
      let text = human.text(of: report)
      if !text.isEmpty { System.print(text) }
    }
    if !arguments.has("--quiet"), tally.files > 0 { System.print(tally.words + "\n") }
  }
}
