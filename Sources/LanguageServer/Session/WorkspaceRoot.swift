import JSONText
import JobModel

/// A folder that is a workspace: its file, and the jobs and actions in it, as they lie on disk and as the editor has them.
struct WorkspaceRoot: Sendable {
  /// What is open in the editor below the root: it wins over what lies on disk.
  struct OpenFile: Sendable {
    let path: String
    let kind: FileKind
    let text: SourceText
  }

  let folder: String
  private let isDeep: Bool
  /// What the workspace file says on disk.
  private(set) var bytes: [UInt8]?
  /// What the last workspace file said that could be read: it holds while the file is broken.
  private var settings = Workspace()
  private var jobs: [WorkspaceJob] = []
  private var actions: [WorkspaceAction] = []
  /// Under way; its findings are taken when it is done.
  private var scan: WorkspaceScan?
  private var unanswered = 0
  /// Something changed while answers were on their way: what they say is out of date.
  private var isStale = false
  /// Whether jobs and actions are known.
  private(set) var isScanned = false
  private var isTooLarge = false
  private(set) var workspace = Workspace()
  private(set) var vocabulary = Vocabulary.builtIn

  init(folder: String, bytes: [UInt8]?, isDeep: Bool) {
    self.folder = folder
    self.isDeep = isDeep
    self.bytes = bytes
  }

  /// All files that findings can stand in, as they lie on disk.
  var paths: [String] { jobs.map { $0.path } + actions.map { $0.path } + (bytes == nil ? [] : [filePath]) }

  var filePath: String { folder == "/" ? "/" + FileKind.workspaceFileName : folder + "/" + FileKind.workspaceFileName }

  /// Takes what the workspace file says on disk by now.
  mutating func take(_ bytes: [UInt8]?) {
    self.bytes = bytes
  }

  /// Begins to look at the folder anew; what is known holds meanwhile.
  mutating func beginScan() {
    isStale = scan != nil && unanswered > 0
    guard !isStale else { return }
    scan = WorkspaceScan(root: folder, exclude: workspace.exclude, isDeep: isDeep)
  }

  mutating func nextQuestion() -> WorkspaceScan.Question? {
    guard let question = scan?.next() else { return nil }
    unanswered += 1
    return question
  }

  /// Takes an answer to a question of the scan; true where that was the last.
  mutating func answered(_ question: WorkspaceScan.Question, _ answer: Answer) -> Bool {
    unanswered -= 1
    switch (question, answer) {
    case (.list(let folder), .entries(let entries)): scan?.listed(folder, entries)
    case (.list(let folder), _): scan?.listed(folder, nil)
    case (.read(let path), .found(_, let bytes)): scan?.read(path, bytes)
    case (.read(let path), _): scan?.read(path, nil)
    }
    if isStale, unanswered == 0 { beginScan() }
    guard let done = scan, done.isDone, unanswered == 0 else { return false }
    jobs = done.jobs
    actions = done.actions
    isTooLarge = done.isTooLarge
    isScanned = true
    scan = nil
    return true
  }

  /// Takes what an action file says on disk by now; nil where it is gone.
  mutating func take(action bytes: [UInt8]?, at path: String) {
    if scan != nil { beginScan() }
    actions.removeAll { $0.path == path }
    if let action = WorkspaceAction(bytes: bytes, path: path) { actions.append(action) }
  }

  mutating func take(job path: String, isThere: Bool) {
    if scan != nil { beginScan() }
    jobs.removeAll { $0.path == path }
    if isThere { jobs.append(WorkspaceJob(path: path)) }
  }

  /// Puts the workspace together from what is known; gives whether it has changed, and whether other files are left out.
  mutating func remake(open: [OpenFile]) -> (isChanged: Bool, excludesOthers: Bool) {
    let before = workspace
    let text = open.first { $0.kind == .workspace && $0.path == filePath }?.text.bytes ?? bytes
    if let text {
      if let node = try? JSONNode.parse(text, dialect: .commented) { settings = Workspace(node) }
    } else {
      settings = Workspace()
    }
    workspace = settings
    var all = actions
    var paths = jobs
    let known = open.contains { $0.kind == .job } ? Set(jobs.map { $0.path }) : []
    for file in open {
      switch file.kind {
      case .action:
        // One that cannot be read just now is what it was.
        let last = before.actions.first { $0.path == file.path }
        guard let action = WorkspaceAction(bytes: file.text.bytes, path: file.path) ?? last else { continue }
        all.removeAll { $0.path == file.path }
        all.append(action)
      case .job: if !known.contains(file.path) { paths.append(WorkspaceJob(path: file.path)) }
      case .workspace: continue
      }
    }
    workspace.actions = all.sorted { WorkspaceAction.stands($0, before: $1) }
    workspace.jobs = isScanned && !isTooLarge ? paths : nil
    guard workspace != before else { return (false, false) }
    vocabulary = Vocabulary(workspace)
    return (true, workspace.exclude != before.exclude)
  }
}
