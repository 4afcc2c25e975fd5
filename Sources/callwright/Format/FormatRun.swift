import JSONText
import JobAnalysis
import JobModel

/// One call of `format`.
struct FormatRun {
  private let arguments: Arguments
  private let style: Style
  private var writer: FileWriter?
  private var isBroken = false

  /// What became of one file.
  private struct Report {
    let path: String
    let before: SourceText
    let after: SourceText
    var writing: FileWriter.Outcome?

    var isChanged: Bool { before != after }
  }

  static func run(_ arguments: Arguments) -> Int32 {
    var run = FormatRun(arguments, PersonalSettings.told())
    return run.run()
  }

  private init(_ arguments: Arguments, _ settings: Settings) {
    self.arguments = arguments
    style = Style(arguments.value("--color") ?? settings.color)
    if !isTrial, !isInput { writer = FileWriter(settings, arguments) }
  }

  private var isTrial: Bool { arguments.mode(of: .format) != nil }
  private var isInput: Bool { arguments.operands == ["-"] }

  private mutating func run() -> Int32 {
    var jobs = FoundJobs(arguments.operands, inputName: arguments.value("--stdin-filename"), hasAllKinds: true)
    for failure in jobs.failures { fail(failure) }
    if jobs.files.isEmpty, !isBroken {
      CommandLineTool.tell("there is nothing to format in \(arguments.operands.joined(separator: ", "))")
    }
    var reports: [Report] = []
    for file in jobs.files {
      do throws(LintFile.Unreadable) {
        var report = try report(on: file, in: jobs.workspace(of: file))
        write(&report)
        reports.append(report)
      } catch {
        fail(error.words)
      }
    }
    show(reports)
    if isBroken { return 2 }
    return isTrial && reports.contains { $0.isChanged } ? 1 : 0
  }

  private func report(on file: LintFile, in found: FoundWorkspace) throws(LintFile.Unreadable) -> Report {
    let text = try file.text()
    let snapshot = Snapshot(
      text, kind: file.kind, path: file.place, workspace: found.workspace, vocabulary: found.vocabulary)
    if case .brokenJSON = snapshot.document.content {
      throw LintFile.Unreadable(
        words: "\(file.path): this JSON cannot be read, so it is left as it is; callwright lint says where it breaks")
    }
    return Report(path: file.path, before: text, after: snapshot.formatted())
  }

  private mutating func write(_ report: inout Report) {
    guard writer != nil else { return }
    let lines = Difference.lines(from: report.before, to: report.after).count
    report.writing = writer?.write(
      FileWriter.Change(
        path: report.path, old: report.before, new: report.after, engine: "format", label: "Format",
        details: ["Laid out \(lines.grouped) place\(lines == 1 ? "" : "s")"]))
    if case .failed(let reason) = report.writing { fail("\(report.path): \(reason)") }
  }

  private mutating func fail(_ line: String) {
    CommandLineTool.tell(line)
    isBroken = true
  }

  private func show(_ reports: [Report]) {
    let changed = reports.filter { $0.isChanged }
    if arguments.has("--json") { return TerminalText.print(FormatRun.json(of: reports)) }
    if arguments.has("--diff") {
      for report in changed {
        let lines = UnifiedDifference(from: report.before, to: report.after, called: report.path, as: "formatted").lines
        System.print(lines.map { style.difference($0) + "\n" }.joined())
      }
    } else if arguments.has("--check") {
      for report in changed { System.print(TerminalText.safe("\(report.path): would be reformatted") + "\n") }
    } else if isInput {
      for report in reports { TerminalText.print(report.after.string) }
    } else {
      for report in reports {
        guard case .written(let change) = report.writing else { continue }
        let number = change.map { ", as change \($0)" } ?? ", without history"
        System.print(TerminalText.safe("\(report.path): formatted" + number) + "\n")
      }
      if !reports.isEmpty { System.print(FormatRun.summary(of: reports) + "\n") }
    }
  }

  /// "2 files laid out, 1 was so already".
  private static func summary(of reports: [Report]) -> String {
    var written = 0
    for report in reports {
      if case .written = report.writing { written += 1 }
    }
    let same = reports.count { !$0.isChanged }
    let parts = [
      "\(written.grouped) file\(written == 1 ? "" : "s") laid out",
      "\(same.grouped) \(same == 1 ? "was" : "were") so already",
    ]
    return parts.joined(separator: ", ")
  }

  private static func json(of reports: [Report]) -> String {
    let files = reports.map { report -> JSONValue in
      [
        "path": .string(report.path), "changed": .bool(report.isChanged), "writing": report.writing?.json ?? .null,
        "text": .string(report.after.string),
      ]
    }
    let all: JSONValue = [
      "version": .string(Callwright.version), "files": .array(files),
      "summary": ["files": .int(reports.count), "changed": .int(reports.count { $0.isChanged })],
    ]
    return all.written(indentation: 2) + "\n"
  }
}
