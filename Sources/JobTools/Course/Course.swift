package import JobAnalysis

/// What the agent does on a call, as people would tell it: steps, and what happens if something is so.
///
/// It is `Flow` put together for readers: the words of each step, its number, its actions, and its branches inside one another.
package struct Course: Sendable {
  package struct Item: Sendable, Equatable {
    package enum Kind: Sendable, Equatable {
      case step
      /// Its items run only if the text is so.
      case condition
      /// Its items run where the condition before it is not so.
      case otherwise
    }

    package let kind: Kind
    package let range: Range<Int>
    /// The step without what decides about it, or the words that decide.
    package internal(set) var text: String
    /// What stands before the first action, between any two and behind the last one, each without what joins it to them; none
    /// where there is no action.
    var around: [String] = []
    /// The number of the list's item that it stands in.
    package let number: Int?
    let block: Int
    package internal(set) var effects: [Effect] = []
    package internal(set) var ending = Flow.Ending.none
    /// Whether it certainly runs where it stands.
    package internal(set) var isCertain = true
    package internal(set) var items: [Item] = []
  }

  /// One after the other.
  package internal(set) var steps: [Item] = []
  /// Whatever the call is at: what the agent does when the caller does not go along.
  package internal(set) var anytime: [Item] = []

  /// Where the sentences begin whose words are told with the step above them.
  private(set) var listed: Set<Int> = []
  /// What stands in rows of tables in which there is nothing to do.
  private(set) var rows: [String] = []

  package init(_ snapshot: Snapshot) {
    var builder = CourseBuilder(snapshot)
    self = builder?.course() ?? Course()
  }

  private init() {}

  init(steps: [Item], anytime: [Item], listed: Set<Int>, rows: [String]) {
    self.steps = steps
    self.anytime = anytime
    self.listed = listed
    self.rows = rows
  }
}

extension Course.Item {
  /// Whether the call certainly ends in it.
  package var endsCall: Bool {
    switch kind {
    case .step: ending != .none
    case .condition, .otherwise: items.contains { $0.kind == .step && $0.ending != .none }
    }
  }

  /// What is said and done in it, one after the other.
  enum Part {
    case words(String)
    case effect(Effect)
  }

  var parts: [Part] {
    guard let lead = around.first else { return text.isEmpty ? [] : [.words(text)] }
    var parts: [Part] = lead.isEmpty ? [] : [.words(lead)]
    for (effect, words) in zip(effects, around.dropFirst()) {
      parts.append(.effect(effect))
      // "…: Dispatch instead": a word alone says nothing.
      if words.utf8.contains(0x20) { parts.append(.words(words)) }
    }
    return parts
  }

  /// Where it and all that is below it begin.
  package var starts: [Int] { [range.lowerBound] + items.flatMap { $0.starts } }

  /// All steps in it and below it, in the order of the text.
  package var allSteps: [Course.Item] {
    kind == .step ? [self] : items.flatMap { $0.allSteps }
  }
}
