package import JobOptimizer

/// What a session wants done, in the order in which it must be carried out. Nothing blocks: an output that needs an answer
/// carries a number, and the answer is a later `Input` with that number.
package enum Output: Sendable, Equatable {
  /// The body of a message to the client.
  case message([UInt8])
  /// Find the nearest file of this name in the folder `above` or over it, not past the folder that holds `.git`.
  case find(number: Int, name: String, above: String)
  /// Say what lies in this folder; links to folders are left out.
  case list(number: Int, folder: String)
  /// Read this file.
  case read(number: Int, path: String)
  /// There is more to do: say `quiet` again when nothing waits.
  case goOn
  /// Let the history's store answer this.
  case store(number: Int, HistoryRequest)
  /// Hand this request to the model that the person's own settings name, and nothing else does.
  case runModel(number: Int, request: [UInt8])
  /// Nobody waits for that model's answer any more.
  case cancelModel(number: Int)
  /// Leave when this process is gone, if it can be seen now.
  case watch(process: Int)
  /// A line for the log.
  case log(String)
  /// End with this code; nothing follows.
  case exit(code: Int)
}
