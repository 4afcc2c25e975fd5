/// A job's fields, with where they stand: what the vendor's form would hold.
package struct Job: Sendable, Equatable {
  package struct Field: Sendable, Equatable {
    package let text: String
    /// As it is spelled, quotes included.
    package let range: Range<Int>
    /// Letter by letter, where it is spelled without escapes.
    package let plainRange: Range<Int>?
  }

  package let name: Field?
  package let description: Field?
  package let trigger: Field?
  package let profile: Field?

  package init(_ syntax: JobSyntax) {
    func field(_ key: String) -> Field? {
      guard let entry = syntax.frontMatter?.entry(key), let text = entry.value.text else { return nil }
      return Field(text: text, range: entry.valueRange, plainRange: entry.plainRange)
    }
    name = field("name")
    description = field("description")
    trigger = field("trigger")
    profile = field("profile")
  }

  /// The keys of a job's front matter, each with what it holds.
  package static let keys = [
    JobKey(key: "name", holdsList: false, help: "the job's name, up to 100 characters"),
    JobKey(key: "description", holdsList: false, help: "what the job is for, up to 500 characters"),
    JobKey(key: "trigger", holdsList: false, help: "what the caller wants, up to 500 characters"),
    JobKey(key: "profile", holdsList: false, help: "the product that the job is for"),
    JobKey(key: "ignore", holdsList: true, help: "rules that are silent in this file"),
  ]
}

/// A key that front matter may have.
package struct JobKey: Sendable, Equatable {
  package let key: String
  package let holdsList: Bool
  package let help: String
}
