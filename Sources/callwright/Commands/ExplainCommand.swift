import JobAnalysis
import JobModel

extension Command {
  static let explain = Command(
    "explain", "says why a rule is there, with examples", operands: "RULE", counts: 1...1,
    examples: ["callwright explain unknown-action", "callwright explain sms-segments"]
  ) { arguments in
    let id = arguments.operands[0]
    guard let rule = Rule.named(id) else {
      let nearest = EditDistance.nearest(to: id, in: Rule.all.map { $0.id })
      let hint = nearest.map { "did you mean \($0)?" } ?? "callwright rules lists them"
      return CommandLineTool.wrongUse("there is no rule \(id); \(hint)")
    }
    System.print(Explanation(rule).text)
    return 0
  }
}

/// A rule's page for a terminal.
struct Explanation {
  let text: String

  init(_ rule: Rule) {
    var parts = ["\(rule.id) (\(rule.standing)): \(rule.summary)"]
    parts.append(Wrapped(rule.why, width: 96).text + "\n\nSource: " + rule.source.title)
    parts.append(Explanation.section("Flagged, between ⟦ and ⟧:", rule.examples.filter { $0.isFlagged }))
    parts.append(Explanation.section("Fine:", rule.examples.filter { !$0.isFlagged }))
    if !rule.isOnByDefault {
      parts.append("To turn it on: in callwright.json, \"rules\": { \"\(rule.id)\": \"\(rule.severity.name)\" }")
    }
    parts.append(
      """
      To silence it: in a text, <!-- callwright-ignore \(rule.id): why --> before a block;
      in callwright.json, "rules": { "\(rule.id)": "off" }
      """)
    text = parts.joined(separator: "\n\n") + "\n"
  }

  private static func section(_ title: String, _ examples: [Example]) -> String {
    ([title] + examples.map { Explanation.indented($0) }).joined(separator: "\n\n")
  }

  private static func indented(_ example: Example) -> String {
    var lines = example.shortened.split(separator: "\n", omittingEmptySubsequences: false).map { "    " + $0 }
    for file in example.files {
      let text = Example.fine(file.text).shortened.split(separator: "\n", omittingEmptySubsequences: false)
      if text.count > 1 {
        lines += ["    (beside \(file.name), which has:)"] + text.map { "      " + $0 }
      } else {
        lines.append("    (beside \(file.name)\(file.text.isEmpty ? "" : ", which has: " + file.text))")
      }
    }
    if let workspace = example.workspace { lines.append("    (with \(workspace) in callwright.json)") }
    if let becomes = example.becomes {
      let fixed = Example.fine(becomes, in: example.kind).shortened
      let changed = fixed.split(separator: "\n", omittingEmptySubsequences: false).map { "    " + $0 }
      lines.append("  becomes")
      lines += changed
    }
    return lines.joined(separator: "\n")
  }
}

/// A paragraph in lines of at most so many characters.
struct Wrapped {
  let text: String

  init(_ paragraph: String, width: Int) {
    var lines = [""]
    for word in paragraph.split(separator: " ") {
      if lines[lines.count - 1].isEmpty {
        lines[lines.count - 1] += word
      } else if lines[lines.count - 1].count + 1 + word.count <= width {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append(String(word))
      }
    }
    text = lines.joined(separator: "\n")
  }
}
