import JobModel

extension Rule {
  static let collectsSensitive = Rule(
    id: "collects-sensitive", summary: "callers are asked for a secret: a password, a code, a social security number",
    severity: .warning,
    sight: .near, cues: .secrets,
    why: """
      Nobody should say a password, a one-time code or a social security number to a machine that writes down what it hears, and \
      callers who are used to it are easy prey for fraud. Ask for something that is not a secret. This is not legal advice.
      """,
    source: .craft,
    examples: [
      .flags("Ask for their ⟦Social Security number⟧.\n"),
      .flags("First, ask for the ⟦verification code⟧ that their bank has sent them.\n"),
      .flags("Ask, one at a time, for:\n- the name\n- the patient's ⟦SSN⟧\n"),
      .flags("Collect the name and the ⟦password⟧.\n"),
      .fine("Never ask for the old or the new password, nor for a code.\n"),
      .fine("Ask for the last four digits of the SSN.\n"),
      .fine("## Never\n\n- Ask for the password.\n- Take a Social Security number.\n"),
      .fine("Ask them to try the new password while you wait.\n"),
      .fine("If it is the password, ask for the employee ID.\n"),
      .fine("Ask for the password reset mail.\n"),
    ]
  ) { snapshot in
    guard let conduct = snapshot.conduct, conduct.allCues.isAny(of: .secrets) else { return [] }
    return conduct.english(with: .secrets).flatMap { place -> [Mark] in
      let sentence = conduct.sentences[place]
      return conduct.askedWords(at: place).compactMap { words in
        guard let range = conduct.phrase(CollectedSecrets.secrets, in: words) else { return nil }
        let before = words.lowerBound..<conduct.place(from: range.lowerBound, in: sentence)
        let next = conduct.place(from: range.upperBound, in: sentence)
        if conduct.has(parts, in: before) || next < words.upperBound && conduct.isWord(next, in: uses) { return nil }
        return Mark(
          range,
          "\(snapshot.quotation(range)) is a secret that nobody should say on a call; ask for something else, or leave it out"
        )
      }
    }
  }

  /// Only a part of a number.
  private static let parts = WordSet("digits ending four last")
  private static let uses = WordSet("help hint length manager page policy problem protected reset")
}

enum CollectedSecrets {
  static let secrets = PhraseSet(
    """
    authentication code
    bank pin
    card pin
    one-time code
    one-time passcode
    one-time password
    otp
    password
    passwords
    social security number
    social security numbers
    ssn
    verification code
    """)
}
