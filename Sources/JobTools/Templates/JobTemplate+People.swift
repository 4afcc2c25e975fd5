import JobModel

/// The people whom a template hands calls to: every business has others.
extension JobTemplate {
  /// Who takes the calls that a template hands to somebody.
  package struct Person: Sendable, Equatable {
    /// The name in the template.
    package let role: String
    package let name: String

    package init(role: String, name: String) {
      self.role = role
      self.name = name
    }
  }

  /// The names that its calls are transferred to, each once.
  package var roles: [String] {
    var roles: [String] = []
    for (_, role) in JobTemplate.targets(in: instructions) where !roles.contains(role) { roles.append(role) }
    return roles
  }

  func instructions(with people: [Person]) -> String {
    var text = Array(instructions.utf8)
    for (range, role) in JobTemplate.targets(in: instructions).reversed() {
      guard let name = people.last(where: { $0.role == role })?.name else { continue }
      text.replaceSubrange(range, with: JobTemplate.written(name, in: text, at: range).utf8)
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func targets(in instructions: String) -> [(range: Range<Int>, name: String)] {
    JobSyntax(SourceText(instructions)).actions.compactMap { action in
      guard action.kind == .transferCall, let argument = action.argument else { return nil }
      return (argument.range, argument.value)
    }
  }

  /// As it is where it is read back so, else between quotes: "Dr. Lee and team" would end before its "and".
  private static func written(_ name: String, in text: [UInt8], at range: Range<Int>) -> String {
    let plain = Wording.lines(name).joined(separator: " ")
    var tried = text
    tried.replaceSubrange(range, with: plain.utf8)
    let isReadBack = targets(in: String(decoding: tried, as: UTF8.self)).contains {
      $0.range.lowerBound == range.lowerBound && $0.name == plain
    }
    if isReadBack { return plain }
    let escaped = plain.utf8.flatMap { $0 == "\"" ? [UInt8(ascii: "\\"), $0] : [$0] }
    return "\"" + String(decoding: escaped, as: UTF8.self) + "\""
  }
}
