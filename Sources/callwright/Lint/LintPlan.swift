import JobModel

/// Which files are checked in which workspaces.
struct LintPlan {
  private(set) var tasks: [LintTask] = []
  let workspaces: [FoundWorkspace]
  /// The workspaces as they were, by the same numbers; empty where nobody asks what changed.
  let former: [FoundWorkspace]
  /// The workspace files that cannot be read.
  let broken: [String]
  /// Those that changed, with the workspaces that they are in now.
  private(set) var changedFiles: [(file: LintFile, workspace: Workspace)] = []
  /// Every workspace as it was and as it is.
  let changedWorkspaces: [(then: Workspace, now: Workspace)]
  /// The folders that the files named by themselves lie in.
  let folders: [String]

  /// Where `then` is given: the files that changed, and those that are not what they were because of it.
  init(_ files: [LintFile], _ choice: RuleChoice, since then: FilesThen?) {
    var finder = WorkspaceFinder(choice)
    var before = then.map { WorkspaceFinder(choice, asOf: $0) }
    var formerNumbers: [Int: Int] = [:]
    for file in files {
      let number = finder.number(for: file)
      if finder.found[number].leavesOut(file) { continue }
      guard let then, let place = file.place else {
        tasks.append(LintTask(file: file, workspace: number))
        continue
      }
      if formerNumbers[number] == nil { formerNumbers[number] = before?.number(for: file) }
      if then.changed[place] != nil {
        tasks.append(LintTask(file: file, workspace: number))
        changedFiles.append((file, finder.found[number].workspace))
      } else if let former = formerNumbers[number], let old = before?.found[former].workspace,
        old != finder.found[number].workspace
      {
        tasks.append(LintTask(file: file, workspace: number, former: former))
      }
    }
    let found = finder.found
    let old = before?.found ?? []
    changedWorkspaces = formerNumbers.sorted { $0.key < $1.key }.map {
      (old[$0.value].workspace, found[$0.key].workspace)
    }
    workspaces = found
    broken = finder.broken
    former = old
    folders = Set(files.filter { $0.isNamed }.map { $0.folder }).sorted()
  }
}
