import JobModel

/// A variable in the spelling of another product, with what is written for it here.
struct ForeignVariable: Sendable {
  let range: Range<Int>
  let meant: String
  /// Whether there is a variable of that name, so that nothing else can be meant.
  let isDeclared: Bool

  /// Those of a text, in its order.
  static func all(in text: PlacedText, _ spelling: VariableSpelling) -> [ForeignVariable] {
    let atoms = text.atoms.compactMap { atom -> ForeignVariable? in
      guard let name = name(of: atom, in: text, spelling), let meant = spelling.spelling(of: name, in: text.role) else {
        return nil
      }
      return ForeignVariable(range: atom.range, meant: meant, isDeclared: spelling.isDeclared(name, in: text.role))
    }
    let marked = marked(in: text, spelling)
    return marked.isEmpty ? atoms : (atoms + marked).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// What an atom names that is not filled in as it stands.
  private static func name(of atom: Atom, in text: PlacedText, _ spelling: VariableSpelling) -> String? {
    switch atom.kind {
    case .template:
      return ForeignTemplate.name(text.bytes, atom.range, allowingDots: text.role == .job).map { text.bytes.string($0) }
    case .foreignVariable:
      var start = atom.range.lowerBound
      while start < atom.range.upperBound, text.bytes[start] == "$" || text.bytes[start] == "{" { start += 1 }
      if isDescription(text.bytes, from: start, to: atom.range.upperBound) { return nil }
      return text.bytes.string(text.bytes.trimmed(start..<atom.range.upperBound - 1))
    case .variable:
      // A parameter in single braces: only a template fills it in.
      let name = text.bytes.string(atom.range.lowerBound + 1..<atom.range.upperBound - 1)
      let isParameter =
        text.role == .textMessage && spelling.profile.hasBraceVariables && spelling.profile.hasTemplates
        && spelling.parameters.contains(name) && !spelling.variables.contains(name)
      return isParameter ? name : nil
    default: return nil
    }
  }

  /// `{their goal}`: what the agent is to say there, as in brackets.
  private static func isDescription(_ bytes: [UInt8], from index: Int, to limit: Int) -> Bool {
    let start = bytes.skippingBlanks(from: index, to: limit)
    let end = bytes.wordEnd(from: start, to: limit)
    return bytes.at(end).isBlank && describing.contains(bytes, start..<end)
  }

  private static let describing = WordSet("a an any her his my our the their your")

  /// `%name%`, `[Name]` and `<name>`, where there is a variable of that name.
  private static func marked(in text: PlacedText, _ spelling: VariableSpelling) -> [ForeignVariable] {
    guard !spelling.variables.isEmpty || !spelling.parameters.isEmpty else { return [] }
    var found: [ForeignVariable] = []
    for piece in text.words {
      var index = piece.lowerBound
      while index < piece.upperBound {
        guard let range = markedName(text.bytes, at: index, limit: piece.upperBound) else {
          index += 1
          continue
        }
        let name = text.bytes.string(range.lowerBound + 1..<range.upperBound - 1)
        if spelling.isDeclared(name, in: text.role), let meant = spelling.spelling(of: name, in: text.role) {
          found.append(ForeignVariable(range: range, meant: meant, isDeclared: true))
          index = range.upperBound
        } else {
          index += 1
        }
      }
    }
    return found
  }

  /// Up to three words between the mark at `index` and its partner.
  private static func markedName(_ bytes: [UInt8], at index: Int, limit: Int) -> Range<Int>? {
    let close: Unicode.Scalar
    switch bytes[index] {
    case "%": close = "%"
    case "[": close = "]"
    case "<": close = ">"
    default: return nil
    }
    if bytes.isInsideWord(at: index) || close == "%" && bytes.at(index - 1) == "%" { return nil }
    var end = index + 1
    var words = 1
    guard bytes.at(end).isASCIILetter else { return nil }
    while end < limit, end - index < 64, bytes[end] != close {
      let isJoint = bytes[end] == " " || bytes[end] == "-"
      guard bytes[end].isWord || isJoint && close != "%" else { return nil }
      if bytes[end] == " " { words += 1 }
      end += 1
    }
    guard end < limit, bytes[end] == close, words <= 3, !bytes.at(end + 1).isWord else { return nil }
    // `[words](address)` is a link.
    return close == "]" && (bytes.at(end + 1) == "(" || bytes.at(end + 1) == "[") ? nil : index..<end + 1
  }
}
