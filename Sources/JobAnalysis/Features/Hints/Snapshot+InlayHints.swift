import JSONText
import JobModel

extension Snapshot {
  /// What a message becomes and costs, where a call goes, how much room is left near a limit; for what ends in a range.
  package func inlayHints(in range: Range<Int>) -> [InlayHint] {
    var hints: [InlayHint] = []
    if let syntax = document.job {
      hints = syntax.actions.filter { range.contains($0.range.upperBound) || range.upperBound == $0.range.upperBound }
        .compactMap { hint(of: $0) }
      hints += budgetHints(syntax).filter { range.contains($0.offset) || range.upperBound == $0.offset }
    } else if document.kind == .action, let node = document.json {
      hints = messageHint(of: node).filter { range.contains($0.offset) }
    }
    return hints.sorted { $0.offset < $1.offset }
  }

  /// Of these only what each message of this document becomes and costs.
  package var messageHints: [InlayHint] {
    guard let syntax = document.job else { return document.json.map { messageHint(of: $0) } ?? [] }
    return syntax.actions.filter { $0.kind == .sendSMS }.compactMap { hint(of: $0) }
  }

  private func hint(of action: Action) -> InlayHint? {
    switch action.kind {
    case .sendSMS:
      guard let argument = action.argument else { return nil }
      return messageHint(argument.value, parameters: nil, receiver: "the caller", at: argument.range.upperBound)
    case .transferCall:
      guard let argument = action.argument, let target = target(named: argument.value) else { return nil }
      return InlayHint(argument.range.upperBound, target.short, tooltip: Markdown.escaped(target.summary))
    case .workspace(let name):
      guard let known = workspace.action(named: name), let message = known.message else { return nil }
      return messageHint(
        message, parameters: known.parameters, receiver: "the recipient", at: action.range.upperBound, showsAll: true)
    default: return nil
    }
  }

  /// The message of an action file.
  private func messageHint(of node: JSONNode) -> [InlayHint] {
    let isConditional = node["kind"]?.string == "conditionalText"
    guard let message = isConditional ? node["content"] : node["message"], let text = message.string, !text.isEmpty
    else { return [] }
    return [
      messageHint(
        text, parameters: node["parameters"], hasTemplates: !isConditional, receiver: "the recipient",
        at: message.range.upperBound)
    ]
  }

  /// Segments; before them the text itself, where it does not stand there as it is sent.
  private func messageHint(
    _ message: String, parameters: JSONNode?, hasTemplates: Bool = true, receiver: String, at offset: Int,
    showsAll: Bool = false
  ) -> InlayHint {
    let preview = MessagePreview(
      message, parameters: parameters, hasTemplates: hasTemplates, profile: profile, workspace: workspace)
    let few = SMSCount(preview.sparse ?? preview.filled).segments
    let many = max(few, preview.longest?.segments ?? 0, SMSCount(preview.filled).segments)
    let segments = few == many ? "\(few)" : "\(min(few, many))–\(many)"
    let noun = many == 1 ? "segment" : "segments"
    let text = showsAll || preview.isFilledIn ? "→ “\(Quotation.short(preview.filled))”, " : ""
    return InlayHint(offset, text + "\(segments) \(noun)", tooltip: preview.text(receiver: receiver))
  }

  /// Behind each field that is nearly full.
  private func budgetHints(_ syntax: JobSyntax) -> [InlayHint] {
    let job = Job(syntax)
    let limits = workspace.limits
    let unit = workspace.countUnit
    var hints: [InlayHint] = []
    for (field, limit) in [
      (job.name, limits.name), (job.description, limits.description), (job.trigger, limits.trigger),
    ] {
      guard let field, let limit, !field.range.isEmpty else { continue }
      let text = SourceText(field.text)
      hints += budgetHint(text.count(of: 0..<text.count, in: unit), limit, at: field.range.upperBound)
    }
    if let limit = limits.instructions {
      let length = PastedLength(syntax, unit: unit, limit: limit)
      hints += budgetHint(length.count, limit, at: length.range.upperBound)
    }
    return hints
  }

  private func budgetHint(_ count: Int, _ limit: Int, at offset: Int) -> [InlayHint] {
    guard Limits.isNear(count, limit: limit) else { return [] }
    return [InlayHint(offset, "\((limit - count).grouped) of \(limit.grouped) left")]
  }
}

extension Target {
  /// Where the call goes, in a word or two.
  fileprivate var short: String {
    switch kind {
    case .member: "member"
    case .inbox: "shared inbox"
    case .number(let number): number
    }
  }
}
