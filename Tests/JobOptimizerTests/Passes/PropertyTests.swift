import JobAnalysis
import JobModel
import JobOptimizer
import TestSupport
import Testing

/// What holds of every text, tried on all jobs that there are, on sentences put together at random, and on broken texts.
struct PropertyTests {
  private static let compositions = (0..<400).map { Corpus.composition(UInt64($0)) }
  private static let mutations = (0..<600).map { Corpus.mutation(UInt64($0) + 7_000) }
  private static let all = Corpus.all.map { $0.text } + compositions + mutations

  @Test func `a second run changes nothing`() {
    for text in Self.all {
      let once = Optimizer().optimize(SourceText(text))
      let twice = Optimizer().optimize(once.text)
      #expect(twice.text == once.text, "\(text)\n---\n\(once.text.string)\n---\n\(twice.text.string)")
    }
  }

  @Test func `every changed byte belongs to one change with a reason`() throws {
    for text in Self.all {
      let before = SourceText(text)
      let result = Optimizer().optimize(before)
      #expect(try before.applying(result.changes.edits) == result.text)
      for change in result.changes {
        #expect(!change.edits.isEmpty && Pass.named(change.pass) != nil)
        #expect(!change.what.isEmpty && !change.why.isEmpty)
        #expect(change.what.first?.isUppercase == true && change.why.first?.isUppercase == false)
      }
      #expect(result.isChanged == (result.text != before))
    }
  }

  @Test func `no rule warns that did not warn before`() {
    for text in Self.all {
      let before = SourceText(text)
      let result = Optimizer().optimize(before)
      guard result.isChanged else { continue }
      let old = warnings(of: before)
      for (rule, count) in warnings(of: result.text) {
        #expect(count <= old[rule, default: 0], "\(rule): \(text)\n---\n\(result.text.string)")
      }
    }
  }

  @Test func `front matter, comments, code and what actions say stay as they are`() {
    for text in Self.all {
      let before = JobSyntax(SourceText(text))
      let after = JobSyntax(Optimizer().optimize(before.text).text)
      #expect(frontMatter(of: before) == frontMatter(of: after), "\(text)")
      #expect(pieces(of: before) == pieces(of: after), "\(text)\n---\n\(after.text.string)")
      #expect(before.actions.map { $0.argument?.value } == after.actions.map { $0.argument?.value }, "\(text)")
      #expect(arguments(of: before) == arguments(of: after), "\(text)")
    }
  }

  @Test func `line ends, the byte-order mark and the last line end stay`() {
    for text in Corpus.all.map({ $0.text }) {
      let plain = Optimizer().optimize(SourceText(text)).text.string
      let windows = Optimizer().optimize(SourceText(withLineEnds("\r\n", text))).text.string
      #expect(windows.utf8.elementsEqual(withLineEnds("\r\n", plain).utf8), "\(text)")
      let marked = Optimizer().optimize(SourceText("\u{FEFF}" + text)).text.string
      #expect(marked.utf8.elementsEqual(("\u{FEFF}" + plain).utf8), "\(text)")
      let open = text.unicodeScalars.last == "\n" ? String(text.unicodeScalars.dropLast()) : text + "\n"
      let other = Optimizer().optimize(SourceText(open)).text.string
      #expect((other.unicodeScalars.last == "\n") == (open.unicodeScalars.last == "\n"), "\(text)")
    }
  }

  @Test func `a selection changes only itself, and once`() {
    for (place, text) in Self.all.enumerated() {
      var random = SeededGenerator(seed: UInt64(place))
      let before = SourceText(text)
      for _ in 0..<3 {
        let ends = [before.count, before.count].map { Int.random(in: 0...$0, using: &random) }.sorted()
        let range =
          before.line(at: ends[0]) % 2 == 0 ? before.lineStart(before.line(at: ends[0]))..<ends[1] : ends[0]..<ends[1]
        guard range.lowerBound <= range.upperBound else { continue }
        let after = Optimizer().optimize(before, range: range).text
        #expect(after.bytes.starts(with: before.bytes[..<range.lowerBound]), "\(text)")
        #expect(after.bytes.reversed().starts(with: before.bytes[range.upperBound...].reversed()), "\(text)")
        let selection = range.lowerBound..<range.upperBound + after.count - before.count
        let twice = Optimizer().optimize(after, range: selection).text
        #expect(twice == after, "\(text)\n--- \(range)\n\(after.string)\n---\n\(twice.string)")
      }
    }
  }

  @Test func `the limit is never passed`() {
    var workspace = Workspace()
    for text in Corpus.prose.map({ $0.text }) + Self.compositions.prefix(60) + Self.mutations.prefix(60) {
      for slack in [0, 10, 30, 60] {
        workspace.limits.instructions = text.utf16.count + slack
        let result = Optimizer(workspace: workspace).optimize(SourceText(text))
        let length = PastedLength(JobSyntax(result.text), unit: .utf16, limit: nil)
        #expect(length.count <= text.utf16.count + slack, "\(text)")
      }
    }
  }

  @Test func `a text that is not English stays`() {
    for job in Corpus.jobs where ["porte", "serrurier", "praxis"].contains(where: { job.name.contains($0) }) {
      #expect(!Optimizer().optimize(SourceText(job.text)).isChanged, "\(job.name)")
      let sentences = JobSyntax(SourceText(job.text)).sentences.map { SourceText(job.text).string($0.range) }
      for seed in 0..<20 {
        var random = SeededGenerator(seed: UInt64(seed))
        let text = sentences.shuffled(using: &random).joined(separator: seed % 2 == 0 ? " " : "\n\n") + "\n"
        #expect(!Optimizer().optimize(SourceText(text)).isChanged, "\(text)")
      }
    }
  }

  @Test func `what Optimize has numbered is left alone by every pass`() {
    for text in Corpus.prose.map({ $0.text }) {
      let result = Optimizer().optimize(SourceText(text))
      guard case .rewritten = result.outcome else { continue }
      #expect(!Optimizer(verify: { _, _, _ in nil }).optimize(result.text).isChanged, "\(result.text.string)")
    }
  }

  @Test func `a job that is written so already stays, byte for byte`() {
    var steps = 0
    for seed in 0..<600 {
      let text = Corpus.canonical(UInt64(seed) + 90_000)
      let result = Optimizer().optimize(SourceText(text))
      #expect(result.text.string == text, "\(text)\n---\n\(result.text.string)")
      steps += JobSyntax(SourceText(text)).blocks.count { $0.marker != nil }
    }
    #expect(steps > 2000)
  }

  // MARK: What is compared

  private func warnings(of text: SourceText) -> [String: Int] {
    let findings = Snapshot(text, kind: .job).findings().filter { $0.severity >= .warning }
    return Dictionary(findings.map { ($0.rule, 1) }, uniquingKeysWith: +)
  }

  private func frontMatter(of syntax: JobSyntax) -> [UInt8]? {
    syntax.frontMatter.map { Array(syntax.text.bytes[$0.range]) }
  }

  /// In a table "step 6" follows the numbering of the steps.
  private func pieces(of syntax: JobSyntax) -> [[UInt8]] {
    let rows = syntax.blocks.filter { $0.kind == .tableRow }.map { row in
      syntax.text.string(row.range).replacing(/step \d+/, with: "step #")
    }
    let blocks = syntax.blocks.filter { $0.kind == .fence || $0.kind == .comment }.map { $0.range }
    let atoms = syntax.atoms.filter { $0.kind == .code || $0.kind == .comment }.map { $0.range }
    let opaque = (blocks + atoms).sorted { $0.lowerBound < $1.lowerBound }
    return opaque.map { Array(syntax.text.bytes[$0]) } + rows.map { Array($0.utf8) }
  }

  private func arguments(of syntax: JobSyntax) -> [[UInt8]?] {
    syntax.actions.map { $0.argument.map { Array(syntax.text.bytes[$0.range]) } }
  }

  private func withLineEnds(_ end: String, _ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: end)
  }
}
