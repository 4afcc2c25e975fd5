import JobOptimizer

extension Command {
  static let optimize = Command(
    "optimize", "shows how jobs could be written so that the agent follows them better", operands: "PATHS",
    counts: 1...Int.max,
    flags: [
      Flag("--write", "change the files; on a terminal you are asked what only you can decide"),
      Flag("--check", "only say which files would change; exit code 1 if any would"),
      Flag("--undo", "undo the last change of each file; for folders, what the last run changed"),
      Flag("--redo", "redo what was undone"),
      Flag("--history", "list the changes of each file"),
      Flag("--compare", value: "A B", "show what lies between two texts of a file's history"),
      Flag("--restore", value: "TEXT", "bring back one of the texts of a file's history"),
      Flag(
        "--hunk", value: "N", with: ["--restore"], "undo only the Nth part of that change, as --compare counts"),
      Flag(
        "--anyway", with: ["--undo", "--redo"],
        "where your own edits are in the way, give them up; they stay in the history"),
      Flag("--no-history", with: ["--write"], "write without history, so that nothing can be undone"),
      Flag(
        "--only", value: "PASS", choices: Pass.all.map { $0.id }, isList: true,
        "only these kinds of change; may be repeated, or list several with commas"),
      Flag("--model", "let the model in your own settings propose the text; it is checked, and shown first"),
      Flag("--yes", with: ["--model"], "with --write: accept the proposal without being asked"),
      Flag("--json", "as JSON, for programs"),
      Flag("--stdin-filename", value: "NAME", "what to call standard input, where PATHS is -"),
      .color,
    ],
    modes: ["--write", "--check", "--undo", "--redo", "--history", "--compare", "--restore"],
    details: """
      PATHS are jobs, folders (searched for *.job.md), or - for standard input. For files: the difference, the reason for \
      each change, what only you can decide, and what was left alone and why; no file is changed without --write. For -: the \
      resulting text.

      Every written change is kept first, with the text before and after it, and can be undone, even after a restart. \
      A, B and TEXT are: now, the number of a change (the text after it), or before: with a number (the text before it).

      The model is a command in your own settings.json and nowhere else. What it returns is compared with the text sentence \
      by sentence, and thrown away if anything is lost, added or moved; then you get what optimize does on its own.

      Exit code 0: done. 1: with --check, something would change; with --undo and --redo, nothing was done, because there was \
      nothing or your own edits are in the way. 2: wrong use, or a file that could not be read or written, or a \
      model that gave no answer.
      """,
    examples: [
      "callwright optimize a.job.md", "callwright optimize --check jobs/", "callwright optimize - < draft.txt",
      "callwright optimize --only drop-filler jobs/", "callwright optimize --write a.job.md",
      "callwright optimize --undo a.job.md", "callwright optimize --history a.job.md",
      "callwright optimize --compare before:12 now a.job.md", "callwright optimize --restore 12 --hunk 2 a.job.md",
    ]
  ) { arguments in
    if let problem = OptimizeUse.problem(arguments) { return CommandLineTool.wrongUse(problem) }
    do throws(Arguments.Mistake) {
      guard let task = try HistoryTaskWord(arguments) else { return OptimizeRun.run(arguments) }
      return HistoryRun.run(task, arguments)
    } catch {
      return CommandLineTool.wrongUse(error.message)
    }
  }
}

/// What cannot be asked for together.
private enum OptimizeUse {
  static func problem(_ arguments: Arguments) -> String? {
    let paths = arguments.operands
    let mode = arguments.mode(of: .optimize)
    if paths.contains("-") {
      if paths.count > 1 { return "- must be alone: standard input in, the resulting text out" }
      if let mode, mode != "--check" {
        return "\(mode) works on files; with - the resulting text comes out, and nothing is kept"
      }
    }
    if arguments.has("--stdin-filename"), paths != ["-"] {
      return "--stdin-filename names what comes from standard input; it goes with -"
    }
    if arguments.has("--model"), let problem = modelProblem(arguments, mode) { return problem }
    if let mode, mode != "--check", mode != "--write", arguments.has("--only") {
      return "--only says what to change, and \(mode) makes no new changes"
    }
    return nil
  }

  private static func modelProblem(_ arguments: Arguments, _ mode: String?) -> String? {
    if let mode, mode != "--write" {
      return "\(mode) has no use for a model; --model goes with --write, or alone"
    }
    if arguments.has("--only") {
      return "--only chooses among optimize's own changes, and --model asks a model instead"
    }
    if arguments.operands == ["-"] { return "--model shows what it would do to files, and - is not a file" }
    if arguments.has("--yes"), mode == nil { return "--yes goes with --write" }
    if mode == "--write", !arguments.has("--yes"), !OptimizeRun.canAsk(arguments) {
      return "--model --write asks you at a terminal; elsewhere, --yes says that you want the proposal whatever it is"
    }
    return nil
  }
}
