import JSONText
import JobAnalysis
import JobModel

extension Session {
  /// So many bytes are judged at once: then whatever came meanwhile is served.
  private static let judgedAtOnce = 256 * 1024

  /// Publishes the findings of every document that changed, in the order of their names.
  mutating func publish() {
    var left = Session.judgedAtOnce
    for key in documents.keys.sorted() {
      guard let document = documents[key], document.isChanged, isReady(key) else { continue }
      guard left > 0 else { return send(.goOn) }
      guard let snapshot = snapshot(of: key) else { continue }
      left -= document.text.bytes.count
      documents[key]?.isChanged = false
      var conversions = Conversions(client: client, text: document.text, uri: document.uri, version: document.version)
      var diagnostics: [JSONValue] = []
      for finding in snapshot.findings() { diagnostics.append(conversions.diagnostic(finding)) }
      send(.message(Conversions.publication(of: diagnostics, uri: document.uri, version: document.version)))
    }
  }
}
