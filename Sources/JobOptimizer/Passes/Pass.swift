import JobModel

/// One kind of improvement: its words, its examples and its code, all in one file of its own.
///
/// A pass writes its edits into the draft, each with a reason. The examples are its documentation and its tests.
package struct Pass: Sendable {
  /// The file's name in kebab case.
  package let id: String
  /// What it does, on one line.
  package let summary: String
  package let practice: Practice
  package var examples: [PassExample] { shown.values }
  private let shown: ExceptInBrowser<PassExample>
  /// The passes without which this one has no place to write to.
  package let companions: [String]
  let run: @Sendable (inout Draft) -> Void

  init(
    id: String, summary: String, practice: Practice, companions: [String] = [],
    examples: @autoclosure @escaping @Sendable () -> [PassExample],
    run: @escaping @Sendable (inout Draft) -> Void
  ) {
    self.id = id
    self.summary = summary
    self.practice = practice
    shown = ExceptInBrowser(examples)
    self.companions = companions
    self.run = run
  }
}

/// A text that one pass, alone, changes or leaves.
package struct PassExample: Sendable, Equatable {
  package let before: String
  /// The same as before where the pass must not act.
  package let after: String
  /// Why something was left alone, as the author is told; nil where there is nothing to tell.
  package let reason: String?

  package static func changes(_ before: String, to after: String, leaving reason: String? = nil) -> PassExample {
    PassExample(before: before, after: after, reason: reason)
  }

  package static func leaves(_ text: String, because reason: String? = nil) -> PassExample {
    PassExample(before: text, after: text, reason: reason)
  }
}
