import JSONText
import JobAnalysis
import JobModel
import JobOptimizer
import JobTools

extension Command {
  static let port = Command(
    "port", "writes a job for another product", operands: "JOB", counts: 1...1,
    flags: [
      Flag(
        "--to", value: "PROFILE", choices: Profile.all.map { $0.id },
        "the product: \(Profile.all.map { $0.id }.joined(separator: ", "))"),
      Flag("--write", "change the file; callwright optimize --undo takes it back"),
      Flag("--json", "for programs"),
    ],
    modes: [],
    details: """
      The trigger moves into the instructions or out of them, variables change their spelling between {name} and \
      {{ .variables.name }}. What the other product has no place for is left as it stands, and told: nothing is lost silently.

      The resulting text is printed, and the report on standard error. Exit code 0: everything is carried over. 1: something \
      is not. 2: wrong use, or a file that could not be read or written.
      """,
    examples: [
      "callwright port --to sona a.job.md", "callwright port --to stellar --write a.job.md",
      "callwright port --to botphonic --json a.job.md",
    ]
  ) { arguments in
    guard let id = arguments.value("--to"), let target = Profile.named(id) else {
      return CommandLineTool.wrongUse("port needs --to PROFILE: \(Profile.all.map { $0.id }.joined(separator: ", "))")
    }
    if arguments.has("--write"), arguments.operands == ["-"] {
      return CommandLineTool.wrongUse("--write works on files; with - the resulting text comes out")
    }
    return JobFile.with(arguments.operands[0]) { job in
      guard let port = Port(job.snapshot, to: target) else { return 2 }
      if arguments.has("--json") {
        System.print(port.json.written(indentation: 2) + "\n")
      } else {
        for note in port.notes {
          let place = note.line.map { "\(job.path):\($0 + 1): " } ?? "\(job.path): "
          System.printError(TerminalText.safe(place + (note.isLoss ? "not carried over: " : "") + note.text))
        }
        if !arguments.has("--write") { System.print(port.text.string) }
      }
      if arguments.has("--write") {
        let before = job.snapshot.document.text
        if let code = AuthorsChange.write(
          port.text, over: before, at: job.path, engine: "port", label: "Port to \(target.id)",
          changes: port.notes.map { $0.text })
        {
          return code
        }
      }
      return port.losses > 0 ? 1 : 0
    }
  }
}

/// A change of an author's file by way of the history.
enum AuthorsChange {
  /// Gives an exit code where it could not be written.
  static func write(
    _ text: SourceText, over before: SourceText, at path: String, engine: String, label: String, changes: [String]
  ) -> Int32? {
    guard text != before else { return nil }
    var history = FileHistory(bounds: HistoryBounds(PersonalSettings().settings))
    let result = history.carryOut(
      .change(to: text, engine: engine, label: label, changes: changes), on: path, expecting: before)
    for note in history.takeNotes() { System.printError("callwright: " + TerminalText.safe("\(path): \(note)")) }
    switch result {
    case .changed(let entry):
      let undo = "callwright optimize --undo \(ShellWord.of(path))"
      System.printError(TerminalText.safe("callwright: wrote \(path) as change \(entry); to take it back: \(undo)"))
      return nil
    case .failed(let reason): return CommandLineTool.wrongUse("\(path): \(reason)")
    default: return CommandLineTool.wrongUse("\(path): nothing was changed")
    }
  }
}
