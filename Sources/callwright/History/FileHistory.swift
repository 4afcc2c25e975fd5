import JobModel
import JobOptimizer

/// Changes files of authors so that every change can be taken back: the history session, its store, and the file.
///
/// ```
/// var history = FileHistory()
/// let result = history.carryOut(.undo(), on: "book.job.md")
/// ```
struct FileHistory {
  private var session: HistorySession
  private var store: HistoryStore?
  /// What people should know beside the result.
  private(set) var notes: [String] = []

  init(_ folder: HistoryFolder? = .own, bounds: HistoryBounds = HistoryBounds()) {
    session = HistorySession(bounds: bounds)
    store = folder.map { HistoryStore($0) }
  }

  /// Carries an operation out on the file as it is now.
  mutating func carryOut(_ operation: HistoryOperation, on path: String, at time: Int = System.now) -> HistoryResult {
    let bytes: [UInt8]
    do throws(System.ReadFailure) { bytes = try System.read(path) } catch { return .failed("\(path): \(error.words)") }
    guard let text = try? SourceText(validating: bytes) else { return .failed("\(path): it is not UTF-8 text") }
    guard store != nil else {
      return .failed("there is no place for the history: neither XDG_STATE_HOME nor HOME is set")
    }
    let document = HistoryDocument(name: System.absolute(path), text: text)
    var outputs = session.begin(operation, on: document, number: 1, at: time)
    while !outputs.isEmpty {
      switch outputs.removeFirst() {
      case .ask(let number, let request):
        guard let answer = store?.answer(request) else { continue }
        outputs += session.receive(answer, number: number)
      case .apply(let number, let new, _):
        outputs += session.settle(replace(path, text, with: new), number: number)
      case .note(let note): notes.append(note)
      case .finished(_, let result): return result
      }
    }
    return .failed("the history came to no end")
  }

  /// The file is replaced only if it still is what was read, and read back afterwards.
  private mutating func replace(_ path: String, _ old: SourceText, with new: SourceText) -> HistoryOutcome {
    guard let bytes = try? System.read(path), bytes == old.bytes else {
      notes.append("\(path) has changed meanwhile; it is left as it is")
      return .refused
    }
    do throws(System.StorageFailure) {
      try System.replace(authorsFile: path, with: new.bytes)
    } catch {
      notes.append(error.reason)
    }
    guard let bytes = try? System.read(path), let text = try? SourceText(validating: bytes) else { return .refused }
    return .replaced(text)
  }
}
