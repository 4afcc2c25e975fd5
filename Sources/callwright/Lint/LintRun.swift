import JobModel

/// One call of `lint`: the files are found, checked on all cores, and told of in their order.
struct LintRun {
  private let options: LintOptions
  private let terms: LintTerms
  private let settings: Settings
  private let style: Style
  private var baseline: Baseline?
  private var written: Baseline?
  private var tally = Tally()
  private var output: LintOutput
  /// The folders in which a change would change what is said.
  private(set) var folders: [String] = []

  static func run(_ options: LintOptions) -> Int32 {
    guard options.isWatching else { return LintRun.once(options).code }
    return LintWatch.run(options)
  }

  /// The exit code, and the folders that were looked at.
  static func once(_ options: LintOptions) -> (code: Int32, folders: [String]) {
    var run = LintRun(options)
    let code = run.run()
    run.output.flush()
    return (code, run.folders)
  }

  private init(_ options: LintOptions) {
    self.options = options
    terms = options.terms
    settings = PersonalSettings().settings
    style = Style(options.color ?? settings.color)
    output = LintOutput(options, style)
  }

  private mutating func run() -> Int32 {
    if options.writesBaseline, terms.baseline == nil {
      return fail(
        "--write-baseline goes with --baseline FILE, or with \"lint\": { \"baseline\": … } in callwright.json")
    }
    if let file = terms.baseline {
      do throws(Baseline.Unreadable) {
        if options.writesBaseline { written = Baseline(for: file) } else { baseline = try Baseline(reading: file) }
      } catch {
        return fail(error.words)
      }
    }
    var then: FilesThen?
    if let since = options.since {
      do throws(Git.Failure) {
        then = try ChangedFiles(since: since, in: System.currentFolder).then
      } catch {
        return fail(error.words)
      }
    }
    let found = FileFinder(options.paths, inputName: options.inputName)
    let plan = LintPlan(found.files, options.choice, since: then)
    folders = found.folders + plan.folders
    if !options.isQuiet { for note in found.notes { output.tell(note) } }
    for path in plan.broken.map({ System.relative($0) }) {
      output.tell("\(path) cannot be read, so the standard settings are used; to see why: callwright lint \(path)")
    }
    if plan.tasks.isEmpty, found.notes.isEmpty, found.failures.isEmpty, options.since == nil, !options.isQuiet {
      output.tell("nothing was checked: everything here is left out, by \"exclude\" or a file such as .gitignore")
    }
    check(plan, found.failures)
    let news = options.since.map { ChangeNews(since: $0, plan.changedFiles, plan.changedWorkspaces) }
    return finish(news)
  }

  private mutating func check(_ plan: LintPlan, _ failures: [FileReport]) {
    let fixer = options.fixing == .none ? nil : Fixer(isUnsafe: options.isUnsafe)
    let linter = Linter(threshold: terms.threshold, baseline: baseline, fixer: fixer)
    let batch = LintBatch(plan, linter)
    var writer = options.fixing == .write ? FileWriter(settings, in: options.paths) : nil
    var progress = Progress(total: plan.tasks.count, isWanted: !options.isQuiet)
    var done = 0
    output.begin()
    for failure in failures { take(failure) }
    batch.run { report in
      done += 1
      if report.hasWords { progress.clear() }
      take(report, &writer)
      progress.show(done)
    }
    progress.clear()
  }

  private mutating func take(_ report: FileReport) {
    var writer: FileWriter?
    take(report, &writer)
  }

  /// Writes what is to be written, and tells of it.
  private mutating func take(_ report: FileReport, _ writer: inout FileWriter?) {
    var report = report
    var change: Int?
    if let fixed = report.fixed, fixed.isChanged, !options.readsInput, writer != nil {
      let wanted = FileWriter.Change(
        path: report.path, old: fixed.before, new: fixed.after, engine: "fix", label: "Fix what lint found",
        details: fixed.changes.map { $0.title })
      switch writer?.write(wanted) {
      case .written(let entry): change = entry
      case .failed(let reason):
        report.outcome = .unreadable("its fixes could not be written: \(reason)")
        report.fixed = nil
      case .unchanged, nil: break
      }
    }
    tally.add(report)
    if let (findings, text) = report.shown { written?.add(findings, in: text, of: report.path) }
    output.show(report, change: change)
  }

  private mutating func finish(_ news: ChangeNews?) -> Int32 {
    if let written, let file = terms.baseline {
      do throws(System.StorageFailure) {
        try LintRun.write(written.written, to: file)
      } catch {
        return fail("\(file): \(error.reason)")
      }
      if !options.isQuiet {
        let count = tally.ranking.reduce(0) { $0 + $1.count.findings }
        output.say("\(file): \(Tally.counted(count, "finding")) noted; from now on only new ones are reported")
      }
      return tally.unreadable > 0 ? 2 : 0
    }
    output.end(tally, news)
    if options.fixing == .show { return tally.unreadable > 0 ? 2 : tally.fixed > 0 ? 1 : 0 }
    return tally.exitCode(maxWarnings: terms.maxWarnings)
  }

  /// A new file comes whole or not at all; one that is there keeps its rights, and a link stays one. What is no file, such as
  /// a device, is not replaced by one.
  private static func write(_ text: String, to file: String) throws(System.StorageFailure) {
    let bytes = Array(text.utf8)
    let old: [UInt8]
    do {
      old = try System.read(file)
    } catch .missing {
      return try AuthorsFile(file).create(with: bytes, isKept: false)
    } catch {
      throw System.StorageFailure("it cannot be replaced, because it is not a file that can be read; name another one")
    }
    try AuthorsFile(file).replace(old, with: bytes, isKept: false)
  }

  private mutating func fail(_ words: String) -> Int32 {
    output.tell(words)
    return 2
  }
}
