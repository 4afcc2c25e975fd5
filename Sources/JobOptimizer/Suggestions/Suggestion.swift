import JobModel

/// Something that only the author knows, with a place to write it and choices to begin with; never written unasked.
package struct Suggestion: Sendable, Equatable {
  package struct Choice: Sendable, Equatable {
    /// What a menu says.
    package let title: String
    /// What is written.
    package let text: String
  }

  /// The kind's id: `name-the-goal`.
  package let id: String
  /// In the new text; empty where something is to be added.
  package let range: Range<Int>
  /// What is missing or unclear.
  package let message: String
  package let choices: [Choice]
  /// The same with tab stops.
  package let snippet: String
  package let practice: Practice
}

/// One kind of suggestion, in a file of its own.
struct SuggestionKind: Sendable {
  let id: String
  let practice: Practice
  let examples: [SuggestionExample]
  let find: @Sendable (Draft) -> [Suggestion]
}

/// A text and what is suggested of it: the marked places.
struct SuggestionExample: Sendable {
  /// What is to be decided stands between `⟦` and `⟧`.
  let text: String
}

extension Suggestion {
  /// All that can be suggested of a text that has been optimized, in the order of the text.
  static func all(for draft: Draft, in range: Range<Int>?) -> [Suggestion] {
    guard draft.gate != .foreign else { return [] }
    let found = SuggestionKind.all.flatMap { $0.find(draft) }
    let shown = range.map { range in found.filter { range.contains($0.range.lowerBound) } } ?? found
    return shown.sorted {
      $0.range.lowerBound != $1.range.lowerBound ? $0.range.lowerBound < $1.range.lowerBound : $0.id < $1.id
    }
  }
}

extension SuggestionKind {
  static let all: [SuggestionKind] = []
}
