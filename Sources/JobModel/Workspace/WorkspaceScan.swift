import JSONText

/// A walk through a workspace's folder, one question after the other: whoever knows the files answers.
///
/// Hidden folders, `node_modules`, links to folders, what the workspace excludes, and folders that are workspaces of their own
/// are left out.
package struct WorkspaceScan: Sendable {
  package enum Question: Sendable, Equatable {
    /// What lies in this folder?
    case list(String)
    /// What stands in this file?
    case read(String)
  }

  package struct Entry: Sendable, Equatable {
    package let name: String
    package let isFolder: Bool

    package init(name: String, isFolder: Bool) {
      self.name = name
      self.isFolder = isFolder
    }
  }

  /// More is no workspace: somebody opened the root of a disk.
  package static let mostEntries = 200_000

  private let root: String
  private let patterns: [FilePattern]
  private let isDeep: Bool
  private let wantsFacts: Bool
  private let readsAll: Bool
  /// The next question last.
  private var waiting: [Question]
  /// Questions about folders and actions that are not answered yet.
  private var unanswered = 0
  /// Jobs that are to be read once everything is found; the next one last.
  private var unread: [String] = []
  private var summaries: [String: JobSummary]
  /// Without what they say.
  private var found: [WorkspaceJob] = []
  private var entries = 0
  package private(set) var actions: [WorkspaceAction] = []
  /// The folders inside that are workspaces of their own.
  package private(set) var nested: [String] = []
  /// It was given up: what was found so far is not all.
  package private(set) var isTooLarge = false

  /// Looks below the root, or, where that is nobody's workspace, only into it. A job of which something is known
  /// already is read only where all are.
  package init(
    root: String, exclude: [String] = [], isDeep: Bool = true, wantsFacts: Bool = false,
    known: [String: JobSummary] = [:], readsAll: Bool = false
  ) {
    self.root = root
    self.isDeep = isDeep
    self.wantsFacts = wantsFacts
    self.readsAll = readsAll
    patterns = exclude.map { FilePattern($0) }
    waiting = [.list(root)]
    summaries = known
  }

  /// Whether it is known which files there are; what the jobs say comes later.
  package var hasFoundAll: Bool { waiting.isEmpty && unanswered == 0 }

  package var isDone: Bool { waiting.isEmpty && unread.isEmpty }

  package var jobs: [WorkspaceJob] {
    var jobs = found
    for place in jobs.indices { jobs[place].summary = summaries[jobs[place].path] }
    return jobs
  }

  /// The next question; it counts as asked.
  package mutating func next() -> Question? {
    if let question = waiting.popLast() {
      unanswered += 1
      return question
    }
    return unread.popLast().map { .read($0) }
  }

  /// Takes what lies in a folder; nil where it cannot be read.
  package mutating func listed(_ folder: String, _ found: [Entry]?) {
    unanswered -= 1
    guard let found else { return }
    if folder != root, found.contains(where: { !$0.isFolder && $0.name == FileKind.workspaceFileName }) {
      nested.append(folder)
      return
    }
    entries += found.count
    guard entries <= WorkspaceScan.mostEntries else { return giveUp() }
    var questions: [Question] = []
    for entry in found.sorted(by: { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }) {
      let path = folder == "/" ? "/" + entry.name : folder + "/" + entry.name
      if isExcluded(path) { continue }
      if entry.isFolder {
        if isDeep, !WorkspaceScan.isHidden(entry.name) { questions.append(.list(path)) }
        continue
      }
      switch FileKind(fileName: entry.name) {
      case .job:
        self.found.append(WorkspaceJob(path: path))
        if readsAll || summaries[path] == nil { unread.append(path) }
      case .action: questions.append(.read(path))
      case .workspace, nil: continue
      }
    }
    waiting += questions.reversed()
  }

  /// Takes what stands in the file of a job or an action; nil where it cannot be read.
  package mutating func read(_ path: String, _ bytes: [UInt8]?) {
    if FileKind(path: path) == .job {
      summaries[path] = JobSummary(bytes: bytes, withFacts: wantsFacts)
      return
    }
    unanswered -= 1
    if let action = WorkspaceAction(bytes: bytes, path: path) { actions.append(action) }
  }

  package static func isHidden(_ folder: String) -> Bool {
    folder.utf8.first == UInt8(ascii: ".") || folder == "node_modules"
  }

  /// Whether the workspace leaves a path out, or a folder over it.
  package func isExcluded(_ path: String) -> Bool {
    guard !patterns.isEmpty, path.utf8.count > root.utf8.count else { return false }
    let inner = String(decoding: Array(path.utf8.dropFirst(root.utf8.count)), as: UTF8.self)
    return patterns.contains { $0.matches(inner) }
  }

  private mutating func giveUp() {
    isTooLarge = true
    waiting = []
    unread = []
    found = []
    actions = []
    nested = []
  }
}

extension WorkspaceAction {
  /// Nil where the bytes are no action that can be read.
  package init?(bytes: [UInt8]?, path: String) {
    guard let bytes, let node = try? JSONNode.parse(bytes) else { return nil }
    self.init(node, path: path)
  }
}

extension Workspace {
  /// Takes what a scan found.
  package mutating func take(_ scan: WorkspaceScan) {
    actions = scan.actions.sorted { WorkspaceAction.stands($0, before: $1) }
    take(jobs: scan.isTooLarge ? nil : scan.jobs)
  }
}

extension WorkspaceAction {
  /// By name, and by path where two have one name.
  package static func stands(_ left: WorkspaceAction, before right: WorkspaceAction) -> Bool {
    let (name, other) = (Array(left.name.utf8), Array(right.name.utf8))
    return name == other
      ? left.path.utf8.lexicographicallyPrecedes(right.path.utf8) : name.lexicographicallyPrecedes(other)
  }
}
