import JSONText
import JobAnalysis
import JobModel
import JobOptimizer
import JobTools

extension Command {
  static let port = Command(
    "port", "writes a job or an action for another product", operands: "FILE", counts: 1...1,
    flags: [
      Flag(
        "--to", value: "PROFILE", choices: Profile.all.map { $0.id },
        "the product: \(Profile.all.map { $0.id }.joined(separator: ", "))"),
      Flag("--write", "change the file; callwright optimize --undo undoes that"),
      Flag("--json", "as JSON, for programs"),
    ],
    modes: [],
    details: """
      The trigger moves into the instructions or out of them, variables change their spelling between {name} and {{ \
      .variables.name }}; an action becomes a text message or a conditional text, whichever the product has. What the other \
      product has no place for is left as it is, and reported: nothing is lost silently.

      The resulting text is printed, and the report on standard error. Exit code 0: everything is carried over. 1: something \
      is not. 2: wrong use, or a file that could not be read or written.
      """,
    examples: [
      "callwright port --to sona a.job.md", "callwright port --to stellar --write a.job.md",
      "callwright port --to botphonic --json a.job.md", "callwright port --to stellar booking_link.action.json",
    ]
  ) { arguments in
    guard let id = arguments.value("--to"), let target = Profile.named(id) else {
      return CommandLineTool.wrongUse("port needs --to PROFILE: \(Profile.all.map { $0.id }.joined(separator: ", "))")
    }
    if arguments.has("--write"), arguments.operands == ["-"] {
      return CommandLineTool.wrongUse("--write works on files; with - the resulting text comes out")
    }
    return JobFile.with(arguments.operands[0], orAction: true) { job in
      guard let port = Port(job.snapshot, to: target) else {
        return CommandLineTool.wrongUse("\(job.path): this action cannot be read; callwright lint says why")
      }
      if arguments.has("--json") {
        TerminalText.print(port.json.written(indentation: 2) + "\n")
      } else {
        for note in port.notes {
          let place = note.line.map { "\(job.path):\($0 + 1): " } ?? "\(job.path): "
          System.printError(TerminalText.safe(place + (note.isLoss ? "not carried over: " : "") + note.text))
        }
        if !arguments.has("--write") { TerminalText.print(port.text.string) }
      }
      if arguments.has("--write") {
        let before = job.snapshot.document.text
        var writer = FileWriter(PersonalSettings.told(), in: arguments.operands)
        let change = FileWriter.Change(
          path: job.path, old: before, new: port.text, engine: "port", label: "Port to \(target.id)",
          details: port.notes.map { $0.text })
        if let code = writer.writeAndTell(change) { return code }
      }
      return port.losses > 0 ? 1 : 0
    }
  }
}
