import JobModel

extension Rule {
  static let recordingConsent = Rule(
    id: "recording-consent", summary: "a recorded call, and nobody tells the caller", severity: .hint,
    isOnByDefault: false, scope: .job,
    why: """
      In many places a call may only be recorded when everybody on it knows, or agrees. A job that speaks of the recording \
      should say when the caller is told. This is not legal advice.
      """,
    source: .craft,
    examples: [
      .flags("The call is ⟦recorded⟧. Ask for the name.\n"),
      .flags("Ask for the name. Calls are being ⟦recorded⟧ here.\n"),
      .flags("The ⟦recording⟧ of the call goes to the office. Thank them.\n"),
      .fine("Tell them that the call is recorded.\n"),
      .fine("The call is recorded. Ask whether they agree to the recording.\n"),
      .fine("Their visit is recorded in the book.\n"),
      .fine("The message is recorded automatically from the conversation.\n"),
    ]
  ) { snapshot in
    guard let conduct = snapshot.conduct else { return [] }
    var first: Range<Int>?
    for place in conduct.english {
      let sentence = conduct.sentences[place]
      guard let word = conduct.first(of: recording, in: sentence.tokens) else { continue }
      if conduct.has(telling, in: sentence.tokens) { return [] }
      let near = max(sentence.tokens.lowerBound, word - 3)..<min(word + 4, sentence.tokens.upperBound)
      if first == nil, conduct.has(calls, in: near) { first = conduct.tokens[word].range }
    }
    guard let first else { return [] }
    return [Mark(first, "nothing tells the caller that the call is recorded; add a sentence: Tell them that …")]
  }

  private static let recording = WordSet("recorded recording")
  private static let calls = WordSet("call calls conversation conversations line")
  private static let telling = WordSet("agree announce ask consent inform let mention say tell")
}
