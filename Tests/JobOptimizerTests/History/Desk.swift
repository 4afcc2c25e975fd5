import JobModel
import JobOptimizer

/// An author's desk: documents, a history session, and the store behind it.
struct Desk {
  /// When the process ends, counted in outputs that are carried out.
  enum End: Error {
    case killed
  }

  var documents: [String: String] = [:]
  /// Whether a document that is not there is a file that is gone, and no empty text.
  var hasFiles = false
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
    let isGone = hasFiles && documents[name] == nil
    let document = HistoryDocument(name: name, text: SourceText(documents[name] ?? ""), isGone: isGone)
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
      case .remove(let number, _):
        documents[name] = nil
        guard life > 0 else { throw .killed }
        outputs += session.settle(.removed, number: number)
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
