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

  /// The message in pieces; nil where a template decides which of its parts are sent.
  func pieces(of message: PlacedText) -> [SMSPiece]? {
    var pieces: [SMSPiece] = []
    var start = 0
    for atom in message.atoms {
      let hole: SMSHole
      switch atom.kind {
      case .variable where profile.hasBraceVariables:
        hole = self.hole(ofVariable: message.bytes.string(atom.range.lowerBound + 1..<atom.range.upperBound - 1))
      case .template where profile.hasTemplates:
        guard let found = self.hole(of: message.bytes, atom.range) else { return nil }
        hole = found
      default: continue
      }
      pieces.append(.literal(message.bytes[start..<atom.range.lowerBound]))
      pieces.append(.hole(hole))
      start = atom.range.upperBound
    }
    pieces.append(.literal(message.bytes[start...]))
    return pieces
  }

  /// What one template prints: a value, or nothing where it opens or closes a part.
  private func hole(of bytes: [UInt8], _ template: Range<Int>) -> SMSHole? {
    let inner = bytes.trimmed(template.lowerBound + 2..<template.upperBound - 2)
    let word = inner.lowerBound..<bytes.wordEnd(from: inner.lowerBound, to: inner.upperBound)
    if MessagePieces.choices.contains(bytes, word) { return nil }
    if MessagePieces.silent.contains(bytes, word) || bytes.matches("/*", at: inner.lowerBound) {
      return SMSHole(canBeEmpty: true, longest: 0)
    }
    if let name = ForeignTemplate.variable(bytes, template) { return hole(ofVariable: name) }
    guard bytes.matches(".parameters.", at: inner.lowerBound) else { return SMSHole() }
    let name = bytes.string(inner.lowerBound + 12..<inner.upperBound)
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
  /// Words that print nothing themselves.
  private static let silent = WordSet("if with end break continue")
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
