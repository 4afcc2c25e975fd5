import JobModel

extension HistoryTask {
  /// Takes the last change back that the text still has. One that the author took back by hand is passed over.
  func undo(anyway: Bool, in history: History) throws(MissingFromTask) -> Decision {
    if document.isGone { return nowhere(in: history) }
    var next = history.place(of: hash, named: name)?.change
    while let id = next, let entry = history.entry(id) {
      if let exact = history.exactUndo(of: id, at: hash) {
        return .change(undone(id, exact, try text(exact.hash, in: history), in: history))
      }
      let before = try text(entry.before.hash, in: history)
      if anyway { return .change(undone(id, entry.before, before, in: history)) }
      let merge = Merge(base: try text(entry.after.hash, in: history), ours: document.text, theirs: before)
      switch merge {
      case .conflicts(let conflicts): return .result(.conflicts(entry: id, conflicts))
      case .merged(let merged) where merged != document.text:
        return .change(undone(id, TextReference(merged), merged, in: history))
      case .merged: next = history.parent(of: id)
      }
    }
    return .result(.nothing)
  }

  /// Makes the next change again.
  func redo(anyway: Bool, in history: History) throws(MissingFromTask) -> Decision {
    guard let place = history.place(of: hash, named: name), let entry = history.next(after: place, at: hash) else {
      return document.isGone ? nowhere(in: history) : .result(.nothing)
    }
    if let exact = history.exactRedo(of: entry.id, at: hash) {
      return .change(redone(entry.id, exact, try text(exact.hash, in: history), in: history))
    }
    if document.isGone { return nowhere(in: history) }
    let after = try text(entry.after.hash, in: history)
    if anyway { return .change(redone(entry.id, entry.after, after, in: history)) }
    switch Merge(base: try text(entry.before.hash, in: history), ours: document.text, theirs: after) {
    case .conflicts(let conflicts): return .result(.conflicts(entry: entry.id, conflicts))
    case .merged(let merged): return .change(redone(entry.id, TextReference(merged), merged, in: history))
    }
  }

  /// Puts back what stood in the place of one hunk; what was typed elsewhere stays.
  func restoreHunk(_ hunk: Int, of id: Int, in history: History) throws(MissingFromTask) -> Decision {
    guard let entry = history.entry(id) else { return .result(.nothing) }
    let (before, after) = (try text(entry.before.hash, in: history), try text(entry.after.hash, in: history))
    let hunks = Difference.lines(from: before, to: after)
    guard hunks.indices.contains(hunk) else { return .result(.nothing) }
    let back = TextEdit(range: hunks[hunk].new, replacement: before.string(hunks[hunk].old))
    guard let wanted = try? after.applying([back]) else { return .result(.nothing) }
    switch Merge(base: after, ours: document.text, theirs: wanted) {
    case .conflicts(let conflicts): return .result(.conflicts(entry: id, conflicts))
    case .merged(let merged):
      return .change(restored(TextReference(merged), merged, "Restore one part of a text", in: history))
    }
  }

  /// Where there is no file, only what took it away can be gone on from.
  private func nowhere(in history: History) -> Decision {
    if history.has(hash) { return .result(.nothing) }
    let isKnown = history.entries.contains { $0.name == name }
    let way = isKnown ? "; --history lists its texts, and --restore brings one back" : ""
    return .result(.failed("there is no such file" + way))
  }

  private func undone(_ id: Int, _ reference: TextReference, _ text: SourceText, in history: History) -> Draft {
    let description = HistoryDescription(engine: "undo", name: document.name, label: "Undo")
    return draft(.undo(id), to: reference, text, description, in: history)
  }

  private func redone(_ id: Int, _ reference: TextReference, _ text: SourceText, in history: History) -> Draft {
    let description = HistoryDescription(engine: "redo", name: document.name, label: "Redo")
    return draft(.redo(id), to: reference, text, description, in: history)
  }
}
