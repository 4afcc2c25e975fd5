import JSONText
import JobTools

extension Command {
  static let show = Command(
    "show", "shows a job as the tool understands it", operands: "JOB", counts: 1...1,
    flags: [Flag("--json", "as JSON, for programs")],
    details: """
      The fields with how much room they take, the steps and branches, what each action does, what callers are asked for, what \
      always applies, and what is filled in during the call. If this is not what you meant, the agent may not understand it \
      either.

      JOB is a file, or - for standard input.
      """,
    examples: ["callwright show a.job.md", "callwright show --json a.job.md", "callwright show - < draft.txt"]
  ) { arguments in
    JobFile.with(arguments.operands[0]) { job in
      guard let description = JobDescription(job.snapshot) else { return 2 }
      TerminalText.print(
        arguments.has("--json")
          ? description.json.written(indentation: 2) + "\n" : TerminalText.safeLines(description.text))
      return 0
    }
  }
}
