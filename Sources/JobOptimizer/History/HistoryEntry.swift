/// One change of an author's text, with both texts: what the history itself needs to know of it.
///
/// It has a fixed size and no words, so that ten thousand are read at once; the words are a `HistoryDescription`.
package struct HistoryEntry: Sendable, Equatable {
  package enum Kind: Sendable, Equatable {
    /// A rewrite, a repair, a restored text.
    case change
    /// The change with this id was taken back.
    case undo(Int)
    /// The change with this id was made again.
    case redo(Int)
  }

  package enum State: UInt8, Sendable, Equatable {
    /// Written down; whether the author's text was changed is not known yet.
    case prepared
    /// The author's text was changed.
    case sealed
    /// The author's text was not changed.
    case dropped
  }

  /// Ascending, from 1; the store gives it.
  package let id: Int
  /// The change that the author stood after when this one was made; nil before the first.
  package let parent: Int?
  package let kind: Kind
  /// Seconds since 1970.
  package let time: Int
  package let name: DocumentName
  package let before: TextReference
  /// What was to be, and once it is sealed what came to be.
  package internal(set) var after: TextReference
  package internal(set) var state: State

  package init(
    id: Int, parent: Int? = nil, kind: Kind = .change, time: Int, name: DocumentName, before: TextReference,
    after: TextReference, state: State = .prepared
  ) {
    self.id = id
    self.parent = parent
    self.kind = kind
    self.time = time
    self.name = name
    self.before = before
    self.after = after
    self.state = state
  }

  package func with(id: Int) -> HistoryEntry {
    HistoryEntry(
      id: id, parent: parent, kind: kind, time: time, name: name, before: before, after: after, state: state)
  }
}

/// A path or URI, told apart from others by 64 bits of its hash.
package struct DocumentName: Sendable, Hashable {
  package let number: UInt64

  package init(_ name: String) {
    number = TextHash(Array(name.utf8)).words.0
  }

  init(number: UInt64) {
    self.number = number
  }

  /// What stands for the text where there is no file of this name: the hash of bytes that no text has.
  var absence: TextReference { TextReference(hash: TextHash([0xFF] + hashed), size: 0) }

  private var hashed: [UInt8] { (0..<8).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) } }
}

/// What people read of an entry.
package struct HistoryDescription: Sendable, Equatable {
  /// What made the change: `optimize`, `format`, `fix`, `undo`, …
  package var engine: String
  /// Where the text lay then, a path or URI.
  package var name: String
  /// What was done, as an editor's menu says it.
  package var label: String
  /// What changed and why, a sentence each.
  package var changes: [String]

  package init(engine: String, name: String, label: String, changes: [String] = []) {
    self.engine = engine
    self.name = name
    self.label = label
    self.changes = changes
  }
}
