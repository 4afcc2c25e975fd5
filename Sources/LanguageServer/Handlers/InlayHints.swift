import JSONText
import JobAnalysis
import JobModel

extension Session {
  mutating func inlayHint(_ params: Params) throws(ResponseError) -> JSONValue {
    let (key, snapshot) = try open(params)
    guard settings.inlayHints else { return [] }
    let text = snapshot.document.text
    let wanted = try params.range("range")
    let start = text.offset(of: wanted.start, in: client.encoding)
    let end = text.offset(of: wanted.end, in: client.encoding)
    let conversions = conversions(of: key, text)
    var places = PositionCounter(text, in: client.countsHintsInBytes ? .utf8 : client.encoding)
    var hints: [JSONValue] = []
    for hint in snapshot.inlayHints(in: min(start, end)..<max(start, end)) {
      hints.append(conversions.hint(hint, at: places.position(of: hint.offset)))
    }
    return .array(hints)
  }
}
