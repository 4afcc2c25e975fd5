import JSONText
import JobAnalysis
import JobModel

extension Session {
  mutating func semanticTokensFull(_ params: Params) throws(ResponseError) -> JSONValue {
    let (key, tokens) = try tokens(params)
    return ["resultId": .string(remember(tokens, of: key)), "data": Session.numbers(tokens.data[...])]
  }

  /// What has changed since the client's last answer; all of it where that is not known any more.
  mutating func semanticTokensDelta(_ params: Params) throws(ResponseError) -> JSONValue {
    let (key, tokens) = try tokens(params)
    let previous = try params.text("previousResultId")
    let last = documents[key]?.colors
    let id = remember(tokens, of: key)
    guard let last, last.id == previous else {
      return ["resultId": .string(id), "data": Session.numbers(tokens.data[...])]
    }
    guard let change = tokens.difference(from: last.tokens) else { return ["resultId": .string(id), "edits": []] }
    let edit: JSONValue = [
      "start": .int(change.start), "deleteCount": .int(change.deleted), "data": Session.numbers(change.inserted),
    ]
    return ["resultId": .string(id), "edits": [edit]]
  }

  mutating func semanticTokensRange(_ params: Params) throws(ResponseError) -> JSONValue {
    let range = try params.range("range")
    let lines = min(range.start.line, range.end.line)...max(range.start.line, range.end.line)
    let (_, tokens) = try tokens(params, lines: lines)
    return ["data": Session.numbers(tokens.data[...])]
  }

  private mutating func tokens(_ params: Params, lines: ClosedRange<Int>? = nil) throws(ResponseError) -> (
    key: String, tokens: SemanticTokens
  ) {
    let (key, snapshot) = try open(params)
    let text = snapshot.document.text
    var conversions = conversions(of: key, text)
    let all = 0...max(0, text.lineCount - 1)
    let lines = Range((lines ?? all).clamped(to: all))
    return (key, SemanticTokens(snapshot.colorings, in: text, lines: lines, &conversions))
  }

  private mutating func remember(_ tokens: SemanticTokens, of key: String) -> String {
    let id = String(nextNumber())
    documents[key]?.colors = (id, tokens)
    return id
  }

  private static func numbers(_ numbers: ArraySlice<Int>) -> JSONValue {
    .array(numbers.map { .int($0) })
  }
}
