import JobModel

/// What callers are asked for, in a sentence or in the list behind it.
extension Conduct {
  /// Whether a list holds what is asked for, because "Ask for:" and the like stand right before it.
  private func isAsked(list: Int) -> Bool {
    let place = sentences.firstPlace(fromWhichOn: { $0.block >= list }) - 1
    guard place >= 0, sentences[place].block == list - 1, sentences[place].isEnglish else { return false }
    return bytes.at(sentences[place].range.upperBound - 1) == ":" && collects(at: place)
  }

  /// The places of the words that name what the caller is to give: behind "ask for", or all of an item of an asked list.
  func askedWords(at place: Int) -> [Range<Int>] {
    let sentence = sentences[place]
    if sentence.verb == nil, let item = syntax.blocks[sentence.block].parent, let list = syntax.blocks[item].parent,
      isAsked(list: list)
    {
      return [upToNegation(sentence.tokens)]
    }
    let deeds = deeds(of: place)
    return deeds.indices.compactMap { index in
      let end = index + 1 < deeds.endIndex ? deeds[index + 1].verb : sentence.tokens.upperBound
      guard deeds[index].kind == .order, !deeds[index].isNegated else { return nil }
      return asked(by: deeds[index], upTo: end)
    }
  }

  private func collects(at place: Int) -> Bool {
    let sentence = sentences[place]
    // A label is no sentence: "Ask the caller for:".
    if let first = sentence.tokens.first, isWord(first, in: Conduct.asks) || isWord(first, in: Conduct.takes) {
      return true
    }
    return deeds(of: place).contains {
      !$0.isNegated && (isWord($0.verb, in: Conduct.asks) || isWord($0.verb, in: Conduct.takes))
    }
  }

  private func asked(by deed: Deed, upTo end: Int) -> Range<Int>? {
    let rest = deed.verb + 1..<max(deed.verb + 1, end)
    if isWord(deed.verb, in: Conduct.takes) { return upToNegation(rest) }
    guard isWord(deed.verb, in: Conduct.asks) else { return nil }
    for place in rest.prefix(6) {
      if isWord("to", at: place) || isWord("if", at: place) || isWord("whether", at: place) { return nil }
      if isWord(place, in: Conduct.questions) { return upToNegation(place + 1..<rest.upperBound) }
    }
    return nil
  }

  /// Up to a word that takes back what comes behind it: "their name, never the card number". A bracket is whole, or left
  /// out.
  private func upToNegation(_ places: Range<Int>) -> Range<Int> {
    upTo(places) { tokens[$0].isAny(of: .negation | .condition) || tellsWhatFor($0, inBracket: $1) }
  }

  /// Up to the first place that ends it, or up to the bracket that the place stands in.
  func upTo(_ places: Range<Int>, _ ends: (_ place: Int, _ inBracket: Bool) -> Bool) -> Range<Int> {
    var bracket: Int?
    for place in places {
      switch tokens[place].kind {
      case .open: bracket = bracket ?? place
      case .close: bracket = nil
      default: break
      }
      if ends(place, bracket != nil) { return places.lowerBound..<(bracket ?? place) }
    }
    return places
  }

  /// "A name to book under".
  func tellsWhatFor(_ place: Int, inBracket: Bool) -> Bool {
    !inBracket && isWord("to", at: place) && isVerb(place + 1)
  }

  private func isVerb(_ place: Int) -> Bool {
    place < tokens.count && tokens[place].isAny(of: .verb | .ambiguousVerb)
  }

  static let asks = WordSet("ask inquire")
  static let takes = WordSet("capture collect gather get note obtain record request take verify")
  /// Behind these stands what is asked for itself.
  private static let questions = WordSet("for what what's which")
}
