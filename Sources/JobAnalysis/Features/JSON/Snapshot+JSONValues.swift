import JSONText
import JobModel
import Templates

extension Snapshot {
  /// The values that fit at a place, the likeliest first.
  func jsonEntries(_ site: JSONSite) -> [JSONEntry] {
    guard let shape = site.shape.shape(at: site.cursor.path) else { return [] }
    let named = document.kind == .workspace ? workspaceNames(site) : actionNames(site)
    if let named { return named.filter { !site.cursor.others.contains($0.label) } }
    switch shape {
    case .choice(let words): return words.map { JSONEntry($0, detail: ChoiceWords.meaning(of: $0, at: site.way)) }
    case .region: return PhoneNumber.regions.map { JSONEntry($0, detail: "numbers without + are dialled there") }
    case .flag:
      return ["true", "false"].map { JSONEntry($0, value: JSONStart($0, $0), detail: $0 == "true" ? "yes" : "no") }
    case .limit: return [JSONEntry("null", value: JSONStart("null", "null"), detail: "no limit")]
    case .textOr(.object(let object)):
      return [
        JSONEntry("contact", detail: "the person on the call"),
        JSONEntry(
          "custom", value: JSONStart.init(.object(object)),
          detail: "another number, or one that the agent collects: { \"custom\": … }"),
      ]
    case .object(let object) where site.cursor.isEmpty:
      return [JSONEntry(object.name, value: JSONStart(shape), detail: JSONStart(shape).text)]
    case .list, .map, .schema:
      guard site.cursor.isEmpty else { return [] }
      let start = JSONStart(shape, at: site.way)
      return [JSONEntry(start.text, value: start, detail: shape.words)]
    default: return []
    }
  }

  /// What `callwright.json` itself, or the folder around it, has a name for.
  private func workspaceNames(_ site: JSONSite) -> [JSONEntry]? {
    switch site.way {
    case ["steps", "#", "jobs", "#"]:
      return (workspace.jobs ?? []).map { JSONEntry($0.name, detail: $0.path) }
    case ["steps", "#", "number"], ["channels", "#", "number"]:
      // The file as it is being written knows more than the workspace that was last read from it.
      return (Workspace(site.root).lines ?? []).map { line in
        let registered = line.isRegistered.map { $0 ? ", registered for texting" : ", not registered for texting" }
        return JSONEntry(line.number, detail: "a number of yours" + (registered ?? ""))
      }
    default: return nil
    }
  }

  /// What could hold somebody's number: every text among the parameters and variables.
  private func recipients(_ site: JSONSite) -> [JSONEntry] {
    let fields = TemplateFields(workspace, action: site.root)
    var entries: [JSONEntry] = []
    for (root, object) in [("parameters", fields.parameters), ("variables", fields.variables)] {
      for field in object?.fields ?? [] where field.type == .text && field.name != "message" && field.isWord {
        let detail = fields.description(of: field.name, in: object ?? fields.variables)
        entries.append(
          JSONEntry("{{ .\(root).\(field.name.text) }}", detail: detail ?? "a text among the \(root)"))
      }
    }
    return entries
  }

  /// What an action file can name: channels of the workspace, rules, its own parameters.
  private func actionNames(_ site: JSONSite) -> [JSONEntry]? {
    switch site.way {
    case ["channel"]:
      return (workspace.channels ?? []).map { channel in
        JSONEntry(channel.name, detail: channel.number.map { "sends from \($0)" } ?? "a channel without a number")
      }
    case ["ignore", "#"]:
      return Rule.all.map { JSONEntry($0.id, detail: $0.menuLine, documentation: Markdown.escaped($0.why)) }
    case ["recipient", "custom"]: return profile.hasTemplates ? recipients(site) : nil
    default: break
    }
    guard site.way.first == "parameters" else { return nil }
    switch site.way.last {
    case "format": return ObjectShape.formats.map { JSONEntry($0, detail: "how the text is written") }
    case "#" where site.way.dropLast().last == "required":
      let schema = site.root.node(at: site.cursor.path.dropLast(2).map { $0 })
      return (schema?["properties"]?.members ?? []).map { property in
        JSONEntry(property.key, detail: property.value["description"]?.string ?? "a field of these parameters")
      }
    default: return nil
    }
  }
}

/// What the words of a choice mean.
enum ChoiceWords {
  static func meaning(of word: String, at way: [String]) -> String {
    switch way.first {
    case "profile": return Profile.named(word)?.title ?? ""
    case "rules": return word == "off" ? "nothing is reported" : "reported as \(word) at most"
    case "countAs": return counting(word)
    case "kind":
      return word == "textMessage"
        ? "a text that the agent sends when its instructions say so" : "a text that is sent when a condition holds"
    case "parameters": return type(word)
    default: return ""
    }
  }

  private static func counting(_ word: String) -> String {
    switch word {
    case "utf16": "as a web form counts; an emoji is two or more"
    case "scalars": "each Unicode character; an emoji may be several"
    default: "what a reader takes for one character"
    }
  }

  private static func type(_ word: String) -> String {
    switch word {
    case "object": "a group of fields"
    case "string": "a text"
    case "integer": "a whole number"
    case "number": "a number, perhaps with a fraction"
    case "boolean": "true or false"
    case "array": "a list"
    default: ""
    }
  }
}
