import Foundation
import JSONText
import LanguageServer

/// A conversation as text: what goes in is played, what comes out is compared or recorded.
///
///     # a comment
///     --> {"id": 1, "method": "initialize", "params": {}}      a message of the client's, without its "jsonrpc"
///     --> ~ not JSON                                            the same as it stands
///     <-- {"id": 1, "result": …}                                a message of the server's
///     ==> 1 /jobs/callwright.json {"profile": "sona"}           an answer to an output, or: ==> 1 absent
///     <== find 1 callwright.json /jobs                          another output
///     ...                                                       nothing more is waiting
struct SessionScript {
  let lines: [String]

  init(_ text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The script with what the session really says.
  func played() -> String {
    var session = Session()
    var result: [String] = []
    for line in lines where !line.hasPrefix("<") {
      result.append(line)
      guard let input = input(line) else { continue }
      result += session.receive(input).map { written($0) }
    }
    return result.joined(separator: "\n")
  }

  private func input(_ line: String) -> Input? {
    if line == "..." { return .quiet }
    if line == "--> end" { return .endOfInput }
    if line.hasPrefix("--> ~ ") { return .message(Array(line.utf8.dropFirst(6))) }
    if line.hasPrefix("--> {") { return .message(Array("{\"jsonrpc\": \"2.0\", \(line.dropFirst(5))".utf8)) }
    guard line.hasPrefix("==> ") else { return nil }
    let parts = line.dropFirst(4).split(separator: " ", maxSplits: 2).map(String.init)
    guard let number = parts.first.flatMap({ Int($0) }), parts.count > 1 else { return nil }
    if parts[1] == "absent" { return .answer(number: number, .absent) }
    return .answer(number: number, .found(path: parts[1], bytes: Array((parts.count > 2 ? parts[2] : "").utf8)))
  }

  private func written(_ output: Output) -> String {
    switch output {
    case .message(let body):
      let text = String(decoding: body, as: UTF8.self)
      return "<-- " + text.replacing("{\"jsonrpc\":\"2.0\",", with: "{", maxReplacements: 1)
    case .find(let number, let name, let folder): return "<== find \(number) \(name) \(folder)"
    case .watch(let process): return "<== watch \(process)"
    case .log(let text): return "<== log \(text)"
    case .exit(let code): return "<== exit \(code)"
    }
  }
}
