/// What the history's log is made of. Nothing in it is ever changed; what happens later is a later record.
package enum HistoryRecord: Sendable, Equatable {
  /// A change is about to be made.
  case prepared(HistoryEntry, HistoryDescription)
  /// It was made, and this is the text that came of it.
  case sealed(Int, TextReference)
  /// It was not made.
  case dropped(Int)
  /// Old entries that went because there were too many.
  case removed(HistoryRemoval)
}

/// Entries of one document that the history let go of.
package struct HistoryRemoval: Sendable, Equatable {
  package let name: DocumentName
  package var ids: [Int]
  package var count: Int
  /// When the youngest of them was made, in seconds since 1970.
  package var through: Int

  package init(name: DocumentName, ids: [Int], through: Int) {
    self.name = name
    self.ids = ids
    count = ids.count
    self.through = through
  }
}
