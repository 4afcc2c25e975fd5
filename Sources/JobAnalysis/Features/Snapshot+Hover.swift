import JobModel

extension Snapshot {
  /// What will happen at the action under `offset`: what is sent or who is called, and the vendor's rules.
  package func hover(at offset: Int) -> Hover? {
    guard let syntax = document.job else { return jsonHover(at: offset) }
    if let hover = frontMatterHover(at: offset) ?? templateHover(templateSite(at: offset)) { return hover }
    if let variable = variableHover(at: offset) { return variable }
    guard
      let action = syntax.actions.first(where: { $0.range.lowerBound <= offset && offset <= $0.range.upperBound })
    else { return nil }
    guard let builtIn = BuiltInAction.of(action.kind) else { return workspaceHover(action) }
    var parts = ["**/\(builtIn.label)**: \(builtIn.summary)"]
    if let argument = action.argument {
      parts.append(action.takes == .message ? received(argument.value) : reached(argument.value))
    }
    parts.append(builtIn.factList)
    return Hover(range: action.range, text: parts.joined(separator: "\n\n"))
  }

  /// What the variable under `offset` holds.
  private func variableHover(at offset: Int) -> Hover? {
    guard let atom = variable(at: offset), let name = name(of: atom),
      let variable = workspace.variables?.first(where: { $0.name == name })
    else { return nil }
    var parts = ["**{\(Markdown.escaped(name))}**" + (variable.description.map { ": " + Markdown.escaped($0) } ?? "")]
    if let sample = variable.sample { parts.append("For instance: " + Markdown.escaped(sample)) }
    if variable.isOptional { parts.append("It may be empty.") }
    return Hover(range: atom.range, text: parts.joined(separator: "\n\n"))
  }

  private func variable(at offset: Int) -> Atom? {
    document.job?.atoms.first { $0.kind == .variable && $0.range.lowerBound <= offset && offset < $0.range.upperBound }
  }

  private func name(of atom: Atom) -> String? {
    document.job?.text.string(atom.range.lowerBound + 1..<atom.range.upperBound - 1)
  }

  /// What a text message of the workspace says, to whom, and from where.
  private func workspaceHover(_ action: Action) -> Hover? {
    guard case .workspace(let name) = action.kind else { return nil }
    let known = workspace.action(named: name)
    let isConditional = known?.kind == .conditionalText
    let kind = isConditional ? "conditional text" : "text message"
    var parts = ["**/\(Markdown.escaped(name))**: a \(kind) of your workspace"]
    if let known {
      if isConditional { parts.append("Sent automatically " + Markdown.escaped(known.condition ?? "")) }
      if let description = known.description { parts.append(Markdown.escaped(description)) }
      if let message = known.message {
        let preview = MessagePreview(
          message, parameters: known.parameters, profile: profile, workspace: workspace)
        parts.append(preview.text(receiver: "the recipient"))
      } else {
        parts.append("The agent writes the text itself.")
      }
      if let channel = known.channel {
        parts.append("Sent from the channel " + (channelText(channel) ?? "**\(Markdown.escaped(channel))**"))
      }
    }
    return Hover(range: action.range, text: parts.joined(separator: "\n\n"))
  }

  /// The message as the caller gets it, and what it costs.
  private func received(_ message: String) -> String {
    MessagePreview(message, parameters: nil, profile: profile, workspace: workspace).text(receiver: "the caller")
  }

  private func reached(_ name: String) -> String {
    guard let target = target(named: name) else { return "The call goes to: " + Markdown.escaped(name) }
    return "The call goes to: " + Markdown.escaped(target.name) + " (" + Markdown.escaped(target.summary) + ")"
  }
}

extension BuiltInAction {
  /// The vendor's rules as a Markdown list, with the page that they are from.
  var factList: String {
    facts.map { "- " + $0 }.joined(separator: "\n") + "\n\n*\(source.title)*"
  }

  /// All that is worth knowing, in Markdown.
  var page: String { summary + "\n\n" + factList }
}
