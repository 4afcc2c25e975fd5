import JobAnalysis
import JobModel
import JobOptimizer
import Testing

@testable import JobTools

struct TemplateTests {
  @Test(arguments: JobTemplate.all.map { $0.id })
  func `a template is silent under every rule, as Optimize writes, and laid out`(id: String) throws {
    let template = try #require(JobTemplate.named(id))
    let text = SourceText(template.text())
    let findings = Snapshot(text, kind: .job).findings()
    #expect(findings.isEmpty, "\(findings.map { "\($0.rule): \($0.message)" })")
    #expect(Snapshot(text, kind: .job).formatted() == text)
    #expect(Optimizer().optimize(text).text == text)
    #expect(Job(JobSyntax(text)).name?.text == template.title)
  }

  @Test(arguments: JobTemplate.all.map { $0.id })
  func `a template has steps, an answer for who does not go along, and an end`(id: String) throws {
    let template = try #require(JobTemplate.named(id))
    let course = Course(Snapshot(SourceText(template.text()), kind: .job))
    #expect(course.steps.count >= 5)
    #expect(!course.anytime.isEmpty)
  }

  @Test(arguments: JobTemplate.all.map { $0.id })
  func `a template for a product with a trigger has one, and is silent there`(id: String) throws {
    var workspace = Workspace()
    workspace.profile = .sonaTrigger
    let port = try #require(JobTemplate.named(id)?.port(to: .sonaTrigger))
    let job = Job(JobSyntax(port.text))
    #expect(port.losses == 0 && job.trigger?.text.isEmpty == false && job.profile == nil)
    #expect(!port.text.string.contains("Use this job when"))
    let snapshot = Snapshot(port.text, kind: .job, workspace: workspace)
    #expect(snapshot.findings().isEmpty && snapshot.formatted() == port.text, "\(snapshot.findings())")
    #expect(Optimizer(workspace: workspace).optimize(port.text).text == port.text)
  }

  @Test(arguments: [Profile.botphonic, .stellar])
  func `what a product has no place for is told of a template, and nothing else of its text changes`(
    product: Profile
  ) throws {
    for template in JobTemplate.all {
      let port = try #require(template.port(to: product))
      let actions = JobSyntax(port.text).actions.count
      #expect(port.losses == actions && port.text.string == template.text(), "\(template.id)")
    }
  }

  @Test func `the vendor's kinds come first, and no two have one name`() {
    let ids = JobTemplate.all.map { $0.id }
    #expect(
      Array(ids.prefix(6)) == [
        "take-a-message", "qualify-a-lead", "escalate-a-request", "troubleshoot", "schedule-an-appointment",
        "send-an-intake-form",
      ])
    #expect(Set(ids).count == ids.count)
  }

  @Test(arguments: ["Ana Ortiz", "Dr. Lee and team", "O\"Neil", "Ünïcode 🦷", "+1 415 555 0100", "two\nlines"])
  func `somebody else takes the calls of a template`(name: String) throws {
    for template in JobTemplate.all {
      let people = template.roles.map { JobTemplate.Person(role: $0, name: name) }
      let syntax = JobSyntax(SourceText(template.text(people: people)))
      let targets = syntax.actions.filter { $0.kind == .transferCall }.map { $0.argument?.value }
      let shown = name == "two\nlines" ? "two lines" : name
      #expect(
        targets.allSatisfy { $0 == shown } && targets.isEmpty == template.roles.isEmpty, "\(template.id) \(targets)")
    }
    #expect(JobTemplate.named("qualify-a-lead")?.roles == ["Sales"])
  }

  @Test func `another name is written so that it is read back`() throws {
    let template = try #require(JobTemplate.named("take-a-message"))
    for name in ["Leaks: day and night", "A # B", "\"Quoted\" \\ name", "- dash", "Ünïcode 🦷"] {
      #expect(Job(JobSyntax(SourceText(template.text(name: name)))).name?.text == name)
    }
  }
}
