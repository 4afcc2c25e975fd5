/// A vendor's product: which fields a job has in it, which actions run, which variables are filled in.
package struct Profile: Sendable, Equatable {
  package enum Trigger: Sendable, Equatable {
    /// A field of its own, with its own limit.
    case field
    /// Part of the instructions: the product has no such field any more.
    case folded
    /// Each action carries its own condition.
    case perAction
    case none
  }

  package let id: String
  package let title: String
  package let trigger: Trigger
  package let actions: [ActionKind]
  package let hasTextMessages: Bool
  package let hasConditionalTexts: Bool
  /// `{caller_name}` is filled in.
  package let hasBraceVariables: Bool
  /// `{{ .variables.x }}` is filled in.
  package let hasTemplates: Bool

  private static let builtIns: [ActionKind] = [.sendSMS, .transferCall, .createRequest]

  package static let standard = Profile(
    id: "standard", title: "everything that any of the products has", trigger: .field, actions: builtIns,
    hasTextMessages: true, hasConditionalTexts: true, hasBraceVariables: true, hasTemplates: true)
  package static let sona = Profile(
    id: "sona", title: "Sona, where the caller's intent is part of the instructions", trigger: .folded,
    actions: builtIns, hasTextMessages: false, hasConditionalTexts: false, hasBraceVariables: false,
    hasTemplates: false)
  package static let sonaTrigger = Profile(
    id: "sona-trigger", title: "Sona, with a trigger field", trigger: .field, actions: builtIns,
    hasTextMessages: false, hasConditionalTexts: false, hasBraceVariables: false, hasTemplates: false)
  package static let botphonic = Profile(
    id: "botphonic", title: "Botphonic, where a text is sent by a condition", trigger: .perAction, actions: [],
    hasTextMessages: false, hasConditionalTexts: true, hasBraceVariables: true, hasTemplates: false)
  package static let stellar = Profile(
    id: "stellar", title: "StellarCS, with text messages and Go templates", trigger: .none, actions: [],
    hasTextMessages: true, hasConditionalTexts: false, hasBraceVariables: false, hasTemplates: true)

  package static let all = [standard, sona, sonaTrigger, botphonic, stellar]

  package static func named(_ id: String) -> Profile? {
    all.first { $0.id == id }
  }
}
