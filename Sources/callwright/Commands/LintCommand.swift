import JobAnalysis
import JobModel

extension Command {
  static let lint = Command(
    "lint", "checks jobs, actions and the workspace file", operands: "[PATHS]", counts: 0...Int.max,
    flags: [
      Flag("--format", value: "FORMAT", choices: ["human", "json"], "human (default) or json"),
      Flag("--stdin-filename", value: "NAME", "what standard input is called, where PATHS has -"),
      Flag("--hints", "show hints too, which are meant for editors"),
      Flag("--quiet", "no summary, and no word about folders without jobs"),
      Flag("--color", value: "WHEN", choices: ["auto", "always", "never"], "auto (default), always or never"),
    ],
    details: """
      PATHS are files, folders (searched for *.job.md, *.action.json and callwright.json), or - for standard input.
      Without paths: the current folder.

      Exit code 0: nothing at warning or above; 1: something is; 2: wrong use, or a file that could not be read.
      """,
    examples: [
      "callwright lint", "callwright lint jobs/ a.job.md", "callwright lint - < draft.txt",
      "callwright lint --format json jobs/",
      "callwright lint --stdin-filename jobs/new.job.md - < draft.txt",
    ]
  ) { arguments in
    let paths = arguments.operands.isEmpty ? ["."] : arguments.operands
    if paths.contains("") { return CommandLineTool.wrongUse("one of the paths is empty; is a variable not set?") }
    if arguments.has("--stdin-filename"), !paths.contains("-") {
      return CommandLineTool.wrongUse(
        "--stdin-filename names what comes from standard input; put - among the paths to check that")
    }
    return LintRun(arguments, paths).run()
  }
}

/// One call of `lint`.
private struct LintRun {
  let arguments: Arguments
  let paths: [String]
  var isJSON: Bool { arguments.value("--format") == "json" }

  init(_ arguments: Arguments, _ paths: [String]) {
    self.arguments = arguments
    self.paths = paths
  }

  func run() -> Int32 {
    let found = FileFinder(paths, inputName: arguments.value("--stdin-filename"))
    var workspaces = WorkspaceFinder()
    let files = found.files.map { (file: $0, workspace: workspaces.workspace(of: $0.folder).with($0)) }.filter { file in
      !file.workspace.leavesOut(file.file)
    }
    let linter = Linter(threshold: arguments.has("--hints") ? .hint : .information)
    let reports = found.failures + LintBatch.reports(of: files, by: linter)
    let tally = Tally(reports)

    tell(arguments.has("--quiet") ? [] : found.notes)
    tell(
      workspaces.broken.map { System.relative($0) }.map { path in
        "\(path) cannot be read, so the standard settings are used; to see why: callwright lint \(path)"
      })
    tell(
      reports.compactMap { report in
        guard case .unreadable(let reason) = report.outcome else { return nil }
        return "\(report.path): \(reason)"
      })
    if isJSON {
      System.print(JSONReport.text(of: reports, tally: tally))
    } else {
      printHuman(reports, tally)
    }
    return tally.exitCode
  }

  private func tell(_ lines: [String]) {
    for line in lines { System.printError("callwright: " + TerminalText.safe(line)) }
  }

  private func printHuman(_ reports: [FileReport], _ tally: Tally) {
    var human = HumanReport(
      style: Style(arguments.value("--color") ?? PersonalSettings().settings.color), width: System.width)
    for report in reports {
      let text = human.text(of: report)
      if !text.isEmpty { System.print(text) }
    }
    if !arguments.has("--quiet"), tally.files + tally.unreadable > 0 { System.print(tally.words + "\n") }
  }
}
