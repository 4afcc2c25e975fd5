import JobModel
import JobOptimizer

extension Command {
  static let optimize = Command(
    "optimize", "shows how jobs could be told so that the agent follows them better", operands: "PATHS",
    counts: 1...Int.max,
    flags: [
      Flag("--check", "say only which files would change; exit code 1 if any would"),
      Flag("--only", value: "PASS", choices: Pass.all.map { $0.id }, "one kind of change alone"),
      Flag("--json", "for programs"),
      Flag("--stdin-filename", value: "NAME", "what standard input is called, where PATHS is -"),
      Flag("--color", value: "WHEN", choices: ["auto", "always", "never"], "auto (default), always or never"),
    ],
    details: """
      PATHS are jobs, folders (searched for *.job.md), or - for standard input. For files: the difference, the reason for \
      each change, what only you can decide, and what was left alone and why. No file is changed. For - : the resulting text.

      Exit code 0; with --check 1 if something would change; 2: wrong use, or a file that could not be read.
      """,
    examples: [
      "callwright optimize a.job.md", "callwright optimize --check jobs/", "callwright optimize - < draft.txt",
      "callwright optimize --only drop-filler jobs/",
    ]
  ) { arguments in
    let paths = arguments.operands
    if paths.contains("") { return CommandLineTool.wrongUse("one of the paths is empty; is a variable not set?") }
    if paths.contains("-"), paths.count > 1 {
      return CommandLineTool.wrongUse("- stands alone: standard input in, the resulting text out")
    }
    if arguments.has("--stdin-filename"), paths != ["-"] {
      return CommandLineTool.wrongUse("--stdin-filename names what comes from standard input; it goes with -")
    }
    return OptimizeRun(arguments, paths).run()
  }
}

/// One call of `optimize`.
private struct OptimizeRun {
  let arguments: Arguments
  let paths: [String]

  init(_ arguments: Arguments, _ paths: [String]) {
    self.arguments = arguments
    self.paths = paths
  }

  func run() -> Int32 {
    let found = FileFinder(paths, inputName: arguments.value("--stdin-filename"))
    var workspaces = WorkspaceFinder()
    let files = found.files.map { (file: $0, workspace: workspaces.workspace(of: $0.folder)) }.filter { file in
      file.file.kind == .job && !file.workspace.leavesOut(file.file)
    }
    var reports: [OptimizeReport] = []
    var isBroken = false
    for failure in found.failures {
      guard case .unreadable(let reason) = failure.outcome else { continue }
      tell("\(failure.path): \(reason)")
      isBroken = true
    }
    for (file, workspace) in files {
      do {
        reports.append(try report(of: file, in: workspace))
      } catch {
        tell("\(file.path): \(error.words)")
        isBroken = true
      }
    }
    if files.isEmpty, !isBroken { tell("there is no job in \(paths.joined(separator: ", "))") }
    show(reports)
    if isBroken { return 2 }
    return arguments.has("--check") && reports.contains { $0.result.isChanged } ? 1 : 0
  }

  private func report(of file: LintFile, in found: FoundWorkspace) throws(Unreadable) -> OptimizeReport {
    let text: SourceText
    do {
      text = try SourceText(validating: try file.bytes ?? System.read(file.path))
    } catch let error as InvalidUTF8 {
      throw Unreadable(
        words: "the byte at offset \(error.offset.grouped) is not UTF-8; save the file as UTF-8 and try again")
    } catch let error as System.ReadFailure {
      throw Unreadable(words: error.words)
    } catch {
      throw Unreadable(words: "this cannot be read")
    }
    let optimizer = Optimizer(
      workspace: found.workspace, vocabulary: found.vocabulary, path: file.place, passes: passes)
    return OptimizeReport(path: file.path, before: text, result: optimizer.optimize(text))
  }

  private struct Unreadable: Error {
    let words: String
  }

  /// One pass alone brings along those without which it has nowhere to write.
  private var passes: [Pass] {
    guard let id = arguments.value("--only"), let pass = Pass.named(id) else { return Pass.all }
    return Pass.all.filter { $0.id == id || pass.companions.contains($0.id) }
  }

  private func tell(_ line: String) { System.printError("callwright: " + TerminalText.safe(line)) }

  private func show(_ reports: [OptimizeReport]) {
    if arguments.has("--json") {
      System.print(OptimizeJSON.text(of: reports))
    } else if arguments.has("--check") {
      for report in reports where report.result.isChanged {
        System.print(TerminalText.safe("\(report.path): \(report.summary)") + "\n")
      }
    } else if paths == ["-"] {
      for report in reports { System.print(report.result.text.string) }
    } else {
      let style = Style(arguments.value("--color"))
      System.print(reports.map { $0.words(style) }.joined(separator: "\n"))
    }
  }
}
