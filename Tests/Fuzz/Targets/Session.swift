import JSONText
import JobModel
import JobOptimizer
import LanguageServer

extension FuzzTarget {
  /// A conversation: pieces of the input are messages or typed into a document. The server answers on, and at the end it says
  /// what it always says.
  static let session = FuzzTarget(name: "session") { bytes in
    var supply = Supply(bytes)
    var talk = Talk()
    talk.say(#"{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"capabilities":{}}}"#)
    talk.say(#"{"jsonrpc":"2.0","method":"initialized","params":{}}"#)
    while !supply.isEmpty {
      let choice = supply.number(below: 4)
      let piece = supply.text()
      talk.say(choice == 0 ? piece : talk.message(choice, piece))
      if choice != 3 { talk.beQuiet() }
    }
    talk.beQuiet()
    let before = talk.answers
    talk.say(#"{"jsonrpc":"2.0","id":"last","method":"shutdown"}"#)
    talk.beQuiet()
    hold(talk.hasEnded || talk.answers > before, "the server is silent")
  }
}

/// The client's side of a conversation, with nothing on its disk.
private struct Talk {
  private var session = Session()
  private var store = MemoryStore()
  private var version = 1
  private(set) var answers = 0
  private(set) var hasEnded = false

  mutating func say(_ message: String) {
    take(.message(Array(message.utf8)))
  }

  mutating func beQuiet() {
    take(.quiet)
  }

  /// Text that is typed, asked about, or the JSON of parameters.
  mutating func message(_ choice: Int, _ piece: String) -> String {
    version += 1
    let document: JSONValue = ["uri": "file:///w/a.job.md"]
    var message: JSONValue
    switch choice {
    case 1:
      message = [
        "method": "textDocument/didOpen",
        "params": [
          "textDocument": [
            "uri": "file:///w/a.job.md", "languageId": "callwright-job", "version": .int(version),
            "text": .string(piece),
          ]
        ],
      ]
    case 2:
      let bytes = piece.utf8.count
      let place: JSONValue = ["line": .int(bytes % 7), "character": .int(bytes % 40)]
      let methods = [
        "completion", "hover", "codeAction", "semanticTokens/full", "definition", "formatting", "codeLens",
      ]
      message = [
        "id": .int(version), "method": .string("textDocument/" + methods[bytes % methods.count]),
        "params": [
          "textDocument": document, "position": place, "range": ["start": place, "end": place],
          "context": ["diagnostics": []], "options": ["tabSize": 2, "insertSpaces": true],
        ],
      ]
    default:
      let start: JSONValue = ["line": .int(version % 5), "character": .int(version % 30)]
      let end: JSONValue = ["line": .int(version % 6), "character": .int(version % 50)]
      message = [
        "method": "textDocument/didChange",
        "params": [
          "textDocument": ["uri": "file:///w/a.job.md", "version": .int(version)],
          "contentChanges": [["range": ["start": start, "end": end], "text": .string(piece)]],
        ],
      ]
    }
    if case .object(let fields) = message { message = .object([JSONField("jsonrpc", "2.0")] + fields) }
    return message.written()
  }

  private mutating func take(_ input: Input) {
    var inputs = [input]
    var rounds = 0
    while !inputs.isEmpty, !hasEnded {
      rounds += 1
      hold(rounds < 10_000, "the server comes to no end")
      for output in session.receive(inputs.removeFirst()) {
        switch output {
        case .message: answers += 1
        case .find(let number, _, _), .list(let number, _), .read(let number, _):
          inputs.append(.answer(number: number, .absent()))
        case .store(let number, let request): inputs.append(.history(number: number, store.answer(request)))
        case .runModel(let number, _): inputs.append(.model(number: number, .failure("there is none")))
        case .goOn: inputs.append(.quiet)
        case .exit: hasEnded = true
        case .cancelModel, .watch, .log: break
        }
      }
    }
  }
}
