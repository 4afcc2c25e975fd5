import JobModel

extension Draft {
  /// Closes the gaps that moved sentences leave where no numbers are written.
  mutating func closeGaps() {
    guard parts.contains(where: { $0.role == .moved }),
      !changes.contains(where: { $0.pass == "number-steps" && $0.kind == .format })
    else { return }
    var edits: [TextEdit] = []
    var place = 0
    while place < parts.count {
      guard parts[place].role == .moved else {
        place += 1
        continue
      }
      var end = place
      while end + 1 < parts.count, parts[end + 1].role == .moved { end += 1 }
      edits += gapEdits(place...end)
      place = end + 1
    }
    guard let owner = changes.lastIndex(where: { $0.kind == .move }) else { return }
    changes[owner].edits += edits
  }

  /// Of the white space around sentences that are gone only the wider side stays.
  private func gapEdits(_ moved: ClosedRange<Int>) -> [TextEdit] {
    var gaps: [Range<Int>] = []
    for place in moved.lowerBound...moved.upperBound + 1 where place > 0 && place < parts.count {
      gaps.append(parts[place - 1].range.upperBound..<parts[place].range.lowerBound)
    }
    let hasBoth = moved.lowerBound > 0 && moved.upperBound + 1 < parts.count
    let widest = hasBoth ? gaps.firstIndex { gap in gaps.allSatisfy { breaks(in: $0) <= breaks(in: gap) } } : nil
    var edits: [TextEdit] = []
    for (order, gap) in gaps.enumerated() where order != widest && !gap.isEmpty && !isEdited(gap) {
      edits.append(TextEdit(range: gap, replacement: ""))
    }
    return edits
  }

  private func breaks(in gap: Range<Int>) -> Int { gap.reduce(0) { $0 + (bytes[$1].isLineEnd ? 1 : 0) } }
}
