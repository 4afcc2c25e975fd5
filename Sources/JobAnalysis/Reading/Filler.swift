import JobModel

extension Reading {
  /// The words at the start of an order that say nothing: "Please make sure to ask" → "Please make sure to". Never `only`,
  /// `just` or a modal, and never where what follows is not an instruction: "Make sure the address is right" checks something.
  package func filler(of sentence: SentenceReading) -> Range<Int>? {
    guard let words = sentence.filler, words.lowerBound == sentence.tokens.lowerBound, sentence.verb != nil else {
      return nil
    }
    return tokens[words.lowerBound].range.lowerBound..<tokens[words.upperBound - 1].range.upperBound
  }
}
