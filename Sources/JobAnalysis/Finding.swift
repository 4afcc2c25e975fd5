package import JobModel

/// What a rule marks: where, what is wrong, and what can be written instead.
package struct Mark: Sendable, Equatable {
  /// Half-open, in UTF-8 bytes of the document.
  package var range: Range<Int>
  /// What is wrong and what to write, for an office manager: lower-case start, no final full stop.
  package var message: String
  /// Where this one matters less than its rule says.
  package var severity: Severity?
  /// The preferred one first.
  package var fixes: [Fix]
  package var related: [RelatedPlace]
  /// The text has no effect; editors grey it.
  package var isUnnecessary: Bool
  /// What stands there belongs to an older form of the product; editors strike it through.
  package var isOutdated: Bool
  /// How long the message is without the hint at its end.
  private var problemLength: Int

  package init(
    _ range: Range<Int>, _ message: String, severity: Severity? = nil, fixes: [Fix] = [],
    related: [RelatedPlace] = [], isUnnecessary: Bool = false, isOutdated: Bool = false
  ) {
    self.range = range
    self.message = message
    self.severity = severity
    self.fixes = fixes
    self.related = related
    self.isUnnecessary = isUnnecessary
    self.isOutdated = isOutdated
    problemLength = message.utf8.count
  }

  /// A mark whose message ends with a hint at what could be meant: at the names that there are just now, which have nothing to do
  /// with what is wrong.
  package init(
    _ range: Range<Int>, _ message: String, hint: String, severity: Severity? = nil, fixes: [Fix] = []
  ) {
    self.init(range, message + "; " + hint, severity: severity, fixes: fixes)
    problemLength = message.utf8.count
  }

  /// Whether the same is wrong, whatever the hints are.
  package func saysTheSame(as other: Mark) -> Bool {
    message.utf8.prefix(problemLength).elementsEqual(other.message.utf8.prefix(other.problemLength))
  }
}

/// A mark with the rule that made it and the severity that is in force here.
package struct Finding: Sendable, Equatable {
  /// The rule's id.
  package var rule: String
  package var severity: Severity
  package var mark: Mark

  package var range: Range<Int> { mark.range }
  package var message: String { mark.message }
  package var fixes: [Fix] { mark.fixes }

  package init(rule: String, severity: Severity, mark: Mark) {
    self.rule = rule
    self.severity = severity
    self.mark = mark
  }
}

/// Another place that explains a finding.
package struct RelatedPlace: Sendable, Equatable {
  package enum Place: Sendable, Equatable {
    /// In the same document.
    case here(Range<Int>)
    /// A line of another file of the workspace.
    case elsewhere(FilePlace)
  }

  package var place: Place
  package var message: String

  package init(_ range: Range<Int>, _ message: String) {
    place = .here(range)
    self.message = message
  }

  package init(_ file: FilePlace, _ message: String) {
    place = .elsewhere(file)
    self.message = message
  }
}
