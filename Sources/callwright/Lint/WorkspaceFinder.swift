import JSONText
import JobAnalysis
import JobModel

/// A workspace with what is made of it once for all its files. An object, for each of these takes it.
final class FoundWorkspace: Sendable {
  let workspace: Workspace
  let root: String
  let vocabulary: Vocabulary
  private let excluded: ExcludedPaths
  /// The paths of jobs of the workspace, by those of the links in it that lead to them.
  private let links: [String: String]

  init(_ workspace: Workspace, at root: String, _ scan: WorkspaceScan) {
    var workspace = workspace
    workspace.take(scan)
    self.root = root
    self.workspace = workspace
    links = FoundWorkspace.links(among: workspace.jobs ?? [])
    excluded = ExcludedPaths(workspace.exclude, in: root)
    vocabulary = Vocabulary(workspace)
  }

  /// The same place as another one, with other jobs.
  private init(_ workspace: Workspace, as other: FoundWorkspace) {
    self.workspace = workspace
    (root, vocabulary, excluded, links) = (other.root, other.vocabulary, other.excluded, other.links)
  }

  private static func links(among jobs: [WorkspaceJob]) -> [String: String] {
    let linked = jobs.filter { $0.target != nil }
    guard !linked.isEmpty else { return [:] }
    let files = Set(jobs.filter { $0.target == nil }.map { $0.path })
    var links: [String: String] = [:]
    for job in linked where files.contains(job.file) { links[job.path] = job.file }
    return links
  }

  /// The workspace with a text that does not come from its file, such as standard input, in that file's place.
  func with(_ file: LintFile) -> FoundWorkspace {
    guard file.kind == .job, let place = file.place, let bytes = file.bytes,
      let text = try? SourceText(validating: bytes)
    else { return self }
    var workspace = workspace
    workspace.take(job: text, at: place)
    return FoundWorkspace(workspace, as: self)
  }

  /// The job of this workspace that a file is a link to, where nobody asked for the file by name.
  func job(linkedBy file: LintFile) -> String? {
    links.isEmpty || file.isNamed ? nil : file.place.flatMap { links[$0] }
  }

  /// Whether the workspace leaves a file out that nobody asked for by name.
  func leavesOut(_ file: LintFile) -> Bool {
    !file.isNamed && excluded.contains(file.place ?? "")
  }
}

/// The workspace of each folder: the nearest `callwright.json` with the jobs and actions around it, read once.
struct WorkspaceFinder {
  private var byFolder: [String: Int] = [:]
  private var byRoot: [String: Int] = [:]
  /// Each once; files know theirs by its number.
  private(set) var found: [FoundWorkspace] = []
  /// The workspace files that cannot be read: the standard settings hold in their place.
  private(set) var broken: [String] = []
  private let choice: RuleChoice
  private let then: FilesThen?

  /// The rules as the call wants them; where `then` is given, the workspaces as they were.
  init(_ choice: RuleChoice = RuleChoice(), asOf then: FilesThen? = nil) {
    self.choice = choice
    self.then = then
  }

  mutating func workspace(of folder: String) -> FoundWorkspace { found[number(of: folder)] }

  /// The workspace that holds for a file.
  mutating func number(for file: LintFile) -> Int {
    let number = number(of: file.folder)
    guard file.bytes != nil else { return number }
    found.append(found[number].with(file))
    return found.count - 1
  }

  private mutating func number(of folder: String) -> Int {
    if let known = byFolder[folder] { return known }
    let number: Int
    if let file = nearest(FileKind.workspaceFileName, above: folder) {
      number = self.number(at: System.parent(of: file), file: file, isDeep: true)
    } else if let top = nearest(".git", above: folder) {
      number = self.number(at: System.parent(of: top), file: nil, isDeep: true)
    } else {
      number = self.number(at: folder, file: nil, isDeep: false)
    }
    byFolder[folder] = number
    return number
  }

  private func nearest(_ name: String, above folder: String) -> String? {
    System.nearest(name, above: folder) { then?.exists($0) ?? System.exists($0) }
  }

  private mutating func number(at root: String, file: String?, isDeep: Bool) -> Int {
    if let known = byRoot[root] { return known }
    let workspace = choice.applied(to: file.map { read($0) } ?? Workspace())
    found.append(FoundWorkspace(workspace, at: root, scanned(root, workspace, isDeep)))
    byRoot[root] = found.count - 1
    return found.count - 1
  }

  private mutating func read(_ path: String) -> Workspace {
    guard let bytes = bytes(path), let node = try? JSONNode.parse(bytes, dialect: .commented) else {
      broken.append(path)
      return Workspace()
    }
    return Workspace(node)
  }

  private func bytes(_ path: String) -> [UInt8]? {
    guard let then else { return try? System.read(path) }
    return try? then.read(path)
  }

  /// The scan with all its questions answered.
  private func scanned(_ root: String, _ workspace: Workspace, _ isDeep: Bool) -> WorkspaceScan {
    var scan = WorkspaceScan(
      root: root, exclude: workspace.exclude, isDeep: isDeep, wantsFacts: workspace.wantsFacts,
      intents: .of(workspace.comparedJobs))
    var links: Set<String> = []
    while let question = scan.next() {
      switch question {
      case .list(let folder):
        let entries = then.map { $0.entries(of: folder) } ?? System.scanEntries(of: folder)
        for entry in entries ?? [] where entry.mayBeLink { links.insert(System.path(of: entry.name, in: folder)) }
        scan.listed(folder, entries)
      case .read(let path):
        let target = !links.isEmpty && links.contains(path) ? System.target(of: path) : nil
        scan.read(path, bytes(path), in: target)
      }
    }
    return scan
  }
}

extension System {
  /// What a scan may know of a folder: links to folders are not followed; what cannot be named or is ignored is not there.
  static func scanEntries(of folder: String) -> [WorkspaceScan.Entry]? {
    guard case .success(let entries) = entries(of: folder) else { return nil }
    let ignored = IgnoreFiles(of: folder)
    return entries.filter { entry in
      guard entry.kind != .linkedFolder, entry.isNameValid else { return false }
      return !ignored.leavesOut(path(of: entry.name, in: folder), isFolder: entry.kind == .folder)
    }.map { WorkspaceScan.Entry(name: $0.name, isFolder: $0.kind == .folder, mayBeLink: $0.mayBeLink) }
  }
}
