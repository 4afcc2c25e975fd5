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
    return .result(report(diagnostics(of: key), previous: previous))
  }

  /// Every job and file of the workspaces that are known. The answer is held back until something is different from what
  /// the client has been told, so that one which asks again at once costs nothing.
  mutating func workspaceDiagnostic(_ params: Params, _ files: [String: SourceText]?) throws(ResponseError) -> Reaction
  {
    stopPublishing()
    let roots = workspaces.roots.values.sorted { $0.folder < $1.folder }
    guard knowsFolders(), roots.allSatisfy({ $0.isScanned }), documents.keys.allSatisfy({ isReady($0) }) else {
      return .notYet
    }
    var previous: [String: String] = [:]
    for known in try params.objects("previousResultIds") { previous[try known.text("uri")] = try known.text("value") }
    if files == nil {
      if toldRevision == revision, !previous.isEmpty { return .notYet }
      let open = Set(documents.values.compactMap { $0.path })
      let paths = roots.flatMap { $0.paths }.filter { !open.contains($0) }
      if !paths.isEmpty { return .needs(WantedFiles(paths: paths, needle: "")) }
    }
    toldRevision = revision
    var reports: [JSONValue] = []
    for key in documents.keys.sorted() {
      guard let document = documents[key] else { continue }
      let found = report(diagnostics(of: key), previous: previous.removeValue(forKey: document.uri))
      reports.append(Session.placed(found, document.uri, version: document.version))
    }
    for (path, text) in (files ?? [:]).sorted(by: { $0.key < $1.key }) {
      let uri = FilePath.uri(of: path)
      let found = report(diagnostics(of: text, at: path, uri), previous: previous.removeValue(forKey: uri))
      reports.append(Session.placed(found, uri, version: nil))
    }
    // What is gone has no findings any more.
    for uri in previous.keys.sorted() {
      reports.append(Session.placed(["kind": "full", "items": []], uri, version: nil))
    }
    return .result(["items": .array(reports)])
  }

  private static func placed(_ report: JSONValue, _ uri: String, version: Int?) -> JSONValue {
    report.with("uri", .string(uri)).with("version", version.map { .int($0) } ?? .null)
  }

  /// Full, or unchanged where the client has the same already.
  private func report(_ diagnostics: [JSONValue], previous: String?) -> JSONValue {
    let items = JSONValue.array(diagnostics)
    var bytes: [UInt8] = []
    items.write(into: &bytes)
    let id = TextHash(bytes).hex
    if id == previous { return ["kind": "unchanged", "resultId": .string(id)] }
    return ["kind": "full", "resultId": .string(id), "items": items]
  }

  /// A client that pulls is told once that nothing is published.
  private mutating func stopPublishing() {
    guard !isPulled else { return }
    isPulled = true
    for key in documents.keys.sorted() {
      guard let document = documents[key], document.isPublished else { continue }
      documents[key]?.isPublished = false
      send(.message(Conversions.publication(of: [], uri: document.uri, version: document.version)))
    }
  }

  mutating func diagnostics(of key: String) -> [JSONValue] {
    guard let snapshot = snapshot(of: key), let findings = documents[key]?.findings(in: snapshot) else { return [] }
    var conversions = conversions(of: key, snapshot.document.text)
    var diagnostics: [JSONValue] = []
    for finding in findings { diagnostics.append(conversions.diagnostic(finding)) }
    return diagnostics
  }

  /// Those of a file that nobody has open.
  private func diagnostics(of text: SourceText, at path: String, _ uri: String) -> [JSONValue] {
    guard let kind = FileKind(fileName: FilePath.name(of: path)), let root = workspaceRoot(at: path) else { return [] }
    let snapshot = Snapshot(text, kind: kind, path: path, workspace: root.workspace, vocabulary: root.vocabulary)
    var conversions = Conversions(client: client, text: text, uri: uri, version: nil)
    var diagnostics: [JSONValue] = []
    for finding in snapshot.findings() { diagnostics.append(conversions.diagnostic(finding)) }
    return diagnostics
  }
}
