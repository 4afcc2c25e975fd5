import Foundation
import JobAnalysis
import JobModel
import TestSupport
import Testing

/// The same text as another program would have written it.
private struct Variant: Sendable, CustomTestStringConvertible {
  let name: String
  let pattern: String
  let template: String

  init(_ name: String, _ pattern: String, _ template: String) {
    self.name = name
    self.pattern = pattern
    self.template = template
  }

  var testDescription: String { name }

  /// The front matter stays, since it is not prose.
  func of(_ text: String) -> String {
    let syntax = JobSyntax(SourceText(text))
    let head = syntax.text.string(0..<syntax.instructions.lowerBound)
    let prose = syntax.text.string(syntax.instructions)
    return head + prose.replacingOccurrences(of: pattern, with: template, options: .regularExpression)
  }
}

private let variants = [
  Variant("lines end as on Windows", "\r?\n", "\r\n"),
  Variant("blanks at the ends of lines", "(?m)(?<=\\S)$", " "),
  Variant("two spaces between words", "(?<=[a-z]) (?=[a-z])", "  "),
  Variant("an empty line above each step", "(?m)^(?=\\d+\\. )", "\n"),
  Variant("a no-break space behind a full stop", "(?<=[a-z][.?!]) (?=[A-Z])", "\u{A0}"),
  Variant("a no-break space and a plain one behind a full stop", "(?<=[a-z][.?!]) (?=[A-Z])", "\u{A0} "),
  Variant("a no-break space behind a comma", ", (?=[a-z])", ",\u{A0}"),
  Variant("a no-break space behind the number", "(?m)^(\\d+\\.) ", "$1\u{A0}"),
  Variant("no-break spaces between words", "(?<=[a-z]{4}) (?=[a-z]{4})", "\u{A0}"),
  Variant("asterisks for bullets", "(?m)^(\\s*)- ", "$1* "),
  Variant("dots for bullets", "(?m)^(\\s*)- ", "$1•\t"),
  Variant("circles for bullets", "(?m)^(\\s*)- ", "$1● "),
  Variant("brackets behind numbers", "(?m)^(\\d+)\\. ", "$1) "),
  Variant("brackets around numbers", "(?m)^(\\d+)\\. ", "($1) "),
  Variant("an emoji before each step", "(?m)^(\\d+\\. )", "$1✅ "),
  Variant("headings in bold", "(?m)^(Steps|Rules|Goal|Off-script|Notes):$", "**$1**"),
  Variant("a customer for a caller", "\\bthe caller\\b", "the customer"),
]

/// What somebody says does not hang on the program that they wrote it in, and neither does what is found in it.
struct VariantTests {
  /// What really is another with other characters: room, and what a message costs.
  private static let counting: Set = ["sms-unicode", "sms-segments", "instructions-too-long", "invisible-character"]

  @Test(arguments: variants)
  fileprivate func `the same is found however it was typed`(variant: Variant) throws {
    var changed = 0
    for (name, text, workspace) in try VariantTests.texts() {
      let other = variant.of(text)
      guard other != text else { continue }
      changed += 1
      let (before, after) = (found(text, name, workspace), found(other, name, workspace))
      #expect(before == after, "\(name): \(other)")
    }
    #expect(changed > 5)
  }

  private func found(_ text: String, _ name: String, _ workspace: Workspace) -> [String: Int] {
    let findings = Snapshot(SourceText(text), kind: .job, path: name, workspace: workspace).findings()
    let rules = findings.map { $0.rule }.filter { !VariantTests.counting.contains($0) }
    return Dictionary(rules.map { ($0, 1) }, uniquingKeysWith: +)
  }

  /// Good jobs with their workspaces, and what people write in a hurry.
  private static func texts() throws -> [(name: String, text: String, workspace: Workspace)] {
    var texts: [(name: String, text: String, workspace: Workspace)] = []
    for folder in Corpus.folders {
      let corpus = try Corpus(folder)
      let workspace = corpus.workspace
      for file in corpus.files where file.kind == .job { texts.append((file.name, file.text, workspace)) }
    }
    let prose = Corpus.root.appending(path: "Prose")
    for name in try FileManager.default.contentsOfDirectory(atPath: prose.path()).sorted() where name.hasSuffix(".txt")
    {
      texts.append((name, try String(contentsOf: prose.appending(path: name), encoding: .utf8), Workspace()))
    }
    return texts
  }
}
