import JobModel

/// Something with a name that several places, often in several files, speak of.
package enum Symbol: Sendable, Equatable {
  case member(String)
  case inbox(String)
  /// An outside number, by its label.
  case number(String)
  case channel(String)
  case variable(String)
  /// A text message or a conditional text.
  case action(String)
  /// By its file's name, as steps call it.
  case job(String)
  /// Of the action in the same file, by the names on the way to it.
  case parameter([String])

  /// As the place that defines it spells it.
  package var name: String {
    switch self {
    case .member(let name), .inbox(let name), .number(let name), .channel(let name), .variable(let name),
      .action(let name), .job(let name):
      name
    case .parameter(let path): path.last ?? ""
    }
  }

  /// What it is, for a message.
  package var noun: String {
    switch self {
    case .member: "member"
    case .inbox: "inbox"
    case .number: "number"
    case .channel: "channel"
    case .variable: "variable"
    case .action: "action"
    case .job: "job"
    case .parameter: "parameter"
    }
  }

  init(_ target: Target) {
    switch target.kind {
    case .member: self = .member(target.name)
    case .inbox: self = .inbox(target.name)
    case .number: self = .number(target.name)
    }
  }
}

/// A place that speaks of a symbol.
package struct Mention: Sendable, Equatable {
  /// How a name is written there.
  package enum Spelling: Sendable, Equatable {
    /// As it is.
    case plain
    /// Behind the colon of a transfer.
    case target(isQuoted: Bool)
    /// Inside a JSON string.
    case json
  }

  package let symbol: Symbol
  /// The name alone, without quotes, braces and slashes; empty where the file itself is meant.
  package let range: Range<Int>
  package let spelling: Spelling
  package let isDefinition: Bool

  init(_ symbol: Symbol, _ range: Range<Int>, _ spelling: Spelling = .plain, isDefinition: Bool = false) {
    self.symbol = symbol
    self.range = range
    self.spelling = spelling
    self.isDefinition = isDefinition
  }
}

extension Snapshot {
  /// Every place of the document that speaks of something with a name, in the order of the text.
  package var mentions: [Mention] {
    let found: [Mention] =
      switch document.kind {
      case .job: jobMentions
      case .action: actionMentions
      case .workspace: workspaceMentions
      }
    return (found + variableMentions + templateMentions).sorted { left, right in
      left.range.lowerBound != right.range.lowerBound
        ? left.range.lowerBound < right.range.lowerBound : left.range.upperBound < right.range.upperBound
    }
  }

  /// What the name under a cursor means.
  package func mention(at offset: Int) -> Mention? {
    mentions.first { !$0.range.isEmpty && $0.range.lowerBound <= offset && offset <= $0.range.upperBound }
  }

  package func mentions(of symbol: Symbol) -> [Mention] {
    mentions.filter { $0.symbol == symbol }
  }
}
