/// Where each of many things was met first: a dictionary for keys that bring a hash with them.
struct FirstPlaces<Key: Equatable> {
  private var known: [(key: Key, hash: UInt64, place: Int)] = []
  /// Open addressing: the number of a key, counted from 1; 0 where there is none.
  private var slots: [Int32]

  /// For about so many different keys.
  init(most: Int) {
    var size = 8
    while size < most * 2 { size *= 2 }
    slots = [Int32](filledWith: 0, count: size)
  }

  /// Where the key was met first; nil where that is now, at `place`.
  mutating func place(of key: Key, hash: UInt64, orNow place: Int) -> Int? {
    var slot = slot(of: hash)
    while slots[slot] > 0 {
      let number = Int(slots[slot]) - 1
      if known[number].hash == hash, known[number].key == key { return known[number].place }
      slot = (slot + 1) & (slots.count - 1)
    }
    known.append((key, hash, place))
    slots[slot] = Int32(truncatingIfNeeded: known.count)
    if known.count * 2 > slots.count { grow() }
    return nil
  }

  private mutating func grow() {
    slots = [Int32](filledWith: 0, count: slots.count * 2)
    for number in known.indices {
      var slot = slot(of: known[number].hash)
      while slots[slot] > 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(truncatingIfNeeded: number + 1)
    }
  }

  private func slot(of hash: UInt64) -> Int { Int(truncatingIfNeeded: hash ^ hash >> 32) & (slots.count - 1) }
}
