import JSONText
import JobAnalysis
import JobTools

extension Command {
  static let preview = Command(
    "preview", "shows what a caller receives and where calls go", operands: "JOB", counts: 1...1,
    flags: [
      Flag("--set", value: "NAME=VALUE", repeats: true, "what a variable or a parameter contains; may be repeated"),
      Flag("--json", "as JSON, for programs"),
    ],
    details: """
      Every text as it arrives, with what it costs, and every transfer with where it goes. What you give no value for is \
      filled in with the sample of callwright.json, or with its own name.

      JOB is a file, or - for standard input.
      """,
    examples: ["callwright preview a.job.md", "callwright preview --set caller_name=Raj a.job.md"]
  ) { arguments in
    var given: [GivenValue] = []
    for value in arguments.values("--set") {
      guard let pair = NamedValue(value) else {
        return CommandLineTool.wrongUse("--set takes NAME=VALUE, not \"\(value)\"")
      }
      given.append(GivenValue(name: pair.name, text: pair.value))
    }
    return JobFile.with(arguments.operands[0]) { job in
      guard let preview = JobPreview(job.snapshot, given: given) else { return 2 }
      TerminalText.print(
        arguments.has("--json")
          ? preview.json.written(indentation: 2) + "\n" : TerminalText.safeLines(preview.text))
      return 0
    }
  }
}
