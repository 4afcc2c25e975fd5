import JSONText
import JobModel

/// A request that needs files which nobody has open: it waits until they are read, and is answered then.
struct Gathering: Sendable {
  let request: Message.Request
  /// Jobs are kept only if these bytes stand in them, in any letter case.
  private let needle: [UInt8]
  /// The next one last.
  private var waiting: [String]
  private var unanswered = 0
  private let total: Int
  /// Where the client shows how far it is; nil where it does not.
  let token: JSONValue?
  /// What the client was told last of how far it is.
  var reported = 0
  /// Where the request is for the findings of the files: those found so far.
  var report: WorkspaceReport?
  /// By path.
  private(set) var texts: [String: SourceText] = [:]

  init(_ request: Message.Request, _ wanted: WantedFiles) {
    self.request = request
    waiting = wanted.paths.reversed()
    total = wanted.paths.count
    token = request.params?["workDoneToken"].flatMap { $0.isNull ? nil : $0.value }
    needle = wanted.needle.utf8.map { $0.lowercased }
  }

  /// How much is read.
  var percentage: Int { total == 0 ? 100 : (total - waiting.count - unanswered) * 100 / total }

  var isDone: Bool { waiting.isEmpty && unanswered == 0 }

  mutating func next() -> String? {
    guard let path = waiting.popLast() else { return nil }
    unanswered += 1
    return path
  }

  mutating func answered(_ path: String, _ answer: Answer) {
    unanswered -= 1
    guard case .found(_, let bytes) = answer, let text = try? SourceText(validating: bytes) else { return }
    if FileKind(fileName: FilePath.name(of: path)) == .job, !Gathering.holds(bytes, needle) { return }
    texts[path] = text
  }

  /// Gives a text away.
  mutating func take(_ path: String) -> SourceText? { texts.removeValue(forKey: path) }

  /// Whether the bytes stand there, in any letter case.
  private static func holds(_ bytes: [UInt8], _ needle: [UInt8]) -> Bool {
    guard let first = needle.first else { return true }
    guard bytes.count >= needle.count else { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      for start in 0...(bytes.count - needle.count) where bytes[start].lowercased == first {
        var length = 1
        while length < needle.count, bytes[start + length].lowercased == needle[length] { length += 1 }
        if length == needle.count { return true }
      }
      return false
    }
  }
}

/// The files that a request needs, and what must stand in a job for it to matter.
struct WantedFiles: Sendable {
  let paths: [String]
  let needle: String
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
