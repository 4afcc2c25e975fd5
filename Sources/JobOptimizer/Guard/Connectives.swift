import JobAnalysis
import JobModel

/// Which words a rewrite may leave out: what a list's number says instead, and what says nothing.
struct Connectives {
  let rewrite: Rewrite

  /// The words of a unit before that were left out though they say something.
  func wrongLosses(of derivation: Derivation, in unit: GuardUnit) -> [Int] {
    derivation.losses.flatMap { isAllowed($0, unit) ? [] : $0.words }
  }

  /// Words that were left out with good reason, in the reading before.
  func rightLosses(of derivation: Derivation, in unit: GuardUnit) -> [Int] {
    derivation.losses.flatMap { isAllowed($0, unit) ? $0.words : [] }
  }

  /// Connectives at a joint and fillers before an order, in any mix.
  private func isAllowed(_ loss: Derivation.Loss, _ unit: GuardUnit) -> Bool {
    guard let image = loss.image else { return false }
    let reading = rewrite.before
    let sentence = reading.sentence(of: unit)
    var place = 0
    while place < loss.words.count {
      let start = reading.words[loss.words[place]].range.lowerBound
      let limit = reading.words[loss.words[loss.words.count - 1]].range.upperBound
      let isOpening = !loss.isFirst || sentence.connective.map { isWithin($0, loss.words[place]) } ?? false
      let end: Int
      if let filler = Phrases.fillers.end(in: reading.bytes, at: start, limit: limit) {
        guard beginsOrder(image) else { return false }
        end = filler
      } else if isOpening, let sequence = Connectives.sequences.end(in: reading.bytes, at: start, limit: limit) {
        guard isCounted(image) else { return false }
        end = sequence
      } else if !loss.isFirst, let joint = Connectives.joints.end(in: reading.bytes, at: start, limit: limit) {
        guard beginsItem(image) else { return false }
        end = joint
      } else {
        return false
      }
      while place < loss.words.count, reading.words[loss.words[place]].range.lowerBound < end { place += 1 }
    }
    return true
  }

  private func isWithin(_ tokens: Range<Int>, _ word: Int) -> Bool {
    rewrite.before.words[word].token.map { tokens.contains($0) } ?? false
  }

  /// Whether a number says that the unit comes after what stands before it: it begins an item, and neither it nor the item
  /// before hangs on a condition.
  func isCounted(_ place: Int) -> Bool {
    let unit = rewrite.after.units[place]
    guard unit.isOrdered, !unit.isConditional, beginsItem(place), let item = unit.item else { return false }
    guard let previous = previousItem(of: item) else { return true }
    return rewrite.after.units(in: previous).allSatisfy { !rewrite.after.units[$0].isConditional }
  }

  private func beginsItem(_ place: Int) -> Bool {
    guard let item = rewrite.after.units[place].item else { return false }
    return rewrite.after.units(in: item).first == place
  }

  /// The item before in the same list.
  private func previousItem(of item: Int) -> Int? {
    let blocks = rewrite.after.syntax.blocks
    var place = item - 1
    while place > 0, let list = blocks[item].parent, place > list {
      if blocks[place].parent == list { return place }
      place -= 1
    }
    return nil
  }

  /// A filler is one only before an order that nothing governs.
  private func beginsOrder(_ place: Int) -> Bool {
    rewrite.after.sentence(of: rewrite.after.units[place]).verb != nil
  }

  /// What a list's numbers say as well.
  static let sequences = PhraseSet(
    """
    after that
    afterwards
    and afterwards
    and finally
    and lastly
    and next
    and then
    finally
    first
    first of all
    lastly
    next
    then
    """)

  private static let joints = PhraseSet("and")
}
