import JobModel

extension Snapshot {
  /// What will happen at the action under `offset`: what is sent or who is called, and the vendor's rules.
  package func hover(at offset: Int) -> Hover? {
    guard let syntax = document.job,
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

  private func workspaceHover(_ action: Action) -> Hover? {
    guard case .workspace(let name) = action.kind else { return nil }
    return Hover(range: action.range, text: "**/\(name)**: a text message of your workspace")
  }

  private func received(_ message: String) -> String {
    "The caller receives:\n\n"
      + message.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
        "> " + Markdown.escaped(String(decoding: Array(line), as: UTF8.self))
      }.joined(separator: "  \n")
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
