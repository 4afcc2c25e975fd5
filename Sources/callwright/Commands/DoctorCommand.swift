import JSONText
import JobModel

extension Command {
  static let doctor = Command(
    "doctor", "says what is in force here, and what looks wrong", operands: "[FOLDER]", counts: 0...1,
    flags: [Flag("--json", "for programs")],
    details: """
      The version, the workspace that was found, the settings in force and where each comes from, the files that are seen, and \
      what looks wrong with all of it.

      Exit code 0: nothing looks wrong. 1: something does. 2: wrong use.
      """,
    examples: ["callwright doctor", "callwright doctor --json jobs/"]
  ) { arguments in
    let folder = arguments.operands.first ?? "."
    guard System.isFolder(folder) else {
      return CommandLineTool.wrongUse("\(folder.isEmpty ? "\"\"" : folder) is no folder")
    }
    let report = DoctorReport(folder)
    System.print(
      arguments.has("--json")
        ? report.json.written(indentation: 2) + "\n" : TerminalText.safeLines(report.text))
    return report.problems.isEmpty ? 0 : 1
  }
}

/// What is in force in a folder.
struct DoctorReport {
  /// A setting, what it is, and who said so.
  struct Setting {
    let name: String
    let value: String
    let source: String
  }

  private(set) var settings: [Setting] = []
  private(set) var counts: [(name: String, count: Int)] = []
  private(set) var problems: [String] = []
  private let workspaceFile: String?

  init(_ folder: String) {
    let absolute = System.absolute(folder)
    workspaceFile = System.nearest(FileKind.workspaceFileName, above: absolute)
    var workspaces = WorkspaceFinder()
    let workspace = workspaces.workspace(of: absolute).workspace
    let said = keys()
    for path in workspaces.broken {
      problems.append("\(path) cannot be read, so the standard settings hold; callwright lint says why")
    }
    func add(_ key: String, _ value: String) {
      settings.append(Setting(name: key, value: value, source: said.contains(key) ? workspaceFile ?? "" : "standard"))
    }
    add("profile", workspace.profile.id)
    add("countAs", workspace.countUnit.name)
    add("region", workspace.region)
    let limits = workspace.limits
    for (name, limit) in [
      ("name", limits.name), ("description", limits.description), ("trigger", limits.trigger),
      ("instructions", limits.instructions), ("jobsPerStep", limits.jobsPerStep), ("smsSegments", limits.smsSegments),
    ] {
      settings.append(
        Setting(
          name: "limits.\(name)", value: limit.map { $0.grouped } ?? "none",
          source: said.contains("limits.\(name)") ? workspaceFile ?? "" : "standard"))
    }
    for rule in workspace.rules {
      let value = if case .atMost(let severity) = rule.level { severity.name } else { "off" }
      settings.append(Setting(name: "rules.\(rule.rule)", value: value, source: workspaceFile ?? ""))
    }
    addPersonal()
    addFiles(folder, workspace)
  }

  /// The keys that the workspace's own file has.
  private func keys() -> Set<String> {
    guard let workspaceFile, let bytes = try? System.read(workspaceFile),
      let node = try? JSONNode.parse(bytes, dialect: .commented)
    else { return [] }
    return Set((node.members ?? []).map { $0.key } + (node["limits"]?.members ?? []).map { "limits." + $0.key })
  }

  private mutating func addPersonal() {
    let personal = PersonalSettings()
    problems += personal.notes
    let path = PersonalSettings.path
    let isThere = path.map { System.exists($0) } ?? false
    let isForbidden = System.environment("NO_COLOR").map { !$0.isEmpty } ?? false
    let color = personal.settings.color
    settings.append(
      Setting(
        name: "color", value: isForbidden && color != "always" ? "never" : color ?? "auto",
        source: isForbidden && color != "always" ? "NO_COLOR" : color != nil && isThere ? path ?? "" : "standard"))
    if let folder = HistoryFolder.own {
      settings.append(Setting(name: "history", value: folder.path, source: "XDG_STATE_HOME or HOME"))
      if !System.canMake(folder.path) { problems.append("the history cannot be written to \(folder.path)") }
    } else {
      problems.append("no history can be kept: neither XDG_STATE_HOME nor HOME says where")
    }
    for name in ["XDG_CONFIG_HOME", "XDG_STATE_HOME"] {
      if let value = System.environment(name), !value.isEmpty, !value.hasPrefix("/") {
        problems.append("\(name) is \(value), which is no absolute path, so it is not used")
      }
    }
  }

  private mutating func addFiles(_ folder: String, _ workspace: Workspace) {
    let found = FileFinder([folder], inputName: nil)
    for failure in found.failures {
      if case .unreadable(let reason) = failure.outcome { problems.append("\(failure.path): \(reason)") }
    }
    counts = [
      ("jobs", found.files.count { $0.kind == .job }), ("actions", found.files.count { $0.kind == .action }),
      ("workspace files", found.files.count { $0.kind == .workspace }),
    ]
    if counts[0].count == 0 { problems.append("there is no job here; callwright new makes one") }
    guard let jobs = workspace.jobs else { return }
    let names = Set(jobs.map { $0.name })
    for step in workspace.steps {
      for job in step.jobs where !names.contains(job) {
        problems.append("the step \(step.name) names the job \(job), and there is no such file")
      }
    }
    guard workspace.saysWhereJobsAreLive else { return }
    let live = Set(workspace.steps.flatMap { $0.jobs })
    let idle = jobs.map { $0.name }.filter { !live.contains($0) }.sorted()
    if !idle.isEmpty { problems.append("attached to no step: \(idle.joined(separator: ", "))") }
  }

  var text: String {
    var lines = [
      "callwright \(Callwright.version)", "workspace: " + (workspaceFile ?? "none; the standard settings hold"), "",
    ]
    let width = settings.map { $0.name.count }.max() ?? 0
    let valueWidth = min(40, settings.map { $0.value.count }.max() ?? 0)
    for setting in settings {
      lines.append(
        setting.name + String(repeating: " ", count: width - setting.name.count + 2) + setting.value
          + String(repeating: " ", count: max(0, valueWidth - setting.value.count) + 2) + setting.source)
    }
    lines += ["", "seen: " + counts.map { "\($0.count.grouped) \($0.name)" }.joined(separator: ", "), ""]
    lines += problems.isEmpty ? ["nothing looks wrong"] : ["what looks wrong:"] + problems.map { "  - " + $0 }
    return lines.joined(separator: "\n") + "\n"
  }

  var json: JSONValue {
    [
      "version": .string(Callwright.version), "workspace": workspaceFile.map { .string($0) } ?? .null,
      "settings": .array(
        settings.map { ["name": .string($0.name), "value": .string($0.value), "source": .string($0.source)] }),
      "seen": .object(counts.map { JSONField($0.name, .int($0.count)) }),
      "problems": .array(problems.map { .string($0) }),
    ]
  }
}
