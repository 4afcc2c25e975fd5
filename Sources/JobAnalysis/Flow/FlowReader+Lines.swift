import JobModel

/// How the sentences of a paragraph stand on its lines.
extension FlowReader {
  /// "ELSE", on a line of its own.
  func isBareElse(_ sentence: SentenceReading) -> Bool {
    sentence.elseMarker != nil && sentence.main >= sentence.tokens.upperBound
  }

  /// Where on its line a sentence stands, if nothing but blanks and marks of lists stands before it; else -1.
  func column(of sentence: SentenceReading) -> Int {
    let bytes = syntax.prose
    var start = sentence.range.lowerBound
    let first = syntax.blocks[sentence.block].content.lowerBound
    while start > first, bytes[start - 1].isBlank { start -= 1 }
    if start > first {
      guard bytes[start - 1].isLineEnd else { return -1 }
    } else {
      while start > 0, !bytes[start - 1].isLineEnd { start -= 1 }
    }
    return sentence.range.lowerBound - start
  }

  /// Where on its line the main clause begins, if that is the line behind what decides; else -1.
  func mainColumn(of sentence: SentenceReading) -> Int {
    guard sentence.main < sentence.tokens.upperBound,
      let last = (sentence.condition ?? sentence.fronted ?? sentence.elseMarker)?.last
    else { return -1 }
    let start = reading.tokens[sentence.main].range.lowerBound
    let gap = reading.tokens[last].range.upperBound..<start
    guard let end = syntax.prose[gap].lastIndex(where: { $0.isLineEnd }) else { return -1 }
    return start - end - 1
  }
}
