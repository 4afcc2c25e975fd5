import Templates

/// Variables and templates: `{name}`, `{{ … }}`, and what was meant as one.
struct VariableScanner {
  let bytes: [UInt8]

  /// What begins at the `{` or `${` at `index`.
  func variable(at index: Int, limit: Int) -> Atom? {
    if bytes[index] == "$" { return foreign(at: index, open: index + 1, limit: limit) }
    if bytes.at(index + 1) == "{" || bytes.at(index + 1) == "%", index + 1 < limit {
      return template(at: index, limit: limit)
    }
    let name = index + 1..<nameEnd(from: index + 1, limit: limit)
    if !name.isEmpty, bytes[name.lowerBound].isLower {
      if bytes.at(name.upperBound) == "}", name.upperBound < limit {
        return Atom(kind: .variable, range: index..<name.upperBound + 1)
      }
      if closing(from: index, limit: limit) == nil, !isCode(after: name.upperBound) {
        return Atom(kind: .unclosedVariable, range: index..<name.upperBound)
      }
    }
    return foreign(at: index, open: index, limit: limit)
  }

  /// `{f'…'`, `{name:"…"`: no variable that somebody forgot to close.
  private func isCode(after end: Int) -> Bool {
    switch bytes.at(end) {
    case "'", "\"", ":", "=", "(", "[": true
    default: false
    }
  }

  /// Up to three words of letters in braces.
  private func foreign(at index: Int, open: Int, limit: Int) -> Atom? {
    guard let close = closing(from: open, limit: limit) else { return nil }
    let inner = bytes.trimmed(open + 1..<close)
    guard !inner.isEmpty, bytes[inner.lowerBound].isASCIILetter else { return nil }
    var words = 1
    for place in inner {
      let byte = bytes[place]
      if byte.isBlank, !bytes[place - 1].isBlank { words += 1 }
      guard byte.isWord || byte.isBlank || byte == "-" || byte == ".", words <= 3 else { return nil }
    }
    return Atom(kind: .foreignVariable, range: index..<close + 1)
  }

  /// The `}` that closes the `{` at `open` on its line, with no other `{` between.
  private func closing(from open: Int, limit: Int) -> Int? {
    var index = open + 1
    while index < limit, index - open <= 80, !bytes[index].isLineEnd, bytes[index] != "{" {
      if bytes[index] == "}" { return index }
      index += 1
    }
    return nil
  }

  private func nameEnd(from index: Int, limit: Int) -> Int {
    var end = index
    while end < limit, bytes[end].isLower || bytes[end].isDigit || bytes[end] == "_" { end += 1 }
    return end
  }

  private func template(at index: Int, limit: Int) -> Atom {
    switch TemplateSpan(bytes, at: index, limit: limit) {
    case .closed(let end): Atom(kind: .template, range: index..<end)
    case .open(let end): Atom(kind: .unclosedTemplate, range: index..<end)
    }
  }
}
