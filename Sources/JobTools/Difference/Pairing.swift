/// Which of two lists belong together: what is the same, what is alike in what lies between, and what is left.
struct Pairing {
  private(set) var same: [(Int, Int)] = []
  private(set) var changed: [(Int, Int)] = []
  private(set) var removed: [Int] = []
  private(set) var added: [Int] = []

  /// Longer lists are held against each other only at their ends.
  private static let mostCells = 2_000_000

  /// The lists by their words; `canPair` says which may become which though their words differ.
  init(_ old: [[UInt8]], _ new: [[UInt8]], canPair: (Int, Int) -> Bool = { _, _ in true }) {
    var start = 0
    while start < old.count, start < new.count, old[start] == new[start] { start += 1 }
    var tail = 0
    while tail < old.count - start, tail < new.count - start, old[old.count - 1 - tail] == new[new.count - 1 - tail] {
      tail += 1
    }
    same = (0..<start).map { ($0, $0) }
    same += Pairing.common(old, start..<old.count - tail, new, start..<new.count - tail)
    same += (0..<tail).reversed().map { (old.count - 1 - $0, new.count - 1 - $0) }
    var (left, right) = (0, 0)
    for (next, other) in same + [(old.count, new.count)] {
      pair(old, left..<next, new, right..<other, canPair)
      (left, right) = (next + 1, other + 1)
    }
  }

  /// The longest common part.
  private static func common(
    _ old: [[UInt8]], _ left: Range<Int>, _ new: [[UInt8]], _ right: Range<Int>
  ) -> [(Int, Int)] {
    guard !left.isEmpty, !right.isEmpty, left.count * right.count <= mostCells else { return [] }
    let width = right.count + 1
    var table = [Int32](repeating: 0, count: (left.count + 1) * width)
    for row in (0..<left.count).reversed() {
      for column in (0..<right.count).reversed() {
        table[row * width + column] =
          old[left.lowerBound + row] == new[right.lowerBound + column]
          ? table[(row + 1) * width + column + 1] + 1
          : max(table[(row + 1) * width + column], table[row * width + column + 1])
      }
    }
    var pairs: [(Int, Int)] = []
    var (row, column) = (0, 0)
    while row < left.count, column < right.count {
      if old[left.lowerBound + row] == new[right.lowerBound + column] {
        pairs.append((left.lowerBound + row, right.lowerBound + column))
        row += 1
        column += 1
      } else if table[(row + 1) * width + column] >= table[row * width + column + 1] {
        row += 1
      } else {
        column += 1
      }
    }
    return pairs
  }

  /// In what lies between two that are the same: the first that is alike, in order.
  private mutating func pair(
    _ old: [[UInt8]], _ left: Range<Int>, _ new: [[UInt8]], _ right: Range<Int>, _ canPair: (Int, Int) -> Bool
  ) {
    var next = right.lowerBound
    for place in left {
      let reach = next..<min(right.upperBound, next + 24)
      let found = reach.first { canPair(place, $0) && Pairing.areAlike(old[place], new[$0]) }
      guard let found else {
        removed.append(place)
        continue
      }
      added += next..<found
      changed.append((place, found))
      next = found + 1
    }
    added += next..<max(next, right.upperBound)
  }

  /// Whether two in five of all their words are in both.
  static func areAlike(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    let one = Set(left.split(separator: 0x20).map { Array($0) })
    let other = Set(right.split(separator: 0x20).map { Array($0) })
    let shared = one.intersection(other).count
    return shared * 5 >= 2 * (one.count + other.count - shared)
  }
}
