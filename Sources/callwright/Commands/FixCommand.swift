import JobAnalysis
import JobModel

extension Command {
  static let fix = Command(
    "fix", "goes through the findings one by one, and fixes what you want fixed", operands: "PATHS",
    counts: 1...Int.max,
    flags: [
      Flag("--hints", "hints too, which are meant for editors"),
      Flag("--color", value: "WHEN", choices: ["auto", "always", "never"], "auto (default), always or never"),
    ],
    details: """
      At a terminal. For each finding that can be fixed: a number chooses one, y takes the first, n goes on, a takes the first \
      of this and of all further ones that cannot change the meaning, q stops. Where a fix needs words of yours (the goal, who \
      a call goes to) you are asked for them. A file is written when its findings are through, as one change of its history: \
      callwright optimize --undo undoes that. A name that callwright.json lacks is added there at once.
      """,
    examples: ["callwright fix a.job.md", "callwright fix jobs/"]
  ) { arguments in
    guard System.isTerminal(0), System.isTerminal(1) else {
      return CommandLineTool.wrongUse(
        "fix asks at a terminal, and here is none; callwright lint only says what is wrong")
    }
    return FixRun(arguments).run()
  }
}

/// One call of `fix`.
private struct FixRun {
  let arguments: Arguments
  private let settings = PersonalSettings.told()
  private let style: Style
  private var workspaces = WorkspaceFinder()
  private var writer: FileWriter
  /// Every safe remedy is taken without a question from now on.
  private var takesAll = false
  private var isStopped = false

  init(_ arguments: Arguments) {
    self.arguments = arguments
    style = Style(arguments.value("--color") ?? settings.color)
    writer = FileWriter(settings, in: arguments.operands)
  }

  func run() -> Int32 {
    var copy = self
    return copy.work()
  }

  private mutating func work() -> Int32 {
    let found = FileFinder(arguments.operands, inputName: nil)
    var code: Int32 = 0
    for failure in found.failures {
      if case .unreadable(let reason) = failure.outcome {
        code = CommandLineTool.wrongUse("\(failure.path): \(reason)")
      }
    }
    for file in found.files where !isStopped {
      if file.bytes != nil {
        code = CommandLineTool.wrongUse("- cannot be fixed here; name the file")
        continue
      }
      let known = workspaces.workspace(of: file.folder)
      if known.leavesOut(file) { continue }
      do throws(LintFile.Unreadable) {
        let before = try file.text()
        let (after, titles) = mend(before, file)
        let change = FileWriter.Change(
          path: file.path, old: before, new: after, engine: "fix", label: "Fix findings", details: titles)
        if let failed = writer.writeAndTell(change) { code = failed }
      } catch {
        code = CommandLineTool.wrongUse(error.words)
      }
    }
    return code
  }

  /// Looks at the text anew after each remedy: what one mends may be what another finding was about.
  private mutating func mend(_ before: SourceText, _ file: LintFile) -> (SourceText, [String]) {
    var text = before
    var titles: [String] = []
    var from = 0
    var skipped: [Finding] = []
    while !isStopped {
      let known = workspaces.workspace(of: file.folder)
      let snapshot = Snapshot(
        text, kind: file.kind, path: file.place, workspace: known.workspace, vocabulary: known.vocabulary)
      let threshold: Severity = arguments.has("--hints") ? .hint : .information
      let next = snapshot.findings().first { finding in
        finding.range.lowerBound >= from && finding.severity >= threshold
          && !skipped.contains { $0.rule == finding.rule && $0.range == finding.range }
          && (!finding.fixes.isEmpty || !WorkspaceEntries(for: finding, in: snapshot, at: known.root).isEmpty)
      }
      guard let finding = next else { break }
      from = finding.range.lowerBound
      // A remedy that leaves its own finding would be asked for again and again.
      skipped.append(finding)
      let entries = WorkspaceEntries(for: finding, in: snapshot, at: known.root)
      let fix: Fix
      switch choice(for: finding, entries, in: text, path: file.path) {
      case .none: continue
      case .entry(let number):
        if let change = entries.change(number), writer.writeAndTell(change) == nil { workspaces = WorkspaceFinder() }
        continue
      case .fix(let chosen):
        guard let whole = whole(chosen, in: text) else { continue }
        fix = whole
      }
      guard let made = try? text.applying(fix.edits) else { continue }
      text = made
      titles.append(fix.title)
      if let first = fix.edits.map({ $0.range.lowerBound }).min(), first < from {
        from = first
        skipped = skipped.filter { $0.range.upperBound <= first }
      }
      if titles.count > 10_000 { break }
    }
    return (text, titles)
  }

  // MARK: Questions

  /// With the author's own words, where the remedy only says where they stand.
  private func whole(_ fix: Fix, in text: SourceText) -> Fix? {
    guard let open = OpenFix(fix) else { return fix }
    return open.filled(in: text)
  }

  private enum Choice {
    case none
    case fix(Fix)
    /// Of the workspace file, by its number.
    case entry(Int)
  }

  private mutating func choice(
    for finding: Finding, _ entries: WorkspaceEntries, in text: SourceText, path: String
  ) -> Choice {
    let safe = finding.fixes.first { $0.safety == .safe }
    if takesAll, let safe { return .fix(safe) }
    var human = HumanReport(style: style, width: System.width)
    System.print("\n" + human.text(of: [finding], in: text, path: path))
    for (number, fix) in finding.fixes.enumerated() {
      let hint = OpenFix(fix) != nil ? "  (you write the words)" : fix.safety == .safe ? "" : "  (look at it)"
      System.print("    \(number + 1)) " + TerminalText.safe(fix.title) + hint + "\n")
    }
    let count = finding.fixes.count + entries.titles.count
    for (number, title) in entries.titles.enumerated() {
      System.print("    \(finding.fixes.count + number + 1)) " + TerminalText.safe(title) + "\n")
    }
    func chosen(_ number: Int) -> Choice {
      number < finding.fixes.count ? .fix(finding.fixes[number]) : .entry(number - finding.fixes.count)
    }
    while true {
      let numbers = count == 1 ? "1" : "1–\(count)"
      System.print("\(numbers), y for the first, n to go on, a for all that is safe, q to stop: ")
      guard let line = readLine() else {
        System.print("\n")
        isStopped = true
        return .none
      }
      switch line.filter({ !$0.isWhitespace }).lowercased() {
      case "y", "yes": return chosen(0)
      case "n", "no", "": return .none
      case "a", "all":
        takesAll = true
        return safe.map { .fix($0) } ?? .none
      case "q", "quit":
        isStopped = true
        return .none
      case let word:
        if let number = Int(word), (1...count).contains(number) { return chosen(number - 1) }
        System.print("that is not one of them; ")
      }
    }
  }
}
