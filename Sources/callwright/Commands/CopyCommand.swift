import JSONText
import JobTools

extension Command {
  static let copy = Command(
    "copy", "prints what to paste into the vendor's editor", operands: "JOB", counts: 1...1,
    flags: [
      Flag(
        "--field", value: "FIELD", choices: ["name", "description", "trigger", "instructions"],
        "this field alone, and nothing else, for a clipboard"),
      Flag("--json", "as JSON, for programs"),
    ],
    details: """
      Comments and escapes are removed. In the instructions an action is only its label, since the vendor's editor has a form \
      for the rest: the list after the fields says which actions to set up and what goes into each form.

      JOB is a file, or - for standard input. The way back: callwright import.
      """,
    examples: [
      "callwright copy a.job.md", "callwright copy --field instructions a.job.md | xclip -selection clipboard",
      "callwright copy --json a.job.md",
    ]
  ) { arguments in
    JobFile.with(arguments.operands[0]) { job in
      guard let sheet = PasteSheet(job.snapshot) else { return 2 }
      if let field = arguments.value("--field") {
        guard let found = sheet.fields.first(where: { $0.name == field }) else {
          CommandLineTool.tell("\(job.path) has no \(field)")
          return 1
        }
        // What goes into a clipboard is the author's own text; only a terminal is to be kept from its marks.
        TerminalText.print(found.text + "\n")
      } else if arguments.has("--json") {
        TerminalText.print(sheet.json.written(indentation: 2) + "\n")
      } else {
        TerminalText.print(sheet.text)
      }
      return 0
    }
  }
}
