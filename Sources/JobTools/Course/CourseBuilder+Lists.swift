import JobAnalysis
import JobModel

/// A step with what is listed under it.
struct ListHead {
  let node: Int
  let block: Int
  /// The item that it stands in.
  let item: Int?
  /// It leads to what callers may want.
  let isChoice: Bool
}

/// What is listed under a step, or under a paragraph that ends with a colon.
extension CourseBuilder {
  mutating func noteHead(_ sentence: SentenceReading) {
    guard bytes.at(sentence.range.upperBound - 1) == ":" else { return }
    listHead = ListHead(
      node: nodes.count - 1, block: sentence.block, item: syntax.blocks[sentence.block].parent,
      isChoice: reading.leadsToWishes(sentence, in: syntax))
  }

  /// Whether a sentence belongs to the step above its list.
  func isListed(_ sentence: SentenceReading, hasActions: Bool) -> Bool {
    guard let head = listHead, !hasActions,
      head.isChoice || sentence.tokens.count < 4 || sentence.verb == nil && !sentence.isConditional
    else { return false }
    // "When somebody calls:", and steps below it.
    if head.item == nil, nodes.count > head.node + 1 { return false }
    if sentence.block == head.block { return sentence.verb == nil && bytes[sentence.range.lowerBound].isDigit }
    var place = syntax.blocks[sentence.block].parent
    guard place != head.item else { return false }
    // "name" is a thing where a paragraph asks for it, and "greet them" something to do.
    if head.item == nil, !head.isChoice, let verb = sentence.verb, reading.tokens[verb].isAny(of: .verb) {
      return false
    }
    var depth = 0
    while let current = place, depth < 64 {
      // Under the item that it stands in, or in the list right behind its paragraph.
      if current == head.item ?? (head.block + 1) { return true }
      place = syntax.blocks[current].parent
      depth += 1
    }
    return false
  }

  mutating func addListed(_ sentence: SentenceReading) {
    guard let head = listHead else { return }
    listed.insert(sentence.range.lowerBound)
    let words = Wording.trimmedOfMarks(Wording.plain(syntax.text.bytes, sentence.range))
    let isFirst = nodes[head.node].item.text.utf8.last == UInt8(ascii: ":")
    nodes[head.node].item.text += (isFirst ? " " : "; ") + words
  }
}
