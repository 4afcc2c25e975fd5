/// Lines that are titles by what stands right below them, though no mark says so:
///
///     Buyers
///     - Ask for the price range
///
///     Billing questions
///     Transfer to Dana.
extension BlockParser {
  /// Makes a heading of the line above an item, a label or a line of text if it is one: all of a paragraph, or what stands
  /// behind its last sentence.
  mutating func closeTitle(before next: Range<Int>, isText: Bool) {
    guard let open, blocks[open].kind == .paragraph, blocks[open].parent == nil else { return }
    let range = blocks[open].range
    guard let line = shortLastLine(of: range), isTitle(line), !isText || opensSection(line, before: next) else {
      return
    }
    if line == range {
      guard blocks[open].label == nil else { return }
      blocks[open].kind = .heading(level: 0)
    } else {
      var end = line.lowerBound
      while bytes[end - 1].isBlank || bytes[end - 1].isLineEnd { end -= 1 }
      let above = range.lowerBound..<end
      if opensKinds(above) {
        blocks[open].kind = .heading(level: 0)
      } else if !isFinished(above) {
        return
      }
      blocks[open].range = above
      blocks[open].content = blocks[open].content.lowerBound..<end
      append(
        Block(.heading(level: 0), range: line, content: line, parent: nil, indentation: blocks[open].indentation))
    }
    self.open = nil
  }

  /// The last line, unless it is too long for a title.
  private func shortLastLine(of range: Range<Int>) -> Range<Int>? {
    var start = range.upperBound
    while start > range.lowerBound, !bytes[start - 1].isLineEnd {
      guard range.upperBound - start < BlockParser.longestTitle else { return nil }
      start -= 1
    }
    return bytes.skippingBlanks(from: start, to: range.upperBound)..<range.upperBound
  }

  /// A few plain words that say nothing of somebody and tell nobody to do anything.
  private func isTitle(_ line: Range<Int>) -> Bool {
    guard !line.isEmpty, bytes.isCapital(at: line.lowerBound),
      bytes[line.upperBound - 1].isWord
    else { return false }
    var index = line.lowerBound
    var words = 0
    if BlockParser.others.end(in: bytes, at: index, limit: line.upperBound) == line.upperBound { return true }
    while index < line.upperBound {
      let end = bytes.wordEnd(from: index, to: line.upperBound)
      if end == index {
        guard bytes[index] == 0x20 || bytes[index].isAny(of: "-&'") else { return false }
        index += 1
        continue
      }
      words += 1
      if BlockParser.says.contains(bytes, index..<end) || GrammarWords.finite.contains(bytes, index..<end)
        || GrammarWords.subjects.contains(bytes, index..<end)
      {
        return false
      }
      index = end
    }
    return words <= 4 && !Instruction.begins(in: bytes, at: line.lowerBound, limit: line.upperBound)
  }

  /// Whether text below a title is no other line of it: "Rules⏎Never give prices.", "New patients⏎Ask for the name."
  private func opensSection(_ title: Range<Int>, before next: Range<Int>) -> Bool {
    guard bytes.isCapital(at: next.lowerBound) else { return false }
    let word = next.lowerBound..<bytes.wordEnd(from: next.lowerBound, to: next.upperBound)
    return BlockParser.sections.contains(bytes, title) || BlockParser.conditions.contains(bytes, word)
      || Instruction.begins(in: bytes, at: next.lowerBound, limit: next.upperBound)
  }

  /// "Call types" above "Sick pet"
  private func opensKinds(_ line: Range<Int>) -> Bool {
    guard line.count <= BlockParser.longestTitle else { return false }
    var start = line.upperBound
    while start > line.lowerBound, bytes[start - 1].isWord { start -= 1 }
    return BlockParser.kinds.contains(bytes, start..<line.upperBound) && bytes[line].count { $0 == 0x20 } < 4
  }

  private static let kinds = WordSet("callers calls cases reasons requests scenarios situations topics types")
  private static let longestTitle = 40
  private static let others = PhraseSet("anyone else\nanything else\neverybody else\neveryone else\neverything else")
  /// Words of greetings and of what goes on with a sentence.
  private static let says = WordSet(
    """
    a an bye good goodbye hello hey hi if name no ok okay once otherwise perfect phone please says sorry sure thank thanks the then
    unless until when whenever yes
    """)
  private static let sections = WordSet(
    """
    closing context faq faqs goal goals greeting guardrails guidelines hours identity location locations notes objective persona
    pricing purpose role rules services style tone
    """)
}
