/// How many letters must be added, dropped, replaced or swapped with their neighbour to make one word of another.
public enum EditDistance {
  /// The distance, or nil where it is more than `bound`.
  public static func between(_ left: [UInt8], _ right: [UInt8], atMost bound: Int) -> Int? {
    guard abs(left.count - right.count) <= bound, left.count <= 256, right.count <= 256 else { return nil }
    var before: [Int] = []
    var last = Array(0...right.count)
    for row in 0..<left.count {
      var current = [row + 1]
      current.reserveCapacity(right.count + 1)
      var least = row + 1
      for column in 0..<right.count {
        var distance = min(
          last[column + 1] + 1, current[column] + 1, last[column] + (left[row] == right[column] ? 0 : 1))
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          distance = min(distance, before[column - 1] + 1)
        }
        current.append(distance)
        least = min(least, distance)
      }
      if least > bound { return nil }
      before = last
      last = current
    }
    return last[right.count] <= bound ? last[right.count] : nil
  }

  /// The one of `candidates` that `word` was probably meant to be, in any letter case.
  public static func nearest(to word: String, in candidates: [String]) -> String? {
    let letters = word.utf8.map { $0.lowercased }
    let bound = letters.count < 4 ? 1 : 2
    var best: (distance: Int, candidate: String)?
    for candidate in candidates {
      let allowed = min(bound, (best?.distance ?? bound + 1) - 1)
      guard allowed >= 0 else { break }
      if let distance = between(letters, candidate.utf8.map { $0.lowercased }, atMost: allowed) {
        best = (distance, candidate)
      }
    }
    return best?.candidate
  }
}
