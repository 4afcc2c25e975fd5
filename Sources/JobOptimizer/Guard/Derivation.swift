import JobAnalysis

/// How one unit became its images, word by word: what was left out where, and what was put in.
package struct Derivation: Sendable {
  /// Words next to each other that no image has.
  struct Loss: Sendable {
    /// In the reading before.
    var words: [Int]
    /// The image before whose first word they stood; nil in the middle of one, or at the end.
    let image: Int?
    /// Whether it is the first image.
    let isFirst: Bool
  }

  private(set) var losses: [Loss] = []
  /// In the reading after.
  private(set) var added: [Int] = []
  /// The condition behind the order now stands before it.
  private(set) var isFronted = false

  /// Every word stayed where it was.
  static let nothing = Derivation()

  private init() {}

  /// Nil where there is no image.
  init?(of place: Int, _ alignment: Alignment, _ before: GuardReading, _ after: GuardReading) {
    let images = alignment.images[place].filter { alignment.attached[$0] != place }
    guard !images.isEmpty else { return nil }
    let unit = before.units[place]
    if images.count == 1, Derivation.areEqual(before.words(of: unit), after.words(of: after.units[images[0]])) {
      self.init()
      return
    }
    var source = Array(unit.words)
    for image in images {
      if let action = alignment.attached[image] { source += before.units[action].words }
    }
    self.init(source: source, images: images, before, after)
    if isEmpty { return }
    guard let split = Derivation.trailingCondition(of: unit, before) else { return }
    let rotated = Array(split..<unit.words.upperBound) + Array(unit.words.lowerBound..<split)
    var fronted = Derivation(source: rotated, images: images, before, after)
    guard fronted.size < size else { return }
    fronted.isFronted = true
    self = fronted
  }

  private init(source: [Int], images: [Int], _ before: GuardReading, _ after: GuardReading) {
    var left: [ArraySlice<UInt8>: Int] = [:]
    for word in source { left[before.words[word].letters, default: 0] += 1 }
    var next = 0
    for (ordinal, image) in images.enumerated() {
      for word in after.units[image].words {
        let letters = after.words[word].letters
        guard left[letters, default: 0] > 0 else {
          added.append(word)
          continue
        }
        var lost: [Int] = []
        while next < source.count, !before.words[source[next]].isSame(as: after.words[word]) {
          left[before.words[source[next]].letters, default: 0] -= 1
          lost.append(source[next])
          next += 1
        }
        left[letters, default: 0] -= 1
        next += 1
        guard !lost.isEmpty else { continue }
        let begins = word == after.units[image].words.lowerBound
        losses.append(Loss(words: lost, image: begins ? image : nil, isFirst: ordinal == 0))
      }
    }
    if next < source.count { losses.append(Loss(words: Array(source[next...]), image: nil, isFirst: false)) }
  }

  private static func areEqual(_ left: ArraySlice<GuardWord>, _ right: ArraySlice<GuardWord>) -> Bool {
    guard left.count == right.count else { return false }
    for offset in 0..<left.count
    where !left[left.startIndex + offset].isSame(as: right[right.startIndex + offset]) { return false }
    return true
  }

  /// Not a word was left out, put in or moved.
  var isEmpty: Bool { losses.isEmpty && added.isEmpty }

  private var size: Int { losses.reduce(added.count) { $0 + $1.words.count } }

  /// The first word of a condition behind the order.
  private static func trailingCondition(of unit: GuardUnit, _ reading: GuardReading) -> Int? {
    guard let place = reading.sentence(of: unit).trailingCondition else { return nil }
    return unit.words.first { reading.words[$0].token == place }
  }
}
