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
      callwright optimize --undo undoes that.
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
  /// Every safe remedy is taken without a question from now on.
  private var takesAll = false
  private var isStopped = false

  init(_ arguments: Arguments) {
    self.arguments = arguments
    style = Style(arguments.value("--color") ?? settings.color)
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
    var workspaces = WorkspaceFinder()
    var writer = FileWriter(settings, in: arguments.operands)
    for file in found.files where !isStopped {
      if file.bytes != nil {
        code = CommandLineTool.wrongUse("- cannot be fixed here; name the file")
        continue
      }
      let known = workspaces.workspace(of: file.folder)
      if known.leavesOut(file) { continue }
      do throws(LintFile.Unreadable) {
        let before = try file.text()
        let (after, titles) = mend(before, file, known)
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
  private mutating func mend(_ before: SourceText, _ file: LintFile, _ known: FoundWorkspace) -> (SourceText, [String])
  {
    var text = before
    var titles: [String] = []
    var from = 0
    var skipped: [Finding] = []
    while !isStopped {
      let snapshot = Snapshot(
        text, kind: file.kind, path: file.place, workspace: known.workspace, vocabulary: known.vocabulary)
      let threshold: Severity = arguments.has("--hints") ? .hint : .information
      let next = snapshot.findings().first { finding in
        finding.range.lowerBound >= from && finding.severity >= threshold && !finding.fixes.isEmpty
          && !skipped.contains { $0.rule == finding.rule && $0.range == finding.range }
      }
      guard let finding = next else { break }
      from = finding.range.lowerBound
      guard let chosen = choice(for: finding, in: text, path: file.path), let fix = whole(chosen, in: text),
        let made = try? text.applying(fix.edits)
      else {
        skipped.append(finding)
        continue
      }
      // A remedy that leaves its own finding would be asked for again and again.
      skipped.append(finding)
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

  private mutating func choice(for finding: Finding, in text: SourceText, path: String) -> Fix? {
    if takesAll, let safe = finding.fixes.first(where: { $0.safety == .safe }) { return safe }
    var human = HumanReport(style: style, width: System.width)
    System.print("\n" + human.text(of: [finding], in: text, path: path))
    for (number, fix) in finding.fixes.enumerated() {
      let hint = OpenFix(fix) != nil ? "  (you write the words)" : fix.safety == .safe ? "" : "  (look at it)"
      System.print("    \(number + 1)) " + TerminalText.safe(fix.title) + hint + "\n")
    }
    while true {
      let numbers = finding.fixes.count == 1 ? "1" : "1–\(finding.fixes.count)"
      System.print("\(numbers), y for the first, n to go on, a for all that is safe, q to stop: ")
      guard let line = readLine() else {
        System.print("\n")
        isStopped = true
        return nil
      }
      switch line.filter({ !$0.isWhitespace }).lowercased() {
      case "y", "yes": return finding.fixes.first
      case "n", "no", "": return nil
      case "a", "all":
        takesAll = true
        return finding.fixes.first { $0.safety == .safe }
      case "q", "quit":
        isStopped = true
        return nil
      case let word:
        if let number = Int(word), finding.fixes.indices.contains(number - 1) { return finding.fixes[number - 1] }
        System.print("that is not one of them; ")
      }
    }
  }
}
