import JSONText
import JobAnalysis
import JobModel
import JobTools

extension Command {
  static let rehearse = Command(
    "rehearse", "writes a test call for each way that a call can go", operands: "JOB", counts: 1...1,
    flags: [
      Flag(
        "--format", value: "FORMAT", choices: ["checklist", "markdown", "json"], "checklist (default), markdown or json"
      ),
      Flag("--ask", "go through the calls one by one at the terminal, and count what worked"),
    ],
    details: """
      What to say, what should happen, which text arrives and where the call goes: one call in which nothing special happens, \
      and one for each branch. Before a job is published, make these calls with the vendor's own test.

      With --ask, exit code 0: everything worked; 1: something did not, or you stopped.
      """,
    examples: [
      "callwright rehearse a.job.md", "callwright rehearse --format markdown a.job.md > test-calls.md",
      "callwright rehearse --ask a.job.md",
    ]
  ) { arguments in
    JobFile.with(arguments.operands[0]) { job in
      let rehearsal = Rehearsal(job.snapshot)
      let title = job.snapshot.document.job.flatMap { Job($0).name?.text } ?? job.path
      if arguments.has("--ask") {
        guard System.isTerminal(0), System.isTerminal(1) else {
          return CommandLineTool.wrongUse("--ask needs a terminal; without it the calls are printed")
        }
        return RehearsalTalk(rehearsal, title).run()
      }
      let format = arguments.value("--format")
      TerminalText.print(
        format == "json"
          ? rehearsal.json.written(indentation: 2) + "\n"
          : TerminalText.safeLines(rehearsal.text(isMarkdown: format == "markdown", title: title)))
      return 0
    }
  }
}

/// The calls, one by one, at a terminal.
private struct RehearsalTalk {
  let rehearsal: Rehearsal
  let title: String

  init(_ rehearsal: Rehearsal, _ title: String) {
    self.rehearsal = rehearsal
    self.title = title
  }

  func run() -> Int32 {
    var failed: [String] = []
    System.print(TerminalText.safe("Test calls: \(title)") + "\n")
    for (number, call) in rehearsal.calls.enumerated() {
      System.print("\n" + TerminalText.safe("Call \(number + 1) of \(rehearsal.calls.count): \(call.title)") + "\n")
      for moment in call.moments {
        System.print("  " + TerminalText.safe(moment.line) + "\n")
        if moment.kind == .say { continue }
        switch answer() {
        case .yes: continue
        case .no: failed.append("call \(number + 1): \(moment.line)")
        case .quit:
          System.print("\nstopped in call \(number + 1) of \(rehearsal.calls.count)\n")
          if !failed.isEmpty { report(failed) }
          return 1
        }
      }
    }
    report(failed)
    return failed.isEmpty ? 0 : 1
  }

  private enum Answer {
    case yes
    case no
    case quit
  }

  private func answer() -> Answer {
    System.print("    ")
    while true {
      System.print("did it? y, n, q to stop: ")
      guard let line = readLine() else {
        System.print("\n")
        return .quit
      }
      switch line.filter({ !$0.isWhitespace }).lowercased() {
      case "y", "yes": return .yes
      case "n", "no": return .no
      case "q", "quit": return .quit
      default: System.print("    that is not one of them; ")
      }
    }
  }

  private func report(_ failed: [String]) {
    if failed.isEmpty { return System.print("\neverything worked\n") }
    System.print("\nwhat did not work:\n")
    for line in failed { System.print("  " + TerminalText.safe(line) + "\n") }
  }
}
