import JSONText
import JobAnalysis
import JobModel

extension Session {
  mutating func definition(_ params: Params, _ files: [String: SourceText]?) throws(ResponseError) -> Reaction {
    guard let (key, mention) = try mention(params) else { return .result(.null) }
    return locations(
      of: mention.symbol, from: key, files, among: definers(of: mention.symbol, in: workspaceRoot(of: key))
    ) {
      $0.isDefinition
    }
  }

  mutating func references(_ params: Params, _ files: [String: SourceText]?) throws(ResponseError) -> Reaction {
    let hasDefinition = try params.optionalObject("context")?["includeDeclaration"]?.bool ?? false
    guard let (key, mention) = try mention(params) else { return .result(.null) }
    return locations(
      of: mention.symbol, from: key, files, among: speakers(of: mention.symbol, in: workspaceRoot(of: key))
    ) {
      hasDefinition || !$0.isDefinition
    }
  }

  mutating func documentHighlight(_ params: Params) throws(ResponseError) -> JSONValue {
    guard let (key, mention) = try mention(params), let snapshot = snapshot(of: key) else { return .null }
    var conversions = conversions(of: key, snapshot.document.text)
    var highlights: [JSONValue] = []
    for place in snapshot.mentions(of: mention.symbol) where !place.range.isEmpty {
      highlights.append(["range": conversions.range(place.range), "kind": .int(place.isDefinition ? 3 : 2)])
    }
    return .array(highlights)
  }

  /// What the name at the request's position means.
  mutating func mention(_ params: Params) throws(ResponseError) -> (key: String, mention: Mention)? {
    let (key, snapshot) = try open(params)
    let offset = snapshot.document.text.offset(of: try params.position("position"), in: client.encoding)
    return snapshot.mention(at: offset).map { (key, $0) }
  }

  private mutating func locations(
    of symbol: Symbol, from key: String, _ files: [String: SourceText]?, among paths: [String],
    where isWanted: (Mention) -> Bool
  ) -> Reaction {
    if let wanted = unread(paths, for: symbol, files) { return .needs(wanted) }
    var locations: [JSONValue] = []
    for place in places(of: symbol, from: key, in: workspaceRoot(of: key), files ?? [:], among: paths) {
      var conversions = place.conversions
      for mention in place.mentions where isWanted(mention) {
        locations.append(["uri": .string(place.uri), "range": conversions.range(mention.range)])
      }
    }
    return .result(.array(locations))
  }
}
