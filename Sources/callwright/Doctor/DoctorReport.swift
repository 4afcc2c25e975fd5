import JSONText
import JobAnalysis
import JobModel

/// What is in force in a folder, or for one file.
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

  init(_ path: String, _ arguments: Arguments) throws(Arguments.Mistake) {
    let absolute = System.absolute(path)
    let folder = System.isFolder(absolute) ? absolute : System.parent(of: absolute)
    workspaceFile = System.nearest(FileKind.workspaceFileName, above: folder)
    var workspaces = WorkspaceFinder()
    let found = workspaces.workspace(of: folder)
    let workspace = found.workspace
    let own = folder == absolute ? nil : try OwnSettings(path, found)
    let said = keys()
    for path in workspaces.broken {
      problems.append("\(path) cannot be read, so the standard settings apply; callwright lint says why")
    }
    func add(_ key: String, _ value: String) {
      settings.append(Setting(name: key, value: value, source: said.contains(key) ? workspaceFile ?? "" : "standard"))
    }
    if let profile = own?.profile {
      settings.append(Setting(name: "profile", value: profile, source: path))
    } else {
      add("profile", workspace.profile.id)
    }
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
    for rule in own?.ignored ?? [] { settings.append(Setting(name: "rules.\(rule)", value: "off", source: path)) }
    for rule in workspace.rules where own?.ignored.contains(rule.rule) != true {
      let value = if case .atMost(let severity) = rule.level { severity.name } else { "off" }
      settings.append(Setting(name: "rules.\(rule.rule)", value: value, source: workspaceFile ?? ""))
    }
    try addTerms(arguments, folder)
    problems += DoctorReport.strayVariables
    addPersonal()
    if own == nil { addFiles(path, workspace) }
  }

  /// The keys that the workspace's own file has.
  private func keys() -> Set<String> {
    guard let workspaceFile, let bytes = try? System.read(workspaceFile),
      let node = try? JSONNode.parse(bytes, dialect: .commented)
    else { return [] }
    return Set((node.members ?? []).map { $0.key } + (node["limits"]?.members ?? []).map { "limits." + $0.key })
  }

  /// What `lint` goes by.
  private mutating func addTerms(_ arguments: Arguments, _ folder: String) throws(Arguments.Mistake) {
    let known = WorkspaceTerms(of: folder)
    _ = try arguments.maxWarnings()
    for (flag, standard) in Flag.settings where flag.name != Flag.color.name {
      let name = String(flag.name.dropFirst(2))
      if let source = arguments.source(of: flag) {
        settings.append(Setting(name: name, value: arguments.values(flag.name).joined(separator: ","), source: source))
      } else if let value = known.value(of: flag) {
        settings.append(Setting(name: name, value: value, source: known.file ?? ""))
      } else {
        settings.append(Setting(name: name, value: standard, source: "standard"))
      }
    }
    if let source = arguments.source(of: .color), let value = arguments.value(Flag.color.name) {
      settings.append(Setting(name: "color", value: value, source: source))
    }
  }

  /// Variables that look like ours and are not read.
  private static var strayVariables: [String] {
    let known = Flag.settings.compactMap { $0.flag.variable } + ["CALLWRIGHT_LOG"]
    return System.environmentNames.filter { $0.hasPrefix("CALLWRIGHT_") && !known.contains($0) }.sorted().map { name in
      let nearest = EditDistance.nearest(to: name, in: known).map { "; did you mean \($0)?" } ?? ""
      return "nothing reads the variable \(name)\(nearest)"
    }
  }

  private mutating func addPersonal() {
    let personal = PersonalSettings()
    problems += personal.notes
    let path = PersonalSettings.path
    let isThere = path.map { System.exists($0) } ?? false
    let isForbidden = System.environment("NO_COLOR").map { !$0.isEmpty } ?? false
    let color = personal.settings.color
    if !settings.contains(where: { $0.name == "color" }) {
      settings.append(
        Setting(
          name: "color", value: isForbidden && color != "always" ? "never" : color ?? "auto",
          source: isForbidden && color != "always" ? "NO_COLOR" : color != nil && isThere ? path ?? "" : "standard"))
    }
    if let folder = HistoryFolder.own {
      settings.append(Setting(name: "history", value: folder.path, source: "XDG_STATE_HOME or HOME"))
      if !System.canMake(folder.path) { problems.append("the history cannot be written to \(folder.path)") }
    } else {
      problems.append("no history can be kept: neither XDG_STATE_HOME nor HOME says where")
    }
    for name in ["XDG_CONFIG_HOME", "XDG_STATE_HOME"] {
      if let value = System.environment(name), !value.isEmpty, !value.hasPrefix("/") {
        problems.append("\(name) is \(value), which is not an absolute path, so it is not used")
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
    if counts[0].count == 0 { problems.append("there is no job here; to make one: \(Command.firstJob)") }
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
      "callwright \(Callwright.version)", "workspace: " + (workspaceFile ?? "none; the standard settings apply"), "",
    ]
    lines += TextTable.lines(settings.map { [$0.name, $0.value, $0.source] }, widest: 40)
    lines.append("")
    if !counts.isEmpty {
      let seen = counts.map { "\($0.count.grouped) \($0.count == 1 ? String($0.name.dropLast()) : $0.name)" }
      lines += ["seen: " + seen.joined(separator: ", "), ""]
    }
    lines += problems.isEmpty ? ["nothing looks wrong"] : ["what looks wrong:"] + problems.map { "  - " + $0 }
    return lines.map { TerminalText.safe($0) + "\n" }.joined()
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

/// What a job or an action says for itself.
private struct OwnSettings {
  private(set) var profile: String?
  let ignored: [String]

  init(_ path: String, _ found: FoundWorkspace) throws(Arguments.Mistake) {
    let text: SourceText
    do throws(LintFile.Unreadable) {
      text = try LintFile(named: path, kind: FileKind(path: path) ?? .job).text()
    } catch {
      throw Arguments.Mistake(message: error.words)
    }
    let document = Document(kind: FileKind(path: path) ?? .job, text: text, vocabulary: found.vocabulary)
    let frontMatter = document.job?.frontMatter
    if let id = frontMatter?.entry("profile")?.value.text, Profile.named(id) != nil { profile = id }
    switch frontMatter?.entry("ignore")?.value {
    case .list(let items): ignored = items.map { $0.text }
    case .text(let rule): ignored = [rule]
    default: ignored = (document.json?["ignore"]?.elements ?? []).compactMap { $0.string }
    }
  }
}
