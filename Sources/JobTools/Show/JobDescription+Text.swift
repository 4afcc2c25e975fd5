import JobAnalysis
import JobModel

extension JobDescription {
  /// For people, in lines.
  package var text: String {
    var parts = [fieldText]
    parts.append(JobDescription.list("Goal", goals))
    parts.append(JobDescription.list("For these calls", intents))
    let heads = Dictionary(uniqueKeysWithValues: self.parts.map { ($0.start, $0) })
    parts.append(JobDescription.tree("What the agent does", course.steps, under: heads))
    parts.append(JobDescription.tree("At any time", course.anytime))
    parts.append(JobDescription.list("Asks for", questions))
    parts.append(JobDescription.list("Always applies", rules))
    parts.append(JobDescription.list("Knows", facts))
    parts.append(JobDescription.list("Also says", others))
    parts.append(
      JobDescription.list(
        "Filled in during the call",
        variables.map { variable in
          "{\(variable.name)}, used \(variable.uses == 1 ? "once" : "\(variable.uses) times")"
            + (variable.help.map { $0.isEmpty ? "" : ": " + $0 } ?? "")
        }))
    return parts.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private var fieldText: String {
    let width = fields.map { $0.name.utf8.count }.max() ?? 0
    var lines: [String] = []
    for field in fields {
      let name = field.name + String(repeating: " ", count: width - field.name.utf8.count)
      let room = field.limit.map { "\(field.count.grouped) of \($0.grouped)" } ?? field.count.grouped
      if field.name == "instructions" {
        lines.append("\(name)  \(room) characters")
      } else if let text = field.text {
        lines.append("\(name)  \(Wording.plain(text))  (\(room))")
      } else {
        lines.append("\(name)  none")
      }
    }
    return lines.joined(separator: "\n") + "\n" + "product" + String(repeating: " ", count: max(0, width - 7))
      + "  \(profile.id): \(profile.title)\n"
  }

  private static func list(_ title: String, _ items: [String]) -> String {
    items.isEmpty ? "" : title + ":\n" + items.map { "  - " + $0 + "\n" }.joined()
  }

  private static func tree(_ title: String, _ items: [Course.Item], under heads: [Int: Part] = [:]) -> String {
    if items.isEmpty { return "" }
    var lines: [String] = [title + ":"]
    add(items, indent: "  ", under: heads, isTop: true, to: &lines)
    return lines.joined(separator: "\n") + "\n"
  }

  private static func add(
    _ items: [Course.Item], indent: String, under heads: [Int: Part] = [:], isTop: Bool, to lines: inout [String]
  ) {
    var number: Int?
    for item in items {
      if let head = heads[item.range.lowerBound] {
        lines.append(indent + "— " + (head.isKindOfCall ? "If the call is about: " : "") + head.title + " —")
        number = nil
        if head.decides {
          add(item.items, indent: indent, isTop: true, to: &lines)
          continue
        }
      }
      let shown = isTop ? item.number : nil
      let blank = String(repeating: " ", count: shown.map { "\($0). ".utf8.count } ?? 0)
      var mark = shown.map { $0 == number ? blank : "\($0). " } ?? ""
      number = shown ?? number
      switch item.kind {
      case .step:
        let isOnlyAction = !item.effects.isEmpty && item.around.allSatisfy { $0.isEmpty }
        let doubt = item.isCertain ? "" : "  (perhaps only if the condition before it is true)"
        if !isOnlyAction {
          lines.append(indent + mark + item.text + doubt)
          mark = blank
        }
        for effect in item.effects {
          lines.append(
            indent + mark + (isOnlyAction ? "→ " : "   → ") + effect.words + (effect.detail.map { "  (\($0))" } ?? ""))
          mark = blank
        }
        if item.ending == .hangUp { lines.append(indent + blank + "   → the call ends") }
      case .condition, .otherwise:
        lines.append(indent + mark + item.text + (item.items.isEmpty ? "" : ":"))
        add(item.items, indent: indent + blank + "   ", isTop: false, to: &lines)
      }
    }
  }
}
