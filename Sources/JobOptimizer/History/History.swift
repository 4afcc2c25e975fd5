/// The history as it is known: every entry that is not removed, in the order of making.
///
/// It is what the log says, read from its beginning: `apply` takes records in their order and refuses none, so that two
/// who read one log know the same, and a record that is lost costs only what it said.
package struct History: Sendable, Equatable {
  /// Ids ascend.
  package private(set) var entries = HistoryEntries()
  /// What went, once for each document.
  package private(set) var removals: [HistoryRemoval] = []

  package init() {}

  /// Takes entries whose ids ascend.
  init(entries: [HistoryEntry], removals: [HistoryRemoval]) {
    self.entries = HistoryEntries(entries)
    self.removals = removals
  }

  package mutating func apply(_ record: HistoryRecord) {
    switch record {
    case .prepared(let entry, _): append(entry)
    case .sealed(let id, let text):
      guard let index = index(of: id) else { return }
      entries[index].state = .sealed
      entries[index].after = text
    case .dropped(let id):
      // Whoever saw the change made knows better.
      guard let index = index(of: id), entries[index].state != .sealed else { return }
      entries[index].state = .dropped
    case .removed(let removal): remove(removal)
    }
  }

  /// Takes an entry as it stands, nearly always the last.
  package mutating func append(_ entry: HistoryEntry) {
    let place = place(of: entry.id)
    if place < entries.count, entries[place].id == entry.id { return }
    entries.insert(entry, at: place)
  }

  private mutating func remove(_ removal: HistoryRemoval) {
    if !removal.ids.isEmpty {
      let gone = Set(removal.ids)
      entries.removeAll { gone.contains($0.id) }
    }
    var known = HistoryRemoval(name: removal.name, ids: [], through: removal.through)
    known.count = removal.count
    if let index = removals.firstIndex(where: { $0.name == removal.name }) {
      known.count += removals[index].count
      known.through = max(known.through, removals[index].through)
      removals[index] = known
    } else {
      removals.append(known)
    }
  }

  /// Whether an entry has this text.
  package func has(_ text: TextHash) -> Bool {
    // Who asks nearly always means one of the last.
    entries.last { $0.before.hash == text || $0.after.hash == text } != nil
  }

  /// Whether it says that there was no file.
  func isAbsence(_ hash: TextHash) -> Bool {
    entries.contains { entry in
      (entry.before.hash == hash || entry.after.hash == hash) && entry.name.absence.hash == hash
    }
  }

  package func entry(_ id: Int) -> HistoryEntry? {
    index(of: id).map { entries[$0] }
  }

  private func index(of id: Int) -> Int? {
    let place = place(of: id)
    return place < entries.count && entries[place].id == id ? place : nil
  }

  /// Where an id is or would be: they ascend, so halving finds it.
  private func place(of id: Int) -> Int {
    if id > entries.last?.id ?? 0 { return entries.count }
    var low = 0
    var high = entries.count
    while low < high {
      let middle = low + (high - low) / 2
      if entries[middle].id < id { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension History {
  /// The entries of one document under all its names: those of this name, of the text as it is now, and what they follow.
  package func entries(around text: TextHash, named name: DocumentName) -> [HistoryEntry] {
    var names: Set<DocumentName> = [name]
    if let place = place(of: text, named: name) { names.insert(place.name) }
    var ids: Set<Int> = []
    for entry in entries.reversed() where names.contains(entry.name) || ids.contains(entry.id) {
      ids.insert(entry.id)
      if let parent = entry.parent { ids.insert(parent) }
      switch entry.kind {
      case .undo(let change), .redo(let change): ids.insert(change)
      case .change: break
      }
    }
    return entries.filter { ids.contains($0.id) }
  }
}
