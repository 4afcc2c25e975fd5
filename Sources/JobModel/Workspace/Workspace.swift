/// What is known of the author's workspace: made from `callwright.json` and the jobs and actions in its folder.
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

  /// A number of the author's own.
  package struct Line: Sendable, Equatable {
    package var number: String
    /// Whether it is registered for business messaging; nil where the workspace does not say.
    package var isRegistered: Bool?

    package init(number: String, isRegistered: Bool? = nil) {
      self.number = number
      self.isRegistered = isRegistered
    }
  }

  /// A messaging channel.
  package struct Channel: Sendable, Equatable {
    package var name: String
    /// Where its texts come from, if the workspace says.
    package var number: String?

    package init(name: String, number: String? = nil) {
      self.name = name
      self.number = number
    }
  }

  /// A step of the call flow with its jobs.
  package struct Step: Sendable, Equatable {
    package var name: String
    /// The number that it answers.
    package var number: String?
    package var jobs: [String]

    package init(name: String, number: String? = nil, jobs: [String]) {
      self.name = name
      self.number = number
      self.jobs = jobs
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
  package var lines: [Line]?
  package var channels: [Channel]?
  package var variables: [Variable]?
  package var steps: [Step] = []
  /// Nil where the workspace does not say.
  package var hasJobber: Bool?
  /// Patterns of files that are left out.
  package var exclude: [String] = []
  /// The actions of its folder, by name.
  package var actions: [WorkspaceAction] = []
  /// The jobs of its folder, by path; nil where nobody has looked.
  package var jobs: [WorkspaceJob]?
  package var rules: [RuleSetting] = []

  package init() {}

  /// The actions that instructions can call.
  package var textMessages: [WorkspaceAction] {
    actions.filter { $0.kind == .textMessage }
  }

  package func action(named name: String) -> WorkspaceAction? {
    actions.first { $0.name == name }
  }

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
