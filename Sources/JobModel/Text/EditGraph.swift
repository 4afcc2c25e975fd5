/// Two sequences compared as Myers does ("An O(ND) Difference Algorithm", 1986): fewest insertions and deletions.
///
/// A path starts at (0, 0), goes right to delete, down to insert and slides diagonally over what is equal. After
/// `limit` edits the search settles on the path that got furthest and starts again from its end. So texts that have
/// little in common still cost no more than about `2 * limit` steps an element, and near ones get the shortest path.
struct EditGraph {
  typealias Change = Difference.Change

  let old: [Int]
  let new: [Int]

  private static let limit = 128

  /// What lies between the equal runs, in order; no two changes touch.
  func changes() -> [Change] {
    var changes: [Change] = []
    var end = Point(old: 0, new: 0)
    func skip(to next: Point) {
      let change = Change(old: end.old..<next.old, new: end.new..<next.new)
      if !change.isEmpty { changes.append(change) }
    }
    var origin = end
    while origin.old < old.count || origin.new < new.count {
      let stretch = stretch(from: origin)
      for run in stretch.runs {
        skip(to: run.start)
        end = Point(old: run.start.old + run.count, new: run.start.new + run.count)
      }
      origin = stretch.end
    }
    skip(to: origin)
    return changes
  }

  /// The shortest path to the end, or to where `limit` edits get furthest.
  private func stretch(from origin: Point) -> Stretch {
    let (width, height) = (old.count - origin.old, new.count - origin.new)
    var frontier = Frontier()
    for depth in 0...Self.limit {
      for diagonal in -depth...depth {
        guard (depth + diagonal).isMultiple(of: 2) else {
          frontier.reach.append(0)
          continue
        }
        var x = frontier.entry(depth: depth, diagonal: diagonal).x
        while x < width, x - diagonal < height, old[origin.old + x] == new[origin.new + x - diagonal] { x += 1 }
        frontier.reach.append(x)
        if x == width, x - diagonal == height {
          return stretch(through: frontier, depth: depth, diagonal: diagonal, from: origin)
        }
      }
    }
    var best: (sum: Int, diagonal: Int)?
    for diagonal in stride(from: -Self.limit, through: Self.limit, by: 2) {
      let x = frontier.x(depth: Self.limit, diagonal: diagonal)
      guard x <= width, x - diagonal <= height, 2 * x - diagonal > best?.sum ?? 0 else { continue }
      best = (2 * x - diagonal, diagonal)
    }
    guard let best else { return Stretch(runs: [], end: Point(old: old.count, new: new.count)) }
    return stretch(through: frontier, depth: Self.limit, diagonal: best.diagonal, from: origin)
  }

  /// Follows the path that ends on this diagonal back to its origin.
  private func stretch(through frontier: Frontier, depth: Int, diagonal: Int, from origin: Point) -> Stretch {
    let x = frontier.x(depth: depth, diagonal: diagonal)
    let end = Point(old: origin.old + x, new: origin.new + x - diagonal)
    var runs: [Run] = []
    var diagonal = diagonal
    for depth in stride(from: depth, through: 0, by: -1) {
      let x = frontier.x(depth: depth, diagonal: diagonal)
      let entry = frontier.entry(depth: depth, diagonal: diagonal)
      if x > entry.x {
        let start = Point(old: origin.old + entry.x, new: origin.new + entry.x - diagonal)
        runs.append(Run(start: start, count: x - entry.x))
      }
      if depth > 0 { diagonal = entry.previous }
    }
    runs.reverse()
    return Stretch(runs: runs, end: end)
  }
}

private struct Point {
  var old: Int
  var new: Int
}

/// Elements that are equal on both sides.
private struct Run {
  let start: Point
  let count: Int
}

private struct Stretch {
  let runs: [Run]
  let end: Point
}

/// How far to the right each number of edits gets on each diagonal (x − y), seen from the stretch's origin.
private struct Frontier {
  /// For each depth its diagonals from `-depth` to `depth`; every other one is a gap.
  var reach: [Int] = []

  func x(depth: Int, diagonal: Int) -> Int {
    reach[depth * depth + depth + diagonal]
  }

  /// Where a path steps onto a diagonal before it slides, and from which diagonal it steps.
  func entry(depth: Int, diagonal: Int) -> (x: Int, previous: Int) {
    guard depth > 0 else { return (0, diagonal) }
    let below = diagonal == depth ? -1 : x(depth: depth - 1, diagonal: diagonal + 1)
    let left = diagonal == -depth ? -1 : x(depth: depth - 1, diagonal: diagonal - 1)
    return left < below ? (below, diagonal + 1) : (left + 1, diagonal - 1)
  }
}
