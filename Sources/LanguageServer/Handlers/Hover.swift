import JSONText
import JobAnalysis
import JobModel

extension Session {
  mutating func hover(_ params: Params) throws(ResponseError) -> JSONValue {
    let (key, snapshot) = try open(params)
    let text = snapshot.document.text
    let offset = text.offset(of: try params.position("position"), in: client.encoding)
    guard let hover = snapshot.hover(at: offset) else { return .null }
    var conversions = conversions(of: key, text)
    return [
      "contents": Conversions.markup(hover.text, isMarkdown: client.hasMarkdownInHover),
      "range": conversions.range(hover.range),
    ]
  }
}
