import JSONText
import JobAnalysis
import JobModel
import JobOptimizer

/// Findings for a client that asks for them. From its first request on nothing is published to it any more.
extension Session {
  mutating func documentDiagnostic(_ params: Params) throws(ResponseError) -> Reaction {
    let (key, _) = try open(params)
    stopPublishing()
    documents[key]?.isStale = false
    // What a scan has not found yet would be called unknown.
    guard isReady(key) else { return .notYet }
    let previous = params["previousResultId"]?.string
    return .result(report(of: key, previous: previous))
  }

  static func placed(_ report: JSONValue, _ uri: String, version: Int?) -> JSONValue {
    report.with("uri", .string(uri)).with("version", version.map { .int($0) } ?? .null)
  }

  /// The findings of an open document; those that the client has already are not made again.
  mutating func report(of key: String, previous: String?) -> JSONValue {
    if let previous, documents[key]?.reportID == previous { return Session.unchanged(previous) }
    let report = report(diagnostics(of: key), previous: previous)
    documents[key]?.reportID = report["resultId"]?.string
    return report
  }

  private static func unchanged(_ id: String) -> JSONValue { ["kind": "unchanged", "resultId": .string(id)] }

  /// Full, or unchanged where the client has the same already.
  func report(_ diagnostics: [JSONValue], previous: String?) -> JSONValue {
    let items = JSONValue.array(diagnostics)
    var bytes: [UInt8] = []
    items.write(into: &bytes)
    let id = TextHash(bytes).hex
    if id == previous { return Session.unchanged(id) }
    return ["kind": "full", "resultId": .string(id), "items": items]
  }

  /// A client that pulls is told once that nothing is published.
  mutating func stopPublishing() {
    guard !isPulled else { return }
    isPulled = true
    due.removeAll()
    fresh.removeAll()
    for key in documents.keys.sorted() {
      guard let document = documents[key] else { continue }
      if document.isStale { due.insert(key) }
      guard document.isPublished else { continue }
      documents[key]?.isPublished = false
      send(.message(Conversions.silence(uri: document.uri, version: document.version)))
    }
  }

  mutating func diagnostics(of key: String) -> [JSONValue] {
    guard let (findings, text) = findings(of: key) else { return [] }
    var conversions = conversions(of: key, text)
    var diagnostics: [JSONValue] = []
    for finding in findings { diagnostics.append(conversions.diagnostic(finding)) }
    return diagnostics
  }

  /// What the rules notice in an open document, and the text that they noticed it in.
  mutating func findings(of key: String) -> (findings: [Finding], text: SourceText)? {
    guard let snapshot = snapshot(of: key), let place = documents.index(forKey: key) else { return nil }
    if let before = documents.values.ask(place, { $0.outdatedJudgement }) { past.append(before) }
    return (documents.values[place].findings(in: snapshot), snapshot.document.text)
  }
}
