import JobAnalysis
import JobModel

/// A bulleted list whose items are plain enough to be numbered.
struct BulletList {
  struct Item {
    let marker: Range<Int>
    /// Its first sentence.
    let sentence: Int
    /// None of its sentences is a condition.
    let isUnconditional: Bool
  }

  /// The list, by its place among the blocks.
  let block: Int
  let range: Range<Int>
  let items: [Item]

  /// The lists at the left margin that may change and hold nothing but instructions.
  static func all(in draft: Draft) -> [BulletList] {
    var markers: [[(item: Int, marker: Range<Int>)]] = [[]]
    var lists: [Int] = []
    var known = [Int?](repeating: nil, count: draft.syntax.blocks.count)
    for (place, block) in draft.syntax.blocks.enumerated() {
      if case .list(isOrdered: false) = block.kind, block.parent == nil {
        known[place] = lists.count
        lists.append(place)
        markers.append([])
      } else if case .item = block.kind, let list = block.parent.flatMap({ known[$0] }), let marker = block.marker {
        markers[list].append((place, marker))
      }
    }
    let sentences = firstSentences(draft)
    return lists.enumerated().compactMap { order, list in
      guard isOpen(list, draft) else { return nil }
      let items = markers[order].compactMap { item(of: $0.item, $0.marker, sentences, draft) }
      guard items.count == markers[order].count, items.count > 2 else { return nil }
      return BulletList(block: list, range: draft.syntax.blocks[list].range, items: items)
    }
  }

  /// By block, the first part in it.
  private static func firstSentences(_ draft: Draft) -> [Range<Int>?] {
    var ranges = [Range<Int>?](repeating: nil, count: draft.syntax.blocks.count)
    for (place, part) in draft.parts.enumerated() {
      ranges[part.block] = (ranges[part.block]?.lowerBound ?? place)..<place + 1
    }
    return ranges
  }

  private static func isOpen(_ list: Int, _ draft: Draft) -> Bool {
    let range = draft.syntax.blocks[list].range
    guard draft.scope.lowerBound <= range.lowerBound, range.upperBound <= draft.scope.upperBound else { return false }
    switch draft.reading.sections[list] {
    case nil, .steps, .other: return true
    default: return false
    }
  }

  /// The text of the item comes right behind it; nil where it is no instruction.
  private static func item(of place: Int, _ marker: Range<Int>, _ sentences: [Range<Int>?], _ draft: Draft) -> Item? {
    guard place + 1 < draft.syntax.blocks.count, draft.syntax.blocks[place + 1].parent == place,
      let parts = sentences[place + 1], let first = parts.first
    else { return nil }
    let sentence = draft.reading(of: draft.parts[first])
    guard sentence.label == nil else { return nil }
    switch sentence.clause {
    case .step, .condition, .elseBranch, .offScript: break
    default: return nil
    }
    let isUnconditional = parts.allSatisfy { draft.parts[$0].isUnconditional }
    return Item(marker: marker, sentence: draft.parts[first].sentence, isUnconditional: isUnconditional)
  }

  /// Whether two of its items or more say that they come in this order.
  func isSequence(_ draft: Draft) -> Bool {
    items.filter { draft.replaceableConnective(of: draft.reading.sentences[$0.sentence]) != nil }.count > 1
  }
}
