import JSONText
import JobAnalysis
import JobModel

extension Session {
  /// The fixes of the findings that touch the range: by range and text, never by what the client says is wrong there.
  mutating func codeAction(_ params: Params) throws(ResponseError) -> JSONValue {
    let (key, snapshot) = try open(params)
    let text = snapshot.document.text
    let (start, end) = try params.range("range")
    let range = text.range(from: start, to: end, in: client.encoding)
    let only = try params.optionalObject("context")?.optionalTexts("only")
    guard client.hasCodeActionLiterals, only?.contains(where: { $0 == "quickfix" || $0.isEmpty }) ?? true else {
      return []
    }
    var conversions = conversions(of: key, text)
    var actions: [JSONValue] = []
    for finding in snapshot.findings() where finding.range.touches(range) {
      for (place, fix) in finding.fixes.enumerated() {
        actions.append(conversions.codeAction(fix, for: finding, isPreferred: place == 0))
      }
    }
    return .array(actions)
  }
}

extension Range<Int> {
  /// Whether the two share a byte, or the end of one is the start of the other.
  fileprivate func touches(_ other: Range<Int>) -> Bool {
    lowerBound <= other.upperBound && other.lowerBound <= upperBound
  }
}
