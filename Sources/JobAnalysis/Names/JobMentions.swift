import JobModel
import Templates

extension Snapshot {
  /// The workspace's actions and targets that a job names, and the job itself.
  var jobMentions: [Mention] {
    guard let syntax = document.job else { return [] }
    var mentions = syntax.actions.compactMap { mention(of: $0, in: syntax) }
    if let path = document.path {
      mentions.append(Mention(.job(WorkspaceJob.name(of: path)), 0..<0, isDefinition: true))
    }
    return mentions
  }

  private func mention(of action: Action, in syntax: JobSyntax) -> Mention? {
    switch action.kind {
    case .workspace(let name): return Mention(.action(name), action.label)
    case .transferCall:
      guard let argument = action.argument, let target = target(named: argument.value) else { return nil }
      let range = nameOfTarget(target, syntax.text.bytes.trimmed(argument.content), syntax.text.bytes)
      return Mention(Symbol(target), range, .target(isQuoted: argument.isQuoted))
    default: return nil
    }
  }

  /// The name without the `the` or `our` before it that is not part of it.
  private func nameOfTarget(_ target: Target, _ content: Range<Int>, _ bytes: [UInt8]) -> Range<Int> {
    let first = content.lowerBound..<bytes.wordEnd(from: content.lowerBound, to: content.upperBound)
    let article = bytes[first].map { $0.lowercased }
    let isArticle = article.elementsEqual("the".utf8) || article.elementsEqual("our".utf8)
    let isOwn = target.name.utf8.prefix(first.count).map { $0.lowercased } == article
    guard isArticle, !isOwn else { return content }
    return bytes.skippingBlanks(from: first.upperBound, to: content.upperBound)..<content.upperBound
  }

  /// `{caller_name}`, in prose and in messages.
  var variableMentions: [Mention] {
    guard profile.hasBraceVariables else { return [] }
    return texts.flatMap { text in
      text.atoms.compactMap { atom in
        guard atom.kind == .variable else { return nil }
        let inner = atom.range.lowerBound + 1..<atom.range.upperBound - 1
        return Mention(.variable(text.bytes.string(inner)), text.place(of: inner))
      }
    }
  }

  /// The variables and parameters that templates reach.
  var templateMentions: [Mention] {
    templates.flatMap { template in
      template.places.compactMap { place in
        guard let symbol = Symbol(place.path) else { return nil }
        let isQuoted = template.text.bytes.at(place.range.lowerBound) != symbol.name.utf8.first
        let inner = isQuoted ? place.range.lowerBound + 1..<place.range.upperBound - 1 : place.range
        return Mention(symbol, template.place(of: inner))
      }
    }
  }
}

extension Symbol {
  /// What `.variables.name` and `.parameters.a.b` reach.
  fileprivate init?(_ path: [TemplateName]) {
    guard path.count > 1 else { return nil }
    if path[0] == "variables", path.count == 2 {
      self = .variable(path[1].text)
    } else if path[0] == "parameters" {
      self = .parameter(path.dropFirst().map { $0.text })
    } else {
      return nil
    }
  }
}
