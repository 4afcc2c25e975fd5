import JSONText
import JobAnalysis
import JobModel
import JobTools

/// The `callwright.json` that `init` writes.
struct NewWorkspace {
  let profile: String
  var members: [String] = []
  var inboxes: [String] = []
  var numbers: [NamedValue] = []
  var jobs: [String] = []

  init(profile: String) {
    self.profile = profile
  }

  /// As far as calls can be transferred.
  var known: Workspace {
    var workspace = Workspace()
    workspace.profile = Profile.named(profile) ?? .standard
    workspace.members = members
    workspace.inboxes = inboxes
    workspace.numbers = numbers.map { Workspace.Number(label: $0.name, number: $0.value) }
    return workspace
  }

  /// Whether a transfer to somebody would be reported: without anybody nothing is known.
  func isMissing(_ name: String) -> Bool {
    !(members + inboxes + numbers.map { $0.name }).isEmpty && known.target(named: name) == nil
  }

  /// Takes those whom templates hand calls to: who has a name of their own is a member; whoever asks kept a role's name takes
  /// calls in an inbox.
  mutating func add(_ people: TemplatePeople) {
    for person in people.named where known.target(named: person.name) == nil {
      if person.name == person.role { inboxes.append(person.name) } else { members.append(person.name) }
    }
  }

  var text: String {
    var fields = [JSONField("profile", .string(profile))]
    fields += NewWorkspace.list("members", members.map { [JSONField("name", .string($0))] })
    fields += NewWorkspace.list("inboxes", inboxes.map { [JSONField("name", .string($0))] })
    fields += NewWorkspace.list(
      "numbers", numbers.map { [JSONField("label", .string($0.name)), JSONField("number", .string($0.value))] })
    if !jobs.isEmpty {
      let names = JSONValue.array(jobs.map { .string($0) })
      fields.append(JSONField("steps", [["name": "Main line", "jobs": names]]))
    }
    return JSONValue.object(fields).written(indentation: 2) + "\n"
  }

  private static func list(_ key: String, _ entries: [[JSONField]]) -> [JSONField] {
    entries.isEmpty ? [] : [JSONField(key, .array(entries.map { .object($0) }))]
  }
}
