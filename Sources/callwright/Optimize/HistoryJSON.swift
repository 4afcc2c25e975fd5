import JSONText
import JobModel
import JobOptimizer

/// What the history says of files, for programs. Lines count from 1.
enum HistoryJSON {
  static func text(of reports: [HistoryReport], _ task: HistoryTaskWord) -> String {
    let all: JSONValue = [
      "version": .string(Callwright.version), "operation": .string(String(task.name.dropFirst(2))),
      "files": .array(reports.map { file($0) }),
    ]
    return all.written(indentation: 2) + "\n"
  }

  private static func file(_ report: HistoryReport) -> JSONValue {
    var fields = [JSONField("path", .string(report.path))]
    fields += result(report)
    fields.append(JSONField("notes", .array(report.notes.map { .string($0) })))
    return .object(fields)
  }

  private static func result(_ report: HistoryReport) -> [JSONField] {
    switch report.result {
    case .changed(let entry):
      [
        JSONField("outcome", "changed"), JSONField("entry", .int(entry)),
        JSONField("keptWhatWasTyped", .bool(report.hasTyped)),
      ] + (report.entry.map { kind($0.kind) } ?? [])
    case .nothing: [JSONField("outcome", "nothing")]
    case .refused: [JSONField("outcome", "refused")]
    case .failed(let reason): [JSONField("outcome", "failed"), JSONField("reason", .string(reason))]
    case .conflicts(let entry, let conflicts):
      [
        JSONField("outcome", "conflicts"), JSONField("change", .int(entry)),
        JSONField(
          "conflicts",
          .array(conflicts.map { ["now": lines($0.ours), "wanted": lines($0.theirs)] })),
      ]
    case .list(let list): listed(list)
    case .compared(let comparison): compared(comparison)
    case .standing: [JSONField("outcome", "standing")]
    }
  }

  private static func listed(_ list: HistoryListing) -> [JSONField] {
    [
      JSONField("outcome", "listed"), JSONField("undo", number(list.standing.undo)),
      JSONField("redo", number(list.standing.redo)), JSONField("isKnown", .bool(list.standing.isKnown)),
      JSONField("entries", .array(list.items.map { item($0) })),
      JSONField(
        "removed",
        list.removed.map { ["count": .int($0.count), "through": .string(HistoryTime.universal($0.through))] } ?? .null),
    ]
  }

  private static func item(_ item: HistoryListing.Item) -> JSONValue {
    let entry = item.entry
    var fields = [JSONField("id", .int(entry.id))] + kind(entry.kind)
    fields += [
      JSONField("state", .string(state(entry.state))), JSONField("time", .string(HistoryTime.universal(entry.time))),
      JSONField("follows", number(entry.parent)), JSONField("before", text(entry.before)),
      JSONField("after", text(entry.after)),
    ]
    if let words = item.description {
      fields += [
        JSONField("engine", .string(words.engine)), JSONField("name", .string(words.name)),
        JSONField("label", .string(words.label)), JSONField("changes", .array(words.changes.map { .string($0) })),
      ]
    }
    return .object(fields)
  }

  private static func kind(_ kind: HistoryEntry.Kind) -> [JSONField] {
    switch kind {
    case .change: [JSONField("kind", "change")]
    case .undo(let change): [JSONField("kind", "undo"), JSONField("change", .int(change))]
    case .redo(let change): [JSONField("kind", "redo"), JSONField("change", .int(change))]
    }
  }

  private static func state(_ state: HistoryEntry.State) -> String {
    switch state {
    case .prepared: "prepared"
    case .sealed: "sealed"
    case .dropped: "dropped"
    }
  }

  private static func compared(_ comparison: HistoryComparison) -> [JSONField] {
    let hunks = comparison.hunks.enumerated().map { index, hunk -> JSONValue in
      [
        "hunk": .int(index + 1), "oldLine": .int(comparison.old.line(at: hunk.old.lowerBound) + 1),
        "newLine": .int(comparison.new.line(at: hunk.new.lowerBound) + 1),
        "old": .string(comparison.old.string(hunk.old)), "new": .string(comparison.new.string(hunk.new)),
      ]
    }
    return [
      JSONField("outcome", "compared"), JSONField("old", .string(comparison.old.string)),
      JSONField("new", .string(comparison.new.string)), JSONField("hunks", .array(hunks)),
    ]
  }

  private static func text(_ text: TextReference) -> JSONValue {
    ["sha256": .string(text.hash.hex), "bytes": .int(text.size)]
  }

  private static func lines(_ range: Range<Int>) -> JSONValue {
    ["first": .int(range.lowerBound + 1), "last": .int(max(range.lowerBound + 1, range.upperBound))]
  }

  private static func number(_ number: Int?) -> JSONValue { number.map { .int($0) } ?? .null }
}
