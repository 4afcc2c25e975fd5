package import JobModel
package import JobOptimizer

/// What comes into a session, in the order in which it happened.
///
/// `quiet` comes whenever something else came and nothing more is waiting.
package enum Input: Sendable, Equatable {
  /// The body of one message from the client.
  case message([UInt8])
  /// The answer to an output that carried this number.
  case answer(number: Int, Answer)
  /// The answer of the history's store to an output that carried this number.
  case history(number: Int, HistoryAnswer)
  /// The answer of the model to an output that carried this number.
  case model(number: Int, ModelAnswer)
  /// What time it is, in seconds since 1970.
  case time(Int)
  /// Nothing more is waiting: the time for answers and findings.
  case quiet
  /// The client's end is closed.
  case endOfInput
}

/// What an output that needs an answer is answered with.
package enum Answer: Sendable, Equatable {
  /// The path is where the file lies: another one than was asked for, where that is a link.
  case found(path: String, bytes: [UInt8])
  /// There is no such file, or it cannot be read. `top` is the folder that holds `.git`, where the search ended, if any.
  case absent(top: String? = nil)
  /// What lies in a folder.
  case entries([WorkspaceScan.Entry])
}
