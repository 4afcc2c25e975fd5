import JobModel
import JobTools

extension Command {
  static let importText = Command(
    "import", "makes a job file from pasted text", operands: "TEXT", counts: 1...1,
    flags: [
      Flag("--output", value: "FILE", "write it there, if there is no such file yet; without it, it is printed"),
      Flag("--name", value: "NAME", "the job's name, whatever the text says"),
      Flag("--description", value: "TEXT", "the job's description"),
      Flag("--trigger", value: "TEXT", "the job's trigger"),
    ],
    details: """
      TEXT is a file, or - for standard input, as it was copied out of the vendor's editor, a web page or a word processor. \
      What those leave behind is removed: spaces that are not ordinary spaces, invisible characters, bullets and line ends of \
      other systems. Curly quotes stay. Lines such as "Name: …" and "Trigger: …" at the top become fields; "Send SMS:" and \
      "[Transfer call]" become actions. Everything that callwright copy prints becomes the job again. What was done is \
      reported on standard error; then callwright lint says what is left.
      """,
    examples: [
      "callwright import pasted.txt", "callwright import --output jobs/book.job.md pasted.txt",
      "xclip -o | callwright import --name \"Book a visit\" - > book.job.md",
    ]
  ) { arguments in
    ImportRun.run(arguments)
  }
}

private enum ImportRun {
  static func run(_ arguments: Arguments) -> Int32 {
    let path = arguments.operands[0]
    let bytes: [UInt8]
    do throws(System.ReadFailure) {
      if path == "-" { bytes = try System.readAll(0) } else { bytes = try System.read(path) }
    } catch {
      return CommandLineTool.wrongUse("\(path): \(error.words)")
    }
    let text: SourceText
    do throws(InvalidUTF8) {
      text = try SourceText(validating: bytes)
    } catch {
      return CommandLineTool.wrongUse("\(path): \(error.words(for: bytes))")
    }
    guard text.string.utf8.contains(where: { $0 > 0x20 }) else {
      return CommandLineTool.wrongUse("\(path): there is no text in it")
    }
    let output = arguments.value("--output")
    let given = ImportedJob.Fields(
      name: arguments.value("--name"), description: arguments.value("--description"),
      trigger: arguments.value("--trigger"))
    let job = ImportedJob(text.string, given: given, fallback: fallback(output ?? path))
    for note in job.notes { CommandLineTool.tell(note) }
    guard let output else {
      TerminalText.print(job.text)
      return 0
    }
    return NewFile.write(job.text, to: output)
  }

  /// `jobs/book-a-visit.job.md` is a job called "Book a visit".
  private static func fallback(_ path: String) -> String {
    let file = path.split(separator: "/").last.map(String.init) ?? ""
    let stem = file.prefix { $0 != "." }.map { $0 == "-" || $0 == "_" ? " " : String($0) }.joined()
    guard let first = stem.first, path != "-" else { return "Pasted job" }
    return first.uppercased() + stem.dropFirst()
  }
}
