import Foundation
import TestSupport
import Testing

/// The language server while a model is at work.
struct ModelServeTests {
  /// A server in which a job is open.
  private struct Talk {
    let server = Process()
    let input = Pipe()
    let output = Pipe()
    private var read = ""

    init(_ model: ModelFolder, adding environment: [String: String] = [:]) throws {
      server.executableURL = BuiltProgram.path
      server.arguments = ["serve"]
      server.currentDirectoryURL = model.folder.url.appending(path: "jobs")
      server.environment = ProcessInfo.processInfo.environment.merging(model.environment) { $1 }.merging(environment) {
        $1
      }
      server.standardInput = input
      server.standardOutput = output
      try server.run()
    }

    func say(_ body: String) throws {
      try input.fileHandleForWriting.write(contentsOf: Data("Content-Length: \(body.utf8.count)\r\n\r\n\(body)".utf8))
    }

    /// All that was said so far, once it holds these words.
    mutating func hear(_ words: String) throws -> String {
      while !read.contains(words) {
        let data = output.fileHandleForReading.availableData
        if data.isEmpty { break }
        read += String(decoding: data, as: UTF8.self)
      }
      return read
    }

    func open(_ model: ModelFolder) throws {
      try say(#"{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"processId":null,"capabilities":{}}}"#)
      let text = String(decoding: try JSONEncoder().encode(ModelFolder.job), as: UTF8.self)
      try say(
        #"{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"untitled:a.job.md","languageId":"callwright-job","version":1,"text":\#(text)}}}"#
      )
    }

    func ask(_ id: Int) throws {
      try say(
        #"{"jsonrpc":"2.0","id":\#(id),"method":"workspace/executeCommand","params":{"command":"callwright.optimizeWithModel","arguments":[{"uri":"untitled:a.job.md"}]}}"#
      )
    }

    func hover(_ id: Int) throws {
      try say(
        #"{"jsonrpc":"2.0","id":\#(id),"method":"textDocument/hover","params":{"textDocument":{"uri":"untitled:a.job.md"},"position":{"line":0,"character":40}}}"#
      )
    }
  }

  @Test func `a keystroke does not wait for a model`() throws {
    let model = try ModelFolder(model: "echo $$ > leader; while [ ! -e go ]; do sleep 0.01; done; cat reply")
    try model.folder.write(ModelFolder.good, at: "config/callwright/reply")
    var talk = try Talk(model)
    try talk.open(model)
    try talk.ask(2)
    _ = try #require(RunningProgram.number(in: model.path("config/callwright/leader")))
    try talk.hover(3)
    let meanwhile = try talk.hear("\"id\":3,\"result\"")
    #expect(meanwhile.contains("\"id\":3,\"result\"") && !meanwhile.contains("\"id\":2,"))
    try model.folder.write("", at: "config/callwright/go")
    let answered = try talk.hear("\"id\":2,\"result\"")
    #expect(answered.contains("\"outcome\":\"accepted\"") && answered.contains("Thank the caller kindly."))
    try talk.input.fileHandleForWriting.close()
    talk.server.waitUntilExit()
  }

  @Test func `a model that nobody waits for is ended, and the server goes on`() throws {
    let model = try ModelFolder(model: "echo $$ > leader; sleep 1000")
    var talk = try Talk(model)
    try talk.open(model)
    try talk.ask(2)
    let leader = try #require(RunningProgram.number(in: model.path("config/callwright/leader")))
    try talk.say(#"{"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":2}}"#)
    #expect(try talk.hear("-32800").contains("\"id\":2,\"error\""))
    #expect(RunningProgram.isGone(leader))
    try talk.hover(3)
    #expect(try talk.hear("\"id\":3,\"result\"").contains("\"id\":3,\"result\""))
    try talk.input.fileHandleForWriting.close()
    talk.server.waitUntilExit()
  }

  @Test func `no model outlives its server`() throws {
    let model = try ModelFolder(model: "trap '' TERM; echo $$ > leader; sleep 1000 & wait; sleep 1000")
    let talk = try Talk(model)
    try talk.open(model)
    try talk.ask(2)
    let leader = try #require(RunningProgram.number(in: model.path("config/callwright/leader")))
    try talk.input.fileHandleForWriting.close()
    talk.server.waitUntilExit()
    #expect(RunningProgram.isGone(leader))
  }

  @Test func `where no settings name a model, none is run, whatever editor and workspace say`() throws {
    let model = try ModelFolder(model: ":")
    try FileManager.default.removeItem(atPath: model.path("config/callwright"))
    let command = #"{"model":{"command":["/bin/sh","-c","touch \#(model.path("ran"))"]}}"#
    for name in ["callwright.json", "settings.json", "callwright/settings.json", ".vscode/settings.json"] {
      try model.folder.write(command, at: "jobs/" + name)
    }
    var talk = try Talk(model, adding: ["HOME": model.path("home")])
    let options = #""rootUri":"file://\#(model.path("jobs"))","initializationOptions":\#(command)"#
    try talk.say(
      #"{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"processId":null,"capabilities":{},\#(options)}}"#)
    try talk.say(
      #"{"jsonrpc":"2.0","method":"workspace/didChangeConfiguration","params":{"settings":{"callwright":\#(command)}}}"#
    )
    let text = String(decoding: try JSONEncoder().encode(ModelFolder.job), as: UTF8.self)
    try talk.say(
      #"{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"untitled:a.job.md","languageId":"callwright-job","version":1,"text":\#(text)}}}"#
    )
    try talk.ask(2)
    #expect(try talk.hear("\"id\":2,\"result\"").contains("no model is set up"))
    #expect(model.text("ran") == nil)
    try talk.input.fileHandleForWriting.close()
    talk.server.waitUntilExit()
  }
}
