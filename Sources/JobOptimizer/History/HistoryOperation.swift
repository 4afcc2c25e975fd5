package import JobModel

/// The text that somebody works on, as it is now.
package struct HistoryDocument: Sendable, Equatable {
  /// Its path or URI: for listing, and for telling typed text from text of another job.
  package var name: String
  package var text: SourceText
  /// There is no such file; then the text is empty.
  package var isGone: Bool

  package init(name: String, text: SourceText, isGone: Bool = false) {
    self.name = name
    self.text = text
    self.isGone = isGone
  }
}

/// What can be asked of the history.
package enum HistoryOperation: Sendable, Equatable {
  /// Replace the text, so that it can be taken back.
  case change(to: SourceText, engine: String, label: String, changes: [String])
  /// Take the last change back. What was typed since is kept where it does not touch the change, else nothing is done;
  /// `anyway` gives up what was typed, which stays in the history.
  case undo(anyway: Bool = false)
  /// Make again what was taken back.
  case redo(anyway: Bool = false)
  /// Replace the text by one of the history.
  case restore(HistoryVersion)
  /// Take one hunk of an entry back; the rest of the text stays.
  case restoreHunk(entry: Int, hunk: Int)
  /// Say where the author stands.
  case look
  case list
  case compare(HistoryVersion, HistoryVersion)
}

/// One of the texts of the history.
package enum HistoryVersion: Sendable, Equatable {
  case before(Int)
  case after(Int)
  case now
}

/// What an operation wants done, in this order. All carry the operation's number.
package enum HistoryOutput: Sendable, Equatable {
  /// Ask the store, and hand in its answer.
  case ask(number: Int, HistoryRequest)
  /// All is on disk: replace the text if it still is what it was, and hand in what came of it.
  case apply(number: Int, SourceText, label: String)
  /// All is on disk: there was no file before, so take it away if it still is what it was, and hand in what came of it.
  case remove(number: Int, label: String)
  /// Something that people should know.
  case note(String)
  /// The operation is over.
  case finished(number: Int, HistoryResult)
}

/// What came of replacing the author's text.
package enum HistoryOutcome: Sendable, Equatable {
  /// The text as it is now; not always what was wanted, since editors have their own mind.
  case replaced(SourceText)
  case removed
  case refused
}

package enum HistoryResult: Sendable, Equatable {
  /// The text was changed, by this entry.
  case changed(entry: Int)
  /// The text was not changed: the editor or the system would not.
  case refused
  /// There is nothing to take back, to make again or to restore.
  case nothing
  /// What was typed touches the change of this entry: nothing was done. `ours` are lines of the text as it is now, `theirs`
  /// of the text that was wanted.
  case conflicts(entry: Int, [Merge.Conflict])
  /// Nothing was done, and why.
  case failed(String)
  case standing(HistoryStanding)
  case list(HistoryListing)
  case compared(HistoryComparison)
}

/// All entries of one document, the oldest first.
package struct HistoryListing: Sendable, Equatable {
  package struct Item: Sendable, Equatable {
    package let entry: HistoryEntry
    /// Nil where the log is damaged there.
    package let description: HistoryDescription?
  }

  package let items: [Item]
  package let standing: HistoryStanding
  /// How many older ones went because there were too many, and until when.
  package let removed: HistoryRemoval?
}

/// Two texts and what lies between them.
package struct HistoryComparison: Sendable, Equatable {
  package let old: SourceText
  package let new: SourceText
  /// Whole lines that differ, as bytes of both texts; `restoreHunk` counts these.
  package let hunks: [Difference.Change]

  package init(old: SourceText, new: SourceText) {
    self.old = old
    self.new = new
    hunks = Difference.lines(from: old, to: new)
  }
}
