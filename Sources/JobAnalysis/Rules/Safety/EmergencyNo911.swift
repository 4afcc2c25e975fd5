import JobModel

extension Rule {
  static let emergencyNo911 = Rule(
    id: "emergency-no-911", summary: "an emergency is mentioned, and nothing says who to call", severity: .information,
    isOnByDefault: false, scope: .job,
    why: """
      A caller who smells gas or has chest pain should hear one thing first: to hang up and dial the emergency number. An \
      agent that has no such instruction goes on with its questions.
      """,
    source: .craft,
    examples: [
      .flags("If they ⟦smell gas⟧, ask for the address.\n"),
      .flags("When a caller describes ⟦chest pain⟧, note it for the nurse.\n"),
      .flags("Urgent: the caller reports ⟦carbon monoxide⟧. Ask since when.\n"),
      .fine("If they smell gas, tell them to dial 911.\n"),
      .fine("If they have chest pain, /Transfer call: Nurse line.\n"),
      .fine("Never ask about chest pain.\n"),
      .fine("Ask whether they cook with gas.\n"),
    ]
  ) { snapshot in
    guard let conduct = snapshot.conduct, !conduct.syntax.actions.contains(where: { $0.kind == .transferCall }) else {
      return []
    }
    var first: Range<Int>?
    for sentence in conduct.sentences {
      if conduct.has(help, in: sentence.tokens) || namesNumber(sentence, conduct) { return [] }
      guard first == nil, sentence.isEnglish, sentence.clause != .prohibition else { continue }
      first = conduct.phrase(emergencies, in: sentence.tokens)
    }
    guard let first else { return [] }
    return [
      Mark(first, "nothing says what to do in an emergency; tell the caller to hang up and dial the emergency number")
    ]
  }

  private static func namesNumber(_ sentence: SentenceReading, _ conduct: Conduct) -> Bool {
    sentence.tokens.contains { place in
      let range = conduct.tokens[place].range
      return range.count == 3 && conduct.tokens[place].kind != .word
        && (conduct.bytes.matches("911", at: range.lowerBound) || conduct.bytes.matches("112", at: range.lowerBound)
          || conduct.bytes.matches("999", at: range.lowerBound) || conduct.bytes.matches("988", at: range.lowerBound)
          || conduct.bytes.matches("000", at: range.lowerBound))
    }
  }

  private static let help = WordSet("ambulance emergency paramedics police samaritans")
  private static let emergencies = PhraseSet(
    """
    carbon monoxide
    chest pain
    difficulty breathing
    gas leak
    heart attack
    overdose
    smell gas
    smell of gas
    smells gas
    suicidal
    suicide
    trouble breathing
    """)
}
