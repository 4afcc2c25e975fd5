import JobModel
import JobOptimizer

/// All changes of one file, the oldest first, for people.
struct HistoryList {
  let path: String
  let list: HistoryListing
  /// There is no such file now.
  var isGone = false

  func words(_ style: Style) -> String {
    let items = list.items.filter { $0.entry.state != .dropped }
    guard !items.isEmpty else { return TerminalText.safe(path) + ": it has no history\n" }
    var lines = [style.bold(TerminalText.safe(path)) + ":"]
    if let removed = list.removed {
      let count = removed.count == 1 ? "1 older change" : "\(removed.count.grouped) older changes"
      lines.append("  \(count), up to \(HistoryTime.local(removed.through)), removed to make room")
    }
    let width = items.last.map { String($0.entry.id).utf8.count } ?? 1
    for item in items {
      let number = String(item.entry.id)
      let padding = String(repeating: " ", count: width - number.utf8.count)
      lines.append("  \(padding)\(style.bold(number))  \(HistoryTime.local(item.entry.time))  \(what(item))")
      lines += (item.description?.changes ?? []).map {
        String(repeating: " ", count: width + 4) + style.faint(TerminalText.safe($0))
      }
    }
    lines.append(standing)
    return lines.joined(separator: "\n") + "\n"
  }

  private func what(_ item: HistoryListing.Item) -> String {
    let state = item.entry.state == .prepared ? " (begun; whether it was made shows when the file is next changed)" : ""
    switch item.entry.kind {
    case .change: return TerminalText.safe(item.description?.label ?? "its description is damaged") + state
    case .undo(let change): return "Undo of change \(change)" + state
    case .redo(let change): return "Redo of change \(change)" + state
    }
  }

  /// What undo and redo would do now.
  private var standing: String {
    if isGone, !list.standing.isKnown, let last = list.items.last(where: { $0.entry.state != .dropped }) {
      return "  The file is gone. --restore \(last.entry.id) makes it again as change \(last.entry.id) left it"
    }
    let undo = list.standing.undo.map { "--undo undoes change \($0)" } ?? "there is nothing to undo"
    let redo = list.standing.redo.map { "; --redo redoes change \($0)" } ?? ""
    let typed = list.standing.isKnown ? "" : "The text was edited since. "
    return "  \(typed)Next: \(undo)\(redo)"
  }
}
