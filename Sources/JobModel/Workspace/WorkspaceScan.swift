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
    /// Whether somebody who answers has to look where a file of that name lies.
    package let mayBeLink: Bool

    package init(name: String, isFolder: Bool, mayBeLink: Bool = true) {
      self.name = name
      self.isFolder = isFolder
      self.mayBeLink = mayBeLink
    }
  }

  /// More is no workspace: somebody opened the root of a disk.
  package static let mostEntries = 200_000

  private let root: String
  private let excluded: ExcludedPaths
  private let isDeep: Bool
  private let facts: Bool
  private let intents: Intents
  private let readsAll: Bool
  /// The next question last.
  private var waiting: [Question]
  /// Questions about folders and actions that are not answered yet.
  private var unanswered = 0
  package private(set) var jobs: [WorkspaceJob] = []
  /// The places of the jobs that are to be read once everything is found; the next one last.
  private var unread: [Int] = []
  /// The places of those that somebody reads.
  private var asked: [String: Int] = [:]
  /// What is known of jobs that may be found.
  private var known: [String: WorkspaceJob]
  private var entries = 0
  package private(set) var actions: [WorkspaceAction] = []
  /// The folders inside that are workspaces of their own.
  package private(set) var nested: [String] = []
  /// It was given up: what was found so far is not all.
  package private(set) var isTooLarge = false

  /// Looks below the root, or, where that is nobody's workspace, only into it. A job of which something is known
  /// already is read only where all are.
  package init(
    root: String, exclude: [String] = [], isDeep: Bool = true, wantsFacts: Bool = false, intents: Intents = .ofAll,
    known: [String: WorkspaceJob] = [:], readsAll: Bool = false
  ) {
    self.root = root
    self.isDeep = isDeep
    facts = wantsFacts
    self.intents = intents
    self.readsAll = readsAll
    excluded = ExcludedPaths(exclude, in: root)
    waiting = [.list(root)]
    self.known = known
  }

  /// Whether it is known which files there are; what the jobs say comes later.
  package var hasFoundAll: Bool { waiting.isEmpty && unanswered == 0 }

  package var isDone: Bool { waiting.isEmpty && unread.isEmpty }

  /// The next question; it counts as asked.
  package mutating func next() -> Question? {
    if let question = waiting.popLast() {
      unanswered += 1
      return question
    }
    guard let place = unread.popLast() else { return nil }
    let path = jobs[place].path
    asked[path] = place
    return .read(path)
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
    let start = folder == "/" ? "/" : folder + "/"
    for entry in found.sorted(by: { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }) {
      let kind = FileKind(fileName: entry.name)
      guard entry.isFolder || kind == .job || kind == .action else { continue }
      if excluded.contains(start + entry.name) { continue }
      if entry.isFolder {
        if isDeep, !WorkspaceScan.isHidden(entry.name) { questions.append(.list(start + entry.name)) }
        continue
      }
      if kind == .action {
        questions.append(.read(start + entry.name))
      } else {
        let job = known.isEmpty ? nil : known[start + entry.name]
        if readsAll || job?.summary == nil { unread.append(jobs.count) }
        jobs.append(job ?? WorkspaceJob(file: entry.name, in: start))
      }
    }
    waiting += questions.reversed()
  }

  /// Takes what stands in the file of a job or an action, nil where it cannot be read, and where it lies, if the path is a link.
  package mutating func read(_ path: String, _ bytes: [UInt8]?, in file: String? = nil) {
    if let place = asked.removeValue(forKey: path) {
      jobs[place].take(summary(of: jobs[place].name, bytes), in: file)
    } else if FileKind(path: path) == .job {
      read(job: path, bytes, file)
    } else {
      unanswered -= 1
      if let action = WorkspaceAction(bytes: bytes, path: path) { actions.append(action) }
    }
  }

  /// Takes what stands in a job that nobody was asked for.
  private mutating func read(job path: String, _ bytes: [UInt8]?, _ file: String?) {
    var job = WorkspaceJob(path: path)
    job.take(summary(of: job.name, bytes), in: file)
    if let place = jobs.firstIndex(where: { $0.lies(where: job) }) {
      jobs[place].take(job.summary, in: file)
    } else {
      known[path] = job
    }
  }

  private func summary(of job: String, _ bytes: [UInt8]?) -> JobSummary? {
    JobSummary(bytes: bytes, JobSummary.Wishes(intent: intents.has(job), facts: facts))
  }

  package static func isHidden(_ folder: String) -> Bool {
    folder.utf8.first == UInt8(ascii: ".") || folder == "node_modules"
  }

  private mutating func giveUp() {
    isTooLarge = true
    waiting = []
    unread = []
    jobs = []
    actions = []
    nested = []
  }
}

extension WorkspaceScan {
  /// The jobs whose intents are noted: nobody asks those of a job that stands in no step beside another one.
  package enum Intents: Sendable {
    case ofAll
    case of(Set<String>)

    func has(_ job: String) -> Bool {
      switch self {
      case .ofAll: true
      case .of(let names): names.contains(job)
      }
    }
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
