import JSONText
package import JobModel

/// Another name for a symbol, which has been found fit.
package struct Renaming: Sendable {
  package let symbol: Symbol
  package let name: String

  /// Why a name will not do, in words for the author.
  package struct Refusal: Error, Sendable, Equatable {
    package let reason: String
  }

  package init(_ symbol: Symbol, to name: String, in workspace: Workspace) throws(Refusal) {
    if name != symbol.name, let reason = Renaming.problem(symbol, name, workspace) { throw Refusal(reason: reason) }
    self.symbol = symbol
    self.name = name
  }

  /// The change of one place that speaks of the symbol.
  package func edit(_ mention: Mention) -> TextEdit {
    let replacement: String
    switch mention.spelling {
    case .plain: replacement = name
    case .json:
      var bytes: [UInt8] = []
      name.writeEscaped(into: &bytes)
      replacement = String(decoding: bytes, as: UTF8.self)
    case .target(let isQuoted):
      let escaped = name.utf8.flatMap { $0 == UInt8(ascii: "\"") ? Array("\\\"".utf8) : [$0] }
      let text = String(decoding: escaped, as: UTF8.self)
      replacement = isQuoted ? text : Renaming.isPlain(name) ? name : "\"\(text)\""
    }
    return TextEdit(range: mention.range, replacement: replacement)
  }

  /// Whether a target of this name needs no quotes.
  private static func isPlain(_ name: String) -> Bool {
    name.utf8.allSatisfy { $0.isWord || $0 == 0x20 || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "'") }
  }

  private static func problem(_ symbol: Symbol, _ name: String, _ workspace: Workspace) -> String? {
    let bytes = Array(name.utf8)
    if bytes.allSatisfy({ $0.isWhitespace }) { return "the new name is empty" }
    if bytes.contains(where: { $0 < 0x20 }) { return "a name stands on one line, without tabs" }
    if bytes.first?.isWhitespace == true || bytes.last?.isWhitespace == true {
      return "a name does not begin or end with a space"
    }
    switch symbol {
    case .variable:
      guard bytes.first?.isLower == true, bytes.allSatisfy({ $0.isLower || $0.isDigit || $0 == "_" }) else {
        return "a variable has lower-case letters, digits and _, and begins with a letter, such as caller_name"
      }
      let isTaken = workspace.variables?.contains { $0.name == name } ?? false
      return isTaken ? "there is a variable \(name) already" : nil
    case .parameter:
      let isName = bytes.allSatisfy { $0.isASCIILetter || $0.isDigit || $0 == "_" } && bytes.first?.isDigit == false
      return isName ? nil : "a parameter has letters, digits and _, such as booking_reference"
    case .action:
      guard bytes.allSatisfy({ $0.isASCIILetter || $0.isDigit || $0 == "_" || $0 == "-" }) else {
        return "an action's name may only have letters, digits, _ and -, such as send_summary"
      }
      return takenAction(name, workspace)
    case .job:
      if bytes.contains(UInt8(ascii: "/")) { return "a job's name is its file's name, without a /" }
      let isTaken = workspace.jobs?.contains { $0.name == name } ?? false
      return isTaken ? "there is a job \(name) already" : nil
    case .channel:
      let isTaken = workspace.channels?.contains { $0.name == name } ?? false
      return isTaken ? "there is a channel \(name) already" : nil
    case .member, .inbox, .number: return takenTarget(symbol, name, workspace)
    }
  }

  private static func takenAction(_ name: String, _ workspace: Workspace) -> String? {
    let words = BuiltInAction.all.flatMap { [$0.label] + $0.aliases }
    if words.contains(where: { folded($0) == folded(name) }) { return "\(name) is a built-in action" }
    return workspace.action(named: name) == nil ? nil : "there is an action \(name) already"
  }

  /// Another spelling of the same name is no other target.
  private static func takenTarget(_ symbol: Symbol, _ name: String, _ workspace: Workspace) -> String? {
    let names =
      (workspace.members ?? []) + (workspace.inboxes ?? []) + (workspace.numbers ?? []).map { $0.label }
    let isTaken = names.contains { folded($0) == folded(name) && folded($0) != folded(symbol.name) }
    return isTaken ? "a transfer could not tell it from the \(name) that there is already" : nil
  }

  private static func folded(_ name: String) -> [UInt8] { name.utf8.map { $0.lowercased } }
}
