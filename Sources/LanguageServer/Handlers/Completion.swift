import JSONText
import JobAnalysis
import JobModel

extension Session {
  mutating func completion(_ params: Params) throws(ResponseError) -> JSONValue {
    let (key, snapshot) = try open(params)
    let text = snapshot.document.text
    let offset = text.offset(of: try params.position("position"), in: client.encoding)
    var conversions = conversions(of: key, text)
    var items: [JSONValue] = []
    for (place, completion) in snapshot.completions(at: offset).enumerated() {
      items.append(conversions.item(completion, place: place))
    }
    return ["isIncomplete": false, "items": .array(items)]
  }

  /// What turns the core's places in a document into the client's.
  func conversions(of key: String, _ text: SourceText) -> Conversions {
    Conversions(client: client, text: text, uri: documents[key]?.uri ?? key, version: documents[key]?.version)
  }
}
