import JobAnalysis
import JobModel

extension Command {
  static let tour = Command(
    "tour", "shows what Callwright does, on a sample job",
    flags: [.color],
    examples: ["callwright tour"]
  ) { arguments in
    System.print(Tour(style: Style(arguments.value("--color") ?? PersonalSettings().settings.color)).text)
    return 0
  }
}

/// A minute of reading: a job, what is wrong with it, the menu, what a caller would get.
struct Tour {
  let text: String

  /// A plumber's job, with the slips that people make.
  private static let job = """
    ---
    name: Quote for a repair
    descripton: Takes the details, texts the form, hands emergencies to the on-call plumber.
    ---
    Goal: get enough detail so that Dave can call back with a quote.

    1. Ask for the caller's name, the address, and what needs repair. If they decline, go on.
    2. Let them know you'll text our quote form now, then /Sned SMS: "Our quote form: https://acme.example/quote"
    3. If water is leaking, tell them to shut off the main valve, then /Transfer call to On-call plumber.
    4. Say that Dave calls back by 5 p.m. and then /Send SMS

    """

  private static let workspace: Workspace = {
    var workspace = Workspace()
    workspace.members = ["Dave Miller"]
    workspace.inboxes = ["Front desk"]
    workspace.numbers = [Workspace.Number(label: "On-call plumber", number: "+14155550123")]
    return workspace
  }()

  init(style: Style) {
    let text = SourceText(Tour.job)
    let snapshot = Snapshot(text, kind: .job, workspace: Tour.workspace)
    var human = HumanReport(style: style, width: 110)
    let findings = snapshot.findings()
    let report = human.text(of: findings, in: text, path: "quote.job.md")
    let fixed = Tour.fixed(snapshot, findings)
    self.text = [
      style.bold("1. A job, as an office manager writes it for the phone agent (quote.job.md):"),
      Tour.indented(Tour.job),
      style.bold("2. What callwright lint says about it:"),
      "\n" + report.dropLast(),
      style.bold("3. What an editor offers after \"/\", and after \"/Transfer call:\":"),
      Tour.menu(after: "If they want a person, /") + Tour.menu(after: "If they want a person, /Transfer call: "),
      style.bold("4. With the fixes made, what a caller would get:"),
      Tour.effects(of: fixed),
      "Your own jobs: callwright lint FOLDER. In your editor: callwright serve. Every rule: callwright rules.\n",
    ].joined(separator: "\n")
  }

  /// The text after every finding's first fix that writes something whole, with a message for the empty text.
  private static func fixed(_ snapshot: Snapshot, _ findings: [Finding]) -> Snapshot {
    var edits: [TextEdit] = []
    for finding in findings {
      guard let fix = finding.fixes.first else { continue }
      edits += fix.edits.map { edit in
        edit.replacement == ": \"\"" ? TextEdit(range: edit.range, replacement: ": \"Dave calls by 5 p.m.\"") : edit
      }
    }
    let text = (try? snapshot.document.text.applying(edits)) ?? snapshot.document.text
    return Snapshot(text, kind: .job, workspace: workspace)
  }

  private static func menu(after line: String) -> String {
    let snapshot = Snapshot(SourceText(line), kind: .job, workspace: workspace)
    let rows = snapshot.completions(at: line.utf8.count).map { completion in
      "    " + completion.label + String(repeating: " ", count: max(1, 24 - completion.label.count)) + completion.detail
    }
    return "\n  \(line)▮\n" + rows.joined(separator: "\n") + "\n"
  }

  /// What each action sends or whom it calls.
  private static func effects(of snapshot: Snapshot) -> String {
    let actions = snapshot.document.job?.actions ?? []
    let rows = actions.compactMap { action -> String? in
      guard let argument = action.argument else { return nil }
      switch action.kind {
      case .sendSMS: return "  text message   " + argument.value
      case .transferCall: return "  call goes to   " + destination(argument.value)
      default: return nil
      }
    }
    return "\n" + rows.joined(separator: "\n") + "\n"
  }

  private static func destination(_ name: String) -> String {
    guard let number = workspace.numbers?.first(where: { $0.label == name }) else { return name }
    return "\(name), \(number.number)"
  }

  private static func indented(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return "\n" + lines.map { $0.isEmpty ? "" : "  " + $0 }.joined(separator: "\n")
  }
}
