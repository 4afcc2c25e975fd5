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

  /// What `callwright lint` asks of these files where nobody says otherwise.
  package struct Terms: Sendable, Equatable {
    package var severity: Severity?
    package var maxWarnings: Int?
    /// The file with the findings that are known, seen from the workspace's folder.
    package var baseline: String?

    package init() {}
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
  /// Somebody stopped the search for them: there may be more.
  package var mayHaveMoreActions = false
  /// The jobs of its folder; nil where nobody has looked.
  package private(set) var jobs: [WorkspaceJob]?
  /// How they stand to one another.
  package private(set) var relations = JobRelations()
  package var rules: [RuleSetting] = []
  package var terms = Terms()

  package init() {}

  /// The actions that instructions can call.
  package var textMessages: [WorkspaceAction] {
    actions.filter { $0.kind == .textMessage }
  }

  package func action(named name: String) -> WorkspaceAction? {
    actions.first { $0.name == name }
  }

  /// Takes the jobs, and finds how they stand to one another.
  package mutating func take(jobs: [WorkspaceJob]?) {
    self.jobs = jobs
    relations = JobRelations(jobs ?? [], overlaps())
  }

  /// Takes the jobs of a workspace that may well have the same ones in the same steps.
  package mutating func take(jobs: [WorkspaceJob]?, as known: Workspace) {
    guard jobs == known.jobs, steps == known.steps else { return take(jobs: jobs) }
    self.jobs = jobs
    relations = known.relations
  }

  /// Takes a job as it is in a text, whatever lies on disk.
  package mutating func take(job text: SourceText, at path: String) {
    guard let jobs else { return }
    var job = WorkspaceJob(path: path, summary: JobSummary(text, JobSummary.Wishes(facts: wantsFacts)))
    job.target = jobs.first { $0.lies(where: job) }?.target
    take(jobs: jobs.filter { !$0.lies(where: job) } + [job])
  }

  /// Whether it differs in nothing but in what its jobs say of themselves.
  package func hasSameFiles(as other: Workspace) -> Bool {
    guard let jobs, let others = other.jobs, jobs.count == others.count else { return false }
    guard zip(jobs, others).allSatisfy({ $0.lies(where: $1) }) else { return false }
    var (left, right) = (self, other)
    (left.jobs, right.jobs) = (nil, nil)
    (left.relations, right.relations) = (JobRelations(), JobRelations())
    return left == right
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
