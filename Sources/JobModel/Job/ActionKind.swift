/// Which action a `/label` in the instructions names.
package enum ActionKind: Sendable, Equatable {
  case sendSMS
  case transferCall
  case createRequest
  /// An action that the workspace defines, by its name. One that is a conditional text is no action here: it fires by
  /// itself.
  case workspace(String)
  /// A label that nobody defines, with the nearest one that somebody does.
  case unknown(nearest: String?)
}
