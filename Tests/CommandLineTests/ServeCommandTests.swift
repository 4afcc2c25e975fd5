import Foundation
import TestSupport
import Testing

struct ServeCommandTests {
  private func frame(_ body: String) -> String { "Content-Length: \(body.utf8.count)\r\n\r\n\(body)" }

  @Test func `a whole conversation on standard input is answered on standard output`() throws {
    let folder = try TemporaryFolder()
    let open =
      #"{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"file://\#(folder.url.path())a.job.md","languageId":"x","version":1,"text":"/Send SMS"}}}"#
    let input =
      frame(#"{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"processId":null}}"#) + frame(open)
      + frame(#"{"jsonrpc":"2.0","id":2,"method":"shutdown"}"#) + frame(#"{"jsonrpc":"2.0","method":"exit"}"#)
    let result = try BuiltProgram.run(["serve", "--stdio"], in: folder.url, input: Data(input.utf8))
    #expect(result.output.contains("\"serverInfo\":{\"name\":\"callwright\""))
    #expect(result.output.contains("{\"jsonrpc\":\"2.0\",\"id\":2,\"result\":null}"))
    #expect(result.exitCode == 0 && result.errors.isEmpty)
  }

  @Test(arguments: [("", 1), ("Content-Length: 10\r\n\r\n{", 1), ("garbage\n", 1)])
  func `an input that ends too soon ends the server`(input: String, exitCode: Int32) throws {
    let folder = try TemporaryFolder()
    let result = try BuiltProgram.run(["serve"], in: folder.url, input: Data(input.utf8))
    #expect(result.exitCode == exitCode && result.output.isEmpty)
  }

  @Test func `a client that writes for long before it reads gets all its answers`() throws {
    let folder = try TemporaryFolder()
    let server = Process()
    server.executableURL = BuiltProgram.path
    server.arguments = ["serve"]
    server.currentDirectoryURL = folder.url
    let (input, output) = (Pipe(), Pipe())
    server.standardInput = input
    server.standardOutput = output
    try server.run()
    let ask = frame(#"{"jsonrpc":"2.0","id":7,"method":"nonsense/\#(String(repeating: "x", count: 500))"}"#)
    try input.fileHandleForWriting.write(contentsOf: Data(ask.utf8))
    // More answers than a pipe holds, with pauses in which they are given.
    for _ in 0..<40 {
      try input.fileHandleForWriting.write(contentsOf: Data(String(repeating: ask, count: 50).utf8))
      usleep(2_000)
    }
    try input.fileHandleForWriting.close()
    let answers = try #require(try output.fileHandleForReading.readToEnd())
    server.waitUntilExit()
    #expect(String(decoding: answers, as: UTF8.self).components(separatedBy: "Content-Length").count - 1 == 2001)
  }
}
