import JobModel
import JobOptimizer

/// The history on disk. Every question is answered under one lock, whole or not at all.
struct HistoryStore {
  static let patience = 2_000

  let folder: HistoryFolder
  private let texts: TextFiles
  private var log: HistoryLog
  private var isReady = false

  init(_ folder: HistoryFolder) {
    self.folder = folder
    texts = TextFiles(folder: folder)
    log = HistoryLog(folder)
  }

  mutating func answer(_ request: HistoryRequest) -> HistoryAnswer {
    if case .read(let hash) = request { return .text(texts.text(hash)) }
    // Who only looks leaves no folders behind.
    if case .load(let name) = request, !isReady, !System.exists(folder.path), System.canMake(folder.path) {
      return .news(HistoryNews(.all(History()), name: HistoryStore.ownName(of: name)))
    }
    do throws(System.StorageFailure) {
      if !isReady { log.note(try folder.make()) }
      let lock = try System.lock(folder.lock, milliseconds: HistoryStore.patience)
      defer { lock.close() }
      if !isReady { texts.removeTemporary() }
      isReady = true
      try log.catchUp()
      return try answerLocked(request)
    } catch {
      // The folder may have gone meanwhile.
      isReady = false
      return .failed("the history cannot be kept: \(error.reason)")
    }
  }

  /// A file is known by the path that its links lead to; nil where it has that name already.
  private static func ownName(of name: String) -> String? {
    guard name.hasPrefix("/") else { return nil }
    let target = AuthorsFile(name).target
    return target == name ? nil : target
  }

  private mutating func answerLocked(_ request: HistoryRequest) throws(System.StorageFailure) -> HistoryAnswer {
    switch request {
    case .load(let name):
      var news = log.takeNews()
      news.name = HistoryStore.ownName(of: name)
      return .news(news)
    case .read(let hash): return .text(texts.text(hash))
    case .describe(let ids):
      let descriptions = try log.descriptions(of: ids)
      return .described(descriptions, notes: log.takeNotes())
    case .prepare(let entry, let description, let texts):
      // Undo between two texts that the log already has need not wait for the disk: nothing can be lost.
      let named = TextFiles.named(texts)
      let isKept = named.allSatisfy { log.history.has($0.hash) }
      try self.texts.keep(named)
      let id = (log.history.entries.last?.id ?? 0) + 1
      try log.append(.prepared(entry.with(id: id), description), synced: !isKept)
      return .prepared(id)
    case .append(.removed(let removal), _):
      try remove(removal)
      return .done
    case .append(let record, let texts):
      try self.texts.keep(TextFiles.named(texts))
      // What only says how an entry ended can be found out again from the author's text.
      try log.append(record, synced: !texts.isEmpty)
      return .done
    }
  }

  /// Only when the log no longer has an entry do its texts go.
  private mutating func remove(_ removal: HistoryRemoval) throws(System.StorageFailure) {
    var gone: Set<TextHash> = []
    for id in removal.ids {
      guard let entry = log.history.entry(id) else { continue }
      gone.formUnion([entry.before.hash, entry.after.hash])
    }
    try log.append(.removed(removal))
    texts.remove(gone.subtracting(kept))
    guard log.isLong else { return }
    try log.rewrite()
    // Where the log was damaged nobody knows any more which texts are somebody's.
    if !texts.hasDamage { texts.removeAll(but: kept) }
  }

  /// Every text that an entry has.
  private var kept: Set<TextHash> {
    var kept: Set<TextHash> = []
    for entry in log.history.entries { kept.formUnion([entry.before.hash, entry.after.hash]) }
    return kept
  }
}
