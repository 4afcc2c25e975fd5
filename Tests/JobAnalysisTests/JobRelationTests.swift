import JobAnalysis
import JobModel
import TestSupport
import Testing

/// What the jobs of a workspace have to do with one another, over all good jobs.
struct JobRelationTests {
  /// All good jobs of all trades as if they were one workspace with one step.
  @Test func `good jobs neither share a name nor callers, and state nothing differently`() throws {
    let files = try Corpus.folders.flatMap { folder in
      try Corpus(folder).files.filter { $0.kind == .job }.map { ("\(folder)-\($0.name)", $0.text) }
    }
    let names = files.map { "\"\($0.0.dropLast(".job.md".count))\"" }.joined(separator: ",")
    let workspace = try Workspace(
      #"{"steps": [{"name": "All", "jobs": [\#(names)]}], "rules": {"inconsistent-facts": "information"}}"#,
      files: files)
    #expect(workspace.jobs?.count ?? 0 >= 60)
    for job in workspace.jobs ?? [] {
      #expect(workspace.relations.relation(of: job.path) == JobRelations.Relation(), "\(job.path)")
    }
  }
}
