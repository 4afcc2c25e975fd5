import JobModel

/// The suppressions of a document, to be asked for many places.
struct SuppressionIndex: Sendable {
  /// By where they begin.
  private let suppressions: [Suppression]
  /// How far the suppressions up to each place reach.
  private let reach: [Int]

  init(_ suppressions: [Suppression]) {
    self.suppressions = suppressions.sorted { $0.scope.lowerBound < $1.scope.lowerBound }
    var farthest = 0
    reach = self.suppressions.map { suppression in
      farthest = max(farthest, suppression.scope.upperBound)
      return farthest
    }
  }

  var isEmpty: Bool { suppressions.isEmpty }

  /// Whether the author does not want to hear of the rule at that place.
  func covers(_ rule: String, at range: Range<Int>) -> Bool {
    var place = suppressions.firstPlace(fromWhichOn: { $0.scope.lowerBound > range.lowerBound }) - 1
    while place >= 0, reach[place] >= range.lowerBound {
      if suppressions[place].covers(rule, at: range) { return true }
      place -= 1
    }
    return false
  }
}
