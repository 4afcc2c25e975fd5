import JSONText
import JobAnalysis
import JobModel

extension Session {
  /// So many bytes are judged at once: then whatever came meanwhile is served.
  private static let judgedAtOnce = 256 * 1024

  /// Publishes the findings of every document that changed, in the order of their names.
  mutating func publish() {
    refreshOutdated()
    if isPulled { return refreshStale() }
    var left = Session.judgedAtOnce
    for key in documentKeys(where: { $0.isChanged }) {
      guard isReady(key), let place = documents.index(forKey: key) else { continue }
      guard left > 0 else { return send(.goOn) }
      left -= documents.values[place].text.count
      documents.values[place].isChanged = false
      documents.values[place].isPublished = true
      guard let (findings, text) = findings(of: key) else { continue }
      var conversions = conversions(of: key, text)
      send(.message(conversions.publication(of: findings)))
    }
  }

  /// Asks a client that pulls to do so again, where more than the text of a document has changed.
  private mutating func refreshStale() {
    let stale = documents.keys.filter { documents[$0]?.isStale == true && isReady($0) }
    guard !stale.isEmpty else { return }
    for key in stale { documents[key]?.isStale = false }
    guard client.refreshesDiagnostics else { return }
    askClient("workspace/diagnostic/refresh")
  }
}
