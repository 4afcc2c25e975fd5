import JobAnalysis
import JobModel
import JobOptimizer
import TestSupport
import Testing

/// What holds of formatting whatever the text: it is tried on all jobs that there are, on sentences put together at random, and
/// on texts that are broken, or made of the marks of a layout alone.
struct FormattingPropertyTests {
  private static let texts: [String] = {
    var texts = Corpus.all.map { $0.text }
    texts += (0..<60).map { Corpus.composition(UInt64($0) + 40_000) }
    texts += (0..<60).map { Corpus.mutation(UInt64($0) + 50_000) }
    texts += (0..<60).map { ruffled(Corpus.mutation(UInt64($0) + 60_000), UInt64($0)) }
    texts += (0..<600).map { marks(UInt64($0)) }
    return texts
  }()

  @Test func `a second time changes nothing, and nothing is read differently`() {
    var changed = 0
    for text in Self.texts {
      let before = Snapshot(SourceText(text), kind: .job)
      let formatted = before.formatted()
      let after = Snapshot(formatted, kind: .job)
      let shown = "\(text.debugDescription)\n---\n\(formatted.string.debugDescription)"
      #expect(after.formatted() == formatted, "\(shown)\n---\n\(after.formatted().string.debugDescription)")
      guard formatted != before.document.text else { continue }
      changed += 1
      #expect(Self.words(before) == Self.words(after), "\(shown)")
      #expect(Self.outline(before) == Self.outline(after), "\(shown)")
      #expect(Self.actions(before) == Self.actions(after), "\(shown)")
      #expect(Self.flow(before) == Self.flow(after), "\(shown)")
      #expect(Self.kept(before) == Self.kept(after), "\(shown)")
      for (rule, count) in Self.findings(after) {
        #expect(count <= Self.findings(before)[rule, default: 0], "\(rule): \(shown)")
      }
    }
    #expect(changed > 300)
  }

  @Test func `the good jobs are so already, but for a few`() {
    let changed = Corpus.jobs.filter { job in
      let text = SourceText(job.text)
      return Snapshot(text, kind: .job).formatted() != text
    }
    #expect(changed.count * 8 < Corpus.jobs.count, "\(changed.map { $0.name })")
  }

  @Test func `what Optimize tidies is tidy afterwards`() {
    let tidy = Pass.all.filter { $0.id == "normalize-layout" }
    for text in Self.texts {
      let formatted = Snapshot(SourceText(text), kind: .job).formatted()
      let optimized = Optimizer(passes: tidy).optimize(formatted)
      #expect(optimized.text == formatted, "\(formatted.string.debugDescription)")
    }
  }

  @Test func `the edits give the text, and a range changes only its own lines`() throws {
    for (place, text) in Self.texts.enumerated() {
      var random = SeededGenerator(seed: UInt64(place))
      let before = SourceText(text)
      let snapshot = Snapshot(before, kind: .job)
      #expect(try before.applying(snapshot.formatting()) == snapshot.formatted())
      let ends = [random.below(before.count + 1), random.below(before.count + 1)].sorted()
      let lines = before.lines(of: ends[0]..<ends[1])
      let after = snapshot.formatted(within: ends[0]..<ends[1])
      #expect(after.bytes.starts(with: before.bytes[..<before.lineStart(lines.lowerBound)]), "\(text.debugDescription)")
      let rest = before.bytes[before.lineStart(lines.upperBound)...]
      #expect(after.bytes.reversed().starts(with: rest.reversed()), "\(text.debugDescription)")
    }
  }

  @Test func `line ends, the byte-order mark and a missing last line end stay`() {
    for job in Corpus.all where !job.text.unicodeScalars.contains("\r") {
      let plain = Self.formatted(job.text)
      let windows = job.text.unicodeScalars.map { $0 == "\n" ? "\r\n" : String($0) }.joined()
      let wanted = plain.unicodeScalars.map { $0 == "\n" ? "\r\n" : String($0) }.joined()
      #expect(Self.formatted(windows).utf8.elementsEqual(wanted.utf8), "\(job.name)")
      #expect(Self.formatted("\u{FEFF}" + job.text).utf8.elementsEqual(("\u{FEFF}" + plain).utf8), "\(job.name)")
      let open = String(job.text.unicodeScalars.dropLast())
      #expect(Self.formatted(open).utf8.elementsEqual(String(plain.unicodeScalars.dropLast()).utf8), "\(job.name)")
    }
  }

  private static func formatted(_ text: String) -> String {
    Snapshot(SourceText(text), kind: .job).formatted().string
  }

  /// Another layout of the same text: bullets, blanks, empty lines and indentation at random.
  private static func ruffled(_ text: String, _ seed: UInt64) -> String {
    var random = SeededGenerator(seed: seed)
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      var line = String(line)
      if line.hasPrefix("- ") { line = ["* ", "•\t", "+   ", "- "][random.below(4)] + line.dropFirst(2) }
      if random.below(4) == 0 { line += ["  ", "\t", "\n\n", " \n"][random.below(4)] }
      if random.below(8) == 0 { line = ["  ", "\t", " ", "    "][random.below(4)] + line }
      return line
    }.joined(separator: "\n")
  }

  /// A text of marks that mean something in a layout.
  private static func marks(_ seed: UInt64) -> String {
    var random = SeededGenerator(seed: seed)
    let pieces = [
      "- ", "* ", "+ ", "• ", "– ", "1. ", "2) ", "(3) ", "10. ", "a) ", "# ", "## ", "> ", "```", "|", "<!-- x -->",
      "\n", "\n",
      "\n", "\n\n", "\r\n", "\r", "  ", "   ", "\t", " ", "\u{A0}", "Ask.", "Ask for the name", "If they agree, ",
      "Otherwise ",
      "/Send SMS: ", "\"Hi\"", "\"", "“", "”", "/Transfer call: Sales.", "---\n", "---\n", "name: x", "Steps:",
      "**Rules**", "***",
      "`", "{name}", "<!-- callwright-ignore vague-term -->", "step 2", "é", "😀", "\u{FEFF}",
    ]
    return (0..<random.below(24)).map { _ in pieces[random.below(pieces.count)] }.joined()
  }

  /// The sentences, with each run of white space as one space.
  private static func words(_ snapshot: Snapshot) -> [[String]] {
    guard let syntax = snapshot.document.job else { return [] }
    return syntax.sentences.map { sentence in
      syntax.text.string(sentence.range).unicodeScalars.split { $0.properties.isWhitespace }.map { String($0) }
    }
  }

  private static func outline(_ snapshot: Snapshot) -> [String] {
    func lines(_ items: [OutlineItem], _ depth: Int) -> [String] {
      items.flatMap { item in
        let name = item.name.unicodeScalars.split { $0.properties.isWhitespace }.map { String($0) }.joined(
          separator: " ")
        return ["\(depth) \(item.kind) \(name)"] + lines(item.children, depth + 1)
      }
    }
    return lines(snapshot.outline, 0)
  }

  private static func actions(_ snapshot: Snapshot) -> [String] {
    guard let syntax = snapshot.document.job else { return [] }
    return syntax.actions.map { action in
      "\(syntax.text.string(action.label)) \(action.argument.map { syntax.text.string($0.range) } ?? "") \(action.argument?.value ?? "")"
    }
  }

  private static func flow(_ snapshot: Snapshot) -> [String] {
    guard let flow = snapshot.document.flow else { return [] }
    return flow.branches.map { "\($0.kind) \($0.parent ?? -1) \($0.partner ?? -1) \($0.end ?? -1)" }
      + flow.steps.map {
        "\($0.sentence) \($0.branch) \($0.actions) \($0.isNumbered) \($0.isCertain) \($0.ending) \($0.isBehind ?? -1)"
      } + flow.places.map { "\($0 ?? -1)" }
  }

  /// Code, tables, comments, quotes, speech, variables and numbers of items, byte by byte.
  private static func kept(_ snapshot: Snapshot) -> [String] {
    guard let syntax = snapshot.document.job else { return [] }
    let blocks = syntax.blocks.compactMap { block -> String? in
      switch block.kind {
      case .fence, .tableRow, .comment, .quote: syntax.text.string(block.range)
      case .item(let number): "\(number ?? -1)"
      default: nil
      }
    }
    let atoms = syntax.atoms.filter { $0.isOpaque && $0.kind != .action }.map { syntax.text.string($0.range) }
    let fields = (syntax.frontMatter?.entries ?? []).map { "\($0.key) \($0.value.text ?? "")" }
    return blocks + atoms + fields
  }

  private static func findings(_ snapshot: Snapshot) -> [String: Int] {
    Dictionary(snapshot.findings().map { ($0.rule, 1) }, uniquingKeysWith: +)
  }
}
