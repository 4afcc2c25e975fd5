import JobAnalysis
import JobModel

extension Command {
  static let lint = Command(
    "lint", "checks jobs, actions and the workspace file", operands: "[PATHS]", counts: 0...Int.max,
    flags: [
      .format,
      Flag("--fix", "fix what can be fixed without changing what is said; kept in the history"),
      Flag("--unsafe-fixes", with: ["--fix", "--diff"], "also apply fixes that you should look at"),
      Flag("--diff", "show what --fix would change; exit code 1 if anything would"),
      .select, .ignore, .severity,
      Flag("--hints", "the same as --severity hint: also show what is meant for editors"),
      .maxWarnings,
      Flag("--statistics", "instead of the findings, how many there are of each rule"),
      .baseline,
      Flag("--write-baseline", "write the findings to the baseline"),
      Flag(
        "--changed-since", value: "REV",
        "only files that changed since that commit, and what the change breaks elsewhere (asks git)"),
      Flag("--watch", "check again whenever something changes"),
      Flag("--stdin-filename", value: "NAME", "what to call standard input, where PATHS has -"),
      Flag("--quiet", "no summary, and nothing about folders without jobs"),
      .color,
    ],
    modes: ["--fix", "--diff", "--write-baseline", "--watch"],
    details: """
      PATHS are files, folders (searched for *.job.md, *.action.json and callwright.json), patterns such as \
      'jobs/**/*.job.md', or - for standard input. Without paths: the current folder. What .gitignore and \
      .callwrightignore name is left out; a file that you name is checked whatever it is called.

      The first of these that is set counts: an option, its variable (in brackets below), callwright.json (of the first of \
      PATHS), the default. callwright doctor shows what applies; callwright rules lists the rules.

      Exit code 0: no error, and no more warnings than allowed. 1: an error, or more warnings; with --diff, something would \
      change. 2: wrong use, or a file that could not be read or written, whatever else was found.
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
