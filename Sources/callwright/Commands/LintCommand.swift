import JobAnalysis
import JobModel

extension Command {
  static let lint = Command(
    "lint", "checks jobs, actions and the workspace file", operands: "[PATHS]", counts: 0...Int.max,
    flags: [
      Flag(
        "--format", value: "FORMAT", choices: ReportFormat.names, variable: "CALLWRIGHT_FORMAT",
        "human (default), compact, json, jsonl, sarif, github, gitlab, junit or checkstyle"),
      Flag("--fix", "mend what can be mended without changing what is said; kept in the history"),
      Flag("--unsafe-fixes", with: ["--fix", "--diff"], "also with fixes that you should look at"),
      Flag("--diff", "show what --fix would change; exit code 1 if anything would"),
      Flag(
        "--select", value: "RULE", choices: RuleChoice.names, isList: true, variable: "CALLWRIGHT_SELECT",
        "these rules alone, or all; may be repeated, or list several with commas"),
      Flag(
        "--ignore", value: "RULE", choices: RuleChoice.names, isList: true, variable: "CALLWRIGHT_IGNORE",
        "without these rules"),
      Flag(
        "--severity", value: "LEVEL", choices: Severity.allCases.map { $0.name }, variable: "CALLWRIGHT_SEVERITY",
        "only from this one on: hint, information (default), warning or error"),
      Flag("--hints", "the same as --severity hint: also what is meant for editors"),
      Flag(
        "--max-warnings", value: "N", variable: "CALLWRIGHT_MAX_WARNINGS",
        "exit code 0 up to so many warnings (default 0)"),
      Flag("--statistics", "in place of the findings, how many each rule has"),
      Flag(
        "--baseline", value: "FILE", variable: "CALLWRIGHT_BASELINE", "leave out the findings that FILE knows"),
      Flag("--write-baseline", with: ["--baseline"], "note the findings down in that FILE"),
      Flag(
        "--changed-since", value: "REV",
        "only files that changed since that commit, and what the change breaks elsewhere; asks git"),
      Flag("--watch", "check again whenever something changes"),
      Flag("--stdin-filename", value: "NAME", "what standard input is called, where PATHS has -"),
      Flag("--quiet", "no summary, and no word about folders without jobs"),
      .color,
    ],
    modes: ["--fix", "--diff", "--write-baseline", "--watch"],
    details: """
      PATHS are files, folders (searched for *.job.md, *.action.json and callwright.json), patterns such as \
      'jobs/**/*.job.md', or - for standard input. Without paths: the current folder. What .gitignore and \
      .callwrightignore name is left out; a file that you name is checked whatever it is called.

      What holds, the first that says something: an option, its variable (in brackets below), callwright.json, the \
      standard. callwright rules lists the rules.

      Exit code 0: no error, and no more warnings than allowed. 1: there is; with --diff, something would change. 2: wrong \
      use, or a file that could not be read or written, whatever else was found.
      """,
    examples: [
      "callwright lint", "callwright lint jobs/ a.job.md", "callwright lint - < draft.txt",
      "callwright lint --fix jobs/",
      "callwright lint --diff --unsafe-fixes a.job.md", "callwright lint --select unknown-action,no-value jobs/",
      "callwright lint --changed-since main", "callwright lint --baseline known.json --write-baseline",
      "callwright lint --format sarif jobs/ > callwright.sarif",
      "callwright lint --stdin-filename jobs/new.job.md - < draft.txt",
    ]
  ) { arguments in
    do throws(Arguments.Mistake) {
      return LintRun.run(try LintOptions(arguments))
    } catch {
      return CommandLineTool.wrongUse(error.message)
    }
  }
}
