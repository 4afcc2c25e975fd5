import JSONText
import JobModel
import JobOptimizer

extension Conversions {
  /// The entries of one document, the oldest first, and which of them undo and redo would take.
  static func listing(_ listing: HistoryListing) -> JSONValue {
    var fields = [
      JSONField("entries", .array(listing.items.map { entry($0) })),
      JSONField("undo", listing.standing.undo.map { .int($0) } ?? .null),
      JSONField("redo", listing.standing.redo.map { .int($0) } ?? .null),
      JSONField("isKnown", .bool(listing.standing.isKnown)),
    ]
    if let removed = listing.removed {
      fields.append(JSONField("removed", ["count": .int(removed.count), "through": .int(removed.through)]))
    }
    return .object(fields)
  }

  private static func entry(_ item: HistoryListing.Item) -> JSONValue {
    let entry = item.entry
    var fields = [JSONField("id", .int(entry.id)), JSONField("time", .int(entry.time))]
    switch entry.kind {
    case .change: fields.append(JSONField("kind", "change"))
    case .undo(let id): fields += [JSONField("kind", "undo"), JSONField("of", .int(id))]
    case .redo(let id): fields += [JSONField("kind", "redo"), JSONField("of", .int(id))]
    }
    let state =
      switch entry.state {
      case .prepared: "prepared"
      case .sealed: "made"
      case .dropped: "not made"
      }
    fields.append(JSONField("state", .string(state)))
    if let description = item.description {
      fields += [
        JSONField("engine", .string(description.engine)), JSONField("label", .string(description.label)),
        JSONField("name", .string(description.name)),
        JSONField("changes", .array(description.changes.map { .string($0) })),
      ]
    }
    return .object(fields)
  }

  /// Two texts, the lines that differ, counted as `restore` counts them, and the same for people.
  static func comparison(_ comparison: HistoryComparison) -> JSONValue {
    var hunks: [JSONValue] = []
    var difference = ""
    for hunk in comparison.hunks {
      let (old, new) = (comparison.old.wholeLines(hunk.old), comparison.new.wholeLines(hunk.new))
      hunks.append([
        "old": ["start": .int(old.lowerBound), "end": .int(old.upperBound)],
        "new": ["start": .int(new.lowerBound), "end": .int(new.upperBound)],
      ])
      difference += "@@ -\(old.lowerBound + 1),\(old.count) +\(new.lowerBound + 1),\(new.count) @@\n"
      difference += comparison.old.marked("-", old) + comparison.new.marked("+", new)
    }
    return [
      "old": .string(comparison.old.string), "new": .string(comparison.new.string), "hunks": .array(hunks),
      "difference": .string(difference),
    ]
  }
}

extension SourceText {
  /// The lines of a range that begins and ends where lines do.
  fileprivate func wholeLines(_ range: Range<Int>) -> Range<Int> {
    let start = line(at: range.lowerBound)
    let last = line(at: range.upperBound)
    return start..<(range.upperBound > lineStart(last) ? last + 1 : max(start, last))
  }

  fileprivate func marked(_ mark: String, _ lines: Range<Int>) -> String {
    lines.map { mark + string(lineStart($0)..<lineEnd($0)) + "\n" }.joined()
  }
}
