import JobModel

/// What stands under a heading, with the heading.
struct OutlineSection {
  let title: Range<Int>
  private(set) var range: Range<Int>
  private let level: Int

  fileprivate init(_ block: Block, level: Int) {
    title = block.content
    range = block.range
    self.level = level
  }

  fileprivate mutating func close(at end: Int) { range = range.lowerBound..<max(range.upperBound, end) }

  fileprivate func holds(level other: Int) -> Bool { level < other }
}

extension Snapshot {
  /// The sections of a job in the order of the text; one goes on to the next heading of its own level or above.
  func sections(of syntax: JobSyntax) -> [OutlineSection] {
    var sections: [OutlineSection] = []
    var open: [Int] = []
    var end = syntax.instructions.lowerBound
    for block in syntax.blocks {
      if case .heading(let level) = block.kind {
        // `**Title**` and `Title:` have no level of their own: they are below all that have one.
        let level = level == 0 ? 7 : level
        while let last = open.last, !sections[last].holds(level: level) {
          sections[last].close(at: end)
          open.removeLast()
        }
        open.append(sections.count)
        sections.append(OutlineSection(block, level: level))
      }
      end = max(end, block.range.upperBound)
    }
    for place in open { sections[place].close(at: end) }
    return sections
  }
}
