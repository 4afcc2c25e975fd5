import JSONText
import JobModel

extension Rule {
  static let variableName = Rule(
    id: "variable-name", summary: "a variable's name that cannot be written in a text", severity: .error, scope: .file,
    cues: .workspaceFile,
    why: """
      A variable is written {caller_name}: lower-case letters, digits and _, starting with a letter. One with any other name \
      cannot be written in a text, so it is never filled in.
      """,
    source: .conditionalTexts,
    examples: [
      .flags(
        "{ \"variables\": { ⟦\"Caller Name\"⟧: {} } }", becomes: "{ \"variables\": { \"caller_name\": {} } }",
        in: .workspace),
      .flags("{ \"variables\": { ⟦\"1st\"⟧: {} } }", in: .workspace),
      .flags("{ \"variables\": { ⟦\"\"⟧: {}, ⟦\"größe\"⟧: {} } }", in: .workspace),
      .fine("{ \"variables\": { \"caller_name2\": {} } }", in: .workspace),
      .fine("{ \"rules\": { \"vague-term\": \"off\" } }", in: .workspace),
      .fine("{ \"variables\": [] }", in: .workspace),
    ]
  ) { snapshot in
    guard snapshot.document.kind == .workspace, let members = snapshot.document.json?["variables"]?.members else {
      return []
    }
    return members.filter { !isName($0.key) }.map { member in
      let folded = String(
        decoding: member.key.utf8.map { $0.isASCIILetter || $0.isDigit ? $0.lowercased : UInt8(ascii: "_") },
        as: UTF8.self)
      let isFit = isName(folded) && member.key.utf8.allSatisfy { $0 < 0x80 }
      let fix = Fix(title: "write \(folded)", edits: [TextEdit(range: member.keyRange, replacement: "\"\(folded)\"")])
      return Mark(
        member.keyRange, "a variable's name has lower-case letters, digits and _, such as caller_name",
        fixes: isFit ? [fix] : [])
    }
  }

  private static func isName(_ name: String) -> Bool {
    name.utf8.first?.isLower == true && name.utf8.allSatisfy { $0.isLower || $0.isDigit || $0 == "_" }
  }
}
