import JobModel

extension Rule {
  static let verbatimScript = Rule(
    id: "verbatim-script", summary: "the agent is told to say something word for word", severity: .information,
    why: """
      The vendor says that jobs are guidance, not scripts to read from: the agent makes its own sentences and will not stick to \
      the wording. Say what the caller needs to know. What the law wants said word for word is better played or texted.
      """,
    source: .jobs,
    examples: [
      .flags("⟦Say exactly⟧ \"Thank you for calling Acme, how may I help?\"\n"),
      .flags("1. Read the greeting ⟦word for word⟧.\n"),
      .flags("Read this ⟦verbatim⟧: \"Hello and welcome.\"\n"),
      .flags(
        """
        ---
        name: Visits
        ---
        1. Say ⟦"Thank you for calling Acme Plumbing, my name is Sam and I am glad to help you today."⟧
        2. Ask "What is the trouble with your plumbing, and since when have you had it?"
        3. Ask "Could I have your full name, your street address and the best number to call you back on?"
        4. Say "Our office will call you within the hour to set a time for the visit."
        5. Say "It was a pleasure to be of help to you. Have a wonderful day, and thank you for choosing Acme."

        """),
      .fine(
        """
        ---
        name: Visits
        ---
        1. Say "Thank you for calling Acme Plumbing, how can I help you today?"
        2. Ask what is wrong with the plumbing and since when. If water is running, tell them where the main valve is.
        3. Ask for the full name, the street address and the best number to call them back on, one after the other, and
        read each of them back.
        4. Tell them that the office will call within the hour to set a time for the visit.

        """),
      .fine(
        """
        ---
        name: Visits
        ---
        1. Ask what is wrong with the plumbing, since when, and where. Take the name and the number to call back on.
        2. Tell them that the office will call within the hour to set a time for the visit, and thank them.

        Never say:
        - "A technician is on the way to you right now, and will be at your door within a few minutes."
        - "We guarantee that we can mend whatever is broken in your house or your garden today."
        - "You will get all of your money back if you are not happy with what we did for you."

        """),
      .fine("Greet the caller with the name of the company.\n"),
      .fine("Say \"Thank you for calling\".\n"),
      .fine("Say that we will know, and take it down word for word.\n"),
      .fine("Do not read the greeting word for word.\n"),
      .fine("Read the recording disclosure word for word.\n"),
    ]
  ) { snapshot in
    guard let prose = snapshot.prose, let conduct = snapshot.conduct else { return [] }
    let marks = orders(prose, conduct)
    return marks.isEmpty ? snapshot.wholeJob.flatMap { script($0, conduct) }.map { [$0] } ?? [] : marks
  }

  /// "Say exactly", "word for word".
  private static func orders(_ prose: Prose, _ conduct: Conduct) -> [Mark] {
    let scripts = VerbatimScript.scripts
    return conduct.places(with: .scripts).compactMap { place in
      let sentence = conduct.sentences[place]
      guard sentence.isEnglish, sentence.clause.isInstruction, let verb = sentence.verb, !sentence.isNegated,
        !sentence.tokens.contains(where: { prose.isIn(legal, at: $0) })
      else { return nil }
      let tokens = prose.reading.tokens
      for place in sentence.tokens where tokens[place].kind == .word && tokens.mayHold(scripts, at: place) {
        let start = tokens[place].range.lowerBound
        guard let end = scripts.end(in: prose.bytes, at: start, limit: sentence.range.upperBound),
          prose.isIn(speaking, at: order(before: place, from: verb, prose))
        else { continue }
        return Mark(
          start..<end,
          "the agent makes its own sentences and will not stick to the wording; say what the caller needs to know")
      }
      return nil
    }
  }

  /// A job of some length that is, for the greater part of what it says, quotes for the agent to say.
  private static func script(_ prose: Prose, _ conduct: Conduct) -> Mark? {
    guard conduct.allCues.isAny(of: .speech) else { return nil }
    var spoken = 0
    var first: Range<Int>?
    var isExample = false
    for place in prose.reading.sentences.indices {
      if conduct.isHeading(prose.reading.sentences[place].block) { isExample = namesExamples(place, conduct) }
      guard !isExample, conduct.cues[place].isAny(of: .speech) else { continue }
      let sentence = prose.reading.sentences[place]
      guard !sentence.isNegated, !isForbidden(sentence, prose), !namesExamples(place, conduct) else { continue }
      for speech in speech(in: sentence, prose) {
        spoken += count(speech, prose)
        first = first ?? speech
      }
    }
    guard let first else { return nil }
    var words = 0
    let sentences = prose.reading.sentences
    for place in sentences.indices {
      words += count(sentences[place].range, prose)
      // In most jobs the agent says little, so that this is known soon.
      if words >= 80, spoken * 100 <= words * 40 { return nil }
    }
    guard words >= 80 else { return nil }
    return Mark(
      first,
      "\(spoken) of the \(words) words of this job are quotes to say; say what the caller needs to know, the agent finds the "
        + "words")
  }

  /// What is in quotes outside of actions and behind the condition; a word or two are a name, or what a button says.
  private static func speech(in sentence: SentenceReading, _ prose: Prose) -> [Range<Int>] {
    var start = sentence.range.lowerBound
    if sentence.main > sentence.tokens.lowerBound, sentence.main < sentence.tokens.upperBound {
      start = prose.reading.tokens[sentence.main].range.lowerBound
    }
    var speech: [Range<Int>] = []
    for atom in prose.syntax.atoms(in: start..<sentence.range.upperBound)
    where atom.range.lowerBound >= start && (atom.kind == .action || atom.kind == .speech) {
      start = atom.range.upperBound
      if atom.kind == .speech, count(atom.range, prose) >= 4 { speech.append(atom.range) }
    }
    return speech
  }

  private static func namesExamples(_ place: Int, _ conduct: Conduct) -> Bool {
    conduct.cues[place].isAny(of: .examples)
      && conduct.has(VerbatimScript.examples, in: conduct.sentences[place].tokens)
  }

  /// An item of a list below "Never say:".
  private static func isForbidden(_ sentence: SentenceReading, _ prose: Prose) -> Bool {
    guard let item = prose.syntax.blocks[sentence.block].parent, let list = prose.syntax.blocks[item].parent, list > 0
    else { return false }
    let start = prose.syntax.blocks[list - 1].content.lowerBound
    let end = prose.bytes.wordEnd(from: start, to: prose.bytes.count)
    return forbidding.contains(prose.bytes, start..<end)
  }

  private static let forbidding = WordSet("avoid do don never")

  private static func count(_ range: Range<Int>, _ prose: Prose) -> Int {
    var words = 0
    var isInside = false
    for byte in prose.bytes[range] {
      let isBlank = byte.isWhitespace
      if !isBlank, !isInside { words += 1 }
      isInside = !isBlank
    }
    return words
  }

  private static let speaking = WordSet("deliver give greet quote read recite repeat say speak tell use")
  private static let legal = WordSet("compliance consent disclaimer disclosure law legal legally recorded recording")

  /// The last verb up to a place: "say that we know, and take it down word for word".
  private static func order(before place: Int, from verb: Int, _ prose: Prose) -> Int {
    var last = verb
    for index in verb..<max(verb, place) + 1 where prose.reading.tokens[index].isAny(of: .verb) { last = index }
    return last
  }
}

enum VerbatimScript {
  static let scripts = PhraseSet("exactly as written\nsay exactly\nverbatim\nword for word\nword-for-word")
  /// Each of them has one of these.
  static let words = WordSet("exactly verbatim word")
  static let examples = WordSet("example examples e.g sample samples such")
}
