import JSONText
import JobModel

/// How a variable is written in a text of a product.
struct VariableSpelling: Sendable {
  let profile: Profile
  /// The names that an action's schema declares.
  let parameters: [String]
  /// The workspace's; empty where it lists none.
  let variables: [String]

  init(_ snapshot: Snapshot) {
    profile = snapshot.profile
    parameters = snapshot.parameterNames
    variables = (snapshot.workspace.variables ?? []).map { $0.name }
  }

  /// What is written for a name, however it was spelled; nil where the product has no variables there.
  func spelling(of written: String, in role: PlacedText.Role) -> String? {
    let isTemplate = role == .textMessage || role == .recipient
    if isTemplate, profile.hasTemplates, let name = VariableSpelling.match(written, in: parameters) {
      return "{{ .parameters.\(name) }}"
    }
    let name = VariableSpelling.match(written, in: variables) ?? VariableSpelling.identifier(written)
    if profile.hasBraceVariables, !isTemplate || !profile.hasTemplates { return "{\(name)}" }
    return profile.hasTemplates ? "{{ .variables.\(name) }}" : nil
  }

  /// Whether the workspace or the action has a variable of that name, however it is spelled.
  func isDeclared(_ written: String, in role: PlacedText.Role) -> Bool {
    if VariableSpelling.match(written, in: variables) != nil { return true }
    return role == .textMessage && VariableSpelling.match(written, in: parameters) != nil
  }

  /// The name among those that has the same letters and digits.
  private static func match(_ written: String, in names: [String]) -> String? {
    if names.contains(written) { return written }
    let letters = folded(written)
    return letters.isEmpty ? nil : names.first { folded($0) == letters }
  }

  private static func folded(_ name: String) -> [UInt8] {
    name.utf8.filter { $0.isASCIILetter || $0.isDigit || $0 >= 0x80 }.map { $0.lowercased }
  }

  /// In lower case, with `_` for what is neither letter nor digit, and where `ownerName` begins a new word.
  private static func identifier(_ written: String) -> String {
    var name: [UInt8] = []
    var before = UInt8(ascii: "_")
    for byte in written.utf8 {
      if byte.isUpper, before.isLower || before.isDigit { name.append(UInt8(ascii: "_")) }
      name.append(byte.isASCIILetter || byte.isDigit ? byte.lowercased : UInt8(ascii: "_"))
      before = byte
    }
    return String(decoding: name, as: UTF8.self)
  }
}

extension Snapshot {
  /// The names of the parameters that an action's schema declares.
  var parameterNames: [String] {
    guard document.kind == .action, let properties = document.json?["parameters"]?["properties"]?.members else {
      return []
    }
    return properties.map { $0.key }
  }
}
