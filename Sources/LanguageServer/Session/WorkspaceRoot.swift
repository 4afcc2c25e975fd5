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

  /// What came of putting a workspace together.
  struct News: Sendable {
    let isChanged: Bool
    /// The workspace before, where nothing but what its jobs say has changed.
    fileprivate let before: Workspace?
    fileprivate let after: Workspace

    /// Whether the findings of a document may have changed.
    func concerns(_ document: OpenDocument) -> Bool {
      guard isChanged, let before else { return isChanged }
      guard document.kind == .job, let path = document.path else { return false }
      return before.relations.relation(of: path) != after.relations.relation(of: path)
    }
  }

  let folder: String
  private let isDeep: Bool
  /// What the workspace file says on disk.
  private(set) var bytes: [UInt8]?
  /// What the last workspace file said that could be read: it holds while the file is broken.
  private var settings = Workspace()
  private var jobs = JobList()
  private var actions: [WorkspaceAction] = []
  /// The folders inside that are workspaces of their own, as far as they are known.
  private(set) var nested: [String] = []
  /// What the jobs say that are open in the editor, as it was when the workspace was put together.
  private(set) var openSummaries: [String: JobSummary] = [:]
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
  }

  /// All files that findings can stand in, as they lie on disk.
  var paths: [String] { jobs.all.map { $0.path } + actions.map { $0.path } + (bytes == nil ? [] : [filePath]) }

  var filePath: String { folder == "/" ? "/" + FileKind.workspaceFileName : folder + "/" + FileKind.workspaceFileName }

  /// Takes what the workspace file says on disk by now.
  mutating func take(_ bytes: [UInt8]?) {
    if self.bytes != bytes { isStopped = false }
    self.bytes = bytes
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
    nested = found.nested
    isTooLarge = found.isTooLarge
    isScanned = true
    isPartial = false
    isFound = true
    if isDone {
      scan = nil
      readsAll = false
    }
    return true
  }

  /// How many folders and files the search has looked at; nil where none is under way.
  var searched: Int? { scan == nil && !isStale ? nil : asked - unanswered }

  /// Stops the search: what is known holds, and where nothing was, what was found so far.
  mutating func stopScan() {
    if let found = scan, !isScanned {
      jobs = JobList(found.jobs)
      actions = found.actions
      isPartial = true
    }
    scan = nil
    isStale = false
    readsAll = false
    isScanned = true
    isStopped = true
  }

  /// Takes what a file says on disk by now, nil where it is gone, and where it lies, if the path is a link.
  mutating func take(_ bytes: [UInt8]?, at path: String, in file: String?) {
    guard FileKind(path: path) == .job else { return take(action: bytes, at: path) }
    // Who reads all jobs has read this one before.
    scan?.read(path, bytes, in: file)
    jobs.take(JobSummary(bytes: bytes, JobSummary.Wishes(facts: workspace.wantsFacts)), of: path, in: file)
  }

  private mutating func take(action bytes: [UInt8]?, at path: String) {
    if scan != nil { beginScan() }
    actions.removeAll { $0.path == path }
    if let action = WorkspaceAction(bytes: bytes, path: path) { actions.append(action) }
  }

  /// Takes whether a job is on disk; gives whether it is to be read.
  mutating func take(job path: String, isThere: Bool) -> Bool {
    guard jobs.take(path, isThere: isThere), scan != nil else { return isThere }
    beginScan()
    return false
  }

  /// Puts the workspace together from what is known.
  mutating func remake(open: [OpenFile]) -> News {
    let before = workspace
    let text = open.first { $0.kind == .workspace && $0.path == filePath }?.text.bytes ?? bytes
    if let text {
      if let node = try? JSONNode.parse(text, dialect: .commented) { settings = Workspace(node) }
    } else {
      settings = Workspace()
    }
    workspace = settings
    workspace.actions = actions(with: open, before)
    workspace.mayHaveMoreActions = isPartial
    openSummaries = [:]
    let excluded = ExcludedPaths(workspace.exclude, in: folder)
    for file in open where file.kind == .job && !excluded.contains(file.path) {
      openSummaries[file.path] = JobSummary(file.text, JobSummary.Wishes(facts: workspace.wantsFacts))
    }
    workspace.take(jobs: isScanned && !isTooLarge && !isPartial ? jobsWithOpenOnes : nil, as: before)
    guard workspace != before else { return News(isChanged: false, before: nil, after: workspace) }
    if workspace.hasSameFiles(as: before) { return News(isChanged: true, before: before, after: workspace) }
    vocabulary = Vocabulary(workspace)
    if workspace.wantsFacts != before.wantsFacts || workspace.exclude != before.exclude { isStopped = false }
    if workspace.wantsFacts != before.wantsFacts {
      beginScan(readsAll: true)
    } else if workspace.exclude != before.exclude {
      beginScan()
    }
    return News(isChanged: true, before: nil, after: workspace)
  }

  private func actions(with open: [OpenFile], _ before: Workspace) -> [WorkspaceAction] {
    var known: [String: WorkspaceAction] = [:]
    for action in before.actions { known[action.path] = action }
    var read: [String: WorkspaceAction] = [:]
    for file in open where file.kind == .action {
      // One that cannot be read just now is what it was.
      read[file.path] = WorkspaceAction(bytes: file.text.bytes, path: file.path) ?? known[file.path]
    }
    let all = actions.filter { read[$0.path] == nil } + read.values
    return all.sorted { WorkspaceAction.stands($0, before: $1) }
  }

  private var jobsWithOpenOnes: [WorkspaceJob] {
    var all = jobs.all
    var missing = openSummaries
    for place in all.indices {
      guard let summary = missing.removeValue(forKey: all[place].path) else { continue }
      all[place].summary = summary
      if missing.isEmpty { return all }
    }
    return all + missing.keys.sorted().map { WorkspaceJob(path: $0, summary: missing[$0]) }
  }
}
