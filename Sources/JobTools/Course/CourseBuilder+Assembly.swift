import JobAnalysis
import JobModel

/// The steps in the branches that they stand in, and what may happen at any time apart from them.
extension CourseBuilder {
  func assembled() -> Course {
    var items = nodes.map { $0.item }
    var roots: [Course.Item] = []
    for place in nodes.indices.reversed() {
      var item = items[place]
      item.items.reverse()
      if let parent = nodes[place].parent { items[parent].items.append(item) } else { roots.append(item) }
    }
    var steps: [Course.Item] = []
    var anytime: [Course.Item] = []
    var isBeside = false
    var part = Part()
    for item in roots.reversed() {
      part.reach(item.block, in: syntax)
      if item.kind != .otherwise { isBeside = isAnytime(item, in: part) }
      part.take(item)
      if isBeside { anytime.append(item) } else { steps.append(item) }
    }
    let (cases, rows) = tables()
    return Course(steps: steps, anytime: anytime + cases, listed: listed, rows: rows)
  }

  /// Under a heading for what goes off script; or a condition behind the numbered steps that is none of them.
  private func isAnytime(_ item: Course.Item, in part: Part) -> Bool {
    if item.number != nil { return false }
    switch reading.sections[item.block] {
    case .offScript, .rules, .forbidden: return true
    default: break
    }
    return item.kind == .condition && hasNumbers && item.range.lowerBound > firstNumbered && !part.isPlain
  }

  /// What stands so far under the last heading.
  private struct Part {
    private var next = 0
    private var hasNumbers = false
    private var hasSteps = false

    /// Its steps have no numbers, so that a condition among them is one of them.
    var isPlain: Bool { isCounted || hasSteps && !hasNumbers }
    /// Its heading counts it: "D. Emergency".
    private var isCounted = false

    mutating func reach(_ block: Int, in syntax: JobSyntax) {
      while next < block {
        if case .heading = syntax.blocks[next].kind {
          (hasNumbers, hasSteps) = (false, false)
          let title = PartTitle(next, under: nil, decides: false, syntax)
          isCounted = title.isCounted || title.isLettered
        }
        next += 1
      }
    }

    mutating func take(_ item: Course.Item) {
      if item.number != nil { hasNumbers = true } else if item.kind == .step { hasSteps = true }
    }
  }
}
