/// Where an author stands in the history of a text.
///
/// It is never stored but found from the text as it is now, so the editor's own undo, a renamed file and an unsaved
/// buffer need no special case.
package struct HistoryStanding: Sendable, Equatable {
  /// The change to take back.
  package let undo: Int?
  /// The change to make again.
  package let redo: Int?
  /// The text is one that the history has; else the author has typed since.
  package let isKnown: Bool

  package init(undo: Int?, redo: Int?, isKnown: Bool) {
    self.undo = undo
    self.redo = redo
    self.isKnown = isKnown
  }
}

extension History {
  package func standing(of text: TextHash, named name: DocumentName) -> HistoryStanding {
    guard let place = place(of: text, named: name) else {
      return HistoryStanding(undo: nil, redo: nil, isKnown: false)
    }
    return HistoryStanding(
      undo: place.change, redo: next(after: place, at: text)?.id, isKnown: place.isKnown)
  }

  struct Place {
    /// The change that the author stands after; nil before the first.
    let change: Int?
    /// What the document was called when the next or the last change was made.
    let name: DocumentName
    let isKnown: Bool
  }

  /// The text tells the place: first as the last entry of this name left it, then as any left it or found it. A text that
  /// nobody knows was typed after the last entry of this name.
  func place(of text: TextHash, named name: DocumentName) -> Place? {
    let last = entries.last { $0.isLive && $0.name == name }
    if let last, last.after.hash == text { return place(after: last) }
    if let entry = entries.last(where: { $0.isLive && $0.name == name && $0.after.hash == text }) {
      return place(after: entry)
    }
    if let entry = entries.last(where: { $0.isLive && $0.name == name && $0.before.hash == text }) {
      return place(before: entry)
    }
    // A text of nothing is like any other: it does not say whose it is.
    if text == .nothing { return last.map { place(after: $0, isKnown: false) } }
    if let entry = entries.last(where: { $0.isLive && $0.after.hash == text }) { return place(after: entry) }
    if let entry = entries.last(where: { $0.isLive && $0.before.hash == text }) { return place(before: entry) }
    return last.map { place(after: $0, isKnown: false) }
  }

  private func place(after entry: HistoryEntry, isKnown: Bool = true) -> Place {
    let change =
      switch entry.kind {
      case .change: entry.id
      case .undo(let change): parent(of: change)
      case .redo(let change): liveChange(change)
      }
    return Place(change: change, name: nameOfChange(entry), isKnown: isKnown)
  }

  private func place(before entry: HistoryEntry) -> Place {
    let change =
      switch entry.kind {
      case .change: parent(of: entry.id)
      case .undo(let change): liveChange(change)
      case .redo(let change): parent(of: change)
      }
    return Place(change: change, name: nameOfChange(entry), isKnown: true)
  }

  private func nameOfChange(_ entry: HistoryEntry) -> DocumentName {
    switch entry.kind {
    case .change: entry.name
    case .undo(let change), .redo(let change): self.entry(change)?.name ?? entry.name
    }
  }

  /// The change before a change, past those that were never made; nil where the history begins or was cut.
  func parent(of id: Int) -> Int? {
    var next = entry(id)?.parent
    while let id = next, let entry = entry(id) {
      if entry.isLive { return id }
      next = entry.parent
    }
    return nil
  }

  private func liveChange(_ id: Int) -> Int? {
    entry(id)?.isLive == true ? id : parent(of: id)
  }

  /// The change to make again: of several the last that began with just this text, else the last.
  func next(after place: Place, at text: TextHash) -> HistoryEntry? {
    func follows(_ entry: HistoryEntry) -> Bool {
      guard entry.kind == .change, entry.isLive, entry.id > place.change ?? 0 else { return false }
      if place.change == nil, entry.name != place.name { return false }
      return entry.parent == place.change || parent(of: entry.id) == place.change
    }
    return entries.last { $0.before.hash == text && follows($0) } ?? entries.last(where: follows)
  }
}

extension History {
  /// The text that taking a change back gives exactly, where one is known.
  func exactUndo(of change: Int, at text: TextHash) -> TextReference? {
    for entry in entries.reversed() where entry.isLive {
      switch entry.kind {
      case .change where entry.id == change && entry.after.hash == text: return entry.before
      case .redo(change) where entry.after.hash == text: return entry.before
      case .undo(change) where entry.before.hash == text: return entry.after
      default: continue
      }
    }
    return nil
  }

  /// The text that making a change again gives exactly, where one is known.
  func exactRedo(of change: Int, at text: TextHash) -> TextReference? {
    for entry in entries.reversed() where entry.isLive {
      switch entry.kind {
      case .undo(change) where entry.after.hash == text: return entry.before
      case .redo(change) where entry.before.hash == text: return entry.after
      case .change where entry.id == change && entry.before.hash == text: return entry.after
      default: continue
      }
    }
    return nil
  }
}

extension HistoryEntry {
  /// Whether the change was made, or may have been.
  var isLive: Bool { state != .dropped }
}
