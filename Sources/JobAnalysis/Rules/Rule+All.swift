extension Rule {
  /// Every rule, sorted by id; a test holds the list against the files.
  package static let all: [Rule] = [
    descriptionLength,
    frontMatterSyntax,
    instructionsTooLong,
    jsonSyntax,
    missingColon,
    missingKey,
    nameLength,
    repeatedKey,
    smsMissingContent,
    transferMissingTarget,
    triggerLength,
    unknownAction,
    unknownKey,
    wrongType,
  ]

  package static func named(_ id: String) -> Rule? {
    all.first { $0.id == id }
  }
}
