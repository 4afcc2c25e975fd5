package import JobModel

extension Reading {
  /// Whether a list behind a sentence says what callers may want: "Find out if they need to:".
  package func leadsToWishes(_ sentence: SentenceReading, in syntax: JobSyntax) -> Bool {
    let end = sentence.tokens.upperBound
    guard sentence.tokens.count > 3, tokens[end - 1].kind == .colon, tokens[end - 2].range.count == 2,
      syntax.prose.matches("to", at: tokens[end - 2].range.lowerBound)
    else { return false }
    return Reading.wishing.contains(syntax.prose, tokens[end - 3].range)
  }

  private static let wishing = WordSet("calling hoping like looking need needs trying want wanting wants wish wishes")
}
