import JobModel
import JobOptimizer

/// A store that keeps everything in memory, as a browser's would.
struct MemoryStore {
  private(set) var history = History()
  private(set) var texts: [TextHash: SourceText] = [:]
  private var descriptions: [Int: HistoryDescription] = [:]
  /// How many more writes it takes before it is full.
  var room = Int.max

  mutating func answer(_ request: HistoryRequest) -> HistoryAnswer {
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

/// An author's desk: documents, a history session, and the store behind it.
struct Desk {
  /// When the process ends, counted in outputs that are carried out.
  enum End: Error {
    case killed
  }

  var documents: [String: String] = [:]
  var store = MemoryStore()
  var session: HistorySession
  var bounds: HistoryBounds
  var time = 1_000_000
  var notes: [String] = []
  /// What an editor makes of a text that it is given; nil refuses it.
  var editor: (String) -> String? = { $0 }
  /// So many outputs are carried out before the process ends.
  var life = Int.max

  init(bounds: HistoryBounds = HistoryBounds()) {
    self.bounds = bounds
    session = HistorySession(bounds: bounds)
  }

  mutating func restart() {
    session = HistorySession(bounds: bounds)
    life = .max
  }

  @discardableResult
  mutating func carryOut(_ operation: HistoryOperation, on name: String = "a.job.md") throws(End) -> HistoryResult {
    let document = HistoryDocument(name: name, text: SourceText(documents[name] ?? ""))
    time += 60
    var outputs = session.begin(operation, on: document, number: time, at: time)
    while !outputs.isEmpty {
      guard life > 0 else { throw .killed }
      life -= 1
      switch outputs.removeFirst() {
      case .ask(let number, let request): outputs += session.receive(store.answer(request), number: number)
      case .apply(let number, let text, _):
        guard let text = editor(text.string) else {
          outputs += session.settle(.refused, number: number)
          continue
        }
        documents[name] = text
        guard life > 0 else { throw .killed }
        outputs += session.settle(.replaced(SourceText(text)), number: number)
      case .note(let note): notes.append(note)
      case .finished(_, let result): return result
      }
    }
    return .failed("no end")
  }

  @discardableResult
  mutating func change(
    to text: String, engine: String = "optimize", on name: String = "a.job.md"
  ) throws(End) -> HistoryResult {
    try carryOut(.change(to: SourceText(text), engine: engine, label: "Optimize", changes: ["a sentence"]), on: name)
  }

  /// The text of the one document that most tests have.
  var text: String {
    get { documents["a.job.md"] ?? "" }
    set { documents["a.job.md"] = newValue }
  }
}
