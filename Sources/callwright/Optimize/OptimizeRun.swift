import JobModel
import JobOptimizer

/// One call of `optimize` that rewrites: to show it, to check it, or to write it.
struct OptimizeRun {
  private let arguments: Arguments
  private let settings: Settings
  private let style: Style
  private var writer: FileWriter?
  private var model: ModelCommand?
  private var isBroken = false

  static func run(_ arguments: Arguments) -> Int32 {
    var run = OptimizeRun(arguments, PersonalSettings.told())
    if arguments.has("--model") {
      do throws(ModelCommand.Missing) {
        run.model = try ModelCommand.own()
      } catch {
        return CommandLineTool.wrongUse(error.words)
      }
    }
    return run.run()
  }

  private init(_ arguments: Arguments, _ settings: Settings) {
    self.arguments = arguments
    self.settings = settings
    style = Style(arguments.value("--color") ?? settings.color)
    if arguments.has("--write") {
      writer = FileWriter(settings, arguments)
    }
  }

  private mutating func run() -> Int32 {
    var jobs = FoundJobs(arguments.operands, inputName: arguments.value("--stdin-filename"))
    for failure in jobs.failures { fail(failure) }
    if jobs.files.isEmpty, !isBroken { CommandLineTool.tell(FoundJobs.nothingFound(in: arguments.operands)) }
    var reports: [OptimizeReport] = []
    for file in jobs.files {
      do throws(LintFile.Unreadable) {
        var report = try report(of: file, in: jobs.workspace(of: file))
        if let reason = report.proposal?.failure { fail("\(file.path): \(reason)") }
        guard write(&report) else { break }
        reports.append(report)
      } catch {
        fail(error.words)
      }
    }
    show(reports)
    if isBroken { return 2 }
    return arguments.has("--check") && reports.contains { $0.result.isChanged } ? 1 : 0
  }

  private func report(of file: LintFile, in found: FoundWorkspace) throws(LintFile.Unreadable) -> OptimizeReport {
    let text = try file.text()
    func optimizer(_ passes: [Pass]) -> Optimizer {
      Optimizer(workspace: found.workspace, vocabulary: found.vocabulary, path: file.place, passes: passes)
    }
    let steps = LiveSteps(of: file.place, in: found.workspace)
    guard let model else {
      var result = optimizer(passes).optimize(text)
      // Where those that were asked for write nothing, nothing is left for those that came along.
      if passes.count > asked.count,
        !result.changes.contains(where: { change in asked.contains { $0.id == change.pass } })
      {
        result = optimizer(asked).optimize(text)
      }
      return OptimizeReport(path: file.path, before: text, result: result, steps: steps)
    }
    let proposal = ModelProposal(of: text, by: model, optimizer(passes))
    var report = OptimizeReport(path: file.path, before: text, result: proposal.optimization, steps: steps)
    report.proposal = proposal
    return report
  }

  /// The passes that are asked for; all, where none is named.
  private var asked: [Pass] {
    let ids = arguments.values("--only")
    return ids.isEmpty ? Pass.all : Pass.all.filter { ids.contains($0.id) }
  }

  /// They bring along those without which they have nowhere to write.
  private var passes: [Pass] {
    let asked = asked
    return Pass.all.filter { pass in asked.contains { $0.id == pass.id || $0.companions.contains(pass.id) } }
  }

  /// Writes what is to be written; false where the author wants no more.
  private mutating func write(_ report: inout OptimizeReport) -> Bool {
    guard writer != nil else { return true }
    if isAsking {
      System.print(report.words(style, asking: true) + "\n")
      let decisions = Decisions(style: style)
      if report.proposal != nil, report.result.isChanged, !arguments.has("--yes"), !decisions.wants(report.path) {
        report.writing = .unchanged
        System.print(report.written + "\n")
        return true
      }
      guard let decided = decisions.made(for: report.result) else {
        CommandLineTool.tell("stopped; \(report.path) and everything after it are left as they are")
        return false
      }
      report.decided = decided.text
      report.choices = decided.reasons
    }
    let isByModel = report.proposal?.result?.isByModel == true
    report.writing = writer?.write(
      FileWriter.Change(
        path: report.path, old: report.before, new: report.text, engine: isByModel ? "model" : "optimize",
        label: isByModel ? "Optimize instructions with a model" : "Optimize instructions",
        details: report.result.changes.map { $0.sentence } + report.choices))
    if case .failed(let reason) = report.writing { fail("\(report.path): \(reason)") }
    if isAsking { System.print(report.written + "\n") }
    return true
  }

  /// Where somebody sits at both ends there are questions.
  private var isAsking: Bool { arguments.has("--write") && OptimizeRun.canAsk(arguments) }

  static func canAsk(_ arguments: Arguments) -> Bool {
    !arguments.has("--json") && System.isTerminal(0) && System.isTerminal(1)
  }

  private mutating func fail(_ line: String) {
    CommandLineTool.tell(line)
    isBroken = true
  }

  private func show(_ reports: [OptimizeReport]) {
    if arguments.has("--json") {
      TerminalText.print(OptimizeJSON.text(of: reports))
    } else if arguments.has("--check") {
      for report in reports where report.result.isChanged {
        System.print(TerminalText.safe("\(report.path): \(report.summary)") + "\n")
      }
    } else if arguments.operands == ["-"] {
      for report in reports { TerminalText.print(report.result.text.string) }
    } else if !isAsking {
      System.print(reports.map { $0.words(style) }.joined(separator: "\n"))
    }
  }
}
