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
  private let folder: HistoryFolder?
  /// Whether the last operation failed because the history could not be read or written.
  private(set) var isOutOfOrder = false
  /// What people should know beside the result.
  private(set) var notes: [String] = []

  init(_ folder: HistoryFolder? = .own, bounds: HistoryBounds = HistoryBounds()) {
    session = HistorySession(bounds: bounds)
    self.folder = folder
    store = folder.map { HistoryStore($0) }
  }

  /// What is known of an entry since the last operation.
  func entry(_ id: Int) -> HistoryEntry? { session.history.entry(id) }

  mutating func takeNotes() -> [String] {
    defer { notes = [] }
    return notes
  }

  /// Carries an operation out on the file as it is now; where `expected` is given, only if the file still is that.
  mutating func carryOut(
    _ operation: HistoryOperation, on path: String, expecting expected: SourceText? = nil, at time: Int = System.now
  ) -> HistoryResult {
    let bytes: [UInt8]
    var isGone = false
    do throws(System.ReadFailure) {
      bytes = try System.read(path)
    } catch .missing where operation.needsNoFile {
      bytes = []
      isGone = true
    } catch {
      return .failed(error.words)
    }
    guard let text = try? SourceText(validating: bytes) else {
      return .failed("it is not UTF-8 text; save the file as UTF-8 and try again")
    }
    if let expected, expected != text { return .failed("it has changed meanwhile; look at it and try again") }
    isOutOfOrder = store == nil
    guard store != nil else {
      return .failed("the history cannot be kept: neither XDG_STATE_HOME nor HOME says where")
    }
    let file = AuthorsFile(path)
    var refusal: String?
    var outputs = session.begin(operation, on: HistoryDocument(name: file.target, text: text), number: 1, at: time)
    while !outputs.isEmpty {
      switch outputs.removeFirst() {
      case .ask(let number, let request):
        guard let answer = store?.answer(request) else { continue }
        if case .failed = answer { isOutOfOrder = true }
        outputs += session.receive(answer, number: number)
      case .apply(let number, let new, _):
        let (outcome, reason) = replace(file, isGone ? nil : text, with: new)
        refusal = reason
        outputs += session.settle(outcome, number: number)
      case .note(let note): notes.append(note)
      case .finished(_, let result):
        guard let refusal else { return result }
        if result == .refused { return .failed(refusal) }
        notes.append(refusal)
        return result
      }
    }
    return .failed("the history came to no end")
  }

  /// The file is replaced under the lock of the history, so that of two who would change it one sees what the other did, and
  /// is read back afterwards, with the reason where it could not be. One that is gone is made again.
  private func replace(
    _ file: AuthorsFile, _ old: SourceText?, with new: SourceText
  ) -> (outcome: HistoryOutcome, reason: String?) {
    let lock = folder.flatMap { try? System.lock($0.lock, milliseconds: HistoryStore.patience) }
    defer { lock?.close() }
    var reason: String?
    do throws(System.StorageFailure) {
      // The history has both texts on the disk before it lets the file be touched.
      if let old {
        try file.replace(old.bytes, with: new.bytes, isKept: true)
      } else {
        try file.create(with: new.bytes, isKept: true)
      }
    } catch {
      reason = error.reason
    }
    guard let bytes = try? System.read(file.target), let text = try? SourceText(validating: bytes) else {
      return (.refused, reason)
    }
    return (.replaced(text), reason)
  }
}

extension HistoryOperation {
  /// A file that was deleted still has a history, and comes back as one of its texts.
  fileprivate var needsNoFile: Bool {
    switch self {
    case .list, .look: true
    case .restore(let version): version != .now
    case .compare(let one, let other): one != .now && other != .now
    case .change, .undo, .redo, .restoreHunk: false
    }
  }
}
