import JSONText
import JobModel

/// A request that needs files which nobody has open: it waits until they are read, and is answered then.
struct Gathering: Sendable {
  let request: Message.Request
  /// Jobs are kept only if this stands in them.
  private let needle: Needle
  /// The next one last.
  private var waiting: [String]
  private var unanswered = 0
  private let total: Int
  /// Where the client shows how far it is; nil where it does not.
  let token: JSONValue?
  /// What the client was told last of how far it is.
  var reported = 0
  /// Where the request is for the findings of all files: those found so far.
  var report: WorkspaceReport?
  /// By path.
  private(set) var texts: [String: SourceText] = [:]

  init(_ request: Message.Request, _ wanted: WantedFiles, _ report: WorkspaceReport? = nil) {
    self.request = request
    self.report = report
    waiting = wanted.paths.reversed()
    total = wanted.paths.count + (report?.open.count ?? 0)
    token = request.params?["workDoneToken"].flatMap { $0.isNull ? nil : $0.value }
    needle = wanted.needle
  }

  /// How much is read.
  var percentage: Int { total == 0 ? 100 : (total - left) * 100 / total }

  var isDone: Bool { left == 0 }

  private var left: Int { waiting.count + unanswered + (report?.open.count ?? 0) }

  mutating func next() -> String? {
    guard let path = waiting.popLast() else { return nil }
    unanswered += 1
    return path
  }

  mutating func answered(_ path: String, _ answer: Answer) {
    unanswered -= 1
    guard case .found(_, let bytes) = answer, let text = try? SourceText(validating: bytes) else { return }
    if FileKind(fileName: FilePath.name(of: path)) == .job, !needle.stands(in: bytes) { return }
    texts[path] = text
  }

  /// Gives a text away.
  mutating func take(_ path: String) -> SourceText? { texts.removeValue(forKey: path) }
}

/// The files that a request needs, and what must stand in a job for it to matter.
struct WantedFiles: Sendable {
  let paths: [String]
  let needle: Needle
}

/// What comes of a request.
enum Reaction: Sendable {
  case result(JSONValue)
  /// It can be answered when these are read.
  case needs(WantedFiles)
  /// It is asked again when more is known.
  case notYet
  /// It is answered when the history has said what there is, and the client what it took.
  case later
}
