import JSONText
import JobModel

/// A folder that is a workspace: its file, and the jobs and actions in it, as they lie on disk and as the editor has them.
struct WorkspaceRoot: Sendable {
  /// What came of putting a workspace together.
  enum News: Sendable {
    case nothing
    /// Jobs stand otherwise to others than they did; nothing else is known that was not.
    case relations(of: [String])
    case everything
  }

  let folder: String
  /// Whether it is somebody's workspace, in which folders inside are looked at.
  private var isDeep: Bool
  /// What the workspace file says on disk.
  private(set) var bytes: [UInt8]?
  /// What the last workspace file said that could be read: it holds while the file is broken.
  private var settings = Workspace()
  var jobs = JobList()
  private var actions: [WorkspaceAction] = []
  /// The folders inside that are workspaces of their own, as far as they are known.
  private(set) var nested: Set<String> = []
  var open = OpenFiles()
  /// Which of the files in it the workspace leaves out.
  var excluded: ExcludedPaths
  /// What the workspace is to be put together of anew.
  var outdated: Outdated = [.settings, .actions, .jobs]
  /// Under way; what it finds is taken when all files are found, and again when the jobs are read.
  private var scan: WorkspaceScan?
  private var isFound = false
  /// The jobs are to be read even where it is known what they say.
  private var readsAll = false
  private var unanswered = 0
  private var asked = 0
  /// Something changed while answers were on their way: what they say is out of date.
  private var isStale = false
  /// Whether it is known which jobs there are, and what the actions say.
  private(set) var isScanned = false
  /// The jobs have been read, and which of them are links.
  private var isRead = false
  /// The author has stopped a search, and does not want another until the workspace file says something else.
  private var isStopped = false
  /// That search was the first one.
  private var isPartial = false
  private var isTooLarge = false
  private(set) var workspace = Workspace()
  private(set) var vocabulary = Vocabulary.builtIn

  init(folder: String, bytes: [UInt8]?, isDeep: Bool) {
    self.folder = folder
    self.isDeep = isDeep
    self.bytes = bytes
    excluded = ExcludedPaths([], in: folder)
  }

  /// All files that findings can stand in, as they lie on disk.
  var paths: [String] { jobs.all.map { $0.path } + actions.map { $0.path } + (bytes == nil ? [] : [filePath]) }

  var filePath: String { folder == "/" ? "/" + FileKind.workspaceFileName : folder + "/" + FileKind.workspaceFileName }

  /// Takes what the workspace file says on disk by now.
  mutating func take(_ found: WorkspaceRoot) {
    if bytes != found.bytes {
      isStopped = false
      bytes = found.bytes
      outdated.insert(.settings)
    }
    guard found.isDeep, !isDeep else { return }
    isDeep = true
    beginScan()
  }

  /// Begins to look at the folder anew; what is known holds meanwhile. Of jobs it is taken as it is, unless all are to be read.
  mutating func beginScan(readsAll: Bool = false) {
    guard !isStopped else { return }
    self.readsAll = self.readsAll || readsAll
    isStale = unanswered > 0
    guard !isStale else { return }
    var known: [String: WorkspaceJob] = [:]
    for job in scan?.jobs ?? jobs.all { known[job.path] = job }
    isFound = false
    asked = 0
    scan = WorkspaceScan(
      root: folder, exclude: workspace.exclude, isDeep: isDeep, wantsFacts: workspace.wantsFacts, known: known,
      readsAll: self.readsAll)
  }

  mutating func nextQuestion() -> WorkspaceScan.Question? {
    guard let question = scan?.next() else { return nil }
    unanswered += 1
    asked += 1
    return question
  }

  /// Takes an answer to a question of the scan; true where more is known now.
  mutating func answered(_ question: WorkspaceScan.Question, _ answer: Answer) -> Bool {
    unanswered -= 1
    switch (question, answer) {
    case (.list(let folder), .entries(let entries)): scan?.listed(folder, entries)
    case (.list(let folder), _): scan?.listed(folder, nil)
    case (.read(let path), .found(let file, let bytes)): scan?.read(path, bytes, in: file)
    case (.read(let path), _): scan?.read(path, nil)
    }
    if isStale, unanswered == 0 { beginScan() }
    guard !isStale, let found = scan, found.hasFoundAll else { return false }
    let isDone = found.isDone && unanswered == 0
    guard isDone || !isFound else { return false }
    jobs = JobList(found.jobs)
    actions = found.actions
    outdated.formUnion([.actions, .jobs])
    nested = Set(found.nested)
    isTooLarge = found.isTooLarge
    isScanned = true
    isPartial = false
    isFound = true
    if isDone {
      scan = nil
      readsAll = false
      isRead = true
    }
    return true
  }

  /// Whether answers are on their way.
  var isWaiting: Bool { unanswered > 0 }

  /// How many folders and files the search has looked at; nil where none is under way.
  var searched: Int? { scan == nil && !isStale ? nil : asked - unanswered }

  /// Stops the search: what is known holds, and where nothing was, what was found so far.
  mutating func stopScan() {
    if let found = scan, !isScanned {
      jobs = JobList(found.jobs)
      actions = found.actions
      isPartial = true
    }
    outdated.formUnion([.actions, .jobs])
    scan = nil
    isStale = false
    readsAll = false
    isScanned = true
    isRead = true
    isStopped = true
  }

  /// Whether a search would find a file that lies there.
  func looks(at path: String) -> Bool {
    guard !excluded.contains(path) else { return false }
    let own = FilePath.folder(of: path)
    guard isDeep else { return own == folder }
    let end = FilePath.nearest(to: own) { inner in
      inner == folder || nested.contains(inner) || WorkspaceScan.isHidden(FilePath.name(of: inner))
    }
    return end == folder
  }

  /// Takes what a file says on disk by now, nil where it is gone, and where it lies, if the path is a link.
  mutating func take(_ bytes: [UInt8]?, at path: String, in file: String?) {
    guard FileKind(path: path) == .job else { return take(action: bytes, at: path) }
    // Who reads all jobs has read this one before.
    scan?.read(path, bytes, in: file)
    let summary = JobSummary(bytes: bytes, JobSummary.Wishes(facts: workspace.wantsFacts))
    note(jobAt: path) { if $0.jobs.take(summary, of: path, in: file) { $0.outdated.insert(.jobs) } }
  }

  private mutating func take(action bytes: [UInt8]?, at path: String) {
    if scan != nil { beginScan() }
    outdated.insert(.actions)
    actions.removeAll { $0.path == path }
    if let action = WorkspaceAction(bytes: bytes, path: path) { actions.append(action) }
  }

  /// Takes whether a job is on disk; gives whether it is to be read.
  mutating func take(job path: String, isThere: Bool) -> Bool {
    guard jobs.take(path, isThere: isThere) else { return isThere }
    outdated.insert(.jobs)
    guard scan != nil else { return isThere }
    beginScan()
    return false
  }

  /// Puts the workspace together from what is known, where that is something else than it was.
  mutating func remake(_ documents: [String: OpenDocument]) -> News {
    if outdated.isEmpty { return .nothing }
    let before = workspace
    if outdated.contains(.settings) { readSettings(documents) }
    workspace = settings
    workspace.actions = outdated.contains(.actions) ? actionsWithOpenOnes(before) : before.actions
    workspace.mayHaveMoreActions = isPartial
    if workspace.wantsFacts != before.wantsFacts || workspace.exclude != before.exclude { readOpenJobs(documents) }
    let jobs = outdated.contains(.jobs) ? isScanned && !isTooLarge && !isPartial ? jobsWithOpenOnes : nil : before.jobs
    outdated = []
    workspace.take(jobs: jobs, as: before)
    guard workspace != before else { return .nothing }
    if workspace.hasSameFiles(as: before) {
      return .relations(of: workspace.relations.differences(from: before.relations))
    }
    vocabulary = Vocabulary(workspace)
    if workspace.wantsFacts != before.wantsFacts || workspace.exclude != before.exclude { isStopped = false }
    if workspace.wantsFacts != before.wantsFacts {
      beginScan(readsAll: true)
    } else if workspace.exclude != before.exclude {
      beginScan()
    }
    return .everything
  }

  /// A file that is broken just now is what it was.
  private mutating func readSettings(_ documents: [String: OpenDocument]) {
    let document = documents[FilePath.key(ofPath: filePath)]
    let isOpen = document.map { $0.kind == .workspace && $0.home == folder } ?? false
    guard let text = (isOpen ? document?.text.bytes : nil) ?? bytes else { return settings = Workspace() }
    if let node = try? JSONNode.parse(text, dialect: .commented) { settings = Workspace(node) }
  }

  private func actionsWithOpenOnes(_ before: Workspace) -> [WorkspaceAction] {
    var known: [String: WorkspaceAction] = [:]
    for action in before.actions { known[action.path] = action }
    var read: [String: WorkspaceAction] = [:]
    // One that cannot be read just now is what it was.
    for (path, action) in open.actions { read[path] = action ?? known[path] }
    let all = actions.filter { read[$0.path] == nil } + read.values
    return all.sorted { WorkspaceAction.stands($0, before: $1) }
  }

  private var jobsWithOpenOnes: [WorkspaceJob] {
    var all = jobs.all
    var missing = open.jobs.compactMapValues { $0.summary }
    for place in all.indices {
      if missing.isEmpty { return all }
      guard let summary = missing.removeValue(forKey: all[place].path) else { continue }
      // What may be a link is not taken for a namesake of the file that it leads to.
      if isRead { all[place].summary = summary }
    }
    return all + missing.keys.sorted().map { WorkspaceJob(path: $0, summary: missing[$0]) }
  }
}
