package import JobModel

/// The course of a job: its steps, the branches that they stand in, and where a branch ends the call.
package struct Flow: Sendable {
  /// Steps that run one after the other, or because something is so.
  package struct Branch: Sendable, Equatable {
    package enum Kind: UInt8, Sendable {
      /// A part of the job under one heading; its paragraphs and lists need not follow on each other.
      case section
      /// A paragraph, an ordered list, a bullet: one thing after the other.
      case sequence
      case condition
      case otherwise
    }

    package let kind: Kind
    /// The branch that it stands in.
    package let parent: Int?
    /// The section that it stands in; a section stands in itself.
    let part: Int
    /// The words that decide, in the text.
    package internal(set) var condition: Range<Int>?
    /// For an `Otherwise`, the condition that it is the other side of.
    package let partner: Int?
    /// The step that certainly ends the call in this branch.
    package internal(set) var end: Int?
  }

  package struct Step: Sendable, Equatable {
    /// A sentence, or what follows a transfer in it.
    package internal(set) var range: Range<Int>
    /// The sentence, by its place in the reading.
    package let sentence: Int
    package let branch: Int
    /// Its actions, by their places in the syntax.
    package let actions: Range<Int>
    /// An item of a numbered list.
    package let isNumbered: Bool
    /// Whether it certainly runs in its branch: not where it may belong to the condition before it.
    package var isCertain: Bool
    package let ending: Ending
    /// The step that ended the call before this one could run.
    package internal(set) var isBehind: Int?
  }

  /// How a step leaves the call.
  package enum Ending: UInt8, Sendable {
    case none
    case transfer
    case hangUp
  }

  package internal(set) var branches: [Branch] = []
  package internal(set) var steps: [Step] = []
  /// For each sentence of the reading the branch that it stands in; nil in headings, tables and other languages.
  package internal(set) var places: [Int?] = []
  /// `Otherwise`s without a condition before them, as places in the text.
  package internal(set) var dangling: [Range<Int>] = []

  /// It goes as in the text that this one was read after, sentence by sentence and block by block.
  var isKept = false

  package init(_ syntax: JobSyntax, _ reading: Reading, after old: Document? = nil) {
    if let old, let flow = Flow(FlowReader(syntax: syntax, reading: reading), after: old) {
      self = flow
      return
    }
    var builder = FlowBuilder(syntax, reading)
    builder.build()
    self = builder.flow
  }

  init() {}

  /// Whether two sentences stand under the same condition, or under none, and in one part of the job.
  package func standTogether(_ first: Int, _ second: Int) -> Bool {
    guard let left = places[first], let right = places[second] else { return false }
    return left == right || condition(of: left) == condition(of: right) && part(of: left) == part(of: right)
  }

  /// The section that a branch stands in.
  package func part(of branch: Int) -> Int { branches[branch].part }

  /// Whether the branch runs only if something is so.
  package func isConditional(_ branch: Int) -> Bool {
    condition(of: branch) != nil
  }

  /// The innermost condition, or `Otherwise`, that a branch stands in.
  package func condition(of branch: Int) -> Int? {
    var place: Int? = branch
    var depth = 0
    while let current = place, depth < 64 {
      if branches[current].kind == .condition || branches[current].kind == .otherwise { return current }
      place = branches[current].parent
      depth += 1
    }
    return nil
  }
}
