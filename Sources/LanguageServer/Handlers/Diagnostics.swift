import JSONText
import JobAnalysis
import JobModel

extension Session {
  /// So many bytes are judged at once: then whatever came meanwhile is served.
  static let judgedAtOnce = 256 * 1024

  /// Publishes the findings of every document that changed, in the order of their names, first of those in which an author is.
  mutating func publish() {
    refreshOutdated()
    for root in workspaces.takeScanned() { due.release(root) }
    if isPulled { return refreshStale() }
    var left = Session.judgedAtOnce
    while let key = nextDue(), let place = documents.index(forKey: key) {
      guard left > 0 else {
        due.insert(key)
        return send(.goOn)
      }
      let (size, uri, version) = documents.values.ask(place) { document in
        document.isChanged = false
        document.isPublished = true
        return (document.text.count, document.uri, document.version)
      }
      left -= size
      guard let (findings, text) = findings(of: key) else { continue }
      var conversions = Conversions(client: client, text: text, uri: uri, version: version)
      send(.message(conversions.publication(of: findings)))
    }
  }

  /// The next document that the client is to be told of, and can be.
  private mutating func nextDue() -> String? {
    while let key = fresh.popFirst() ?? due.popFirst() {
      guard let place = documents.index(forKey: key) else { continue }
      let (isStale, isChanged) = documents.values.ask(place) { ($0.isStale, $0.isChanged) }
      guard isPulled ? isStale : isChanged else { continue }
      if isReady(key) { return key }
      if let folder = root(of: key) ?? folder(of: key) { due.hold(key, for: folder) }
    }
    return nil
  }

  /// Whether all is known that the findings of any document depend on.
  mutating func areAllReady() -> Bool {
    while let folder = unready.first {
      if !openFolders.documents(in: folder).isEmpty {
        guard let root = workspaces.root(of: folder), workspaces.isScanned(root) else { return false }
      }
      unready.remove(folder)
    }
    return true
  }

  /// Asks a client that pulls to do so again, where more than the text of a document has changed.
  private mutating func refreshStale() {
    var isStale = false
    while let key = nextDue() {
      documents[key]?.isStale = false
      isStale = true
    }
    guard isStale, client.refreshesDiagnostics else { return }
    askClient("workspace/diagnostic/refresh")
  }
}
