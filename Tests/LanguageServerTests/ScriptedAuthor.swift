import JSONText
import JobModel
import JobOptimizer
import LanguageServer
import TestSupport

/// An author with an editor: a text, and a client that applies what it is asked to, or refuses, or is slow to tell.
struct ScriptedAuthor {
  /// What the client does with an edit.
  enum Mood: CaseIterable {
    case tellsFirst
    case answersFirst
    case answersAndTypes
    case refuses
    case fails
    case isSilent
  }

  private(set) var text: String
  private(set) var store = MemoryStore()
  private var session = Session()
  private let hasVersions: Bool
  private let hasEdits: Bool
  private var version = 1
  private var lastID = 0
  private var time = 1_000_000
  var mood = Mood.tellsFirst
  /// Every text that an edit took the place of, and every text that it made.
  private(set) var seen: Set<String> = []
  /// The last command's result.
  private(set) var result: JSONNode?
  /// Typed before the client tells what it has, in the mood for that.
  var typing: (String) -> String = { $0 }

  private static let uri = "untitled:a.job.md"

  init(_ text: String, hasVersions: Bool, hasEdits: Bool = true) {
    self.text = text
    self.hasVersions = hasVersions
    self.hasEdits = hasEdits
    start()
  }

  private mutating func start() {
    let edit: JSONValue = ["documentChanges": .bool(hasVersions)]
    let workspace: JSONValue = ["applyEdit": .bool(hasEdits), "workspaceEdit": edit]
    request("initialize", ["capabilities": ["workspace": workspace]])
    let document: JSONValue = [
      "uri": .string(Self.uri), "languageId": "callwright-job", "version": .int(version), "text": .string(text),
    ]
    notify("textDocument/didOpen", ["textDocument": document])
  }

  /// The server's process ends without a word, and another one begins.
  mutating func restart() {
    session = Session()
    start()
  }

  mutating func reopen() {
    notify("textDocument/didClose", ["textDocument": ["uri": .string(Self.uri)]])
    let document: JSONValue = [
      "uri": .string(Self.uri), "languageId": "callwright-job", "version": .int(version), "text": .string(text),
    ]
    notify("textDocument/didOpen", ["textDocument": document])
  }

  mutating func type(_ new: String) {
    text = new
    tellText()
  }

  @discardableResult
  mutating func command(_ name: String, _ fields: [JSONField] = []) -> JSONNode? {
    result = nil
    // Longer than the server waits for a client that is silent.
    time += 100
    let argument = JSONValue.object([JSONField("uri", .string(Self.uri))] + fields)
    request("workspace/executeCommand", ["command": .string("callwright." + name), "arguments": [argument]])
    return result
  }

  private mutating func tellText() {
    version += 1
    let document: JSONValue = ["uri": .string(Self.uri), "version": .int(version)]
    notify("textDocument/didChange", ["textDocument": document, "contentChanges": [["text": .string(text)]]])
  }

  private mutating func request(_ method: String, _ params: JSONValue) {
    lastID += 1
    carryOut(["jsonrpc": "2.0", "id": .int(lastID), "method": .string(method), "params": params])
  }

  private mutating func notify(_ method: String, _ params: JSONValue) {
    carryOut(["jsonrpc": "2.0", "method": .string(method), "params": params])
  }

  private mutating func carryOut(_ message: JSONValue) {
    var bytes: [UInt8] = []
    message.write(into: &bytes)
    var inputs: [Input] = [.time(time), .message(bytes), .quiet]
    var requests: [JSONNode] = []
    while !inputs.isEmpty {
      for output in session.receive(inputs.removeFirst()) {
        switch output {
        case .store(let number, let request):
          inputs.append(.history(number: number, store.answer(request)))
          inputs.append(.quiet)
        case .message(let body):
          guard let node = try? JSONNode.parse(body) else { continue }
          if node["method"]?.string == "workspace/applyEdit" { requests.append(node) }
          if node["id"]?.int == lastID, let answer = node["result"], result == nil { take(answer) }
        default: continue
        }
      }
    }
    for request in requests { carryOut(request: request) }
  }

  /// A client that cannot be asked finds the edit in the result.
  private mutating func take(_ answer: JSONNode) {
    result = answer
    guard let edit = answer["edit"], mood != .refuses else { return }
    apply(edit)
    if mood == .answersAndTypes { text = typing(text) }
    tellText()
  }

  private mutating func carryOut(request: JSONNode) {
    guard let id = request["id"]?.value, let edit = request["params"]?["edit"] else { return }
    switch mood {
    case .refuses: answer(id, ["result": ["applied": false]])
    case .fails: answer(id, ["error": ["code": 1, "message": "no"]])
    case .isSilent: return
    case .tellsFirst:
      apply(edit)
      tellText()
      answer(id, ["result": ["applied": true]])
    case .answersFirst, .answersAndTypes:
      apply(edit)
      answer(id, ["result": ["applied": true]])
      if mood == .answersAndTypes { text = typing(text) }
      tellText()
    }
  }

  private mutating func answer(_ id: JSONValue, _ fields: JSONValue) {
    carryOut(.object([JSONField("jsonrpc", "2.0"), JSONField("id", id)] + (fields.fields ?? [])))
  }

  private mutating func apply(_ edit: JSONNode) {
    seen.insert(text)
    let written = hasVersions ? edit["documentChanges"]?[0]?["edits"] : edit["changes"]?[Self.uri]
    let before = SourceText(text)
    let edits = (written?.elements ?? []).map { edit in
      TextEdit(
        range: before.range(
          from: position(edit["range"]?["start"]), to: position(edit["range"]?["end"]), in: .utf16),
        replacement: edit["newText"]?.string ?? "")
    }
    if let after = try? before.applying(edits) { text = after.string }
    seen.insert(text)
  }

  private func position(_ node: JSONNode?) -> TextPosition {
    TextPosition(line: node?["line"]?.int ?? 0, column: node?["character"]?.int ?? 0)
  }
}
