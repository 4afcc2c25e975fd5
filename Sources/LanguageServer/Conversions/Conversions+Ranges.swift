import JSONText
import JobAnalysis
import JobModel

extension Conversions {
  mutating func folding(_ folding: Folding) -> JSONValue {
    let start = place(folding.range.lowerBound)
    let end = place(folding.range.upperBound)
    var fields = [JSONField("startLine", .int(start.line)), JSONField("endLine", .int(end.line))]
    if !client.foldsLinesOnly { fields.append(JSONField("endCharacter", .int(end.column))) }
    switch folding.kind {
    case .comment: fields.append(JSONField("kind", "comment"))
    case .region: fields.append(JSONField("kind", "region"))
    case .other: break
    }
    return .object(fields)
  }

  /// Ranges, the smallest first, each as the child of the next.
  mutating func nested(_ ranges: [Range<Int>]) -> JSONValue {
    var nested: JSONValue?
    for inner in ranges.reversed() {
      var fields = [JSONField("range", range(inner))]
      if let parent = nested { fields.append(JSONField("parent", parent)) }
      nested = .object(fields)
    }
    return nested ?? .null
  }
}
