import JobModel

extension WordTable {
  /// The lexicons of single words, each with what its words are.
  static let lexicons: [(words: WordSet, classes: WordClasses)] = [
    (Verbs.plain, .verb),
    (Verbs.ambiguous, .ambiguousVerb),
    (ScopeWords.negations, .negation),
    (ScopeWords.modals, .modal),
    (ScopeWords.focus, .focus),
    (ScopeWords.conditions, .condition),
    (ScopeWords.sequence, .sequence),
    (ScopeWords.quantifiers, .quantifier),
    (GrammarWords.determiners, .determiner),
    (GrammarWords.anaphors, .anaphor),
    (GrammarWords.prepositions, .preposition),
    (GrammarWords.conjunctions, .conjunction),
    (GrammarWords.finite, .finite),
    (GrammarWords.subjects, .subject),
    (GrammarWords.courtesies, .courtesy),
    (GrammarWords.adverbs, .adverb),
    (CallWords.callers, .caller),
    (CallWords.asking, .asking),
    (CallWords.style, .style),
    (CallWords.agents, .agent),
    (WordSet("to"), .infinitive),
    (WordSet("and but or so then"), .clauseEnd),
    (LanguageWords.english, .english),
    (LanguageWords.spanish, .spanish),
    (LanguageWords.french, .french),
    (LanguageWords.german, .german),
    (LanguageWords.portuguese, .portuguese),
    (LanguageWords.italian, .italian),
  ]

  /// The lexicons of phrases: their first words are marked, so that the rest is looked at only behind one of them.
  static let phrases: [(phrases: PhraseSet, classes: WordClasses)] = [
    (Phrases.vague, .opensVague),
    (Phrases.loopholes, .opensLoophole),
    (Phrases.openEnds, .opensOpenEnd),
    (Phrases.fillers, .opensFiller),
    (Phrases.deviations, .opensDeviation),
    (Phrases.sequences, .opensSequence),
    (Phrases.elses, .opensElse),
    (Phrases.goals, .opensGoal),
    (Phrases.intents, .opensIntent),
    (Phrases.ends, .opensEnd),
    (Phrases.conditions, .opensCondition),
  ]
}
