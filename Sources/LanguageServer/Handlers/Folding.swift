import JSONText
import JobAnalysis
import JobModel

extension Session {
  mutating func foldingRange(_ params: Params) throws(ResponseError) -> JSONValue {
    let (key, snapshot) = try open(params)
    var conversions = conversions(of: key, snapshot.document.text)
    var foldings = snapshot.foldings
    if let limit = client.foldingLimit, foldings.count > limit { foldings.removeLast(foldings.count - limit) }
    var ranges: [JSONValue] = []
    for folding in foldings { ranges.append(conversions.folding(folding)) }
    return .array(ranges)
  }

  mutating func selectionRange(_ params: Params) throws(ResponseError) -> JSONValue {
    let (key, snapshot) = try open(params)
    let text = snapshot.document.text
    var conversions = conversions(of: key, text)
    var answers: [JSONValue] = []
    for position in try params.positions("positions") {
      let ranges = snapshot.selections(around: text.offset(of: position, in: client.encoding))
      answers.append(conversions.nested(ranges))
    }
    return .array(answers)
  }

  mutating func linkedEditingRange(_ params: Params) throws(ResponseError) -> JSONValue {
    let (key, snapshot) = try open(params)
    let text = snapshot.document.text
    let offset = text.offset(of: try params.position("position"), in: client.encoding)
    guard let linked = snapshot.linkedRanges(at: offset) else { return .null }
    var conversions = conversions(of: key, text)
    var ranges: [JSONValue] = []
    for range in linked { ranges.append(conversions.range(range)) }
    return ["ranges": .array(ranges), "wordPattern": "[a-z_][a-z0-9_]*"]
  }

  mutating func documentLink(_ params: Params) throws(ResponseError) -> JSONValue {
    let (key, snapshot) = try open(params)
    var conversions = conversions(of: key, snapshot.document.text)
    var links: [JSONValue] = []
    for link in snapshot.links {
      let target: String =
        switch link.destination {
        case .address(let address): address
        case .file(let path): FilePath.uri(of: path)
        }
      links.append(["range": conversions.range(link.range), "target": .string(target)])
    }
    return .array(links)
  }
}
