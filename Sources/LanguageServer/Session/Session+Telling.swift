import JSONText
import JobModel

/// How much of its work a client wants to be told.
enum Trace: Sendable, Equatable {
  case off
  case messages
  case verbose

  /// As the protocol spells it; whatever else it is means silence.
  init(name: String?) {
    switch name {
    case "messages": self = .messages
    case "verbose": self = .verbose
    default: self = .off
    }
  }
}

/// What the session says of itself, to the client and to the log.
extension Session {
  /// The client has answered a request of ours; told is where it will not, or cannot.
  mutating func refused(_ id: JSONValue, _ reason: String?) {
    guard let method = id.string.flatMap({ requested.removeValue(forKey: $0) }), let reason else { return }
    warn("the client refused \(method): \(reason)")
  }

  /// Something went wrong that nobody has to act on: editors keep such lines in a log.
  mutating func warn(_ text: String) {
    send(.log(text))
    guard life == .running else { return }
    send(.message(Reply.notification("window/logMessage", ["type": 2, "message": .string(text)])))
  }

  /// Tells what came in, to a client that wants to know.
  mutating func trace(_ message: Message, _ body: [UInt8]) {
    guard trace != .off else { return }
    let summary =
      switch message {
      case .request(let request): "received \(request.method)"
      case .notification(let method, _): "received \(method)"
      case .response: "received an answer"
      case .invalid(let error, _): "received something that is not a message: \(error.message)"
      }
    trace(summary, verbose: String(decoding: body, as: UTF8.self))
  }

  mutating func trace(_ summary: String, verbose: String? = nil) {
    guard trace != .off, life == .running else { return }
    var fields = [JSONField("message", .string(summary))]
    if trace == .verbose, let verbose { fields.append(JSONField("verbose", .string(verbose))) }
    send(.message(Reply.notification("$/logTrace", .object(fields))))
  }
}
