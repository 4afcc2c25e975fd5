import JSONText
import JobModel
import LanguageServer
import Testing

/// What a client is told of work that takes a while: a workspace of some hundred folders.
struct ProgressTests {
  @Test func `a long search is announced, reported and ended`() throws {
    var client = Client(capabilities: #"{"window": {"workDoneProgress": true}}"#)
    client.open()
    client.run()
    let kinds = try client.progress()
    #expect(kinds.first == "begin" && kinds.last == "end" && kinds.filter { $0 == "report" }.count > 1)
    #expect(kinds.filter { $0 == "begin" || $0 == "end" }.count == 2)
    #expect(client.sent("window/workDoneProgress/create").count == 1)
    #expect(client.sent("textDocument/publishDiagnostics").count == 1)
  }

  @Test func `a client that shows no progress is told of none, and one that refuses it neither`() throws {
    for (capabilities, refuses) in [("{}", false), (#"{"window": {"workDoneProgress": true}}"#, true)] {
      var client = Client(capabilities: capabilities)
      client.refuses = refuses
      client.open()
      client.run()
      #expect(try client.progress() == [])
      #expect(client.sent("textDocument/publishDiagnostics").count == 1)
    }
  }

  @Test func `a search that is stopped leaves what is known, says so once, and is not begun again`() throws {
    var client = Client(capabilities: #"{"window": {"workDoneProgress": true}}"#)
    client.open("Then /Calendar, or /Sned SMS: hi")
    client.run { client in
      guard let token = client.token else { return }
      client.token = nil
      client.give("window/workDoneProgress/cancel", ["token": token])
    }
    #expect(try client.progress().last == "end")
    #expect(client.sent("window/showMessage").count == 1)
    let published = client.sent("textDocument/publishDiagnostics").last?["params"]?["diagnostics"]?.elements ?? []
    let findings = published.filter { $0["code"]?.string == "unknown-action" }
    // What was not found yet may be an action; what is nearly one is a slip all the same.
    #expect(findings.count == 1 && findings[0]["range"]?["start"]?["character"]?.int == 20)
    let asked = client.asked
    client.give("textDocument/didSave", ["textDocument": ["uri": "file:///w/a.job.md"]])
    client.run()
    #expect(client.asked == asked && client.sent("window/showMessage").count == 1)
  }

  @Test func `no answer waits for more than a slice of the search`() {
    var client = Client(capabilities: "{}")
    client.open()
    var hovers = 0
    client.run { client in
      #expect(client.messages.filter { ($0["id"]?.int ?? 0) > 1000 }.count == hovers)
      hovers += 1
      let position: JSONValue = ["line": 0, "character": 1]
      client.ask(
        1000 + hovers, "textDocument/hover", ["textDocument": ["uri": "file:///w/a.job.md"], "position": position])
      #expect(client.isWaitingFor <= 64)
    }
    #expect(hovers > 600 / 64)
    #expect(client.asked > 600)
  }

  @Test func `the findings of a whole workspace come a few files at a time, and a change is served between them`() {
    var client = Client(capabilities: #"{"textDocument": {"diagnostic": {}}}"#)
    client.open("/Transfer call: Bob")
    client.run()
    client.ask(7, "workspace/diagnostic", ["previousResultIds": [], "partialResultToken": "p"])
    var version = 1
    client.run { client in
      #expect(client.isWaitingFor <= 8)
      version += 1
      client.give(
        "textDocument/didChange",
        [
          "textDocument": ["uri": "file:///w/a.job.md", "version": .int(version)],
          "contentChanges": [["text": .string("/Transfer call: Bob\n\(version)")]],
        ])
    }
    let parts = client.sent("$/progress").compactMap { $0["params"]?["value"]?["items"]?.elements }
    #expect(parts.count > 600 / 8 && parts.allSatisfy { $0.count <= 9 })
    #expect(parts.reduce(0) { $0 + $1.count } == 602)
    let answers = client.messages.filter { $0["id"]?.int == 7 }
    #expect(answers.count == 1 && answers[0]["result"]?["items"]?.elements?.isEmpty == true)
  }

  @Test func `a request with a token says how far it is, and can be stopped by it`() throws {
    for stops in [false, true] {
      var client = Client(capabilities: "{}")
      client.open("/Transfer call: Ana")
      client.run()
      let position: JSONValue = ["line": 0, "character": 17]
      client.ask(
        7, "textDocument/references",
        [
          "textDocument": ["uri": "file:///w/a.job.md"], "position": position, "workDoneToken": "t",
          "partialResultToken": 5, "context": ["includeDeclaration": true],
        ])
      client.run { client in
        if stops, client.token == "t" {
          client.token = nil
          client.give("window/workDoneProgress/cancel", ["token": "t"])
        }
      }
      let progress = try client.progress(of: "t")
      #expect(progress.first == "begin" && progress.last == "end" && progress.contains("report") != stops)
      let answers = client.messages.filter { $0["id"]?.int == 7 }
      #expect(answers.count == 1)
      #expect(answers[0]["error"]?["code"]?.int == (stops ? -32800 : nil))
      let parts = client.sent("$/progress").filter { $0["params"]?["token"]?.int == 5 }
      #expect(parts.reduce(0) { $0 + ($1["params"]?["value"]?.elements?.count ?? 0) } == (stops ? 0 : 602))
      if !stops { #expect(parts.count == 7 && answers[0]["result"]?.elements?.isEmpty == true) }
    }
  }
}

/// An editor with a workspace of six hundred folders with a job each; it answers what it is asked, a slice at a time.
private struct Client {
  var session = Session()
  var messages: [JSONNode] = []
  var refuses = false
  /// Of the progress that was begun last.
  var token: JSONValue?
  /// How often it was asked for a folder or a file.
  var asked = 0
  private var waiting: [Output] = []
  /// So many folders and files at once.
  var isWaitingFor: Int { waiting.count }

  init(capabilities: String) {
    let params = #"{"workspaceFolders": [{"uri": "file:///w", "name": "w"}], "capabilities": \#(capabilities)}"#
    take(
      session.receive(
        .message(Array(#"{"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": \#(params)}"#.utf8))))
  }

  mutating func open(_ text: String = "Ask.") {
    let document: JSONValue = [
      "uri": "file:///w/a.job.md", "languageId": "x", "version": 1, "text": .string(text),
    ]
    give("textDocument/didOpen", ["textDocument": document])
  }

  mutating func give(_ method: String, _ params: JSONValue) {
    send(["jsonrpc": "2.0", "method": .string(method), "params": params])
  }

  mutating func ask(_ id: Int, _ method: String, _ params: JSONValue) {
    send(["jsonrpc": "2.0", "id": .int(id), "method": .string(method), "params": params])
  }

  private mutating func send(_ message: JSONValue) {
    take(session.receive(.message(Array(message.written().utf8))))
  }

  /// Goes on until nothing happens any more.
  mutating func run(_ each: (inout Client) -> Void = { _ in }) {
    repeat {
      let outputs = waiting
      waiting = []
      for output in outputs { answer(output) }
      each(&self)
      take(session.receive(.quiet))
    } while !waiting.isEmpty
  }

  private mutating func answer(_ output: Output) {
    switch output {
    case .find(let number, _, _):
      let file = #"{"members": [{"name": "Ana"}]}"#
      take(session.receive(.answer(number: number, .found(path: "/w/callwright.json", bytes: Array(file.utf8)))))
    case .list(let number, let folder):
      asked += 1
      let names = (0..<600).map { WorkspaceScan.Entry(name: "f\($0)", isFolder: true) }
      let entries = folder == "/w" ? names : [WorkspaceScan.Entry(name: "j.job.md", isFolder: false)]
      take(session.receive(.answer(number: number, .entries(entries))))
    case .read(let number, let path):
      asked += 1
      let text = path == "/w/callwright.json" ? #"{"members": [{"name": "Ana"}]}"# : "/Transfer call: Ana\n"
      take(session.receive(.answer(number: number, .found(path: path, bytes: Array(text.utf8)))))
    default: break
    }
  }

  private mutating func take(_ outputs: [Output]) {
    for output in outputs {
      guard case .message(let body) = output, let message = try? JSONNode.parse(body) else {
        waiting.append(output)
        continue
      }
      messages.append(message)
      if message["params"]?["value"]?["kind"]?.string == "begin" { token = message["params"]?["token"]?.value }
      guard message["method"]?.string == "window/workDoneProgress/create", let id = message["id"]?.value else {
        continue
      }
      let answer = refuses ? JSONField("error", ["code": 1, "message": "no"]) : JSONField("result", .null)
      send(.object([JSONField("jsonrpc", "2.0"), JSONField("id", id), answer]))
    }
  }

  func sent(_ method: String) -> [JSONNode] {
    messages.filter { $0["method"]?.string == method }
  }

  func progress(of token: String? = nil) throws -> [String] {
    sent("$/progress").filter { token == nil || $0["params"]?["token"]?.string == token }
      .compactMap { $0["params"]?["value"]?["kind"]?.string }
  }
}
