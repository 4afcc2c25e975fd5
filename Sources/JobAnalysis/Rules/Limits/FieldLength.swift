import JobModel

/// What the three rules about the length of a field share.
enum FieldLength {
  /// Marks what is over the limit; near it, the field, at information.
  static func marks(_ field: Job.Field?, name: String, limit: Int?, in snapshot: Snapshot, advice: String) -> [Mark] {
    guard let field, let limit else { return [] }
    let unit = snapshot.workspace.countUnit
    let count = field.text.count(in: unit)
    if count > limit {
      let over = count - limit
      let message =
        "the \(name) has \(count.grouped) characters, \(over.grouped) over the limit of \(limit.grouped); \(advice)"
      return [Mark(overRange(field, limit: limit, unit: unit, in: snapshot.document.text), message)]
    }
    guard limit >= FieldLength.smallestNoticed, Limits.isNear(count, limit: limit) else { return [] }
    let message = "the \(name) has \(count.grouped) of \(limit.grouped) characters, \((limit - count).grouped) left"
    return [Mark(field.range, message, severity: .information)]
  }

  /// A limit as short as a name's is seen at a glance: no notice before it is reached.
  private static let smallestNoticed = 500

  private static func overRange(_ field: Job.Field, limit: Int, unit: CountUnit, in text: SourceText) -> Range<Int> {
    guard let plain = field.plainRange else { return field.range }
    let start = text.offset(afterCounting: limit, from: plain.lowerBound, in: unit)
    return start < plain.upperBound ? start..<plain.upperBound : field.range
  }
}
