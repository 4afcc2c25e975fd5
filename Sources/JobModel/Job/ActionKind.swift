/// Which action a `/label` in the instructions names.
package enum ActionKind: Sendable, Equatable {
  case sendSMS
  case transferCall
  case createRequest
  /// A text message that the workspace defines, by its name.
  case workspace(String)
  /// A label that nobody defines, with the nearest one that somebody does.
  case unknown(nearest: String?)
}
