/// What is known of the author's workspace: made from `callwright.json` and the action files beside it.
///
/// Without a `callwright.json` everything still works: what cannot be known is not reported.
package struct Workspace: Sendable, Equatable {
  /// A number with a name, as a transfer can reach it.
  package struct Number: Sendable, Equatable {
    package var label: String
    package var number: String

    package init(label: String, number: String) {
      self.label = label
      self.number = number
    }
  }

  /// Something that is filled in during a call.
  package struct Variable: Sendable, Equatable {
    package var name: String
    package var description: String?
    package var sample: String?
    package var isOptional = false
    package var maxLength: Int?

    package init(name: String) {
      self.name = name
    }
  }

  package var profile = Profile.standard
  package var countUnit = CountUnit.utf16
  package var limits = Limits()
  /// The country of phone numbers without a country code.
  package var region = "US"
  /// Nil where the workspace does not say: then no target can be called unknown.
  package var members: [String]?
  package var inboxes: [String]?
  package var numbers: [Number]?
  package var channels: [String]?
  package var variables: [Variable]?
  /// The names of the text messages that the workspace defines.
  package var textMessages: [String] = []
  package var rules: [RuleSetting] = []

  package init() {}

  /// What a rule is set to here, if anything.
  package func setting(of rule: String) -> RuleSetting.Level? {
    rules.last { $0.rule == rule }?.level
  }
}

/// What a workspace says of one rule.
package struct RuleSetting: Sendable, Equatable {
  package enum Level: Sendable, Equatable {
    case off
    /// The rule's highest severity here.
    case atMost(Severity)
  }

  package var rule: String
  package var level: Level

  package init(rule: String, level: Level) {
    self.rule = rule
    self.level = level
  }
}
