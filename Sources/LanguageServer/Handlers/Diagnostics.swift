import JSONText
import JobAnalysis
import JobModel

extension Session {
  /// Publishes the findings of every document that changed, in the order of their names.
  mutating func publish() {
    for key in documents.keys.sorted() {
      guard let document = documents[key], document.isChanged, isReady(key), let snapshot = snapshot(of: key)
      else {
        continue
      }
      documents[key]?.isChanged = false
      var conversions = Conversions(client: client, text: document.text, uri: document.uri, version: document.version)
      var diagnostics: [JSONValue] = []
      for finding in snapshot.findings() { diagnostics.append(conversions.diagnostic(finding)) }
      send(.message(Conversions.publication(of: diagnostics, uri: document.uri, version: document.version)))
    }
  }
}
