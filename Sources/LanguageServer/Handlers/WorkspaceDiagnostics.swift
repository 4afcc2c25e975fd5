import JSONText
import JobAnalysis
import JobModel

/// The findings of whole workspaces, made file by file as the files are read.
struct WorkspaceReport: Sendable {
  /// The ids of what the client has, by URI. What nobody asks for is gone.
  var previous: [String: String]
  /// What the session knew when it began.
  let revision: Int
  /// The keys of the open documents that are to be judged, the next one last.
  var open: [String] = []
  /// What the client has not been told yet.
  var reports: [JSONValue] = []
}

/// Findings for a client that asks for those of all files.
extension Session {
  /// Every job and file of the workspaces that are known. The answer is held back until something is different from what
  /// the client has been told, so that one which asks again at once costs nothing.
  mutating func workspaceDiagnostic(_ request: Message.Request) throws(ResponseError) -> Reaction {
    let params = try Params(request.params)
    var report = WorkspaceReport(previous: [:], revision: revision)
    for known in try params.objects("previousResultIds") {
      report.previous[try known.text("uri")] = try known.text("value")
    }
    stopPublishing()
    let roots = workspaces.roots.values
    guard knowsFolders(), roots.allSatisfy({ $0.isScanned }), areAllReady(),
      toldRevision != revision || report.previous.isEmpty
    else { return .notYet }
    report.open = documents.keys.sorted().reversed()
    let open = Set(documents.values.compactMap { $0.path })
    let paths = Set(roots.flatMap { $0.paths }).subtracting(open).sorted()
    begin(Gathering(request, WantedFiles(paths: paths, needle: .none), report))
    return .later
  }

  /// Judges open documents, as many as are judged at once; whether none is left.
  mutating func judgesOpen(for place: Int) -> Bool {
    guard var report = gatherings[place]?.report, !report.open.isEmpty else { return true }
    gatherings[place]?.report = nil
    var left = Session.judgedAtOnce
    while left > 0, let key = report.open.popLast() {
      left -= documents[key]?.text.count ?? 0
      add(key, to: &report)
    }
    gatherings[place]?.report = report
    if !report.open.isEmpty { send(.goOn) }
    return report.open.isEmpty
  }

  /// Judges a file that has been read. One that was opened meanwhile is what the editor has.
  mutating func judge(_ path: String, for place: Int) {
    guard var report = gatherings[place]?.report else { return }
    // Here alone, or it would be copied.
    gatherings[place]?.report = nil
    let text = gatherings[place]?.take(path)
    let key = FilePath.key(of: FilePath.uri(of: path))
    if documents[key] != nil {
      add(key, to: &report)
    } else if let text {
      let uri = FilePath.uri(of: path)
      let found = self.report(diagnostics(of: text, at: path, uri), previous: report.previous.removeValue(forKey: uri))
      report.reports.append(Session.placed(found, uri, version: nil))
    }
    gatherings[place]?.report = report
  }

  private mutating func add(_ key: String, to report: inout WorkspaceReport) {
    guard let document = documents[key] else { return }
    let found = self.report(of: key, previous: report.previous.removeValue(forKey: document.uri))
    report.reports.append(Session.placed(found, document.uri, version: document.version))
  }

  /// Tells a client that wants it in parts what has been found so far.
  mutating func tellFound(_ place: Int) {
    guard let gathering = gatherings[place], let token = gathering.request.params?["partialResultToken"],
      !token.isNull, let reports = gathering.report?.reports, !reports.isEmpty
    else { return }
    gatherings[place]?.report?.reports = []
    sendProgress(token.value, ["items": .array(reports)])
  }

  /// Answers when all files are judged.
  mutating func answer(_ gathering: Gathering) {
    guard var report = gathering.report else { return }
    toldRevision = report.revision
    // What is gone has no findings any more.
    for uri in report.previous.keys.sorted() {
      report.reports.append(Session.placed(["kind": "full", "items": []], uri, version: nil))
    }
    let result = inParts(["items": .array(report.reports)], for: gathering.request)
    send(.message(Reply.result(result, to: gathering.request.id)))
  }

  /// The findings of a file that nobody has open.
  private func diagnostics(of text: SourceText, at path: String, _ uri: String) -> [JSONValue] {
    guard let kind = FileKind(fileName: FilePath.name(of: path)), let root = workspaceRoot(at: path) else { return [] }
    let snapshot = Snapshot(text, kind: kind, path: path, workspace: root.workspace, vocabulary: root.vocabulary)
    var conversions = Conversions(client: client, text: text, uri: uri, version: nil)
    var diagnostics: [JSONValue] = []
    for finding in snapshot.findings() { diagnostics.append(conversions.diagnostic(finding)) }
    return diagnostics
  }
}
