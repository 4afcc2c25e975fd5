import JobAnalysis
import JobModel

extension Command {
  static let lint = Command(
    "lint", "checks jobs, actions and the workspace file", operands: "[PATHS]", counts: 0...Int.max,
    flags: [
      .format,
      Flag("--fix", "mend what can be mended without changing what is said; kept in the history"),
      Flag("--unsafe-fixes", with: ["--fix", "--diff"], "also with fixes that you should look at"),
      Flag("--diff", "show what --fix would change; exit code 1 if anything would"),
      .select, .ignore, .severity,
      Flag("--hints", "the same as --severity hint: also what is meant for editors"),
      .maxWarnings,
      Flag("--statistics", "in place of the findings, how many each rule has"),
      .baseline,
      Flag("--write-baseline", "note the findings down in the baseline"),
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

      What holds, the first that says something: an option, its variable (in brackets below), callwright.json (of the first \
      of PATHS), the standard. callwright doctor says what holds; callwright rules lists the rules.

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
