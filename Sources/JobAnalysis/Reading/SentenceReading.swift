import JobModel

/// What a sentence is made of; all ranges of tokens are places in the reading's own list.
package struct SentenceReading: Sendable, Equatable {
  /// In the text.
  package let range: Range<Int>
  /// The block that it stands in.
  package let block: Int
  package let tokens: Range<Int>
  let words: SentenceWords
  /// Whether it can be judged: English, and short enough to be a sentence.
  package internal(set) var isEnglish = true
  package internal(set) var clause = ClauseClass.unknown

  /// `Goal:` or `Step 2:`, where the sentence begins with one.
  package internal(set) var label: Range<Int>?
  /// `Then`, `After that,`, `Finally,`: it says when, not what.
  package internal(set) var connective: Range<Int>?
  /// `Please`, `Make sure to`: it says nothing.
  package internal(set) var filler: Range<Int>?
  /// `Otherwise`, `If not`.
  package internal(set) var elseMarker: Range<Int>?
  /// `If they agree`, up to the comma or the main clause.
  package internal(set) var condition: Range<Int>?
  /// `For new patients`, up to the comma.
  package internal(set) var fronted: Range<Int>?
  /// Where what is left begins: the main clause.
  package internal(set) var main: Int
  /// The verb of the main clause, where it is an order.
  package internal(set) var verb: Int?
  /// `You should`, `Sona will`: an order by its subject.
  package internal(set) var isDirective = false
  /// `Never`, `do not`: the order forbids.
  package internal(set) var isNegated = false
  /// The word that opens a condition behind the main clause: `transfer them if they ask`.
  package internal(set) var trailingCondition: Int?

  init(range: Range<Int>, block: Int, tokens: Range<Int>, words: SentenceWords) {
    self.range = range
    self.block = block
    self.tokens = tokens
    self.words = words
    main = tokens.lowerBound
  }

  func moved(by shift: Int, blocks: Int, tokens moved: Int) -> SentenceReading {
    var sentence = SentenceReading(
      range: range.moved(by: shift), block: block + blocks, tokens: tokens.moved(by: moved), words: words)
    sentence.isEnglish = isEnglish
    sentence.clause = clause
    sentence.label = label?.moved(by: shift)
    sentence.connective = connective?.moved(by: moved)
    sentence.filler = filler?.moved(by: moved)
    sentence.elseMarker = elseMarker?.moved(by: moved)
    sentence.condition = condition?.moved(by: moved)
    sentence.fronted = fronted?.moved(by: moved)
    sentence.main = main + moved
    sentence.verb = verb.map { $0 + moved }
    sentence.isDirective = isDirective
    sentence.isNegated = isNegated
    sentence.trailingCondition = trailingCondition.map { $0 + moved }
    return sentence
  }

  /// Whether something decides that it happens at all.
  package var isConditional: Bool {
    condition != nil || elseMarker != nil || fronted != nil || trailingCondition != nil
  }
}
