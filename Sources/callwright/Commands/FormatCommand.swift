extension Command {
  static let format = Command(
    "format", "tidies the layout of jobs, actions and the workspace file, and changes nothing that they say",
    operands: "PATHS",
    counts: 1...Int.max,
    flags: [
      Flag("--check", "change nothing, name the files that would change; exit code 1 if any would"),
      Flag("--diff", "change nothing, show what would change; exit code 1 if anything would"),
      Flag("--no-history", "write without history, so that nothing can be undone"),
      Flag("--json", "as JSON, for programs"),
      Flag("--stdin-filename", value: "NAME", "what to call standard input, where PATHS is -"),
      .color,
    ],
    modes: ["--check", "--diff"],
    details: """
      PATHS are files, folders (searched for *.job.md, *.action.json and callwright.json), or - for standard input, whose text \
      comes out formatted. Files are written; every change is kept first and can be undone: callwright optimize --undo PATHS.

      Spaces at line ends and extra empty lines go; headings that begin with # get an empty line around them; lists get - or \
      1., one space and their text under it; fields get one space after the colon; JSON gets one key per line, indented by two \
      spaces, and what fits on one line may stay there. Sentences, messages, code, tables, comments, numbers, line ends and a \
      byte-order mark stay. A second call changes nothing.

      Exit code 0: done. 1: with --check or --diff, something would change. 2: wrong use, or a file that could not be read or \
      written.
      """,
    examples: [
      "callwright format jobs/", "callwright format --check .", "callwright format --diff a.job.md",
      "callwright format - < draft.txt", "callwright format --stdin-filename callwright.json - < callwright.json",
    ]
  ) { arguments in
    if let problem = FormatUse.problem(arguments) { return CommandLineTool.wrongUse(problem) }
    return FormatRun.run(arguments)
  }
}

/// What cannot be asked for together.
private enum FormatUse {
  static func problem(_ arguments: Arguments) -> String? {
    let paths = arguments.operands
    if paths.contains("-"), paths.count > 1 { return "- must be alone: standard input in, the resulting text out" }
    if arguments.has("--stdin-filename"), paths != ["-"] {
      return "--stdin-filename names what comes from standard input; it goes with -"
    }
    if arguments.has("--no-history"), arguments.mode(of: .format) != nil || paths == ["-"] {
      return "--no-history is for files that are written, and nothing is written here"
    }
    return nil
  }
}
