import JobAnalysis
import JobModel

extension Invariant {
  /// What is counted stays counted, and nothing is counted whose order is open.
  static let steps = Invariant(id: "steps", keeps: "which steps come one after the other") { rewrite in
    var isOpen: Bool?
    var hasCue: [Int: Bool] = [:]
    var breaches: [Breach] = []
    rewrite.forEachPair { place, unit, images in
      guard unit.kind == .sentence else { return }
      for image in images where image.isOrdered != unit.isOrdered {
        if unit.isOrdered {
          if images[0].isOrdered, image.item != nil { continue }
          breaches.append(
            Breach(
              before: unit.range, after: image.range,
              "\(rewrite.before.quotation(unit.range)) would no longer be a numbered step"))
        } else if anyOrder(rewrite.before, &isOpen) || !mayBeCounted(unit, rewrite.before, &hasCue) {
          breaches.append(
            Breach(
              before: unit.range, after: image.range,
              "the text does not say that \(rewrite.before.quotation(unit.range)) has its place in an order"))
        }
      }
    }
    return breaches
  }

  /// A bulleted list is a procedure only where its words say so.
  private static func mayBeCounted(_ unit: GuardUnit, _ reading: GuardReading, _ hasCue: inout [Int: Bool]) -> Bool {
    guard let item = unit.item, let list = reading.syntax.blocks[item].parent else { return true }
    if let known = hasCue[list] { return known }
    let found = reading.units(in: list).contains { place in
      let inner = reading.units[place]
      return reading.sentence(of: inner).connective != nil
        || reading.words(of: inner).contains { $0.isAny(of: .sequence) || $0.isWord(in: cues) }
    }
    hasCue[list] = found
    return found
  }

  private static func anyOrder(_ reading: GuardReading, _ isOpen: inout Bool?) -> Bool {
    if let isOpen { return isOpen }
    let bytes = reading.bytes
    let found = reading.words.contains { word in
      word.kind == .word && openOrders.end(in: bytes, at: word.range.lowerBound, limit: bytes.count) != nil
    }
    isOpen = found
    return found
  }

  private static let cues = WordSet("after before once")

  private static let openOrders = PhraseSet(
    """
    any order
    don't follow a fixed script
    do not follow a fixed script
    no particular order
    order does not matter
    order doesn't matter
    whatever order
    """)
}
