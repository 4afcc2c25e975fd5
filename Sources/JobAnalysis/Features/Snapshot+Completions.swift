import JobModel

extension Snapshot {
  /// What can be written at `offset`, the likeliest first.
  package func completions(at offset: Int) -> [Completion] {
    guard let syntax = document.job else { return jsonCompletions(at: offset) }
    if let completions = frontMatterCompletions(at: offset) { return completions }
    if let completions = insertionCompletions(at: offset) { return completions }
    if let label = syntax.typedLabel(at: offset) { return actionCompletions(label, in: syntax) }
    if profile.hasBraceVariables, let name = syntax.typedVariable(at: offset) {
      return variableCompletions(
        named: syntax.text.string(name.typed), edit: name.whole, isClosed: name.isClosed)
    }
    if let action = syntax.actionTaking(argumentAt: offset), action.takes == .target {
      return targetCompletions(action, at: offset, in: syntax)
    }
    return []
  }

  /// The actions that the product has and whose name goes on from what is typed.
  private func actionCompletions(_ label: JobSyntax.TypedLabel, in syntax: JobSyntax) -> [Completion] {
    let typed = syntax.text.string(label.typed)
    var completions: [Completion] = []
    for kind in profile.actions {
      guard let action = BuiltInAction.of(kind), Snapshot.matches(typed, [action.label] + action.aliases) else {
        continue
      }
      completions.append(completion(action, label))
    }
    if profile.hasTextMessages {
      for action in workspace.textMessages where Snapshot.matches(typed, [action.name]) {
        completions.append(
          Completion(
            label: action.name, kind: .action, detail: "text message of your workspace",
            documentation: action.description.map { Markdown.escaped($0) } ?? "",
            edit: TextEdit(range: label.whole, replacement: action.name)))
      }
    }
    return completions
  }

  /// The workspace's variables whose name begins with what is typed.
  func variableCompletions(named typed: String, edit: Range<Int>, isClosed: Bool) -> [Completion] {
    let typed = Array(typed.utf8)
    return (workspace.variables ?? []).filter { $0.name.utf8.starts(with: typed) }.map { variable in
      Completion(
        label: variable.name, kind: .variable, detail: variable.description ?? "variable of your workspace",
        edit: TextEdit(range: edit, replacement: isClosed ? variable.name : variable.name + "}"))
    }
  }

  private func completion(_ action: BuiltInAction, _ label: JobSyntax.TypedLabel) -> Completion {
    let takesArgument = action.argument != .none && !label.hasColon
    return Completion(
      label: action.label, kind: .action, detail: action.summary,
      documentation: action.page,
      edit: TextEdit(range: label.whole, replacement: takesArgument ? "\(action.label): \"\"" : action.label),
      snippet: takesArgument ? "\(action.label): \"$1\"$0" : nil)
  }

  /// Whether one of the names, or one of its later words, begins with what is typed.
  static func matches(_ typed: String, _ names: [String]) -> Bool {
    let wanted = typed.utf8.map { $0.lowercased }
    return names.contains { name in
      let letters = name.utf8.map { $0.lowercased }
      return letters.indices.contains { start in
        (start == 0 || !letters[start - 1].isWord) && letters[start...].starts(with: wanted)
      } || wanted.isEmpty
    }
  }

  /// What editors can replace of an argument: it contains the cursor and is on its line, wherever the argument goes on.
  private func editablePart(of argument: Range<Int>, around offset: Int, in text: SourceText) -> Range<Int> {
    let line = text.line(at: offset)
    let start = max(argument.lowerBound, text.lineStart(line))
    let end = min(argument.upperBound, text.lineEnd(line))
    return min(start, offset)..<max(end, offset)
  }

  /// Everybody whom a call can be transferred to, each with where the call really goes.
  private func targetCompletions(_ action: Action, at offset: Int, in syntax: JobSyntax) -> [Completion] {
    let place = editablePart(of: action.argument?.content ?? offset..<offset, around: offset, in: syntax.text)
    let needsSpace = action.colon?.upperBound == offset
    func completion(_ name: String, _ target: Target) -> Completion {
      Completion(
        label: name, kind: .target, detail: target.summary,
        edit: TextEdit(range: place, replacement: needsSpace ? " " + name : name))
    }
    let typed = syntax.text.string(place.lowerBound..<max(place.lowerBound, min(offset, place.upperBound)))
    return targets.filter { Snapshot.matches(typed, [$0.name]) }.map { completion($0.name, $0) }
  }
}
