package import JobModel

/// What the history wants of the store. Each is answered once; what asks for nothing but `done` or `failed` is done whole or
/// not at all, and is safe on disk when it is answered.
package enum HistoryRequest: Sendable, Equatable {
  /// Say what has come to the log since the last time, and by which name this document is known: two names of one file are one.
  /// Answered with `news`.
  case load(name: String)
  /// Read a text. Answered with `text`.
  case read(TextHash)
  /// Keep these texts, then write that a change is about to be made; the store chooses the id. Answered with `prepared`.
  case prepare(HistoryEntry, HistoryDescription, texts: [SourceText])
  /// Keep these texts, then write this record. Answered with `done`.
  case append(HistoryRecord, texts: [SourceText])
  /// Say what people read of these entries. Answered with `described`.
  case describe([Int])
}

package enum HistoryAnswer: Sendable, Equatable {
  case news(HistoryNews)
  /// Nil where the text is gone or damaged.
  case text(SourceText?)
  case prepared(Int)
  case done
  /// In the order of asking, nil where nothing is known; the notes say what is wrong with the store.
  case described([HistoryDescription?], notes: [String] = [])
  /// Nothing was written, and why.
  case failed(String)
}

package struct HistoryNews: Sendable, Equatable {
  package enum Content: Sendable, Equatable {
    /// The whole history, in place of what was known.
    case all(History)
    /// What has come since.
    case records([HistoryRecord])
  }

  package var content: Content
  /// What is wrong with the store, for people.
  package var notes: [String]
  /// By which name the document is known, where that is another one than was asked with.
  package var name: String?

  package init(_ content: Content, notes: [String] = [], name: String? = nil) {
    self.content = content
    self.notes = notes
    self.name = name
  }
}
