package import JobModel

/// A store that keeps everything in memory, for as long as the process lives.
package struct MemoryStore: Sendable {
  package private(set) var history = History()
  package private(set) var texts: [TextHash: SourceText] = [:]
  private var descriptions: [Int: HistoryDescription] = [:]
  /// How many more writes it takes before it is full.
  package var room = Int.max

  package init() {}

  package mutating func answer(_ request: HistoryRequest) -> HistoryAnswer {
    switch request {
    case .load: return .news(HistoryNews(.all(history)))
    case .read(let hash): return .text(texts[hash])
    case .describe(let ids): return .described(ids.map { descriptions[$0] })
    case .prepare(let entry, let description, let texts):
      guard takeRoom() else { return .failed("the store is full") }
      keep(texts)
      let id = (history.entries.last?.id ?? 0) + 1
      history.apply(.prepared(entry.with(id: id), description))
      descriptions[id] = description
      return .prepared(id)
    case .append(let record, let texts):
      guard takeRoom() else { return .failed("the store is full") }
      keep(texts)
      history.apply(record)
      let kept = Set(history.entries.flatMap { [$0.before.hash, $0.after.hash] })
      self.texts = self.texts.filter { kept.contains($0.key) }
      return .done
    }
  }

  private mutating func takeRoom() -> Bool {
    guard room > 0 else { return false }
    room -= 1
    return true
  }

  private mutating func keep(_ texts: [SourceText]) {
    for text in texts { self.texts[TextHash(text)] = text }
  }
}
