import JobAnalysis

/// The units that a rewrite leaves as they are, byte for byte and as they are read: nothing of what stands in one sentence
/// alone can be broken there, so only the others are looked into.
struct KeptUnits: Sendable {
  /// By unit before, its one image where that is the same unit.
  private let images: [Int?]
  /// By unit after, whether it is such an image.
  private let isImage: [Bool]

  init(_ alignment: Alignment, _ before: GuardReading, _ after: GuardReading) {
    var images = [Int?](repeating: nil, count: before.units.count)
    var isImage = [Bool](repeating: false, count: after.units.count)
    for (place, found) in alignment.images.enumerated() where found.count == 1 {
      let image = found[0]
      guard alignment.attached[image] == nil, KeptUnits.areSame(before.units[place], before, after.units[image], after)
      else { continue }
      images[place] = image
      isImage[image] = true
    }
    self.images = images
    self.isImage = isImage
  }

  func isKept(_ unit: Int) -> Bool { images[unit] != nil }

  func isKept(after unit: Int) -> Bool { isImage[unit] }

  private static func areSame(
    _ unit: GuardUnit, _ before: GuardReading, _ image: GuardUnit, _ after: GuardReading
  ) -> Bool {
    guard unit.kind == image.kind, unit.range.count == image.range.count, unit.words.count == image.words.count,
      isReadAlike(before.sentence(of: unit), after.sentence(of: image))
    else { return false }
    for offset in 0..<unit.range.count
    where before.bytes[unit.range.lowerBound + offset] != after.bytes[image.range.lowerBound + offset] { return false }
    for offset in 0..<unit.words.count {
      let word = before.words[unit.words.lowerBound + offset]
      let other = after.words[image.words.lowerBound + offset]
      guard word.classes == other.classes, word.isSoft == other.isSoft, word.kind == other.kind,
        word.isSame(as: other)
      else { return false }
    }
    return true
  }

  /// Whether both sentences were taken apart at the same words.
  private static func isReadAlike(_ one: SentenceReading, _ other: SentenceReading) -> Bool {
    guard one.clause == other.clause, one.isEnglish == other.isEnglish, one.tokens.count == other.tokens.count else {
      return false
    }
    let shift = other.tokens.lowerBound - one.tokens.lowerBound
    func areAlike(_ one: Range<Int>?, _ other: Range<Int>?) -> Bool {
      one?.lowerBound == other.map { $0.lowerBound - shift } && one?.count == other?.count
    }
    return areAlike(one.condition, other.condition) && areAlike(one.elseMarker, other.elseMarker)
      && areAlike(one.fronted, other.fronted) && areAlike(one.connective, other.connective)
      && areAlike(one.filler, other.filler) && one.trailingCondition.map { $0 + shift } == other.trailingCondition
      && one.verb.map { $0 + shift } == other.verb
  }
}
