import JSONText
import LanguageServer
import Testing

struct SessionTests {
  @Test func `a thousand edits and a hover in one go: one answer for the last text, one publication`() throws {
    var session = opened("")
    for number in 0..<1000 {
      let change =
        #"{"range": {"start": {"line": 0, "character": 0}, "end": {"line": 0, "character": 0}}, "text": "x"}"#
      let message =
        #"{"textDocument": {"uri": "untitled:a.job.md", "version": \#(number + 2)}, "contentChanges": [\#(change)]}"#
      #expect(session.receive(notification("textDocument/didChange", message)).isEmpty)
    }
    let full =
      #"{"textDocument": {"uri": "untitled:a.job.md", "version": 2000}, "contentChanges": [{"text": "/Send SMS"}]}"#
    let hover = #"{"textDocument": {"uri": "untitled:a.job.md"}, "position": {"line": 0, "character": 3}}"#
    #expect(session.receive(request(2, "textDocument/hover", hover)).isEmpty)
    #expect(session.receive(notification("textDocument/didChange", full)).isEmpty)
    let outputs = try session.receive(.quiet).map { try node($0) }
    #expect(outputs.count == 2)
    #expect(outputs[0]["id"]?.int == 2 && outputs[0]["result"]?["range"] != nil)
    #expect(outputs[1]["params"]?["version"]?.int == 2000)
    #expect(outputs[1]["params"]?["diagnostics"]?.elements?.count == 1)
    #expect(session.receive(.quiet).isEmpty)
  }

  @Test(arguments: [("utf-8", 9), ("utf-16", 7), ("utf-32", 6)])
  func `places are counted as the client counts`(encoding: String, column: Int) throws {
    var session = Session()
    let capabilities = #"{"general": {"positionEncodings": ["\#(encoding)"]}}"#
    _ = session.receive(request(1, "initialize", #"{"capabilities": \#(capabilities)}"#))
    _ = session.receive(notification("textDocument/didOpen", document("🎉 to /Send SMS")))
    let output = try #require(session.receive(.quiet).first)
    let start = try node(output)["params"]?["diagnostics"]?[0]?["range"]?["start"]
    #expect(start?["character"]?.int == column - 1)
  }

  @Test(arguments: [
    #"{"textDocument": {"diagnostic": {}}}"#,
    #"{"textDocument": {"diagnostic": {}, "publishDiagnostics": {"relatedInformation": true, "tagSupport": {"valueSet": [1, 2]}}}}"#,
  ])
  func `what is published is what is pulled, byte for byte`(capabilities: String) throws {
    let text =
      "1. Give prices \\u0007 over the phone. 🎉\\n2. Never give prices over the phone.\\n3. /Send SMS: Hi \\\"{a\\n"
      + "4. /Transfer call: Desk.\\n5. Ask why.\\n<!-- callwright-ignore todo-left -->\\n"
    var published = Session()
    var pulled = Session()
    let start = request(1, "initialize", #"{"capabilities": \#(capabilities)}"#)
    for input in [start, notification("textDocument/didOpen", document(text))] {
      _ = published.receive(input)
      _ = pulled.receive(input)
    }
    let message = try node(try #require(published.receive(.quiet).last))
    _ = pulled.receive(request(2, "textDocument/diagnostic", #"{"textDocument": {"uri": "untitled:a.job.md"}}"#))
    let answer = try #require(try pulled.receive(.quiet).map { try node($0) }.first { $0["id"]?.int == 2 })
    let told = try #require(message["params"]?["diagnostics"])
    #expect(told.elements?.count ?? 0 >= 4)
    #expect(told.value.written() == answer["result"]?["items"]?.value.written())
    let hasMore =
      told.elements?.contains { $0["relatedInformation"] != nil } == true
      && told.elements?.contains { $0["tags"] != nil } == true
    #expect(hasMore == capabilities.contains("tagSupport"))
  }

  @Test func `a request is served at every offset of a text full of everything`() throws {
    let text = "---\\nname: 🎉\\n---\\n- then /Send SMS: \\\"Hi {a}\\\"\\r\\n/Transfer call: \\n/\\n`/`\\u0000\\ud800 x"
    var session = opened(text)
    for line in 0...8 {
      for character in 0...40 {
        let place =
          #"{"textDocument": {"uri": "untitled:a.job.md"}, "position": {"line": \#(line), "character": \#(character)}}"#
        for method in ["textDocument/completion", "textDocument/hover"] {
          _ = session.receive(request(1, method, place))
        }
      }
    }
    let answers = try session.receive(.quiet).map { try node($0) }.filter { $0["id"] != nil }
    #expect(answers.count == 9 * 41 * 2)
    #expect(answers.allSatisfy { $0["error"] == nil })
  }

  @Test func `what changes on disk while the folder is looked at is looked at again`() {
    var session = Session()
    _ = session.receive(request(1, "initialize", "{}"))
    let job = #"{"uri": "file:///w/a.job.md", "languageId": "x", "version": 1, "text": "Ask."}"#
    _ = session.receive(notification("textDocument/didOpen", #"{"textDocument": \#(job)}"#))
    _ = session.receive(.answer(number: 1, .found(path: "/w/callwright.json", bytes: Array("{}".utf8))))
    #expect(session.receive(.quiet) == [.list(number: 2, folder: "/w")])
    let change = #"{"changes": [{"uri": "file:///w/b.job.md", "type": 1}]}"#
    #expect(session.receive(notification("workspace/didChangeWatchedFiles", change)).isEmpty)
    #expect(session.receive(.answer(number: 2, .entries([]))).isEmpty)
    #expect(session.receive(.quiet) == [.list(number: 3, folder: "/w")])
    _ = session.receive(.answer(number: 3, .entries([])))
    #expect(session.receive(.quiet).count == 1)
  }

  @Test func `very many files that changed are looked at as one folder`() {
    var session = Session()
    _ = session.receive(request(1, "initialize", "{}"))
    let job = #"{"uri": "file:///w/a.job.md", "languageId": "x", "version": 1, "text": "Ask."}"#
    _ = session.receive(notification("textDocument/didOpen", #"{"textDocument": \#(job)}"#))
    _ = session.receive(.answer(number: 1, .found(path: "/w/callwright.json", bytes: Array("{}".utf8))))
    _ = session.receive(.quiet)
    _ = session.receive(.answer(number: 2, .entries([])))
    _ = session.receive(.quiet)
    let changes = (0...500).map { #"{"uri": "file:///w/\#($0).job.md", "type": 2}"# }.joined(separator: ", ")
    let outputs = session.receive(notification("workspace/didChangeWatchedFiles", #"{"changes": [\#(changes)]}"#))
    #expect(outputs == [])
    #expect(session.receive(.quiet) == [.find(number: 3, name: "callwright.json", above: "/w"), .goOn])
    #expect(session.receive(.quiet) == [.list(number: 4, folder: "/w")])
  }

  @Test func `findings of much text come in parts, and the host says quiet again as long as there is more`() throws {
    var session = Session()
    _ = session.receive(request(1, "initialize", "{}"))
    let text = String(repeating: "Ask for the name of the caller.\\n", count: 4_500)
    for name in ["a", "b", "c", "d"] {
      let document = #"{"uri": "untitled:\#(name).job.md", "languageId": "x", "version": 1, "text": "\#(text)"}"#
      _ = session.receive(notification("textDocument/didOpen", #"{"textDocument": \#(document)}"#))
    }
    var published = 0
    var rounds = 0
    var outputs: [Output]
    repeat {
      outputs = session.receive(.quiet)
      published += outputs.count { $0 != .goOn }
      rounds += 1
    } while outputs.contains(.goOn)
    #expect(published == 4 && rounds == 2)
    #expect(session.receive(.quiet).isEmpty)
  }

  @Test func `a range beyond all numbers is one at the end of the text`() throws {
    let capabilities = #"{"textDocument": {"semanticTokens": {}}}"#
    var session = Session()
    _ = session.receive(request(1, "initialize", #"{"capabilities": \#(capabilities)}"#))
    _ = session.receive(notification("textDocument/didOpen", document("/Send SMS: Hi")))
    let huge = ["-9223372036854775808", "0", "9223372036854775807", "100000000000000000000"]
    for start in huge {
      for end in huge {
        let place = { (line: String) in #"{"line": \#(line), "character": \#(line)}"# }
        let params =
          #"{"textDocument": {"uri": "untitled:a.job.md"}, "range": {"start": \#(place(start)), "end": \#(place(end))}}"#
        _ = session.receive(request(2, "textDocument/semanticTokens/range", params))
      }
    }
    let answers = try session.receive(.quiet).map { try node($0) }.filter { $0["id"] != nil }
    #expect(answers.count == 16 && answers.allSatisfy { $0["result"]?["data"] != nil })
  }

  @Test func `a session is a value: a copy goes its own way`() {
    let session = opened("x")
    var one = session
    var other = session
    #expect(one.receive(.quiet) == other.receive(.quiet))
    _ = one.receive(.endOfInput)
    #expect(one.receive(.quiet).isEmpty)
  }

  private func opened(_ text: String) -> Session {
    var session = Session()
    _ = session.receive(request(1, "initialize", "{}"))
    _ = session.receive(notification("textDocument/didOpen", document(text)))
    return session
  }

  private func document(_ text: String) -> String {
    #"{"textDocument": {"uri": "untitled:a.job.md", "languageId": "x", "version": 1, "text": "\#(text)"}}"#
  }

  private func request(_ id: Int, _ method: String, _ params: String) -> Input {
    .message(Array(#"{"jsonrpc": "2.0", "id": \#(id), "method": "\#(method)", "params": \#(params)}"#.utf8))
  }

  private func notification(_ method: String, _ params: String) -> Input {
    .message(Array(#"{"jsonrpc": "2.0", "method": "\#(method)", "params": \#(params)}"#.utf8))
  }

  private func node(_ output: Output) throws -> JSONNode {
    guard case .message(let body) = output else { return JSONNode(range: 0..<0, content: .null) }
    return try JSONNode.parse(body)
  }
}
