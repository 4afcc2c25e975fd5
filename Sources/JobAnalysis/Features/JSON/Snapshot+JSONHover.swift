import JSONText
import JobModel

extension Snapshot {
  /// What the key or value at `offset` of `callwright.json` or an action file means.
  func jsonHover(at offset: Int) -> Hover? {
    guard let site = JSONSite(document, at: offset), !site.cursor.isEmpty else { return nil }
    if let hover = templateHover(templateSite(in: site, at: offset)) { return hover }
    let text =
      site.cursor.role == .key
      ? keyText(site) : site.root.node(at: site.cursor.path)?.string.flatMap { valueText(site, $0) }
    return text.map { Hover(range: site.cursor.content, text: $0) }
  }

  private func keyText(_ site: JSONSite) -> String? {
    let name = document.text.string(site.cursor.content)
    if document.kind == .workspace, site.way == ["rules"] { return Rule.named(name)?.hoverText }
    if document.kind == .workspace, site.way == ["variables"] { return nil }
    guard let key = site.shape.shape(at: site.cursor.path)?.object?.key(name) else { return nil }
    var parts = ["**\(Markdown.escaped(name))**: \(Markdown.escaped(key.help))"]
    parts.append("It holds \(Markdown.escaped(key.shape.words))." + (key.isRequired ? " It must be there." : ""))
    return parts.joined(separator: "\n\n")
  }

  private func valueText(_ site: JSONSite, _ word: String) -> String? {
    switch (document.kind, site.way) {
    case (.workspace, ["profile"]): return Profile.named(word)?.hoverText
    case (.workspace, ["steps", "#", "jobs", "#"]):
      return workspace.jobs?.first { $0.name == word }.map { job in
        let steps = Workspace(site.root).steps.filter { $0.jobs.contains(word) }.map { Markdown.escaped($0.name) }
        return "**\(Markdown.escaped(word))**: \(Markdown.escaped(job.path))\n\nAttached to: "
          + steps.joined(separator: ", ")
      }
    case (.workspace, ["steps", "#", "number"]), (.workspace, ["channels", "#", "number"]):
      return Workspace(site.root).lines?.first { $0.number == word }.map { line in
        let registered = line.isRegistered.map { $0 ? ", registered for texting" : ", not registered for texting" }
        return "**\(Markdown.escaped(word))**: a number of yours" + (registered ?? "")
      }
    case (.action, ["ignore", "#"]): return Rule.named(word)?.hoverText
    case (.action, ["channel"]): return channelText(word)
    case (.action, ["recipient"]) where word == "contact": return "**contact**: the person on the call"
    case (.action, ["message"]), (.action, ["content"]):
      guard !word.isEmpty else { return nil }
      let preview = MessagePreview(
        word, parameters: site.root["parameters"], hasTemplates: site.way == ["message"], profile: profile,
        workspace: workspace)
      return preview.text(receiver: "the recipient")
    default: break
    }
    guard case .choice(let words) = site.shape.shape(at: site.cursor.path), words.contains(word) else { return nil }
    let meaning = ChoiceWords.meaning(of: word, at: site.way)
    return meaning.isEmpty ? nil : "**\(Markdown.escaped(word))**: \(Markdown.escaped(meaning))"
  }

  /// A channel and where its texts come from.
  func channelText(_ name: String) -> String? {
    workspace.channels?.first { $0.name == name }.map { channel in
      "**\(Markdown.escaped(name))**: "
        + (channel.number.map { "its texts come from \(Markdown.escaped($0))" }
          ?? "your workspace names no number for it")
    }
  }
}

extension Rule {
  /// What it reports and why, in Markdown.
  var hoverText: String {
    "**\(id)** (\(severity.name)): \(Markdown.escaped(menuLine))\n\n\(Markdown.escaped(why))\n\n*\(source.title)*"
  }
}

extension Profile {
  /// The product and what it has, in Markdown.
  var hoverText: String {
    var has: [String] = []
    let labels = actions.compactMap { BuiltInAction.of($0)?.label }
    if !labels.isEmpty { has.append("actions: " + labels.joined(separator: ", ")) }
    if hasTextMessages { has.append("text messages of your workspace, called as /name") }
    if hasConditionalTexts { has.append("conditional texts, sent when their condition holds") }
    if hasBraceVariables { has.append("variables such as {caller\\_name}") }
    if hasTemplates { has.append("templates such as {{ .variables.caller\\_name }}") }
    switch trigger {
    case .field: has.append("a trigger for each job")
    case .folded: has.append("no trigger of its own: what the caller wants is part of the instructions")
    case .perAction: has.append("no trigger: each action has its own condition")
    case .none: has.append("no trigger")
    }
    return "**\(id)**: \(Markdown.escaped(title))\n\n" + has.map { "- " + $0 }.joined(separator: "\n")
  }
}
