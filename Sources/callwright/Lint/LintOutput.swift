import JobModel

/// Where the words of a call go: the report to standard output, everything else to standard error.
struct LintOutput {
  private let options: LintOptions
  private let style: Style
  private var report: any Report
  /// What goes to standard output and is not written yet.
  private var waiting: [UInt8] = []
  /// Somebody at a terminal waits for every word, and what is said of a fix comes in the order of the fixes.
  private let isPrompt: Bool

  private static let mostWaiting = 65_536

  init(_ options: LintOptions, _ style: Style) {
    self.options = options
    self.style = style
    isPrompt = System.isTerminal(1) || options.fixing != .none
    report = options.format.report(style, width: System.width)
  }

  /// Something beside the report.
  mutating func tell(_ line: String) {
    flush()
    CommandLineTool.tell(line)
  }

  /// A line for people, in the report where that is for people too.
  mutating func say(_ line: String) {
    if isForPeople { print(TerminalText.safe(line) + "\n") } else { tell(line) }
  }

  mutating func begin() {
    if hasFindings { print(report.begin()) }
  }

  mutating func show(_ file: FileReport, change: Int?) {
    if let reason = file.unreadable { tell("\(file.path): \(reason)") }
    if let refusal = file.refusal { tell("\(file.path): \(refusal.words)") }
    if let fixed = file.fixed { show(fixed, of: file.path, change: change) }
    if hasFindings { say(file) }
  }

  mutating func end(_ tally: Tally, _ change: ChangeNews?) {
    if options.hasStatistics { print(statistics(tally)) }
    if hasFindings { print(report.end(tally, change)) }
    if let change, options.format != .json { for line in change.lines { say(line) } }
    guard isForPeople, !options.isQuiet else { return }
    guard tally.files + tally.unreadable > 0 else {
      if let since = options.since { say("nothing that is checked here has changed since \(since)") }
      return
    }
    if tally.fixed > 0 { say(fixedWords(tally)) }
    if options.fixing != .show { say(tally.words) }
  }

  private mutating func say(_ file: FileReport) {
    var report = report
    report.write(file) { print($0) }
    self.report = report
  }

  private var isForPeople: Bool { options.format == .human || options.format == .compact }

  /// A difference and a count stand in the place of the findings.
  private var hasFindings: Bool { !options.hasStatistics && options.fixing != .show && !options.writesBaseline }

  /// With `-` and `--fix` the text is what comes out.
  private var givesText: Bool { options.fixing == .write && options.readsInput }

  private mutating func print(_ text: String) { print(Array(text.utf8)) }

  private mutating func print(_ bytes: [UInt8]) {
    guard !bytes.isEmpty else { return }
    if givesText {
      flush()
      System.write(bytes, to: 2)
    } else {
      write(bytes)
    }
  }

  /// To standard output, in its order.
  private mutating func write(_ bytes: [UInt8]) {
    waiting += bytes
    if isPrompt || waiting.count >= LintOutput.mostWaiting { flush() }
  }

  /// Called at the end, too.
  mutating func flush() {
    guard !waiting.isEmpty else { return }
    if isForPeople, !givesText { System.print(waiting) } else { TerminalText.print(waiting) }
    waiting.removeAll(keepingCapacity: true)
  }

  private mutating func show(_ fixed: FixedText, of path: String, change: Int?) {
    if options.fixing == .show {
      let lines = UnifiedDifference(
        from: fixed.before, to: fixed.after, called: TerminalText.safe(path), as: "fixed"
      ).lines
      // What another program is to apply comes as it is; a person sees what stands there.
      let isSeen = System.isTerminal(1) || style.isColored
      if !lines.isEmpty { print(lines.map { isSeen ? style.difference($0) : $0 }.joined(separator: "\n") + "\n") }
      return
    }
    if options.readsInput { write(fixed.after.bytes) }
    guard fixed.isChanged, !options.isQuiet else { return }
    let parts = fixed.changes.map { change in
      change.count > 1 ? "\(change.title) (\(change.count.grouped))" : change.title
    }
    let entry = change.map { "; change \($0) of its history" } ?? ""
    say("\(path): fixed \(fixed.count.grouped): \(parts.joined(separator: ", "))\(entry)")
  }

  private func fixedWords(_ tally: Tally) -> String {
    let what = "\(Tally.counted(tally.fixed, "finding")) in \(Tally.counted(tally.fixedFiles, "file"))"
    if options.fixing == .show { return "\(what) would be fixed" }
    if options.readsInput { return "\(what) fixed" }
    let paths = options.paths.map { ShellWord.of($0) }.joined(separator: " ")
    return "\(what) fixed; to undo: callwright optimize --undo \(paths)"
  }

  private func statistics(_ tally: Tally) -> String {
    let ranking = tally.ranking
    if options.format == .json { return StatisticsReport.json(ranking) }
    return StatisticsReport.table(ranking)
  }
}

extension Fixer.Refusal {
  var words: String {
    switch self {
    case .endless: "its fixes undo one another, so none was applied; look at them one at a time"
    case .harmful: "its fixes would cause an error that is not there now, so none was applied"
    }
  }
}
