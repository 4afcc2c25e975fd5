import JobModel
import Testing

private let texts: [String: String] = [
  "/w/b.job.md": "",
  "/w/a.job.md": "",
  "/w/texts/one.action.json": #"{"kind": "textMessage", "name": "zeta", "description": "Use it.", "message": "Hi"}"#,
  "/w/texts/two.action.json": #"{"kind": "conditionalText", "name": "alpha", "condition": "if so", "content": "Yes"}"#,
  "/w/texts/broken.action.json": #"{"kind": "textMessage", "na"#,
  "/w/texts/nameless.action.json": #"{"kind": "textMessage"}"#,
  "/w/.hidden/c.job.md": "",
  "/w/node_modules/d.job.md": "",
  "/w/drafts/e.job.md": "",
  "/w/other/callwright.json": "{}",
  "/w/other/f.job.md": "",
  "/w/other/deep/g.job.md": "",
  "/w/notes.md": "",
]

struct WorkspaceScanTests {
  @Test func `the jobs and actions of a folder are found, and no others`() {
    let scan = scanned(WorkspaceScan(root: "/w"))
    #expect(scan.jobs.map { $0.path } == ["/w/a.job.md", "/w/b.job.md", "/w/drafts/e.job.md"])
    #expect(scan.jobs.map { $0.name } == ["a", "b", "e"])
    var workspace = Workspace()
    workspace.take(scan)
    #expect(workspace.actions.map { $0.name } == ["alpha", "zeta"])
    #expect(workspace.actions.map { $0.message } == ["Yes", "Hi"])
    #expect(workspace.textMessages.map { $0.description } == ["Use it."])
  }

  @Test func `what the workspace excludes is left out`() {
    let scan = scanned(WorkspaceScan(root: "/w", exclude: ["drafts/", "t*/**", "b.job.md"]))
    #expect(scan.jobs.map { $0.name } == ["a"])
    #expect(scan.actions.isEmpty)
  }

  @Test func `a folder that is no workspace is not searched through`() {
    let scan = scanned(WorkspaceScan(root: "/w", isDeep: false))
    #expect(scan.jobs.map { $0.name } == ["a", "b"])
    #expect(scan.actions.isEmpty)
  }

  @Test func `a folder without end is given up`() {
    var scan = WorkspaceScan(root: "/w")
    var folders = 0
    while let question = scan.next() {
      guard case .list(let folder) = question else { continue }
      folders += 1
      let names = (0..<100).map { WorkspaceScan.Entry(name: "\($0)", isFolder: true) }
      scan.listed(folder, names)
    }
    #expect(scan.isTooLarge)
    #expect(folders < 2100)
  }

  @Test(arguments: [
    ("drafts", "drafts", true), ("drafts", "a/drafts", true), ("drafts/", "a/drafts", true),
    ("a/drafts", "a/drafts", true), ("a/drafts", "b/a/drafts", false), ("/drafts", "a/drafts", false),
    ("*.old.job.md", "x/y.old.job.md", true), ("*.old.job.md", "x.old.job.md.bak", false), ("a/*", "a/b", true),
    ("a/*", "a/b/c", true), ("drafts", "a/drafts/x.job.md", true), ("a/b", "a/x/b", false), ("a/**", "a/b/c", true),
    ("a/**/c", "a/c", true), ("a/**/c", "a/b/b/c", true),
    ("**/c", "c", true), ("?.job.md", "x.job.md", true), ("?.job.md", "xy.job.md", false), ("", "a", false),
    ("[a-c]x", "bx", true), ("[!a-c]x", "bx", false), ("a\\*", "a*", true), ("a\\*", "ab", false),
    ("a/**", "a", false), ("*a*b*c", "xaxbxc", true), ("*a*b*c", "xaxbx", false), ("./x", "x", true),
  ])
  func `a pattern matches as in a gitignore`(pattern: String, path: String, isMatch: Bool) {
    #expect(ExcludedPaths([pattern], in: "/w").contains("/w/" + path) == isMatch, "\(pattern) \(path)")
  }

  @Test func `an intent is noted only of the jobs of which it is asked`() {
    let job = Array("---\nname: A\ntrigger: The caller wants a visit.\n---\nAsk.\n".utf8)
    for (intents, isNoted) in [(WorkspaceScan.Intents.ofAll, true), (.of(["a"]), true), (.of(["b"]), false)] {
      var scan = WorkspaceScan(root: "/w", intents: intents)
      _ = scan.next()
      scan.listed("/w", [WorkspaceScan.Entry(name: "a.job.md", isFolder: false)])
      #expect(scan.next() == .read("/w/a.job.md"))
      scan.read("/w/a.job.md", job)
      #expect((scan.jobs.first?.summary?.intent != nil) == isNoted)
      #expect(scan.jobs.first?.summary?.name?.line == 1)
    }
  }

  @Test(arguments: ["/w/a.job.md", "/a.job.md", "a.job.md", "/w/notes.md", "untitled"])
  func `a job has the path that it was made with`(path: String) {
    #expect(WorkspaceJob(path: path).path == path)
    #expect(WorkspaceJob(path: path).lies(where: WorkspaceJob(path: path)))
    #expect(!WorkspaceJob(path: path).lies(where: WorkspaceJob(path: "/x/a.job.md")))
  }

  private func scanned(_ start: WorkspaceScan) -> WorkspaceScan {
    var scan = start
    while let question = scan.next() {
      switch question {
      case .list(let folder): scan.listed(folder, entries(of: folder))
      case .read(let path): scan.read(path, texts[path].map { Array($0.utf8) })
      }
    }
    return scan
  }

  private func entries(of folder: String) -> [WorkspaceScan.Entry] {
    let inner = texts.keys.filter { $0.hasPrefix(folder + "/") }.map { $0.dropFirst(folder.count + 1) }
    let names = Set(inner.map { $0.prefix { $0 != "/" } })
    return names.map { name in
      WorkspaceScan.Entry(name: String(name), isFolder: inner.contains { $0.hasPrefix(name + "/") })
    }
  }
}
