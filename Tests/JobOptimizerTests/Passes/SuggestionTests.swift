import JSONText
import JobAnalysis
import JobModel
import JobOptimizer
import TestSupport
import Testing

/// The examples of the suggestions are their tests.
struct SuggestionTests {
  @Test(arguments: SuggestionKind.all.map { $0.id })
  func `every example is marked as it says`(id: String) throws {
    let kind = try #require(SuggestionKind.all.first { $0.id == id })
    for example in kind.examples {
      let marked = try MarkedText(example)
      // Without passes the text stays, so that the marks stand where they stood.
      let result = Optimizer(passes: [], verify: { _, _, _ in nil }).optimize(SourceText(marked.text))
      let ranges = result.suggestions.filter { $0.id == id }.map { $0.range }
      #expect(ranges == marked.ranges, "\(id): \(example)")
    }
  }

  @Test func `the kinds are sorted, and each has texts with and without`() {
    let ids = SuggestionKind.all.map { $0.id }
    #expect(ids == ids.sorted())
    for kind in SuggestionKind.all {
      #expect(kind.examples.contains { $0.contains("⟦") } && kind.examples.contains { !$0.contains("⟦") }, "\(kind.id)")
    }
  }

  @Test func `every choice can be written, and there are two or three`() throws {
    for kind in SuggestionKind.all {
      for example in kind.examples {
        let text = SourceText(try MarkedText(example).text)
        for suggestion in Optimizer(passes: [], verify: { _, _, _ in nil }).optimize(text).suggestions {
          #expect((2...3).contains(suggestion.choices.count), "\(suggestion.id)")
          for choice in suggestion.choices {
            _ = try text.applying([TextEdit(range: suggestion.range, replacement: choice.text)])
            #expect(!choice.title.isEmpty && choice.text != text.string(suggestion.range))
          }
        }
      }
    }
  }

  @Test func `what a suggestion answers is a rule`() {
    for kind in SuggestionKind.all {
      if let rule = kind.rule { #expect(Rule.named(rule) != nil, "\(kind.id)") }
    }
  }

  /// `name-the-goal` is about the whole job, `list-the-questions` about its passage.
  @Test(arguments: [
    ("list-the-questions", "", "\"unspecified-questions\": \"off\""),
    ("list-the-questions", "<!-- callwright-ignore unspecified-questions -->\n", ""),
    ("name-the-goal", "", "\"missing-goal\": \"off\""),
    ("name-the-goal", "---\nignore: [missing-goal]\n---\n", ""),
    ("say-when-they-decline", "", "\"no-off-script\": \"off\""),
    ("say-when-they-decline", "<!-- callwright-ignore-file no-off-script -->\n", ""),
  ])
  func `what is silenced is not asked`(id: String, front: String, rules: String) throws {
    let kind = try #require(SuggestionKind.all.first { $0.id == id })
    let text = try MarkedText(try #require(kind.examples.first)).text
    #expect(try asked(of: text, rules: "").contains(id))
    #expect(try asked(of: text, rules: "\"unknown-action\": \"off\"").contains(id))
    #expect(try !asked(of: front + text, rules: rules).contains(id))
  }

  @Test func `a comment in a long job does not make each suggestion dearer`() {
    let piece = "Ask the caller a few questions about their project.\n\n"
    let optimizer = Optimizer(passes: [], verify: { _, _, _ in nil })
    let growth = growth(
      from: 60,
      in: { SourceText("<!-- callwright-ignore unspecified-questions -->\n" + String(repeating: piece, count: $0)) },
      of: { #expect(!optimizer.optimize($0).suggestions.isEmpty) })
    #expect(growth < 30)
  }

  private func asked(of text: String, rules: String) throws -> [String] {
    let workspace = Workspace(try JSONNode.parse(Array("{\"rules\": {\(rules)}}".utf8), dialect: .commented))
    let optimizer = Optimizer(workspace: workspace, passes: [], verify: { _, _, _ in nil })
    return optimizer.optimize(SourceText(text)).suggestions.map { $0.id }
  }
}
