extension JSONDocument {
  /// Takes one part out together with the comma that would be left over.
  func removing(_ index: Int, from parent: JSONNode) -> [JSONEdit]? {
    let children = parent.children
    guard children.indices.contains(index) else { return nil }
    let range = children[index]
    let next = endOfTrivia(from: range.upperBound)
    let comma = bytes[next] == .comma ? next : nil

    if children.count == 1, let emptied = insideOnlyHolding(range, comma: comma, of: parent) {
      return [JSONEdit(emptied, [])]
    }
    if let comma {
      guard bytes.isOnlySpace(range.upperBound..<comma) else {
        return [JSONEdit(range, []), JSONEdit(comma..<comma + 1, [])]
      }
      return [JSONEdit(tidied(range.lowerBound..<comma + 1), [])]
    }
    guard index > 0 else { return [JSONEdit(tidied(range), [])] }
    let previous = endOfTrivia(from: children[index - 1].upperBound)
    if bytes.isOnlySpace(previous + 1..<range.lowerBound) { return [JSONEdit(previous..<range.upperBound, [])] }
    return [JSONEdit(previous..<previous + 1, []), JSONEdit(tidied(range), [])]
  }

  /// All between the brackets, where that is nothing but the one part and white space: `[ 1, ]` becomes `[]`.
  private func insideOnlyHolding(_ range: Range<Int>, comma: Int?, of parent: JSONNode) -> Range<Int>? {
    let inside = parent.range.lowerBound + 1..<parent.range.upperBound - 1
    let end = comma.map { $0 + 1 } ?? range.upperBound
    guard bytes.isOnlySpace(inside.lowerBound..<range.lowerBound), bytes.isOnlySpace(end..<inside.upperBound) else {
      return nil
    }
    return bytes.isOnlySpace(range.upperBound..<(comma ?? range.upperBound)) ? inside : nil
  }

  /// A cut that leaves neither an empty line nor a double space behind.
  private func tidied(_ cut: Range<Int>) -> Range<Int> {
    let end = bytes.skippingBlanks(from: cut.upperBound)
    var start = cut.lowerBound
    while start > 0, bytes[start - 1].isIndentation { start -= 1 }
    guard end < bytes.count, bytes[end].isLineBreak else { return cut.lowerBound..<end }
    guard start > 0, bytes[start - 1].isLineBreak else { return start..<end }
    let isPair = bytes[end] == .lineReturn && end + 1 < bytes.count && bytes[end + 1] == .newLine
    return start..<end + (isPair ? 2 : 1)
  }
}
