import JobModel

/// Finds for one unit after the other what it came from: first those whose words are all there, then, between them, the
/// ones that are most like it.
struct AlignmentSearch {
  let before: GuardReading
  let after: GuardReading
  let moved: [Bool]
  let byStems: Bool
  private(set) var sources: [Int?]
  /// By unit before, where its words go on that no image has.
  private var used: [Int]
  /// By unit before, how often it holds each word; made when first asked for.
  private var bags: [Int: Bag] = [:]

  private struct Bag {
    var counts: [ArraySlice<UInt8>: Int] = [:]
    var count = 0
  }

  private static let window = -4...6
  private static let mostHolders = 8
  private static let mostCandidates = 16

  init(_ before: GuardReading, _ after: GuardReading, moved: [Bool], byStems: Bool) {
    self.before = before
    self.after = after
    self.moved = moved
    self.byStems = byStems
    sources = [Int?](repeating: nil, count: after.units.count)
    used = before.units.map { $0.words.lowerBound }
    findEqual()
    findMoved()
    findAlike()
  }

  /// The next unit, where it is nothing but an action and that action now ends the unit at `place`.
  func attachedAction(behind source: Int, in place: Int) -> Int? {
    let next = source + 1
    guard next < before.units.count, before.units[next].words.count == 1, after.units[place].words.count > 1 else {
      return nil
    }
    let action = before.words[before.units[next].words.lowerBound]
    guard let atom = action.atom, before.syntax.atoms[atom].kind == .action,
      after.words(of: after.units[place]).last?.letters == action.letters,
      before.words(of: before.units[source]).last?.letters != action.letters
    else { return nil }
    return next
  }

  // MARK: Units whose words are all there

  private mutating func findEqual() {
    var expected = 0
    for place in after.units.indices {
      if let (found, end) = exact(place, near: expected) {
        sources[place] = found
        used[found] = end
        expected = end == before.units[found].words.upperBound ? found + 1 : found
      } else if after.units[place].kind == .sentence {
        // A title that was put in takes nobody's place.
        expected = min(expected + 1, before.units.count)
      }
    }
  }

  /// The unit before whose next words are those at `place`, and where they end: the expected one, or one near by.
  private func exact(_ place: Int, near expected: Int) -> (unit: Int, end: Int)? {
    let kind = after.units[place].kind
    if expected < before.units.count, before.units[expected].kind == kind, !moved[expected],
      let end = exactEnd(of: place, in: expected)
    {
      return (expected, end)
    }
    for unit in near(expected, kind: kind) where unit != expected && !moved[unit] {
      if let end = exactEnd(of: place, in: unit) { return (unit, end) }
    }
    return nil
  }

  /// What was moved stands far from where it stood; said twice, it is found twice, in its order.
  private mutating func findMoved() {
    guard moved.contains(true) else { return }
    var left: [[UInt8]: [Int]] = [:]
    for (place, unit) in before.units.enumerated().reversed() where moved[place] {
      left[spelling(of: unit, in: before), default: []].append(place)
    }
    for (place, unit) in after.units.enumerated() where sources[place] == nil {
      guard let found = left[spelling(of: unit, in: after)]?.popLast() else { continue }
      sources[place] = found
      used[found] = before.units[found].words.upperBound
    }
  }

  /// All words of a unit, as one.
  private func spelling(of unit: GuardUnit, in reading: GuardReading) -> [UInt8] {
    reading.words(of: unit).reduce(into: [unit.kind == .title ? 1 : 0]) { $0 += $1.letters + [0] }
  }

  /// Units of a kind around a place, the nearest ones behind it first.
  private func near(_ place: Int, kind: GuardUnit.Kind) -> [Int] {
    let behind = (0...AlignmentSearch.window.upperBound).map { place + $0 }
    let ahead = (1...(-AlignmentSearch.window.lowerBound)).map { place - $0 }
    return (behind + ahead).filter { before.units.indices.contains($0) && before.units[$0].kind == kind }
  }

  /// Where the words of a unit before go on, if those at `place` are just the next of them.
  private func exactEnd(of place: Int, in candidate: Int) -> Int? {
    let unit = before.units[candidate]
    let words = after.units[place].words
    let first = after.words[words.lowerBound]
    var start = used[candidate]
    let limit = min(unit.words.upperBound, start + 6)
    while start < limit, !before.words[start].isSame(as: first) { start += 1 }
    guard start < limit, unit.words.upperBound - start >= words.count else { return nil }
    for offset in 1..<max(1, words.count)
    where !before.words[start + offset].isSame(as: after.words[words.lowerBound + offset]) {
      return nil
    }
    return start + words.count
  }

  // MARK: Units that are most like it

  private mutating func findAlike() {
    guard sources.contains(where: { $0 == nil }) else { return }
    let holders = holders()
    var cursor = 0
    for place in after.units.indices {
      if sources[place] == nil { sources[place] = likest(place, cursor, holders) }
      if let source = sources[place], !moved[source] { cursor = source }
    }
  }

  /// By word, the units before without an image that hold it, if they are few.
  private func holders() -> [ArraySlice<UInt8>: [Int]] {
    var holders: [ArraySlice<UInt8>: [Int]] = [:]
    for (place, unit) in before.units.enumerated() where used[place] == unit.words.lowerBound {
      for word in before.words(of: unit) {
        let key = key(word)
        let known = holders[key] ?? []
        if known.last != place, known.count <= AlignmentSearch.mostHolders { holders[key] = known + [place] }
      }
    }
    return holders
  }

  private func key(_ word: GuardWord) -> ArraySlice<UInt8> { byStems ? word.stem : word.letters }

  private mutating func likest(_ place: Int, _ cursor: Int, _ holders: [ArraySlice<UInt8>: [Int]]) -> Int? {
    let unit = after.units[place]
    let bag = bag(of: unit, in: after)
    var candidates = near(cursor, kind: unit.kind)
    for word in after.words(of: unit) where candidates.count < AlignmentSearch.mostCandidates {
      guard let few = holders[key(word)], few.count <= AlignmentSearch.mostHolders else { continue }
      candidates += few.filter { before.units[$0].kind == unit.kind && !candidates.contains($0) }
    }
    var best: (unit: Int, share: Int, cover: Int)?
    for candidate in candidates where !(moved[candidate] && used[candidate] > before.units[candidate].words.lowerBound)
    {
      guard let likeness = likeness(candidate, bag) else { continue }
      if let best, (best.share, best.cover) >= (likeness.share, likeness.cover) { continue }
      best = (candidate, likeness.share, likeness.cover)
    }
    guard let best else { return nil }
    if moved[best.unit] { used[best.unit] = before.units[best.unit].words.upperBound }
    return best.unit
  }

  /// The words that are not soft; all words, where all of them are.
  private func bag(of unit: GuardUnit, in reading: GuardReading) -> Bag {
    let words = reading.words(of: unit)
    let isSoft = words.allSatisfy { $0.isSoft }
    var bag = Bag()
    for word in words where isSoft || !word.isSoft {
      bag.counts[key(word), default: 0] += 1
      bag.count += 1
    }
    return bag
  }

  /// How many hundredths of an image are in a unit before, and of that unit in the image; nil where it is too little.
  private mutating func likeness(_ candidate: Int, _ image: Bag) -> (share: Int, cover: Int)? {
    let source = bags[candidate] ?? bag(of: before.units[candidate], in: before)
    bags[candidate] = source
    let common = image.counts.reduce(0) { $0 + min($1.value, source.counts[$1.key] ?? 0) }
    let share = common * 100 / max(1, image.count)
    let cover = common * 100 / max(1, source.count)
    return share >= 60 || cover >= 60 && share >= 40 ? (share, cover) : nil
  }
}
