import JSONText
import JobAnalysis
import JobModel

extension Conversions {
  mutating func diagnostic(_ finding: Finding) -> JSONValue {
    var fields = [
      JSONField("range", range(finding.range)),
      JSONField("severity", .int(Conversions.number(of: finding.severity))),
      JSONField("code", .string(finding.rule)),
      JSONField("source", "callwright"),
      JSONField("message", .string(finding.message)),
    ]
    let tags = tags(of: finding)
    if !tags.isEmpty { fields.append(JSONField("tags", .array(tags.map { .int($0) }))) }
    if client.hasRelatedInformation, !finding.mark.related.isEmpty {
      var places: [JSONValue] = []
      for place in finding.mark.related {
        places.append(["location": location(of: place), "message": .string(place.message)])
      }
      fields.append(JSONField("relatedInformation", .array(places)))
    }
    return .object(fields)
  }

  func tags(of finding: Finding) -> [Int] {
    var tags: [Int] = []
    if client.hasUnnecessaryTag, finding.mark.isUnnecessary { tags.append(1) }
    if client.hasDeprecatedTag, finding.mark.isOutdated { tags.append(2) }
    return tags
  }

  /// A line of another file from its start to its end: the same in whatever unit columns are counted.
  mutating func location(of place: RelatedPlace) -> JSONValue {
    switch place.place {
    case .here(let range): return ["uri": .string(uri), "range": self.range(range)]
    case .elsewhere(let file):
      let start: JSONValue = ["line": .int(file.line), "character": 0]
      let end: JSONValue = ["line": .int(file.line + 1), "character": 0]
      return ["uri": .string(FilePath.uri(of: file.path)), "range": ["start": start, "end": end]]
    }
  }

  static func number(of severity: Severity) -> Int {
    switch severity {
    case .error: 1
    case .warning: 2
    case .information: 3
    case .hint: 4
    }
  }
}
