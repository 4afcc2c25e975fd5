import JSONText
import JobAnalysis
import JobModel

extension Session {
  /// Publishes the findings of every document that changed, in the order of their names.
  mutating func publish() {
    for key in documents.keys.sorted() {
      guard let document = documents[key], document.isChanged, isReady(document), let snapshot = snapshot(of: key)
      else {
        continue
      }
      documents[key]?.isChanged = false
      let conversions = Conversions(client: client, text: document.text, uri: document.uri, version: document.version)
      let diagnostics = snapshot.findings().map { conversions.diagnostic($0) }
      send(.message(Conversions.publication(of: diagnostics, uri: document.uri, version: document.version)))
    }
  }
}
