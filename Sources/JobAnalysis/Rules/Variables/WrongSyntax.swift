import JobModel

extension Rule {
  static let wrongSyntax = Rule(
    id: "wrong-syntax", summary: "a variable in the spelling of another product", severity: .warning,
    why: """
      A variable is written {caller_name}: lower-case letters, digits and _, in single braces. Other spellings are not \
      filled in, and the caller gets them as they stand.
      """,
    source: .conditionalTexts,
    examples: [
      .flags("Hi ⟦${caller_name}⟧\n", becomes: "Hi {caller_name}\n"),
      .flags("Hi ⟦{ caller_name }⟧\n", becomes: "Hi {caller_name}\n"),
      .flags("Hi ⟦{Caller Name}⟧\n", becomes: "Hi {caller_name}\n"),
      .flags("Hi ⟦{caller-name}⟧\n", becomes: "Hi {caller_name}\n"),
      .fine("Hi {caller_name}\n"),
      .fine("Write {\"a\": 1}, {0} or {}.\n"),
      .fine("Hi `${caller_name}`\n"),
      .fine("Hi ${caller_name}\n", workspace: #"{"profile": "sona"}"#),
    ]
  ) { snapshot in
    guard let syntax = snapshot.document.job, snapshot.profile.hasBraceVariables else { return [] }
    return syntax.atoms.compactMap { atom in
      guard atom.kind == .foreignVariable else { return nil }
      let text = snapshot.quotation(atom.range)
      let name = variableName(syntax.text.bytes, atom.range)
      return Mark(
        atom.range, "\(text) is not filled in; write {\(name)}",
        fixes: [Fix(title: "write {\(name)}", edits: [TextEdit(range: atom.range, replacement: "{\(name)}")])])
    }
  }

  /// The name that was meant: in lower case, with `_` for what is neither letter nor digit.
  private static func variableName(_ bytes: [UInt8], _ range: Range<Int>) -> String {
    var start = range.lowerBound
    while start < range.upperBound, bytes[start] == "$" || bytes[start] == "{" { start += 1 }
    let inner = bytes.trimmed(start..<range.upperBound - 1)
    return String(
      decoding: inner.map { bytes[$0].isASCIILetter || bytes[$0].isDigit ? bytes[$0].lowercased : UInt8(ascii: "_") },
      as: UTF8.self)
  }
}
