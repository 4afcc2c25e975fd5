import JobModel

/// One operation on its way.
struct HistoryTask: Sendable {
  enum Step: Sendable {
    case loading
    case settling(HistoryRecord)
    case reading(TextHash)
    case describing([Int])
    case preparing(Draft)
    case applying(Int, Draft)
    case sealing(Int, HistoryRecord)
    case removing(Int, [HistoryRemoval])
  }

  /// A change that is decided and not yet made.
  struct Draft: Sendable {
    let entry: HistoryEntry
    let description: HistoryDescription
    let text: SourceText
  }

  let operation: HistoryOperation
  let document: HistoryDocument
  let time: Int
  let hash: TextHash
  let name: DocumentName
  var step = Step.loading
  var unsettled: [HistoryRecord] = []
  /// The texts that the store was asked for.
  var texts: [TextHash: SourceText] = [:]
  var descriptions: [Int: HistoryDescription?] = [:]

  init(_ operation: HistoryOperation, on document: HistoryDocument, at time: Int) {
    self.operation = operation
    self.document = document
    self.time = time
    hash = TextHash(document.text)
    name = DocumentName(document.name)
    texts[hash] = document.text
  }

  /// The entry that the author's text is being changed by.
  var appliedEntry: Int? {
    switch step {
    case .applying(let id, _), .sealing(let id, _): id
    default: nil
    }
  }
}

/// What has to be asked of the store before an operation can be decided.
enum MissingFromTask: Error {
  case text(TextHash)
  case descriptions([Int])
}

extension HistoryTask {
  enum Decision {
    case change(Draft)
    case result(HistoryResult)
  }

  /// What the operation comes to, from the history and the texts that are here. It is asked again when more is here.
  func decide(_ history: History) throws(MissingFromTask) -> Decision {
    switch operation {
    case .change(let text, let engine, let label, let changes):
      let description = HistoryDescription(engine: engine, name: document.name, label: label, changes: changes)
      return .change(draft(.change, to: text, description, in: history))
    case .undo(let anyway): return try undo(anyway: anyway, in: history)
    case .redo(let anyway): return try redo(anyway: anyway, in: history)
    case .restore(let version):
      guard let reference = reference(version, in: history) else { return .result(.nothing) }
      return .change(restored(try text(reference.hash), "Restore a text of the history", in: history))
    case .restoreHunk(let id, let hunk): return try restoreHunk(hunk, of: id, in: history)
    case .look: return .result(.standing(history.standing(of: hash, named: name)))
    case .list: return try list(history)
    case .compare(let one, let other):
      guard let old = reference(one, in: history), let new = reference(other, in: history) else {
        return .result(.nothing)
      }
      return .result(.compared(HistoryComparison(old: try text(old.hash), new: try text(new.hash))))
    }
  }

  func text(_ hash: TextHash) throws(MissingFromTask) -> SourceText {
    guard let text = texts[hash] else { throw .text(hash) }
    return text
  }

  private func reference(_ version: HistoryVersion, in history: History) -> TextReference? {
    switch version {
    case .before(let id): history.entry(id)?.before
    case .after(let id): history.entry(id)?.after
    case .now: TextReference(hash: hash, size: document.text.count)
    }
  }

  func draft(
    _ kind: HistoryEntry.Kind, to text: SourceText, _ description: HistoryDescription, in history: History
  ) -> Draft {
    // Only a change has a place of its own; what takes it back stands where it leads.
    let parent = kind == .change ? history.place(of: hash, named: name)?.change : nil
    let entry = HistoryEntry(
      id: 0, parent: parent, kind: kind, time: time, name: name,
      before: TextReference(hash: hash, size: document.text.count), after: TextReference(text))
    return Draft(entry: entry, description: description, text: text)
  }

  func restored(_ text: SourceText, _ label: String, in history: History) -> Draft {
    let description = HistoryDescription(engine: "restore", name: document.name, label: label)
    return draft(.change, to: text, description, in: history)
  }

  private func list(_ history: History) throws(MissingFromTask) -> Decision {
    let entries = history.entries(around: hash, named: name)
    let missing = entries.filter { descriptions[$0.id] == nil }.map { $0.id }
    if !missing.isEmpty { throw .descriptions(missing) }
    let items = entries.map { HistoryListing.Item(entry: $0, description: descriptions[$0.id] ?? nil) }
    return .result(
      .list(
        HistoryListing(
          items: items, standing: history.standing(of: hash, named: name),
          removed: history.removals.first { $0.name == name })))
  }
}
