import JSONText
import JobAnalysis
import JobModel

extension Session {
  mutating func completion(_ params: Params) throws(ResponseError) -> JSONValue {
    let (key, snapshot) = try open(params)
    let text = snapshot.document.text
    let offset = text.offset(of: try params.position("position"), in: client.encoding)
    let conversions = conversions(of: key, text)
    let items = snapshot.completions(at: offset).enumerated().map { conversions.item($1, place: $0) }
    return ["isIncomplete": false, "items": .array(items)]
  }

  /// What turns the core's places in a document into the client's.
  func conversions(of key: String, _ text: SourceText) -> Conversions {
    Conversions(client: client, text: text, uri: documents[key]?.uri ?? key, version: documents[key]?.version)
  }
}
