package import JSONText
package import JobAnalysis
import JobModel

/// What a caller receives and where calls go, with given values.
package struct JobPreview: Sendable {
  package struct Message: Sendable, Equatable {
    /// The action that sends it.
    package let action: String
    /// When, where it is sent by itself.
    package let condition: String?
    /// Nil where the agent writes it.
    package let text: String?
    /// What it is where all that may be missing is missing; nil where that is the same.
    package let sparse: String?
    package let cost: String?
    package let problem: String?
  }

  package struct Transfer: Sendable, Equatable {
    package let name: String
    /// Nil where the workspace does not know it.
    package let detail: String?
  }

  package private(set) var messages: [Message] = []
  package private(set) var transfers: [Transfer] = []
  /// What is filled in with a sample, since nobody gave a value.
  package private(set) var samples: [String] = []
  /// Values that nothing asks for.
  package private(set) var unused: [String] = []

  private let snapshot: Snapshot
  private let given: [GivenValue]

  /// Nil for a document that is no job.
  package init?(_ original: Snapshot, given: [GivenValue]) {
    guard let syntax = original.document.job else { return nil }
    var workspace = original.workspace
    for value in given where !(workspace.variables ?? []).contains(where: { $0.name == value.name }) {
      workspace.variables = (workspace.variables ?? []) + [Workspace.Variable(name: value.name)]
    }
    self.given = given
    snapshot = Snapshot(document: original.document, workspace: workspace)
    for action in syntax.actions { add(action) }
    if snapshot.profile.hasConditionalTexts {
      for action in workspace.actions where action.kind == .conditionalText { add(action, label: action.name) }
    }
    noteValues(original, syntax)
  }

  private mutating func add(_ action: Action) {
    switch action.kind {
    case .sendSMS:
      add(action.argument?.value, parameters: nil, label: "Send SMS", condition: nil)
    case .transferCall:
      let name = action.argument?.value ?? ""
      let target = snapshot.target(named: name)
      transfers.append(
        Transfer(name: target?.name ?? (name.utf8.isEmpty ? "nobody yet" : name), detail: target?.summary))
    case .workspace(let name):
      guard let known = snapshot.workspace.action(named: name) else { return }
      add(known, label: name)
    case .createRequest, .unknown: return
    }
  }

  private mutating func add(_ action: WorkspaceAction, label: String) {
    add(action.message, parameters: action.parameters, label: label, condition: action.condition)
  }

  private mutating func add(_ text: String?, parameters: JSONNode?, label: String, condition: String?) {
    guard let text else {
      messages.append(Message(action: label, condition: condition, text: nil, sparse: nil, cost: nil, problem: nil))
      return
    }
    let preview = MessagePreview(
      text, parameters: parameters, hasTemplates: condition == nil, profile: snapshot.profile,
      workspace: snapshot.workspace, given: given)
    messages.append(
      Message(
        action: label, condition: condition, text: preview.filled, sparse: preview.sparse,
        cost: SMSCount(preview.filled).words, problem: preview.problem))
  }

  private mutating func noteValues(_ original: Snapshot, _ syntax: JobSyntax) {
    let sent =
      syntax.actions.compactMap { $0.kind == .sendSMS ? $0.argument?.value : nil }
      + syntax.actions.compactMap { action in
        if case .workspace(let name) = action.kind { snapshot.workspace.action(named: name)?.message } else { nil }
      } + snapshot.workspace.actions.compactMap { $0.kind == .conditionalText ? $0.message : nil }
    let texts = sent.map { Array($0.utf8) }
    for variable in original.workspace.variables ?? []
    where !given.contains(where: { $0.name == variable.name }) && JobPreview.names(variable.name, in: texts) {
      samples.append(variable.name)
    }
    unused = given.map { $0.name }.filter { !JobPreview.names($0, in: texts) }
  }

  /// Whether one of the texts has the name as a word.
  private static func names(_ name: String, in texts: [[UInt8]]) -> Bool {
    let wanted = Array(name.utf8)
    return texts.contains { bytes in
      var index = 0
      while index < bytes.count {
        let end = bytes.wordEnd(from: index, to: bytes.count)
        if bytes[index..<end].elementsEqual(wanted) { return true }
        index = max(end, index + 1)
      }
      return false
    }
  }

  // MARK: Reports

  package var text: String {
    var lines: [String] = []
    for message in messages {
      lines.append((message.condition.map { "Sent automatically \($0)" } ?? "/\(message.action)") + ":")
      lines += message.text.map { Wording.lines($0).map { "  | " + $0 } } ?? ["  (the agent writes the text)"]
      if let cost = message.cost { lines.append("  " + cost) }
      if let sparse = message.sparse {
        lines += ["  where all that may be missing is missing:"] + Wording.lines(sparse).map { "  | " + $0 }
      }
      if let problem = message.problem { lines.append("  " + problem) }
      lines.append("")
    }
    for transfer in transfers {
      lines.append("Call goes to \(transfer.name)" + (transfer.detail.map { ": " + $0 } ?? ""))
    }
    if !transfers.isEmpty { lines.append("") }
    if messages.isEmpty, transfers.isEmpty { lines += ["This job texts nobody and transfers no call.", ""] }
    if !samples.isEmpty {
      lines += ["With samples for \(samples.joined(separator: ", ")); give your own with --set NAME=VALUE.", ""]
    }
    if !unused.isEmpty { lines += ["Nothing that is sent has \(unused.joined(separator: ", ")).", ""] }
    return lines.dropLast().joined(separator: "\n") + "\n"
  }

  package var json: JSONValue {
    [
      "messages": .array(
        messages.map { message in
          [
            "action": .string(message.action), "condition": JobPreview.json(message.condition),
            "text": JobPreview.json(message.text), "sparse": JobPreview.json(message.sparse),
            "cost": JobPreview.json(message.cost), "problem": JobPreview.json(message.problem),
          ]
        }),
      "transfers": .array(
        transfers.map { ["name": .string($0.name), "detail": JobPreview.json($0.detail)] }),
      "samples": .array(samples.map { .string($0) }), "unused": .array(unused.map { .string($0) }),
    ]
  }

  private static func json(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }
}
