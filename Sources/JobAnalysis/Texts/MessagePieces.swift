import JSONText
import JobModel

/// What is known of the values that a message's variables and templates will hold.
struct MessagePieces: Sendable {
  private let profile: Profile
  private let variables: [Workspace.Variable]
  /// The parameters of an action's schema, by name.
  private let parameters: [JSONMember]

  init(_ snapshot: Snapshot) {
    profile = snapshot.profile
    variables = snapshot.workspace.variables ?? []
    parameters =
      snapshot.document.kind == .action ? snapshot.document.json?["parameters"]?["properties"]?.members ?? [] : []
  }

  /// The message in pieces. Where a template sends one part or another, or one several times, only what is always sent
  /// is counted.
  func pieces(of message: PlacedText) -> [SMSPiece] {
    let isChoice = profile.hasTemplates && message.atoms.contains { opensChoice($0, in: message.bytes) }
    var pieces: [SMSPiece] = []
    var start = 0
    var depth = 0
    for atom in message.atoms {
      let hole: SMSHole
      let outer = depth
      switch atom.kind {
      case .variable where profile.hasBraceVariables:
        hole = self.hole(ofVariable: message.bytes.string(atom.range.lowerBound + 1..<atom.range.upperBound - 1))
      case .template where profile.hasTemplates:
        let word = MessagePieces.word(message.bytes, atom.range)
        if isChoice, MessagePieces.openers.contains(message.bytes, word) { depth += 1 }
        if isChoice, depth > 0, MessagePieces.end.contains(message.bytes, word) { depth -= 1 }
        hole = self.hole(of: message.bytes, atom.range)
      default: continue
      }
      if outer == 0 { pieces.append(.literal(message.bytes[start..<atom.range.lowerBound])) }
      pieces.append(.hole(depth == 0 && outer == 0 ? hole : SMSHole(canBeEmpty: true)))
      start = atom.range.upperBound
    }
    if depth == 0 { pieces.append(.literal(message.bytes[start...])) }
    return pieces
  }

  private func opensChoice(_ atom: Atom, in bytes: [UInt8]) -> Bool {
    atom.kind == .template && MessagePieces.choices.contains(bytes, MessagePieces.word(bytes, atom.range))
  }

  /// The first word in a template, without the marks that trim.
  private static func word(_ bytes: [UInt8], _ template: Range<Int>) -> Range<Int> {
    var start = template.lowerBound + 2
    if bytes.at(start) == "-" { start += 1 }
    start = bytes.skippingWhitespace(from: start, to: template.upperBound)
    return start..<bytes.wordEnd(from: start, to: template.upperBound)
  }

  /// What one template prints: a value, or nothing where it opens or closes a part.
  private func hole(of bytes: [UInt8], _ template: Range<Int>) -> SMSHole {
    let word = MessagePieces.word(bytes, template)
    if MessagePieces.silent.contains(bytes, word) || bytes.matches("/*", at: word.lowerBound) {
      return SMSHole(canBeEmpty: true, longest: 0)
    }
    if let name = ForeignTemplate.variable(bytes, template) { return hole(ofVariable: name) }
    guard bytes.matches(".parameters.", at: word.lowerBound) else { return SMSHole() }
    let inner = bytes.trimmed(word.lowerBound + 12..<template.upperBound - 2)
    let name = bytes.string(inner)
    return parameters.first { $0.key == name }.map { hole(of: $0.value) } ?? SMSHole()
  }

  private func hole(ofVariable name: String) -> SMSHole {
    guard let variable = variables.first(where: { $0.name == name }) else { return SMSHole() }
    return SMSHole(canBeEmpty: variable.isOptional, sample: variable.sample ?? "", longest: variable.maxLength)
  }

  private func hole(of schema: JSONNode) -> SMSHole {
    let words = (schema["enum"]?.elements ?? []).compactMap { $0.string }
    let sample = schema["examples"]?[0]?.string ?? schema["default"]?.string ?? words.first ?? ""
    let longest = words.map { $0.unicodeScalars.count }.max()
    return SMSHole(sample: sample, longest: schema["maxLength"]?.int ?? longest)
  }

  /// Words of templates that send one part or another, or one several times.
  private static let choices = WordSet("else range template block define")
  private static let openers = WordSet("if with range block define")
  private static let end = WordSet("end")
  /// Words that print nothing themselves.
  private static let silent = WordSet("if with else range template block define end break continue")
}

extension SMSRange {
  /// How far the cost depends on what the variables hold, as the end of a sentence; empty where it does not.
  var words: String {
    if least.segments != most.segments {
      return ", or \(least.segments) to \(most.segments)\(isOpen ? " and more" : "") by what its variables hold"
    }
    return isOpen ? ", and more where a variable is long" : ""
  }
}
