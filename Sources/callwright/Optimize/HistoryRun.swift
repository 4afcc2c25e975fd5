import JobModel
import JobOptimizer

/// One call of `optimize` that asks something of the history.
struct HistoryRun {
  private let task: HistoryTaskWord
  private let arguments: Arguments
  private let style: Style
  private var history: FileHistory
  /// The same for all files of a call, so that they can be made again together.
  private let time = System.now

  static func run(_ task: HistoryTaskWord, _ arguments: Arguments) -> Int32 {
    var run = HistoryRun(task, arguments, PersonalSettings.told())
    return run.run()
  }

  private init(_ task: HistoryTaskWord, _ arguments: Arguments, _ settings: Settings) {
    self.task = task
    self.arguments = arguments
    style = Style(arguments.value("--color") ?? settings.color)
    history = FileHistory(bounds: HistoryBounds(settings))
  }

  private mutating func run() -> Int32 {
    let jobs = FoundJobs(arguments.operands, inputName: nil, hasAllKinds: hasAllKinds)
    for failure in jobs.failures { CommandLineTool.tell(failure) }
    if jobs.files.isEmpty, jobs.failures.isEmpty {
      CommandLineTool.tell(FoundJobs.nothingFound(in: arguments.operands))
    }
    var reports: [HistoryReport] = []
    for file in filesOfLastCall(jobs.files) { reports.append(report(on: file.path)) }
    show(reports)
    let codes = reports.map { $0.exitCode } + (jobs.failures.isEmpty ? [] : [2])
    return codes.max() ?? 0
  }

  /// What is asked of the last call is asked of everything that it may have changed; a list of all files of a folder is one of
  /// jobs, unless other files are named.
  private var hasAllKinds: Bool {
    switch task {
    case .undo, .redo: true
    default: !arguments.operands.contains { System.isFolder($0) }
    }
  }

  /// Of folders only what one call changed is taken back, or made again: the other jobs had their last change at another time.
  private mutating func filesOfLastCall(_ files: [LintFile]) -> [LintFile] {
    guard files.contains(where: { !$0.isNamed }) else { return files }
    let isUndo: Bool
    switch task {
    case .undo: isUndo = true
    case .redo: isUndo = false
    default: return files
    }
    var times: [String: Int] = [:]
    for file in files where !file.isNamed {
      guard case .standing(let standing) = history.carryOut(.look, on: file.path) else { continue }
      times[file.path] = (isUndo ? standing.undo : standing.redo).flatMap { history.entry($0)?.time }
    }
    let chosen = isUndo ? times.values.max() : times.values.min()
    let left = times.count - times.values.count { $0 == chosen }
    if left > 0 {
      CommandLineTool.tell(
        "\(left.grouped) more job\(left == 1 ? " has a change" : "s have changes") of another call; name the files for these"
      )
    }
    let rest = files.filter { $0.isNamed || times[$0.path] != nil && times[$0.path] == chosen }
    if rest.isEmpty { CommandLineTool.tell("there is nothing to \(isUndo ? "take back" : "make again")") }
    return rest
  }

  private mutating func report(on path: String) -> HistoryReport {
    var report = HistoryReport(path: path, task: task, result: .nothing)
    if !task.entries.isEmpty, let problem = strangers(to: path) {
      report.result = .failed(problem)
      return report
    }
    report.result = history.carryOut(task.operation, on: path, at: time)
    report.notes = history.takeNotes()
    switch report.result {
    case .changed(let entry): report.entry = history.entry(entry)
    case .conflicts(let entry, _): report.sides = sides(of: entry, path)
    case .nothing: report.result = nothing(path)
    default: break
    }
    if case .changed = report.result { report.hasTyped = isMerged(report.entry) }
    return report
  }

  /// Why the changes that are named cannot be meant; nil where they can.
  private mutating func strangers(to path: String) -> String? {
    let result = history.carryOut(.list, on: path)
    guard case .list(let list) = result else {
      if case .failed(let reason) = result { return reason }
      return nil
    }
    let own = list.items.filter { $0.entry.state != .dropped }.map { $0.entry.id }
    guard let stranger = task.entries.first(where: { !own.contains($0) }) else { return nil }
    let shown = own.suffix(8).map { String($0) }.joined(separator: ", ")
    return own.isEmpty
      ? "it has no history" : "change \(stranger) is not one of this file's, which are \(shown); --history lists them"
  }

  /// A hunk that does not exist is a mistake, a text that is there already is none.
  private mutating func nothing(_ path: String) -> HistoryResult {
    guard case .restoreHunk(let entry, let hunk) = task,
      case .compared(let comparison) = history.carryOut(.compare(.before(entry), .after(entry)), on: path)
    else { return .nothing }
    let count = comparison.hunks.count
    if hunk <= count { return .nothing }
    return .failed("change \(entry) has \(count == 1 ? "one part" : "\(count) parts"), so there is no part \(hunk)")
  }

  /// The text as it is and the one that was wanted, to show where they meet.
  private mutating func sides(of entry: Int, _ path: String) -> HistoryComparison? {
    let wanted: HistoryVersion
    switch task {
    case .redo: wanted = .after(entry)
    case .undo: wanted = .before(entry)
    default: return nil
    }
    guard case .compared(let sides) = history.carryOut(.compare(.now, wanted), on: path) else { return nil }
    return sides
  }

  /// Whether what was typed since was kept beside what was taken back or made again.
  private func isMerged(_ entry: HistoryEntry?) -> Bool {
    guard let entry else { return false }
    switch entry.kind {
    case .change: return false
    case .undo(let change): return history.entry(change)?.before.hash != entry.after.hash
    case .redo(let change): return history.entry(change)?.after.hash != entry.after.hash
    }
  }

  private func show(_ reports: [HistoryReport]) {
    for report in reports {
      for note in report.notes { CommandLineTool.tell("\(report.path): \(note)") }
      if let failure = report.failure { CommandLineTool.tell("\(report.path): \(failure)") }
    }
    if arguments.has("--json") {
      TerminalText.print(HistoryJSON.text(of: reports, task))
    } else {
      System.print(reports.map { $0.words(style) }.filter { !$0.isEmpty }.joined(separator: "\n"))
    }
  }
}
