import JobAnalysis
import JobModel

/// Which files speak of a symbol, and where.
extension Session {
  /// The places in one file, open or not.
  struct SymbolPlaces {
    let uri: String
    let version: Int?
    let mentions: [Mention]
    let conversions: Conversions
  }

  /// The files that may define a symbol, by path; the document itself is always looked at.
  func definers(of symbol: Symbol, in root: WorkspaceRoot?) -> [String] {
    guard let root else { return [] }
    switch symbol {
    case .member, .inbox, .number, .channel, .variable: return root.bytes == nil ? [] : [root.filePath]
    case .action(let name): return root.workspace.actions.filter { $0.name == name }.map { $0.path }
    case .job(let name): return (root.workspace.jobs ?? []).filter { $0.name == name }.map { $0.path }
    case .parameter: return []
    }
  }

  /// The files that may speak of a symbol, by path.
  func speakers(of symbol: Symbol, in root: WorkspaceRoot?) -> [String] {
    guard let root else { return [] }
    let jobs = (root.workspace.jobs ?? []).map { $0.path }
    let actions = root.workspace.actions.map { $0.path }
    let file = root.bytes == nil ? [] : [root.filePath]
    switch symbol {
    case .member, .inbox, .number: return file + jobs
    case .variable: return file + actions + jobs
    case .channel: return file + actions
    case .action: return definers(of: symbol, in: root) + jobs
    case .job: return file + definers(of: symbol, in: root)
    case .parameter: return []
    }
  }

  /// The files among these that are neither open nor read yet.
  func unread(_ paths: [String], for symbol: Symbol, _ files: [String: SourceText]?) -> WantedFiles? {
    if files != nil { return nil }
    let unread = paths.filter { documents.index(forKey: FilePath.key(ofPath: $0)) == nil }
    return unread.isEmpty ? nil : WantedFiles(paths: unread, needle: Needle(symbol))
  }

  /// Where a symbol is mentioned: in the document that the question came from, if any, and in these files, by path.
  mutating func places(
    of symbol: Symbol, from key: String?, in root: WorkspaceRoot?, _ files: [String: SourceText], among paths: [String]
  ) -> [SymbolPlaces] {
    let needle = Needle(symbol)
    var places: [(path: String, SymbolPlaces)] = []
    var keys = paths.map { FilePath.key(ofPath: $0) }
    if let key, !keys.contains(key) { keys.append(key) }
    for other in keys {
      guard let place = documents.index(forKey: other),
        other == key || documents.values[place].kind != .job || needle.stands(in: documents.values[place].text.bytes),
        let snapshot = snapshot(of: other), let document = documents[other]
      else { continue }
      let mentions = snapshot.mentions(of: symbol)
      guard !mentions.isEmpty else { continue }
      let found = SymbolPlaces(
        uri: document.uri, version: document.version, mentions: mentions,
        conversions: conversions(of: other, document.text))
      places.append((document.path ?? document.uri, found))
    }
    for (path, text) in files {
      guard let root, let kind = FileKind(fileName: FilePath.name(of: path)) else { continue }
      let snapshot = Snapshot(text, kind: kind, path: path, workspace: root.workspace, vocabulary: root.vocabulary)
      let mentions = snapshot.mentions(of: symbol)
      guard !mentions.isEmpty else { continue }
      let uri = FilePath.uri(of: path)
      let found = SymbolPlaces(
        uri: uri, version: nil, mentions: mentions,
        conversions: Conversions(client: client, text: text, uri: uri, version: nil))
      places.append((path, found))
    }
    return places.sorted { $0.path < $1.path }.map { $0.1 }
  }
}
