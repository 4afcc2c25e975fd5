/// An action that the vendor provides, with what an author must know of it.
package struct BuiltInAction: Sendable, Equatable {
  /// What is written after the label and its colon.
  package enum Argument: Sendable, Equatable {
    case message
    case target
    case none
  }

  package let kind: ActionKind
  package let label: String
  package let aliases: [String]
  package let argument: Argument
  /// One line for a menu.
  package let summary: String
  /// What happens on the call, and the vendor's rules, one sentence each.
  package let facts: [String]
  package let source: Source

  package static let sendSMS = BuiltInAction(
    kind: .sendSMS, label: "Send SMS", aliases: [], argument: .message,
    summary: "text the caller",
    facts: [
      "Texts the caller's own number, from the number that was called; no other recipient or sender can be set.",
      "The number must be registered for business messaging (A2P 10DLC or toll-free), or nothing is sent.",
      "Works best in three parts: say that you will text, send, then confirm that it arrived.",
    ],
    source: .actions)

  package static let transferCall = BuiltInAction(
    kind: .transferCall, label: "Transfer call", aliases: ["Transfer"], argument: .target,
    summary: "hand the caller to a member, a shared inbox or an outside number",
    facts: [
      "Sona always confirms with the caller before transferring.",
      "A member: their phone rings; with no answer the call goes to their voicemail.",
      "A shared inbox: everyone in it rings at once; with no answer it goes to voicemail, whatever its own call flow.",
      "An outside number: the call follows that number's own routing and voicemail.",
      "After that Sona leaves the call and cannot return.",
    ],
    source: .actions)

  package static let createRequest = BuiltInAction(
    kind: .createRequest, label: "Create Jobber request", aliases: ["Create request"], argument: .none,
    summary: "create a request in Jobber from what the caller said",
    facts: [
      "Sona infers the title, the details and the next steps from the conversation; no fields are mapped.",
      "Place it once enough is known, and say when not to create one.",
      "Needs an active Jobber integration.",
    ],
    source: .actions)

  /// In the order of the vendor's own menu.
  package static let all = [sendSMS, transferCall, createRequest]

  package static func of(_ kind: ActionKind) -> BuiltInAction? {
    all.first { $0.kind == kind }
  }
}
