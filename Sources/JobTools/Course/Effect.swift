import JobAnalysis
import JobModel

/// What an action does on the call.
package struct Effect: Sendable, Equatable {
  package enum Kind: Sendable, Equatable {
    case text
    case transfer
    case request
    /// A text message of the workspace, by its name.
    case message(String)
    /// Nobody defines it.
    case unknown
  }

  package let kind: Kind
  /// As the author calls it, without the slash.
  package let label: String
  /// What is sent, or who is called; nil where nothing is said.
  package let content: String?
  /// What else is to be known: where the call goes, what the text costs.
  package let detail: String?
  package let range: Range<Int>

  init(_ action: Action, in snapshot: Snapshot) {
    let bytes = snapshot.document.text.bytes
    label = Wording.plain(bytes, action.label)
    range = action.range
    let value = action.argument?.value
    switch action.kind {
    case .sendSMS:
      kind = .text
      content = value
      detail = value.map { SMSCount($0).words }
    case .transferCall:
      kind = .transfer
      let target = value.flatMap { snapshot.target(named: $0) }
      content = target?.name ?? value
      detail = target?.summary
    case .createRequest:
      kind = .request
      content = nil
      detail = nil
    case .workspace(let name):
      kind = .message(name)
      let known = snapshot.workspace.action(named: name)
      content = known?.message
      detail = known.flatMap { $0.message == nil ? "the agent writes the text" : $0.channel.map { "from " + $0 } }
    case .unknown:
      kind = .unknown
      content = value
      detail = nil
    }
  }

  /// What it does, as one line for people.
  package var words: String {
    let content = content.map { Wording.plain($0) }
    switch kind {
    case .text: return content.map { "text the caller: “\($0)”" } ?? "text the caller (nothing to send yet)"
    case .transfer: return content.map { "transfer the call to \($0)" } ?? "transfer the call (to nobody yet)"
    case .request: return "create a Jobber request"
    case .message(let name): return "send \(name)" + (content.map { ": “\($0)”" } ?? "")
    case .unknown: return "/\(label) (no such action)"
    }
  }

  /// Its kind, for programs.
  package var kindName: String {
    switch kind {
    case .text: "sendSMS"
    case .transfer: "transferCall"
    case .request: "createRequest"
    case .message: "textMessage"
    case .unknown: "unknown"
    }
  }
}
