import JSONText
import JobModel

extension Rule {
  static let unknownChannel = Rule(
    id: "unknown-channel", summary: "a text message names a channel that the workspace does not have", severity: .error,
    scope: .file,
    cues: .actionFile,
    why: """
      The channel says which number a text message comes from. One that does not exist cannot be selected. Where \
      the workspace lists no channels, nothing is reported.
      """,
    source: .textMessages,
    examples: [
      .flags(
        #"{"kind": "textMessage", "name": "a", "recipient": "contact", "channel": ⟦"Customer notification"⟧}"#,
        becomes: #"{"kind": "textMessage", "name": "a", "recipient": "contact", "channel": "Customer notifications"}"#,
        in: .action, workspace: #"{"channels": [{"name": "Customer notifications"}]}"#),
      .flags(
        #"{"kind": "textMessage", "name": "a", "recipient": "contact", "channel": ⟦"Marketing"⟧}"#, in: .action,
        workspace: #"{"channels": [{"name": "Customer notifications"}]}"#),
      .flags(
        #"{"kind": "textMessage", "name": "a", "recipient": "contact", "channel": ⟦""⟧}"#, in: .action,
        workspace: #"{"channels": [{"name": "A"}]}"#),
      .fine(
        #"{"kind": "textMessage", "name": "a", "recipient": "contact", "channel": "Anything"}"#, in: .action),
      .fine(
        #"{"kind": "textMessage", "name": "a", "recipient": "contact", "channel": "A"}"#, in: .action,
        workspace: #"{"channels": [{"name": "A"}]}"#),
      .fine(
        #"{"kind": "textMessage", "name": "a", "recipient": "contact"}"#, in: .action,
        workspace: #"{"channels": [{"name": "A"}]}"#),
    ]
  ) { snapshot in
    guard snapshot.document.kind == .action, let channels = snapshot.workspace.channels?.map({ $0.name }),
      !channels.isEmpty,
      let node = snapshot.document.json?["channel"], let name = node.string, !channels.contains(name)
    else { return [] }
    let nearest = EditDistance.nearest(to: name, in: channels)
    let hint = nearest.map { "did you mean \($0)?" } ?? "there are: \(channels.prefix(5).joined(separator: ", "))"
    let fixes = nearest.map {
      [Fix(title: "write \($0)", edits: [TextEdit(range: node.range, replacement: JSONValue.string($0).written())])]
    }
    return [
      Mark(
        node.range, "the workspace has no channel called \(Quotation.short(name))", hint: hint, fixes: fixes ?? [])
    ]
  }
}
