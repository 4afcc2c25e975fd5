import JSONText

extension Command {
  static let doctor = Command(
    "doctor", "says which settings apply here, and what looks wrong", operands: "[PATH]", counts: 0...1,
    flags: Flag.settings.map { $0.flag } + [Flag("--json", "as JSON, for programs")],
    details: """
      The version, the workspace that was found, the settings in force and where each comes from, the files that are seen, and \
      what looks wrong with all of it. PATH is a folder, or a job or an action, whose own settings come first; without PATH: the \
      current folder. The options are those of lint: with them it tells what lint would go by.

      Exit code 0: nothing looks wrong. 1: something does. 2: wrong use.
      """,
    examples: ["callwright doctor", "callwright doctor a.job.md", "callwright doctor --json jobs/"]
  ) { arguments in
    do throws(Arguments.Mistake) {
      let report = try DoctorReport(arguments.operands.first ?? ".", arguments)
      TerminalText.print(
        arguments.has("--json")
          ? report.json.written(indentation: 2) + "\n" : report.text)
      return report.problems.isEmpty ? 0 : 1
    } catch {
      return CommandLineTool.wrongUse(error.message)
    }
  }
}
