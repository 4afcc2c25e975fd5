extension JSONDocument {
  /// Puts an item behind the last one, after the comments that share its line.
  ///
  /// ```
  /// "a": 1 // one     →     "a": 1, // one
  ///                         "b": 2
  /// ```
  func appending(_ item: Item, to parent: JSONNode, at path: ArraySlice<JSONStep>) -> [JSONEdit] {
    guard let last = parent.children.last else { return [filling(parent, with: item, at: Array(path))] }
    let comma = endOfTrivia(from: last.upperBound)
    let hasTrailingComma = bytes[comma] == .comma
    let (anchor, isLineComment) = endOfComments(from: hasTrailingComma ? comma + 1 : last.upperBound)

    let isMultiline = breaksLines(in: parent) || isLineComment
    let indentation =
      bytes.beginsLine(at: last.lowerBound)
      ? bytes.indentation(at: last.lowerBound)
      : bytes.indentation(at: parent.range.lowerBound) + layout.unit
    // Beside entries that take a line each, so does this one.
    let beside = parent.elements?.last
    let isOneLine = beside.map { !$0.children.isEmpty && !breaksLines(in: $0) } ?? false
    let style = layout.style(isMultiline: isMultiline && !isOneLine, base: indentation)
    var text = isMultiline ? layout.newline + indentation : layout.blankAfterComma
    text += item.bytes(style: style)

    if hasTrailingComma { return [JSONEdit(anchor..<anchor, text + [.comma])] }
    if anchor == last.upperBound { return [JSONEdit(anchor..<anchor, [.comma] + text)] }
    return [JSONEdit(last.upperBound..<last.upperBound, [.comma]), JSONEdit(anchor..<anchor, text)]
  }

  /// Puts the first item between the brackets.
  private func filling(_ parent: JSONNode, with item: Item, at path: [JSONStep]) -> JSONEdit {
    let inside = parent.range.lowerBound + 1..<parent.range.upperBound - 1
    let isEmpty = bytes.isOnlySpace(inside)
    let outer = bytes.indentation(at: parent.range.lowerBound)
    guard !isEmpty || isMultiline(path) else {
      return JSONEdit(inside, item.bytes(style: layout.style(isMultiline: false, base: outer)))
    }
    var start = inside.upperBound
    while start > inside.lowerBound, bytes[start - 1].isJSONSpace { start -= 1 }

    let inner = outer + layout.unit
    let text = item.bytes(style: layout.style(isMultiline: true, base: inner))
    return JSONEdit(
      start..<inside.upperBound, layout.newline + inner + text + layout.newline + outer)
  }

  func inserting(_ value: JSONValue, before element: JSONNode, in parent: JSONNode) -> JSONEdit {
    let start = element.range.lowerBound
    let isMultiline = breaksLines(in: parent) && bytes.beginsLine(at: start)
    let indentation = bytes.indentation(at: start)
    let text = value.bytes(style: layout.style(isMultiline: isMultiline, base: indentation)) + [.comma]
    let gap = isMultiline ? layout.newline + indentation : layout.blankAfterComma
    return JSONEdit(start..<start, text + gap)
  }

  /// Past white space and comments.
  func endOfTrivia(from offset: Int) -> Int {
    bytes.withUnsafeBufferPointer { $0.endOfTrivia(from: offset) }
  }

  /// Past the comments that follow on the same line, and whether the last of them takes the rest of it.
  private func endOfComments(from offset: Int) -> (end: Int, isLineComment: Bool) {
    bytes.withUnsafeBufferPointer { buffer in
      var end = offset
      while true {
        let start = bytes.skippingBlanks(from: end)
        guard buffer.byte(at: start) == .slash, let next = buffer.endOfComment(at: start) else { return (end, false) }
        end = next
        if buffer.byte(at: start + 1) == .slash { return (end, true) }
      }
    }
  }
}
