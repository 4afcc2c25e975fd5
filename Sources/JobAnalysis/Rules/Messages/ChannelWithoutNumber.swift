import JSONText
import JobModel

extension Rule {
  static let channelWithoutNumber = Rule(
    id: "channel-without-number", summary: "a text message is sent from a channel that has no number",
    severity: .warning, isOnByDefault: false,
    scope: .file,
    cues: .actionFile,
    why: """
      A messaging channel links a name to a number that can send texts. One without a number sends nothing. It is reported \
      only where the workspace lists the numbers of other channels.
      """,
    source: .textMessages,
    examples: [
      .flags(
        #"{"kind": "textMessage", "name": "a", "recipient": "contact", "channel": ⟦"Marketing"⟧}"#, in: .action,
        workspace: channels),
      .flags(
        #"{"kind": "textMessage", "name": "a", "channel": ⟦"Marketing"⟧, "recipient": "contact", "message": "Hi"}"#,
        in: .action, workspace: channels),
      .flags(
        #"{"kind": "textMessage", "name": "a", "channel": ⟦"Empty"⟧, "recipient": "contact", "message": "Hi"}"#,
        in: .action, workspace: channels),
      .fine(
        #"{"kind": "textMessage", "name": "a", "recipient": "contact", "channel": "Customers"}"#, in: .action,
        workspace: channels),
      .fine(
        #"{"kind": "textMessage", "name": "a", "recipient": "contact", "channel": "A"}"#, in: .action,
        workspace: #"{"channels": [{"name": "A"}, {"name": "B"}]}"#),
      .fine(#"{"kind": "textMessage", "name": "a", "recipient": "contact", "channel": "A"}"#, in: .action),
    ]
  ) { snapshot in
    guard snapshot.document.kind == .action, let channels = snapshot.workspace.channels,
      let node = snapshot.document.json?["channel"], let name = node.string,
      let channel = channels.first(where: { $0.name == name }), !hasNumber(channel), channels.contains(where: hasNumber)
    else { return [] }
    return [
      Mark(
        node.range,
        "the channel \(Quotation.short(name)) has no number to send from; give it one in your workspace, or choose another channel"
      )
    ]
  }

  private static func hasNumber(_ channel: Workspace.Channel) -> Bool {
    channel.number?.utf8.contains { $0.isDigit } ?? false
  }

  private static let channels =
    #"{"channels": [{"name": "Customers", "number": "+14155550100"}, {"name": "Marketing"}, {"name": "Empty", "number": ""}]}"#
}
