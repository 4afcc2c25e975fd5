import JobModel

/// One thing that a rule noticed: where, what is wrong, and what can be written instead.
package struct Finding: Sendable, Equatable {
  /// The rule's id.
  package var rule: String
  package var severity: Severity
  /// Half-open, in UTF-8 bytes of the document.
  package var range: Range<Int>
  /// What is wrong and what to write, for an office manager: lower-case start, no final full stop.
  package var message: String
  /// The preferred one first.
  package var fixes: [Fix] = []
  package var related: [RelatedPlace] = []
  /// The text has no effect; editors grey it.
  package var isUnnecessary = false

  package init(
    rule: String, severity: Severity, range: Range<Int>, message: String, fixes: [Fix] = [],
    related: [RelatedPlace] = [], isUnnecessary: Bool = false
  ) {
    self.rule = rule
    self.severity = severity
    self.range = range
    self.message = message
    self.fixes = fixes
    self.related = related
    self.isUnnecessary = isUnnecessary
  }
}

/// Another place in the same document that explains a finding.
package struct RelatedPlace: Sendable, Equatable {
  package var range: Range<Int>
  package var message: String

  package init(range: Range<Int>, message: String) {
    self.range = range
    self.message = message
  }
}
