import JobModel
import JobOptimizer

/// What the history says of one file, for people.
struct HistoryReport {
  let path: String
  let task: HistoryTaskWord
  var result: HistoryResult
  var notes: [String] = []
  /// The entry that was made.
  var entry: HistoryEntry?
  /// What was typed since stands beside what was taken back or made again.
  var hasTyped = false
  /// Where there are conflicts: the text as it is, and the one that was wanted.
  var sides: HistoryComparison?

  init(path: String, task: HistoryTaskWord, result: HistoryResult) {
    self.path = path
    self.task = task
    self.result = result
  }

  var exitCode: Int32 {
    switch result {
    case .changed, .list, .compared, .standing: 0
    case .nothing: isAboutSteps ? 1 : 0
    case .conflicts: 1
    case .failed, .refused: 2
    }
  }

  /// Why nothing could be done; nil where something was, or there was nothing to do.
  var failure: String? {
    switch result {
    case .failed(let reason): reason
    case .refused: notes.isEmpty ? "nothing was changed" : nil
    default: nil
    }
  }

  func words(_ style: Style) -> String {
    switch result {
    case .changed(let number): changed(number) + "\n"
    case .nothing: TerminalText.safe(path) + ": " + nothing + "\n"
    case .conflicts(let entry, let conflicts): self.conflicts(conflicts, with: entry, style)
    case .list(let list): HistoryList(path: path, list: list, isGone: !System.exists(path)).words(style)
    case .compared(let comparison): compared(comparison, style)
    case .refused, .failed, .standing: ""
    }
  }

  private var isAboutSteps: Bool {
    switch task {
    case .undo, .redo: true
    default: false
    }
  }

  private var nothing: String {
    switch task {
    case .undo: "there is nothing to undo"
    case .redo: "there is nothing to redo"
    default: "the text is that already"
    }
  }

  private func changed(_ number: Int) -> String {
    let path = TerminalText.safe(path)
    let typed = hasTyped ? ", and what was typed since is kept" : ""
    let word = ShellWord.of(self.path)
    let back = "callwright optimize --undo \(word)"
    switch entry?.kind {
    case .undo(let change):
      return "\(path): change \(change) is undone\(typed). To redo it: callwright optimize --redo \(word)"
    case .redo(let change): return "\(path): change \(change) is redone\(typed). To undo it: \(back)"
    case .change, nil: return "\(path): restored, as change \(number). To undo it: \(back)"
    }
  }

  private func conflicts(_ conflicts: [Merge.Conflict], with entry: Int, _ style: Style) -> String {
    let path = TerminalText.safe(path)
    let done = isAboutSteps ? task.name == "--undo" ? "undone" : "redone" : "undone in part"
    var lines = [
      "\(path): change \(entry) cannot be \(done), because the same words were edited since. Nothing was changed."
    ]
    for conflict in conflicts {
      lines.append(style.bold("  \(HistoryReport.lines(conflict.ours)), as it is now:"))
      if let sides {
        lines += HistoryReport.quoted(sides.old, conflict.ours).map { "    " + style.removed($0) }
        lines.append("  and as it would be:")
        lines += HistoryReport.quoted(sides.new, conflict.theirs).map { "    " + style.added($0) }
      }
    }
    lines.append("To go on, edit these lines by hand, or look at all of it:")
    lines.append("  callwright optimize --compare before:\(entry) now \(ShellWord.of(self.path))")
    if isAboutSteps {
      lines.append("or give up what was typed since the change, which stays in the history:")
      lines.append("  callwright optimize \(task.name) --anyway \(ShellWord.of(self.path))")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  static func lines(_ range: Range<Int>) -> String {
    range.count < 2 ? "line \(range.lowerBound + 1)" : "lines \(range.lowerBound + 1)–\(range.upperBound)"
  }

  private static func quoted(_ text: SourceText, _ lines: Range<Int>) -> [String] {
    lines.clamped(to: 0..<text.lineCount).map { line in
      TerminalText.safe(text.string(text.lineStart(line)..<text.lineEnd(line)))
    }
  }

  private func compared(_ comparison: HistoryComparison, _ style: Style) -> String {
    guard case .compare(let one, let other) = task else { return "" }
    guard !comparison.hunks.isEmpty else { return "both texts are the same\n" }
    let difference = UnifiedDifference(
      comparison, called: TerminalText.safe("\(path) (\(one.word))"), TerminalText.safe("\(path) (\(other.word))"))
    var lines = difference.lines.map { style.difference($0) }
    if case .before(let entry) = one, case .after(entry) = other {
      lines += ["", "To undo one part: callwright optimize --restore \(entry) --hunk N \(ShellWord.of(path))"]
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension Style {
  /// A line of a difference.
  func difference(_ line: String) -> String {
    let safe = TerminalText.safe(line)
    return line.hasPrefix("+") ? added(safe) : line.hasPrefix("-") ? removed(safe) : safe
  }
}
