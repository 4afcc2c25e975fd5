import JobModel

extension HistoryTask {
  /// Takes the last change back that the text still has. One that the author took back by hand is passed over.
  func undo(anyway: Bool, in history: History) throws(MissingFromTask) -> Decision {
    var next = history.place(of: hash, named: name)?.change
    while let id = next, let entry = history.entry(id) {
      if let exact = history.exactUndo(of: id, at: hash) {
        return .change(undone(id, try text(exact.hash), in: history))
      }
      if anyway { return .change(undone(id, try text(entry.before.hash), in: history)) }
      let merge = Merge(
        base: try text(entry.after.hash), ours: document.text, theirs: try text(entry.before.hash))
      switch merge {
      case .conflicts(let conflicts): return .result(.conflicts(entry: id, conflicts))
      case .merged(let merged) where merged != document.text: return .change(undone(id, merged, in: history))
      case .merged: next = history.parent(of: id)
      }
    }
    return .result(.nothing)
  }

  /// Makes the next change again.
  func redo(anyway: Bool, in history: History) throws(MissingFromTask) -> Decision {
    guard let place = history.place(of: hash, named: name), let entry = history.next(after: place, at: hash) else {
      return .result(.nothing)
    }
    if let exact = history.exactRedo(of: entry.id, at: hash) {
      return .change(redone(entry.id, try text(exact.hash), in: history))
    }
    if anyway { return .change(redone(entry.id, try text(entry.after.hash), in: history)) }
    let merge = Merge(base: try text(entry.before.hash), ours: document.text, theirs: try text(entry.after.hash))
    switch merge {
    case .conflicts(let conflicts): return .result(.conflicts(entry: entry.id, conflicts))
    case .merged(let merged): return .change(redone(entry.id, merged, in: history))
    }
  }

  /// Puts back what stood in the place of one hunk; what was typed elsewhere stays.
  func restoreHunk(_ hunk: Int, of id: Int, in history: History) throws(MissingFromTask) -> Decision {
    guard let entry = history.entry(id) else { return .result(.nothing) }
    let (before, after) = (try text(entry.before.hash), try text(entry.after.hash))
    let hunks = Difference.lines(from: before, to: after)
    guard hunks.indices.contains(hunk) else { return .result(.nothing) }
    let back = TextEdit(range: hunks[hunk].new, replacement: before.string(hunks[hunk].old))
    guard let wanted = try? after.applying([back]) else { return .result(.nothing) }
    switch Merge(base: after, ours: document.text, theirs: wanted) {
    case .conflicts(let conflicts): return .result(.conflicts(entry: id, conflicts))
    case .merged(let merged): return .change(restored(merged, "Restore one part of a text", in: history))
    }
  }

  private func undone(_ id: Int, _ text: SourceText, in history: History) -> Draft {
    let description = HistoryDescription(engine: "undo", name: document.name, label: "Undo")
    return draft(.undo(id), to: text, description, in: history)
  }

  private func redone(_ id: Int, _ text: SourceText, in history: History) -> Draft {
    let description = HistoryDescription(engine: "redo", name: document.name, label: "Redo")
    return draft(.redo(id), to: text, description, in: history)
  }
}
