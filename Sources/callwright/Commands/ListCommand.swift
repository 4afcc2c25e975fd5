import JSONText
import JobAnalysis
import JobModel
import JobTools

extension Command {
  static let list = Command(
    "list", "lists all jobs, with how much room they take and where they are live", operands: "[PATHS]",
    counts: 0...Int.max, flags: [Flag("--json", "as JSON, for programs")],
    details: """
      PATHS are files and folders; without paths: the current folder. "live in" names the steps of callwright.json that have \
      the job; a job that no step has answers no call. A link to a listed job does not count as a job; it is mentioned below.
      """,
    examples: ["callwright list", "callwright list --json jobs/"]
  ) { arguments in
    var jobs = FoundJobs(arguments.operands.isEmpty ? ["."] : arguments.operands, inputName: nil)
    for failure in jobs.failures { CommandLineTool.tell(failure) }
    var isBroken = !jobs.failures.isEmpty
    var entries: [LibraryEntry] = []
    var missing: [(step: String, job: String)] = []
    for file in jobs.files {
      let found = jobs.workspace(of: file)
      do throws(LintFile.Unreadable) {
        let snapshot = Snapshot(
          try file.text(), kind: .job, path: file.place, workspace: found.workspace,
          vocabulary: found.vocabulary)
        let target = found.job(linkedBy: file)
        if let entry = LibraryEntry(snapshot, path: file.path, leadsTo: target) { entries.append(entry) }
      } catch {
        CommandLineTool.tell(error.words)
        isBroken = true
      }
      for step in found.workspace.steps {
        for name in step.jobs where !(found.workspace.jobs ?? []).contains(where: { $0.name == name }) {
          if !missing.contains(where: { $0 == (step.name, name) }) { missing.append((step.name, name)) }
        }
      }
    }
    if entries.isEmpty, !isBroken {
      CommandLineTool.tell("there is no job here; to make one: \(Command.firstJob)")
      if !arguments.has("--json") { return 0 }
    }
    let library = JobLibrary(entries, missing: missing)
    TerminalText.print(
      arguments.has("--json")
        ? library.json.written(indentation: 2) + "\n"
        : (TextTable.lines(library.rows) + [""] + library.notes.map { TerminalText.safe($0) }).joined(separator: "\n")
          + "\n")
    return isBroken ? 2 : 0
  }
}
