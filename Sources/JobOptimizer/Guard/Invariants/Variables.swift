import JobModel

extension Invariant {
  /// Variables, templates and bracketed gaps, byte for byte: also the broken ones, which a rewrite must not mend unasked.
  static let variables = Invariant(id: "variables", keeps: "every variable, template and [placeholder]") { rewrite in
    Breach.differences(
      rewrite.before.atoms(isVariable) + brackets(in: rewrite.before),
      rewrite.after.atoms(isVariable) + brackets(in: rewrite.after), in: rewrite, called: "the variable")
  }

  private static func isVariable(_ kind: Atom.Kind) -> Bool {
    switch kind {
    case .variable, .template, .unclosedVariable, .unclosedTemplate, .foreignVariable: true
    default: false
    }
  }

  /// `[Company Name]` on one line.
  static func brackets(in reading: GuardReading) -> [Piece] {
    var pieces: [Piece] = []
    var open: Int?
    let bytes = reading.bytes
    for index in reading.syntax.instructions {
      switch bytes[index] {
      case "[": open = index
      case "]":
        if let start = open { pieces.append(Piece(bytes: Array(bytes[start...index]), range: start..<index + 1)) }
        open = nil
      case "\n": open = nil
      default: continue
      }
    }
    return pieces
  }
}
