import JSONText
import JobAnalysis
import JobModel

/// The language server as a value: messages and answers go in, outputs come out, and nothing else happens.
///
/// Notifications change the state at once. Requests wait until the input is quiet and are then answered in their order, for
/// the texts as they are by then; after that findings are published, once for each document that changed.
package struct Session: Sendable {
  enum Life: Sendable, Equatable {
    case fresh
    case running
    case shutDown
    case ended
  }

  var life = Life.fresh
  var client = ClientProfile()
  /// By what the spellings of a URI have in common.
  var documents: [String: OpenDocument] = [:]
  var workspaces = WorkspaceTable()
  /// The folders that the editor has open.
  var folders: [String] = []
  /// By number, until they are answered.
  var questions: [Int: Question] = [:]
  private var waiting: [Message.Request] = []
  private var outputs: [Output] = []
  private var lastNumber = 0

  package init() {}

  package mutating func receive(_ input: Input) -> [Output] {
    outputs = []
    guard life != .ended else { return [] }
    switch input {
    case .message(let body): receive(Message(body))
    case .answer(let number, let answer): answered(number, answer)
    case .quiet:
      answerRequests()
      publish()
      lookFurther()
    case .endOfInput: end(code: life == .shutDown ? 0 : 1)
    }
    defer { outputs = [] }
    return outputs
  }

  private mutating func receive(_ message: Message) {
    switch message {
    case .request(let request): receive(request)
    case .notification(let method, let params): receive(method, params)
    case .invalid(let error, let id): send(.message(Reply.error(error, to: id)))
    case .response: break
    }
  }

  private mutating func receive(_ request: Message.Request) {
    if request.method == "initialize" {
      answer(request)
    } else if life == .fresh {
      let error = ResponseError(.serverNotInitialized, "initialize comes first")
      send(.message(Reply.error(error, to: request.id)))
    } else {
      waiting.append(request)
    }
  }

  private mutating func receive(_ method: String, _ params: JSONNode?) {
    if method == "exit" {
      answerRequests()
      return end(code: life == .shutDown ? 0 : 1)
    }
    guard life == .running else { return }
    if method == "$/cancelRequest" { return cancel(params?["id"]?.value) }
    do {
      try notified(method, params)
    } catch {
      send(.log("\(method): \(error.message)"))
    }
  }

  /// A request that still waits is dropped, and answered as cancelled.
  private mutating func cancel(_ id: JSONValue?) {
    guard let place = waiting.firstIndex(where: { $0.id == id }) else { return }
    let request = waiting.remove(at: place)
    send(.message(Reply.error(ResponseError(.requestCancelled, "cancelled"), to: request.id)))
  }

  private mutating func answerRequests() {
    let requests = waiting
    waiting = []
    for request in requests { answer(request) }
  }

  private mutating func answer(_ request: Message.Request) {
    do {
      send(.message(Reply.result(try result(of: request), to: request.id)))
    } catch {
      send(.message(Reply.error(error, to: request.id)))
    }
  }

  private mutating func end(code: Int) {
    life = .ended
    send(.exit(code: code))
  }

  mutating func send(_ output: Output) {
    outputs.append(output)
  }

  mutating func nextNumber() -> Int {
    lastNumber += 1
    return lastNumber
  }
}
