import JobAnalysis
import JobModel

extension Draft {
  /// The words at the start of a step that a number can stand for, with the comma and the filler behind them; nil where there are none.
  func replaceableConnective(of sentence: SentenceReading) -> Range<Int>? {
    guard let words = sentence.connective, words.lowerBound == sentence.tokens.lowerBound, sentence.clause == .step,
      !sentence.isConditional
    else { return nil }
    let start = reading.tokens[words.lowerBound].range.lowerBound
    let limit = sentence.range.upperBound
    guard let end = Draft.replaceable.end(in: bytes, at: start, limit: limit),
      end == reading.tokens[words.upperBound - 1].range.upperBound
    else { return nil }
    var next = words.upperBound
    if next < sentence.tokens.upperBound, reading.tokens[next].kind == .comma { next += 1 }
    if runs("drop-filler"), let filler = fillerEnd(at: next, limit: sentence.tokens.upperBound) { next = filler }
    return next < sentence.tokens.upperBound ? words.lowerBound..<next : nil
  }

  private static let replaceable = PhraseSet(
    """
    after that
    afterwards
    and then
    finally
    first
    first of all
    lastly
    next
    then
    """)
}
