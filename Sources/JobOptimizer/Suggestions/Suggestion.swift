import JobAnalysis
import JobModel

/// Something that only the author knows, with a place to write it and choices to begin with; never written unasked.
package struct Suggestion: Sendable, Equatable {
  package struct Choice: Sendable, Equatable {
    /// What a menu says.
    package let title: String
    /// What is written in place of the range.
    package let text: String

    init(_ title: String, _ text: String) {
      self.title = title
      self.text = text
    }
  }

  /// The kind's id: `name-the-goal`.
  package let id: String
  /// In the new text; empty where something is to be added.
  package let range: Range<Int>
  /// What is missing or unclear.
  package let message: String
  /// Two or three.
  package let choices: [Choice]
  /// What is written in place of the range, with tab stops.
  package let snippet: String
  package let practice: Practice

  /// What a history says of a choice that the author made: the same as `Change.sentence` of a change.
  package func sentence(choosing choice: Choice) -> String {
    "Chose “\(choice.title)”: \(message). \(practice.citation)"
  }

  /// Whether it is about the job rather than about the passage in its range.
  package var isAboutWhole: Bool { SuggestionKind.all.contains { $0.id == id && $0.isAboutWhole } }

  /// The rule whose finding says the same, where there is one.
  package var rule: String? { SuggestionKind.all.first { $0.id == id }?.rule }
}

extension Suggestion {
  /// All that can be suggested of a text that has been optimized, in its order; but not what its author does not want to hear.
  static func all(for draft: Draft, in range: Range<Int>?, _ workspace: Workspace) -> [Suggestion] {
    guard draft.gate != .foreign, !draft.parts.isEmpty else { return [] }
    // In most jobs nothing is silenced, and nothing need be read for it.
    let mayBeSilenced = !workspace.rules.isEmpty || draft.document.job?.suppressions.isEmpty == false
    var found: [Suggestion] = []
    for kind in SuggestionKind.all where range == nil || !kind.isAboutWhole {
      let some = kind.find(draft)
      guard mayBeSilenced, !some.isEmpty, let rule = kind.rule.flatMap({ Rule.named($0) }) else {
        found += some
        continue
      }
      // Who has switched a rule off, or silenced its finding, has answered what would be asked again.
      let silence = Snapshot(document: draft.document, workspace: workspace).silence(of: rule)
      found += some.filter { !silence.covers(kind.isAboutWhole ? nil : $0.range) }
    }
    return found.sorted {
      $0.range.lowerBound != $1.range.lowerBound ? $0.range.lowerBound < $1.range.lowerBound : $0.id < $1.id
    }
  }
}

/// One kind of suggestion: its words, its examples and its code, all in one file of its own.
package struct SuggestionKind: Sendable {
  package let id: String
  /// What is asked of the author, on one line.
  package let summary: String
  /// About the job rather than about a passage.
  let isAboutWhole: Bool
  /// The rule whose finding says the same.
  package let rule: String?
  /// Texts; what is to be decided stands between `⟦` and `⟧`, and there is nothing to decide where they are missing.
  package var examples: [String] { shown.values }
  private let shown: ExceptInBrowser<String>
  let find: @Sendable (Draft) -> [Suggestion]

  init(
    id: String, summary: String, isAboutWhole: Bool = false, rule: String? = nil,
    examples: @autoclosure @escaping @Sendable () -> [String],
    find: @escaping @Sendable (Draft) -> [Suggestion]
  ) {
    self.id = id
    self.summary = summary
    self.isAboutWhole = isAboutWhole
    self.rule = rule
    shown = ExceptInBrowser(examples)
    self.find = find
  }
}

extension SuggestionKind {
  /// Sorted by id.
  package static let all: [SuggestionKind] = [
    handleTheOtherAnswer,
    listTheQuestions,
    nameTheDestination,
    nameTheGoal,
    numberTheList,
    sayWhatBelongsTogether,
    sayWhenTheyDecline,
    splitTheQuestion,
  ]
}
