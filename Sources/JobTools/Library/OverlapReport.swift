package import JSONText
package import JobModel

/// Jobs of one step that would claim the same caller, with the words that collide.
package struct OverlapReport: Sendable {
  package let overlaps: [JobOverlap]

  /// Each workspace by itself: callers of one do not come to the jobs of another.
  package init(_ workspaces: [Workspace], atLeast percent: Int) {
    overlaps = workspaces.flatMap { $0.overlaps(atLeast: percent) }
  }

  package var json: JSONValue {
    .array(
      overlaps.map { overlap in
        [
          "step": .string(overlap.step), "first": .string(overlap.first.path), "second": .string(overlap.second.path),
          "percent": .int(overlap.percent), "shared": OverlapReport.json(overlap.shared),
          "onlyInFirst": OverlapReport.json(overlap.onlyInFirst),
          "onlyInSecond": OverlapReport.json(overlap.onlyInSecond),
        ]
      })
  }

  private static func json(_ words: [IntentWord]) -> JSONValue { .array(words.map { .string($0.text) }) }

  /// For people; paths as `shown` has them.
  package func lines(shown: (String) -> String) -> [String] {
    overlaps.flatMap { overlap -> [String] in
      var lines = [
        "\(overlap.step): \(shown(overlap.first.path)) and \(shown(overlap.second.path)) are \(overlap.percent) % alike",
        "  both say: " + OverlapReport.list(overlap.shared),
      ]
      if !overlap.onlyInFirst.isEmpty {
        lines.append("  only the first says: " + OverlapReport.list(overlap.onlyInFirst))
      }
      if !overlap.onlyInSecond.isEmpty {
        lines.append("  only the second says: " + OverlapReport.list(overlap.onlyInSecond))
      }
      return lines
    }
  }

  private static func list(_ words: [IntentWord]) -> String { words.map { $0.text }.joined(separator: ", ") }
}
