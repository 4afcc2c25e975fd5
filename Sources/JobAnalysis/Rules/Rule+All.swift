extension Rule {
  /// Every rule, sorted by id; a test holds the list against the files.
  package static let all: [Rule] = [
    actionName,
    actionNotInProfile,
    ambiguousPayload,
    descriptionLength,
    duplicateEntry,
    emergencyTarget,
    frontMatterSyntax,
    instructionInMessage,
    instructionsTooLong,
    jsonSyntax,
    literalVariable,
    messageCollision,
    missingColon,
    missingKey,
    nameLength,
    phoneFormat,
    recipient,
    repeatedKey,
    requiredNotDeclared,
    smsMissingContent,
    smsPublicShortener,
    smsSegments,
    smsUnicode,
    tooManyJobs,
    transferMissingTarget,
    transferTargetUnknown,
    triggerLength,
    triggerNotInProfile,
    unclosedQuote,
    unclosedTemplate,
    undefinedVariable,
    unknownAction,
    unknownChannel,
    unknownKey,
    unknownProfile,
    unknownRule,
    unusedSuppression,
    wrongSyntax,
    wrongType,
  ]

  package static func named(_ id: String) -> Rule? {
    all.first { $0.id == id }
  }
}
