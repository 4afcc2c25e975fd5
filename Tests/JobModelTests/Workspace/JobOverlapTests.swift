import JobModel
import TestSupport
import Testing

struct JobOverlapTests {
  @Test func `two jobs of a step with the same words are a pair, with the words`() throws {
    let overlap = try #require(
      overlaps("The caller wants to book a visit.", "Somebody asks to book visits today").first)
    #expect(overlap.step == "Main")
    #expect([overlap.first.path, overlap.second.path] == ["a.job.md", "b.job.md"])
    #expect([overlap.first.line, overlap.second.line] == [2, 2])
    #expect(overlap.shared.map { $0.text } == ["book", "visit"])
    #expect(overlap.onlyInFirst.isEmpty)
    #expect(overlap.onlyInSecond.map { $0.text } == ["today"])
    #expect(overlap.percent == 66)
    #expect(try overlaps("book a visit", "book a visit for a new tooth", atLeast: 50).map { $0.percent } == [50])
  }

  @Test(arguments: [
    ("The caller wants to book a visit.", "The caller wants to cancel a visit.", false),
    ("Billing", "Questions about billing", true),
    ("Someone calls about invoices", "someone is calling about an invoice", true),
    ("Someone calls about invoices", "Someone calls about parcels", false),
    ("a cleaning at the main street office", "no cleaning at the main street office", false),
    ("a cleaning at the main street office", "a cleaning at the main street office after hours", false),
    ("a cleaning at the main street office", "a cleaning at the main street office today", true),
    ("a cleaning at the main street office", "an extraction at the main street office", false),
    ("policies and claims", "a policy or a claim", true),
    ("", "", false), ("the caller", "a caller", false),
  ])
  func `only jobs of which one takes all callers of the other are told`(one: String, other: String, isTold: Bool) throws
  {
    let workspace = try workspace(one, other)
    #expect(workspace.relations.relation(of: "a.job.md").overlaps.isEmpty != isTold, "\(one) | \(other)")
    #expect(workspace.relations.relation(of: "b.job.md").overlaps.isEmpty != isTold, "\(one) | \(other)")
  }

  @Test(arguments: [
    ("Use this job when the caller wants a visit.", "Use this job when the caller wants a visit.", ["visit"]),
    (
      "# Visits\n\nThis job is for callers who want a visit, or a tour.",
      "This job is for callers who want a visit, or a tour.", ["tour", "visit"]
    ),
    (
      "When someone calls about a visit, ask for the day.", "When someone calls about a visit, ask for the day.",
      ["visit"]
    ),
    ("Do not use this job when the caller wants a visit.", nil, []),
    ("Ask for the day. After they have said why, use this job book.", nil, []),
    ("---\nname: A\ntrigger: A visit?\n---\nUse this job for tours.", "A visit?", ["visit"]),
    (String(repeating: "Ask for the day.\n", count: 150) + "Use this job for tours.", nil, []),
    (
      "Use this job for tours.\n" + String(repeating: "Ask for the day.\n", count: 150), "Use this job for tours.",
      ["tours"]
    ),
  ])
  func `a job says whom it is for in its trigger or at its top`(text: String, place: String?, words: [String]) {
    let source = SourceText(text)
    let intent = JobIntent(source, JobSyntax(source).frontMatter)
    #expect(intent.map { source.string($0.range) } == place)
    #expect(intent?.words.map { $0.text } ?? [] == words)
  }

  @Test func `a step with too many jobs is not compared without end`() throws {
    let names = (0..<1_000).map { "j\($0)" }
    let list = names.map { "\"\($0)\"" }.joined(separator: ",")
    let workspace = try Workspace(
      "{\"steps\": [{\"name\": \"Main\", \"jobs\": [\(list)]}]}",
      files: names.map { ($0 + ".job.md", "---\nname: same\ntrigger: Book a visit\n---\n") })
    #expect(workspace.overlaps().count == 100 * 99 / 2)
    let relation = workspace.relations.relation(of: "j7.job.md")
    #expect(relation.overlaps.count == 3)
    #expect(relation.namesakes.count == 20)
    #expect(!relation.namesakes.contains { $0.path == "j7.job.md" })
  }

  @Test func `a job and a link to it have one name, and the link does not overlap with it`() throws {
    var workspace = try workspace("book a visit", "book a visit")
    var link = WorkspaceJob(path: "in/b.job.md", summary: workspace.jobs?.last?.summary)
    link.take(link.summary, in: "b.job.md")
    let jobs = workspace.jobs ?? []
    workspace.take(jobs: jobs + [link])
    #expect(workspace.overlaps().map { $0.second.path } == ["b.job.md"])
    // Two files of one name are not told apart.
    workspace.take(jobs: jobs + [WorkspaceJob(path: "in/b.job.md", summary: link.summary)])
    #expect(workspace.overlaps().isEmpty)
    let same = try self.workspace("book a visit", "book a visit").jobs?.map { job in
      var job = job
      job.take(job.summary, in: "b.job.md")
      return job
    }
    workspace.take(jobs: same)
    #expect(workspace.overlaps().isEmpty)
  }

  @Test func `what jobs say of themselves is no other file`() throws {
    let one = try workspace("book a visit", "pay")
    var other = one
    #expect(one.hasSameFiles(as: other))
    other.take(job: SourceText("---\nname: Z\n---\n"), at: "b.job.md")
    #expect(one != other)
    #expect(one.hasSameFiles(as: other))
    other.take(job: SourceText(""), at: "c.job.md")
    #expect(!one.hasSameFiles(as: other))
    other = one
    other.region = "DE"
    #expect(!one.hasSameFiles(as: other))
  }

  private func overlaps(_ one: String, _ other: String, atLeast percent: Int = JobOverlap.leastPercent) throws
    -> [JobOverlap]
  {
    try workspace(one, other).overlaps(atLeast: percent)
  }

  private func workspace(_ one: String, _ other: String) throws -> Workspace {
    try Workspace(
      #"{"steps": [{"name": "Main", "jobs": ["a", "b"]}, {"name": "Night", "jobs": ["b", "a"]}]}"#,
      files: [
        ("a.job.md", "---\nname: A\ntrigger: \(one)\n---\n"), ("b.job.md", "---\nname: B\ntrigger: \(other)\n---\n"),
      ])
  }
}
