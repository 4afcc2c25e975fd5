/// How much the history keeps.
package struct HistoryBounds: Sendable, Equatable {
  package var bytes = 256 * 1024 * 1024
  package var entriesPerDocument = 1_000
  /// Nothing younger than this goes, whatever the other bounds say.
  package var seconds = 30 * 24 * 60 * 60

  package init() {}
}

extension History {
  /// What is too much: the oldest first, never one that is younger than the bound, never the last of a document, and never
  /// one of which is not known yet whether it was made.
  package func surplus(_ bounds: HistoryBounds, at now: Int) -> [HistoryRemoval] {
    let old = entries.filter { $0.state != .prepared && $0.time < now - bounds.seconds }
    guard !old.isEmpty else { return [] }
    var selection = Selection(self)
    for entry in old where selection.counts[entry.name] ?? 0 > bounds.entriesPerDocument { selection.remove(entry) }
    if entries.reduce(0, { $0 + $1.before.size + $1.after.size }) > bounds.bytes {
      selection.countTexts(of: entries)
      for entry in old where selection.bytes > bounds.bytes { selection.remove(entry) }
    }
    return selection.removals
  }
}

/// What is to go, while it is being chosen.
private struct Selection {
  var removals: [HistoryRemoval] = []
  var counts: [DocumentName: Int] = [:]
  var bytes = 0
  private var last: [DocumentName: Int] = [:]
  /// The highest id; without it the store would give it again.
  private let highest: Int?
  private var removed: Set<Int> = []
  /// How many entries have each text; empty until it is needed.
  private var uses: [TextHash: Int] = [:]

  init(_ history: History) {
    highest = history.entries.last?.id
    for entry in history.entries {
      counts[entry.name, default: 0] += 1
      if entry.isLive || last[entry.name] == nil { last[entry.name] = entry.id }
    }
  }

  mutating func countTexts(of entries: HistoryEntries) {
    for entry in entries where !removed.contains(entry.id) {
      for text in [entry.before, entry.after] {
        uses[text.hash, default: 0] += 1
        if uses[text.hash] == 1 { bytes += text.size }
      }
    }
  }

  mutating func remove(_ entry: HistoryEntry) {
    guard entry.id != last[entry.name], entry.id != highest, removed.insert(entry.id).inserted else { return }
    counts[entry.name, default: 1] -= 1
    for text in [entry.before, entry.after] {
      guard let count = uses[text.hash] else { continue }
      uses[text.hash] = count - 1
      if count == 1 { bytes -= text.size }
    }
    guard let index = removals.firstIndex(where: { $0.name == entry.name }) else {
      removals.append(HistoryRemoval(name: entry.name, ids: [entry.id], through: entry.time))
      return
    }
    removals[index].ids.append(entry.id)
    removals[index].count += 1
    removals[index].through = max(removals[index].through, entry.time)
  }
}
