@testable import JSONText

/// The verdict on a text, for tests that only care whether and why.
func verdict(_ text: String, _ dialect: JSONDialect = .strict) -> JSONError? {
  verdict(Array(text.utf8), dialect)
}

func verdict(_ bytes: [UInt8], _ dialect: JSONDialect = .strict) -> JSONError? {
  do {
    _ = try JSONNode.parse(bytes, dialect: dialect)
    return nil
  } catch {
    return error
  }
}

func parse(_ text: String, _ dialect: JSONDialect = .strict) throws -> JSONNode {
  try JSONNode.parse(Array(text.utf8), dialect: dialect)
}

/// A text whose one ⟦part⟧ is the place in question.
struct MarkedText {
  var text: String
  var range: Range<Int>

  init(_ marked: String) {
    let opening = marked.firstRange(of: "⟦")
    let closing = marked.firstRange(of: "⟧")
    let before = String(marked[..<(opening?.lowerBound ?? marked.startIndex)])
    let inside = String(
      marked[(opening?.upperBound ?? marked.startIndex)..<(closing?.lowerBound ?? marked.startIndex)])
    let after = String(marked[(closing?.upperBound ?? marked.startIndex)...])
    text = before + inside + after
    range = before.utf8.count..<before.utf8.count + inside.utf8.count
  }
}
