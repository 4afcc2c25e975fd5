package import JobAnalysis
package import JobModel

/// A job or an action written for another product: fields and variables in its spelling, and what it has no place for, told.
package struct Port: Sendable {
  package struct Note: Sendable, Equatable {
    /// Whether it cannot be carried over, so that somebody has to see to it.
    package let isLoss: Bool
    package let text: String
    /// In the text before, from 0; nil for the job as a whole.
    package let line: Int?
  }

  package let text: SourceText
  package private(set) var notes: [Note] = []

  package var losses: Int { notes.count { $0.isLoss } }

  /// Nil for a document that is neither a job nor an action. A job need not say its product where its workspace does.
  package init?(_ snapshot: Snapshot, to target: Profile, namingIt isNamed: Bool = true) {
    if snapshot.document.kind == .action {
      guard let action = PortedAction(snapshot.document.text, to: target) else { return nil }
      text = (try? action.text.applying(action.edits)) ?? action.text
      notes = Port.sorted(action.notes)
      return
    }
    guard let syntax = snapshot.document.job else { return nil }
    var edits: [TextEdit] = []
    var notes: [Note] = []
    let source = syntax.text
    PortedFields.add(
      syntax, snapshot.document.reading, from: snapshot.profile, to: target, namingIt: isNamed, &edits, &notes)
    let variables = PortedVariables(syntax.atoms, in: source.bytes, to: target)
    edits += variables.edits
    notes += variables.news
    notes += variables.losses.map { Note(isLoss: true, text: $0.words, line: source.line(at: $0.place)) }
    for action in syntax.actions {
      guard let loss = Port.loss(of: action, in: snapshot, target) else { continue }
      notes.append(Note(isLoss: true, text: loss, line: source.line(at: action.range.lowerBound)))
    }
    text = (try? source.applying(edits)) ?? source
    self.notes = notes
    checkLimits(snapshot.workspace, target)
    self.notes = Port.sorted(self.notes)
  }

  /// In the order of the lines, and those of one line as they came.
  private static func sorted(_ notes: [Note]) -> [Note] {
    let ordered = notes.enumerated().sorted { left, right in
      (left.element.line ?? -1, left.offset) < (right.element.line ?? -1, right.offset)
    }
    return ordered.map { $0.element }
  }

  private static func loss(of action: Action, in snapshot: Snapshot, _ target: Profile) -> String? {
    switch action.kind {
    case .unknown: return nil
    case .workspace(let name):
      if snapshot.workspace.action(named: name)?.kind == .conditionalText || target.hasTextMessages { return nil }
      return target.actions.contains(.sendSMS)
        ? "\(target.id) has no text messages of its own; write /Send SMS with the message in place of /\(name)"
        : "\(target.id) has no text messages; make /\(name) a conditional text and take it out of the instructions"
    case .sendSMS, .transferCall, .createRequest:
      guard !target.actions.contains(action.kind) else { return nil }
      let label = BuiltInAction.of(action.kind)?.label ?? ""
      let help: String
      switch action.kind {
      case .sendSMS where target.hasConditionalTexts:
        help = "a text is sent there by a condition: make a NAME.action.json of the kind conditionalText"
      case .sendSMS where target.hasTextMessages:
        help = "make a NAME.action.json of the kind textMessage, and write /NAME here"
      default: help = "set it up there, and say here in words what the agent should do"
      }
      return "\(target.id) has no /\(label); \(help)"
    }
  }

  /// What the move may have made too long.
  private mutating func checkLimits(_ workspace: Workspace, _ target: Profile) {
    let syntax = JobSyntax(text)
    let limits = workspace.limits
    let length = PastedLength(syntax, unit: workspace.countUnit, limit: limits.instructions)
    if let limit = limits.instructions, length.over != nil {
      notes.append(
        Note(
          isLoss: true, text: "the instructions now have \(length.count.grouped) characters, and \(limit.grouped) fit",
          line: nil))
    }
    if target.trigger == .field, let trigger = Job(syntax).trigger, let limit = limits.trigger {
      let count = trigger.text.count(in: workspace.countUnit)
      if count > limit {
        notes.append(
          Note(isLoss: true, text: "the trigger has \(count.grouped) characters, and \(limit.grouped) fit", line: nil))
      }
    }
  }
}
