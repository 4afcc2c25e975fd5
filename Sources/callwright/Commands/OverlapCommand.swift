import JSONText
import JobModel
import JobTools

extension Command {
  static let overlap = Command(
    "overlap", "says which jobs in one step would claim the same caller", operands: "[FOLDER]", counts: 0...1,
    flags: [
      Flag("--at-least", value: "PERCENT", "how much of their words two jobs share; 60 percent unless given"),
      Flag("--json", "as JSON, for programs"),
    ],
    details: """
      The agent chooses among the jobs in a step by what they say they are for: the trigger, or the sentence that begins with \
      "Use this job when". Where two of them say nearly the same, it has to guess. Folders below with a callwright.json of \
      their own are looked at too, each on its own.

      Exit code 0: none does. 1: some do. 2: wrong use, or no workspace.
      """,
    examples: ["callwright overlap", "callwright overlap --at-least 40 jobs/", "callwright overlap --json"]
  ) { arguments in
    let folder = System.absolute(arguments.operands.first ?? ".")
    guard System.isFolder(folder) else {
      return CommandLineTool.wrongUse("\(arguments.operands.first ?? ".") is not a folder")
    }
    var percent = JobOverlap.leastPercent
    if let given = arguments.value("--at-least") {
      guard let number = Int(given), (1...100).contains(number) else {
        return CommandLineTool.wrongUse("--at-least takes a number from 1 to 100, not \"\(given)\"")
      }
      percent = number
    }
    let workspaces = FoundJobs.workspaces(around: folder).filter { $0.saysWhereJobsAreLive }
    guard !workspaces.isEmpty else {
      return CommandLineTool.wrongUse("no callwright.json here says which jobs a step has; name them under \"steps\"")
    }
    let report = OverlapReport(workspaces, atLeast: percent)
    if arguments.has("--json") {
      TerminalText.print(report.json.written(indentation: 2) + "\n")
    } else if report.overlaps.isEmpty {
      System.print("no two jobs in one step share \(percent) % of their words\n")
    } else {
      System.print(report.lines { System.relative($0) }.map { TerminalText.safe($0) + "\n" }.joined())
    }
    return report.overlaps.isEmpty ? 0 : 1
  }
}
