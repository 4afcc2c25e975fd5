import JobModel

/// Which files are checked in which workspaces.
struct LintPlan {
  let files: [LintFile]
  private(set) var tasks: [LintTask] = []
  let workspaces: [FoundWorkspace]
  /// The workspaces as they were, by the same numbers; empty where nobody asks what changed.
  let former: [FoundWorkspace]
  /// The workspace files that cannot be read.
  let broken: [String]
  /// Those that changed, with the workspaces that they are in now.
  private(set) var changedFiles: [(file: LintFile, workspace: Workspace)] = []
  /// Every workspace as it was and as it is.
  let changedWorkspaces: [(root: String, then: Workspace, now: Workspace)]
  /// The folders that the files named by themselves lie in.
  let folders: [String]

  /// Where `then` is given: the files that changed, and those that are not what they were because of it.
  init(_ files: [LintFile], _ choice: RuleChoice, since then: FilesThen?) {
    self.files = files
    tasks.reserveCapacity(then == nil ? files.count : 0)
    var finder = WorkspaceFinder(choice)
    var before = then.map { WorkspaceFinder(choice, asOf: $0) }
    // Of each workspace what it was, and whether it is another one now: found once, for there may be many files.
    var formers: [Int: (number: Int, isOther: Bool)] = [:]
    // Where all files lie; found when there is a link to a job among them.
    var places: Set<String>?
    for (place, file) in files.enumerated() {
      let number = finder.number(for: file)
      if finder.found[number].leavesOut(file) { continue }
      // A job is checked once, by its own name.
      if let job = finder.found[number].job(linkedBy: file) {
        let all = places ?? Set(files.compactMap { $0.place })
        places = all
        if all.contains(job) { continue }
      }
      guard let then, let path = file.place else {
        tasks.append(LintTask(file: place, workspace: number))
        continue
      }
      if formers[number] == nil, let former = before?.number(for: file) {
        formers[number] = (former, before?.found[former].workspace != finder.found[number].workspace)
      }
      if then.changed[path] != nil {
        tasks.append(LintTask(file: place, workspace: number))
        changedFiles.append((file, finder.found[number].workspace))
      } else if let former = formers[number], former.isOther {
        tasks.append(LintTask(file: place, workspace: number, former: former.number))
      }
    }
    let found = finder.found
    let old = before?.found ?? []
    changedWorkspaces = formers.sorted { $0.key < $1.key }.map {
      (found[$0.key].root, old[$0.value.number].workspace, found[$0.key].workspace)
    }
    workspaces = found
    broken = finder.broken
    former = old
    folders = Set(files.filter { $0.isNamed }.map { $0.folder }).sorted()
  }
}
