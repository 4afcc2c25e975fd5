import JobModel

extension Reading {
  /// Whether a sentence that says which calls a job is for tells the agent what to do as well: "When someone calls for a
  /// quote, please ask …".
  package func holdsOrder(_ sentence: SentenceReading) -> Bool {
    if sentence.verb != nil, sentence.condition != nil || sentence.fronted != nil { return true }
    return sentence.tokens.dropLast().contains { place in
      tokens[place].isAny(of: .courtesy) && tokens[place + 1].isAny(of: .verb | .ambiguousVerb)
    }
  }
}
