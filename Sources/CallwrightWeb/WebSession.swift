import JSONText
import JobModel
import JobOptimizer
import LanguageServer

/// What the browser talks to: bytes of one input go in, the bytes of all outputs since come out.
///
/// Inputs and outputs are the session's, as JSON objects with one key that says what they are:
///
///     {"message": {…}}                                   a message of the editor's, as the protocol has it
///     {"quiet": true}                                    nothing more is waiting
///     {"answer": 3, "path": "/callwright.json", "text": "{…}"}   or without path and text: there is none
///     {"answer": 4, "entries": [{"name": "a.job.md"}, {"name": "texts", "isFolder": true}]}
///     {"time": 1767225600}                               seconds since 1970
///     {"history": 6, …}                                  an answer of the store, as `PageStore` has it
///     {"end": true}
///
///     {"message": {…}}
///     {"find": 3, "name": "callwright.json", "above": "/jobs"}
///     {"list": 4, "folder": "/jobs"}    {"read": 5, "path": "/jobs/a.action.json"}
///     {"goOn": true}                                     there is more to do: say quiet again when nothing waits
///     {"store": 6, …}                                    a question to the history's store, as `PageStore` has it
///     {"log": "…"}    {"exit": 0}
struct WebSession {
  private var session = Session()
  private var store = PageStore()
  private var outputs: [[UInt8]] = []

  mutating func receive(_ bytes: [UInt8]) {
    do {
      let node = try JSONNode.parse(bytes)
      guard let input = input(node, in: bytes) else { return log("the session does not know this input") }
      receive(input)
    } catch {
      log("this input is not JSON: \(error.message)")
    }
  }

  private mutating func receive(_ input: Input) {
    for output in session.receive(input) {
      switch output {
      case .runModel(let number, _): receive(.model(number: number, .failure("a page cannot run one")))
      case .cancelModel: break
      case .store(let number, let request): outputs.append(WebSession.written(store.ask(request, number: number)))
      default: outputs.append(WebSession.written(output))
      }
    }
  }

  /// The outputs since they were last taken, in the order in which they are to be carried out, as a JSON array.
  mutating func takeOutputs() -> [UInt8] {
    var bytes = [UInt8(ascii: "[")]
    for output in outputs {
      if bytes.count > 1 { bytes.append(UInt8(ascii: ",")) }
      bytes += output
    }
    bytes.append(UInt8(ascii: "]"))
    outputs = []
    return bytes
  }

  private mutating func log(_ reason: String) {
    outputs.append(WebSession.written(.log(reason)))
  }

  private mutating func input(_ node: JSONNode, in bytes: [UInt8]) -> Input? {
    if let message = node["message"] { return .message(Array(bytes[message.range])) }
    if let number = node["answer"]?.int {
      if let entries = node["entries"]?.elements {
        return .answer(number: number, .entries(entries.compactMap { WebSession.entry($0) }))
      }
      guard let path = node["path"]?.string, let text = node["text"]?.string else {
        return .answer(number: number, .absent())
      }
      return .answer(number: number, .found(path: path, bytes: Array(text.utf8)))
    }
    if let number = node["history"]?.int {
      return store.answered(number, node).map { .history(number: number, $0) }
    }
    if let time = node["time"]?.int { return .time(time) }
    if node["quiet"]?.bool == true { return .quiet }
    return node["end"]?.bool == true ? .endOfInput : nil
  }

  private static func entry(_ node: JSONNode) -> WorkspaceScan.Entry? {
    node["name"]?.string.map { WorkspaceScan.Entry(name: $0, isFolder: node["isFolder"]?.bool ?? false) }
  }

  private static func written(_ output: Output) -> [UInt8] {
    switch output {
    case .message(let body): Array("{\"message\":".utf8) + body + [UInt8(ascii: "}")]
    case .find(let number, let name, let folder):
      written(["find": .int(number), "name": .string(name), "above": .string(folder)])
    case .list(let number, let folder): written(["list": .int(number), "folder": .string(folder)])
    case .read(let number, let path): written(["read": .int(number), "path": .string(path)])
    case .goOn: written(["goOn": true])
    // These do not reach the page so.
    case .store, .runModel, .cancelModel: []
    case .watch(let process): written(["watch": .int(process)])
    case .log(let text): written(["log": .string(text)])
    case .exit(let code): written(["exit": .int(code)])
    }
  }

  private static func written(_ value: JSONValue) -> [UInt8] {
    var bytes: [UInt8] = []
    value.write(into: &bytes)
    return bytes
  }
}
