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
    /// There was no file, and so there is to be none.
    let isGone: Bool
  }

  let operation: HistoryOperation
  private(set) var document: HistoryDocument
  let time: Int
  private(set) var hash: TextHash
  private(set) var name: DocumentName
  var step = Step.loading
  var unsettled: [HistoryRecord] = []
  /// The texts that the store was asked for.
  var texts: [TextHash: SourceText] = [:]
  var descriptions: [Int: HistoryDescription?] = [:]

  init(_ operation: HistoryOperation, on document: HistoryDocument, at time: Int) {
    self.operation = operation
    self.document = document
    self.time = time
    name = DocumentName(document.name)
    hash = document.isGone ? name.absence.hash : TextHash(document.text)
    texts[hash] = document.text
  }

  /// The store knows the document by another name.
  mutating func rename(to name: String) {
    document.name = name
    self.name = DocumentName(name)
    guard document.isGone else { return }
    texts = [self.name.absence.hash: document.text]
    hash = self.name.absence.hash
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
      return .change(draft(.change, to: TextReference(text), text, description, in: history))
    case .undo(let anyway): return try undo(anyway: anyway, in: history)
    case .redo(let anyway): return try redo(anyway: anyway, in: history)
    case .restore(let version):
      guard let reference = reference(version, in: history) else { return .result(.nothing) }
      let text = try text(reference.hash, in: history)
      return .change(restored(reference, text, "Restore a text of the history", in: history))
    case .restoreHunk(let id, let hunk): return try restoreHunk(hunk, of: id, in: history)
    case .look: return .result(.standing(history.standing(of: hash, named: name)))
    case .list: return try list(history)
    case .compare(let one, let other):
      guard let old = reference(one, in: history), let new = reference(other, in: history) else {
        return .result(.nothing)
      }
      return .result(
        .compared(HistoryComparison(old: try text(old.hash, in: history), new: try text(new.hash, in: history))))
    }
  }

  func text(_ hash: TextHash, in history: History) throws(MissingFromTask) -> SourceText {
    if let text = texts[hash] { return text }
    if history.isAbsence(hash) { return SourceText("") }
    throw .text(hash)
  }

  private func reference(_ version: HistoryVersion, in history: History) -> TextReference? {
    switch version {
    case .before(let id): history.entry(id)?.before
    case .after(let id): history.entry(id)?.after
    case .now: now
    }
  }

  private var now: TextReference { TextReference(hash: hash, size: document.text.count) }

  /// Only who asks for just that file gets one taken away: under another name an empty text is left.
  func draft(
    _ kind: HistoryEntry.Kind, to reference: TextReference, _ text: SourceText, _ description: HistoryDescription,
    in history: History
  ) -> Draft {
    let isGone = reference == name.absence
    // Only a change has a place of its own; what takes it back stands where it leads.
    let parent = kind == .change ? history.place(of: hash, named: name)?.change : nil
    let entry = HistoryEntry(
      id: 0, parent: parent, kind: kind, time: time, name: name,
      before: now, after: isGone ? reference : TextReference(text))
    return Draft(entry: entry, description: description, text: text, isGone: isGone)
  }

  func restored(_ reference: TextReference, _ text: SourceText, _ label: String, in history: History) -> Draft {
    let description = HistoryDescription(engine: "restore", name: document.name, label: label)
    return draft(.change, to: reference, text, description, in: history)
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
