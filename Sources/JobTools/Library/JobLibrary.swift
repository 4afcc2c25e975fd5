package import JSONText
package import JobAnalysis
import JobModel

/// A job on the shelf: how much room it takes, and in which steps of the call flow it is live.
package struct LibraryEntry: Sendable {
  package let path: String
  package let name: String?
  package let fields: [JobDescription.Field]
  package let actions: Int
  package private(set) var steps: [String]
  /// Whether the workspace says which jobs its steps have.
  package let isKnown: Bool
  /// How many findings at warning or above.
  package let problems: Int
  /// Where the file stands, and the one that it is a link to.
  private let place: String?
  private let target: String?
  /// The links that lead to it, as they are shown.
  package private(set) var links: [String] = []

  package init?(_ snapshot: Snapshot, path: String, leadsTo target: String? = nil) {
    guard let description = JobDescription(snapshot), let syntax = snapshot.document.job else { return nil }
    self.path = path
    self.target = target
    place = snapshot.document.path
    name = description.fields.first?.text
    fields = description.fields
    actions = syntax.actions.count
    isKnown = snapshot.workspace.saysWhereJobsAreLive
    steps = snapshot.document.path.map { snapshot.workspace.steps(withJobAt: $0).map { $0.name } } ?? []
    problems = snapshot.findings().count { $0.severity >= .warning }
  }

  var isUnattached: Bool { isKnown && steps.isEmpty }

  /// Each job once: what steps call by the name of a link is live under its own.
  static func eachOnce(_ entries: [LibraryEntry]) -> [LibraryEntry] {
    var jobs = entries.filter { entry in entry.target == nil || !entries.contains { $0.isFile(of: entry) } }
    for link in entries where link.target != nil {
      guard let job = jobs.firstIndex(where: { $0.isFile(of: link) }) else { continue }
      jobs[job].links.append(link.path)
      jobs[job].steps += link.steps.filter { !jobs[job].steps.contains($0) }
    }
    return jobs
  }

  private func isFile(of link: LibraryEntry) -> Bool { target == nil && place != nil && place == link.target }
}

/// All jobs of a place.
package struct JobLibrary: Sendable {
  package let entries: [LibraryEntry]
  /// Jobs that steps name and no file is.
  package let missing: [(step: String, job: String)]

  package init(_ entries: [LibraryEntry], missing: [(step: String, job: String)]) {
    self.entries = LibraryEntry.eachOnce(entries)
    self.missing = missing
  }

  package var json: JSONValue {
    [
      "jobs": .array(entries.map { JobLibrary.json($0) }),
      "missing": .array(missing.map { ["step": .string($0.step), "job": .string($0.job)] }),
    ]
  }

  private static func json(_ entry: LibraryEntry) -> JSONValue {
    var budgets: [JSONField] = []
    for field in entry.fields {
      budgets.append(
        JSONField(
          field.name, ["count": .int(field.count), "limit": field.limit.map { .int($0) } ?? .null]))
    }
    return [
      "path": .string(entry.path), "name": entry.name.map { .string($0) } ?? .null, "budgets": .object(budgets),
      "actions": .int(entry.actions), "steps": .array(entry.steps.map { .string($0) }),
      "isUnattached": entry.isKnown ? .bool(entry.isUnattached) : .null, "problems": .int(entry.problems),
      "links": .array(entry.links.map { .string($0) }),
    ]
  }

  /// A table in rows of cells; the first is its head.
  package var rows: [[String]] {
    var rows = [["job", "name", "instructions", "actions", "live in", "to mend"]]
    for entry in entries {
      let length = entry.fields.last
      let room = length.map { field in
        field.count.grouped + (field.limit.map { $0 > 0 ? " (\(field.count * 100 / $0) %)" : "" } ?? "")
      }
      let live = entry.isUnattached ? "no step" : entry.steps.isEmpty ? "–" : entry.steps.joined(separator: ", ")
      rows.append([
        entry.path, Wording.short(Wording.plain(entry.name ?? "(no name)"), atMost: 40), room ?? "",
        "\(entry.actions)", live, entry.problems == 0 ? "" : "\(entry.problems)",
      ])
    }
    return rows
  }

  /// What is said below the table, in lines.
  package var notes: [String] {
    let unattached = entries.count { $0.isUnattached }
    var words = Wording.counted(entries.count, "job")
    if unattached > 0 { words += ", \(unattached.grouped) attached to no step" }
    let links = entries.flatMap { entry in entry.links.map { "\($0) is a link to \(entry.path)" } }
    return [words] + links + missing.map { "the step \($0.step) names the job \($0.job), and there is no such file" }
  }
}
