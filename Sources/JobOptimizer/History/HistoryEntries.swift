/// The entries of a history, in the order of their ids.
///
/// All who know one history share what was there when it was read. Only what has come since, which is little, is copied when
/// one of them goes on: with ten thousand entries that is most of what it would cost to write down one more.
package struct HistoryEntries: RandomAccessCollection, MutableCollection, Sendable, Equatable {
  private static let most = 1_024

  private var shared: [HistoryEntry]
  private var recent: [HistoryEntry] = []

  init(_ entries: [HistoryEntry] = []) {
    shared = entries
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { shared.count + recent.count }

  package subscript(place: Int) -> HistoryEntry {
    get { place < shared.count ? shared[place] : recent[place - shared.count] }
    set {
      if place < shared.count { shared[place] = newValue } else { recent[place - shared.count] = newValue }
    }
  }

  mutating func append(_ entry: HistoryEntry) {
    recent.append(entry)
    if recent.count < HistoryEntries.most { return }
    shared += recent
    recent = []
  }

  mutating func insert(_ entry: HistoryEntry, at place: Int) {
    if place == endIndex { return append(entry) }
    if place < shared.count { shared.insert(entry, at: place) } else { recent.insert(entry, at: place - shared.count) }
  }

  mutating func removeAll(where isGone: (HistoryEntry) -> Bool) {
    shared.removeAll(where: isGone)
    recent.removeAll(where: isGone)
  }

  /// Where they are divided is nobody's business.
  package static func == (left: HistoryEntries, right: HistoryEntries) -> Bool { left.elementsEqual(right) }
}
