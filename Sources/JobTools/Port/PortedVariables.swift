import JobModel

/// Variables in the spelling of another product.
enum PortedVariables {
  static func add(
    _ syntax: JobSyntax, from source: Profile, to target: Profile, _ edits: inout [TextEdit], _ notes: inout [Port.Note]
  ) {
    let bytes = syntax.text.bytes
    var converted = 0
    for atom in syntax.atoms {
      let line = syntax.text.line(at: atom.range.lowerBound)
      switch atom.kind {
      case .variable where !target.hasBraceVariables:
        guard let name = VariableName.of(atom, in: bytes) else { continue }
        if target.hasTemplates {
          edits.append(TextEdit(range: atom.range, replacement: "{{ .variables.\(name) }}"))
          converted += 1
        } else {
          notes.append(lost("{\(name)}", target, line))
        }
      case .template where !target.hasTemplates:
        if isPart(bytes, atom.range) { continue }
        let shown = Wording.short(bytes.string(atom.range), atMost: 40)
        if let name = VariableName.plainField(bytes, atom.range), target.hasBraceVariables, isBraceName(name) {
          edits.append(TextEdit(range: atom.range, replacement: "{\(name)}"))
          converted += 1
        } else if target.hasBraceVariables {
          notes.append(
            Port.Note(
              isLoss: true,
              text: "\(shown) cannot be said in \(target.id), which has {name} and nothing else; write it another way",
              line: line))
        } else {
          notes.append(lost(shown, target, line))
        }
      default: continue
      }
    }
    if converted > 0 {
      notes.append(
        Port.Note(
          isLoss: false, text: "\(Wording.counted(converted, "variable")) written as \(target.id) has them", line: nil))
    }
  }

  /// `{{ end }}` and `{{ else }}`: told with what they belong to.
  private static func isPart(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let start = bytes.skippingWhitespace(from: range.lowerBound + 2, to: range.upperBound)
    let end = bytes.wordEnd(from: start, to: range.upperBound)
    return parts.contains(bytes, start..<end)
  }

  private static let parts = WordSet("else end")

  private static func lost(_ shown: String, _ target: Profile, _ line: Int) -> Port.Note {
    Port.Note(
      isLoss: true,
      text: "\(target.id) fills nothing in, so callers would get \(shown) as it stands; write it another way",
      line: line)
  }

  /// Lower-case letters, digits and `_`, beginning with a letter.
  private static func isBraceName(_ name: String) -> Bool {
    let bytes = Array(name.utf8)
    return bytes.at(0).isLower && bytes.allSatisfy { $0.isLower || $0.isDigit || $0 == "_" }
  }
}
