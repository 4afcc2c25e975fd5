import JSONText
import JobModel

extension Rule {
  static let unknownJob = Rule(
    id: "unknown-job", summary: "a step names a job that the workspace does not have", severity: .error, scope: .file,
    cues: .workspaceFile,
    why: """
      A step lists its jobs by name: the name of the file without .job.md. One that is not there cannot be attached, and two \
      files with the same name cannot be told apart.
      """,
    source: .jobs,
    examples: [
      .flags(
        #"{"steps": [{"name": "Main", "jobs": [⟦"bok-a-visit"⟧]}]}"#,
        becomes: #"{"steps": [{"name": "Main", "jobs": ["book-a-visit"]}]}"#, in: .workspace,
        files: [.init("jobs/book-a-visit.job.md")]),
      .flags(
        #"{"steps": [{"name": "Main", "jobs": ["book-a-visit", ⟦"Take a message"⟧]}]}"#, in: .workspace,
        files: [.init("jobs/book-a-visit.job.md")]),
      .flags(
        #"{"steps": [{"name": "Main", "jobs": [⟦"book"⟧]}]}"#, in: .workspace,
        files: [.init("day/book.job.md"), .init("night/book.job.md")]),
      .fine(
        #"{"steps": [{"name": "Main", "jobs": ["book-a-visit"]}]}"#, in: .workspace,
        files: [.init("jobs/book-a-visit.job.md")]),
      .fine(#"{"steps": [{"name": "Main", "jobs": ["anything"]}]}"#, in: .workspace),
      .fine(#"{"steps": [{"name": "Main", "jobs": [""]}]}"#, in: .workspace, files: [.init("a.job.md")]),
      .fine(#"{"steps": [{"name": "Main", "jobs": []}]}"#, in: .workspace, files: [.init("a.job.md")]),
    ]
  ) { snapshot in
    guard snapshot.document.kind == .workspace, let node = snapshot.document.json, let jobs = snapshot.workspace.jobs
    else { return [] }
    var known: [String: [WorkspaceJob]] = [:]
    for job in jobs { known[job.name, default: []].append(job) }
    let names = jobs.map { $0.name }
    return (node["steps"]?.elements ?? []).flatMap { $0["jobs"]?.elements ?? [] }.compactMap { element in
      guard let name = element.string, name.utf8.contains(where: { !$0.isWhitespace }) else { return nil }
      guard let found = known[name]?.eachOnce else { return unknown(name, element, names) }
      guard found.count > 1 else { return nil }
      let list = found.map { $0.path }.sorted().joined(separator: " and ")
      return Mark(element.range, "\(list) are both called \(Quotation.short(name)); rename one of them")
    }
  }

  private static func unknown(_ name: String, _ node: JSONNode, _ names: [String]) -> Mark {
    let nearest = EditDistance.nearest(to: name, in: names)
    let list = names.isEmpty ? "it has no jobs" : "it has: " + names.sorted().prefix(5).joined(separator: ", ")
    let hint = nearest.map { "did you mean \($0)?" } ?? list
    let fixes = nearest.map {
      [Fix(title: "write \($0)", edits: [TextEdit(range: node.range, replacement: JSONValue.string($0).written())])]
    }
    return Mark(
      node.range, "the workspace has no job called \(Quotation.short(name))", hint: hint, fixes: fixes ?? [])
  }
}
