import JobAnalysis
import JobModel
import JobTools

/// Who takes the calls that templates hand to somebody, as options and answers have it.
struct TemplatePeople {
  private(set) var named: [JobTemplate.Person] = []
  private let isAsking: Bool

  /// Nobody is asked where an option says something already.
  init(_ arguments: Arguments, for templates: [JobTemplate], isAsking: Bool) throws(Arguments.Mistake) {
    let roles = templates.flatMap { $0.roles }
    for value in arguments.values(Flag.person.name) {
      guard let pair = NamedValue(value), !pair.value.isEmpty else {
        throw Arguments.Mistake(message: "\(Flag.person.name) takes ROLE=NAME, not \"\(value)\"")
      }
      guard roles.contains(pair.name) else {
        let nearest = EditDistance.nearest(to: pair.name, in: roles).map { "did you mean \($0)?" }
        let all = roles.isEmpty ? "nobody" : roles.joined(separator: ", ")
        throw Arguments.Mistake(message: "no call is handed to \(pair.name) there; \(nearest ?? "it is: \(all)")")
      }
      named.append(JobTemplate.Person(role: pair.name, name: pair.value))
    }
    self.isAsking = isAsking && named.isEmpty
  }

  /// Asks for each role of a template that neither the workspace nor an earlier answer has.
  mutating func ask(
    for template: JobTemplate, in workspace: Workspace, emptyMeans: (String) -> String
  ) throws(Arguments.Mistake) {
    guard isAsking else { return }
    let known = (workspace.members ?? []) + (workspace.inboxes ?? []) + (workspace.numbers ?? []).map { $0.label }
    let hint = known.isEmpty ? "" : "; there are: " + TerminalText.safe(known.prefix(8).joined(separator: ", "))
    for role in template.roles where !isKnown(role, in: workspace) {
      let name = try Question.ask("Who takes the calls for \(role)? (empty: \(emptyMeans(role))\(hint)) ")
      named.append(JobTemplate.Person(role: role, name: name.isEmpty ? role : name))
    }
  }

  /// Who takes the calls for a role.
  func name(for role: String) -> String { named.last { $0.role == role }?.name ?? role }

  private func isKnown(_ role: String, in workspace: Workspace) -> Bool {
    named.contains { $0.role == role } || workspace.target(named: role) != nil
  }
}

extension Flag {
  static let person = Flag(
    "--person", value: "ROLE=NAME", repeats: true, "who takes the calls that a template hands to ROLE; may be repeated")
}
