import JobModel

/// Variables in the spelling of another product.
struct PortedVariables {
  private(set) var edits: [TextEdit] = []
  /// What cannot be said there, and where it stands.
  private(set) var losses: [(words: String, place: Int)] = []
  private let target: Profile

  init(_ atoms: [Atom], in bytes: [UInt8], to target: Profile) {
    self.target = target
    for atom in atoms {
      switch atom.kind {
      case .variable where !target.hasBraceVariables:
        guard let name = VariableName.of(atom, in: bytes) else { continue }
        if target.hasTemplates {
          edits.append(TextEdit(range: atom.range, replacement: "{{ .variables.\(name) }}"))
        } else {
          lose("{\(name)}", atom)
        }
      case .template where !target.hasTemplates && !PortedVariables.isPart(bytes, atom.range):
        let shown = Wording.short(bytes.string(atom.range), atMost: 40)
        if let name = VariableName.plainField(bytes, atom.range), target.hasBraceVariables,
          PortedVariables.isBraceName(name)
        {
          edits.append(TextEdit(range: atom.range, replacement: "{\(name)}"))
        } else {
          lose(shown, atom)
        }
      default: continue
      }
    }
  }

  /// What was done, where anything was.
  var news: [Port.Note] {
    guard !edits.isEmpty else { return [] }
    let words = "\(Wording.counted(edits.count, "variable")) written as \(target.id) has them"
    return [Port.Note(isLoss: false, text: words, line: nil)]
  }

  private mutating func lose(_ shown: String, _ atom: Atom) {
    let words =
      target.hasBraceVariables
      ? "\(shown) cannot be said in \(target.id), which has {name} and nothing else; write it another way"
      : "\(target.id) fills nothing in, so callers would get \(shown) as it is; write it another way"
    losses.append((words, atom.range.lowerBound))
  }

  /// `{{ end }}` and `{{ else }}`: told with what they belong to.
  private static func isPart(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let start = bytes.skippingWhitespace(from: range.lowerBound + 2, to: range.upperBound)
    let end = bytes.wordEnd(from: start, to: range.upperBound)
    return parts.contains(bytes, start..<end)
  }

  private static let parts = WordSet("else end")

  /// Lower-case letters, digits and `_`, beginning with a letter.
  private static func isBraceName(_ name: String) -> Bool {
    let bytes = Array(name.utf8)
    return bytes.at(0).isLower && bytes.allSatisfy { $0.isLower || $0.isDigit || $0 == "_" }
  }
}
