import Foundation
import JSONText
import JobModel
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
///     @@ /jobs/a.action.json {"kind": "textMessage"}            from here on this file is on disk; without a text it is gone
///
/// Questions for folders and files are answered at once from the files that the script has on disk; so are those for the
/// workspace, where it has any.
struct SessionScript {
  let lines: [String]

  init(_ text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The script with what the session really says.
  func played() -> String {
    var session = Session()
    var disk = ScriptDisk()
    var result: [String] = []
    for line in lines where !line.hasPrefix("<") {
      result.append(line)
      if line.hasPrefix("@@ ") { disk.set(line.dropFirst(3)) }
      guard let input = input(line) else { continue }
      var inputs = [input]
      while !inputs.isEmpty {
        let given = inputs.removeFirst()
        for output in session.receive(given) {
          result.append(written(output))
          if let answer = disk.answer(to: output) { inputs.append(answer) }
        }
        if inputs.isEmpty, case .answer = given, input == .quiet { inputs.append(.quiet) }
      }
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
    if parts[1] == "absent" { return .answer(number: number, .absent(top: parts.count > 2 ? parts[2] : nil)) }
    return .answer(number: number, .found(path: parts[1], bytes: Array((parts.count > 2 ? parts[2] : "").utf8)))
  }

  private func written(_ output: Output) -> String {
    switch output {
    case .message(let body):
      let text = String(decoding: body, as: UTF8.self)
      return "<-- " + text.replacing("{\"jsonrpc\":\"2.0\",", with: "{", maxReplacements: 1)
    case .find(let number, let name, let folder): return "<== find \(number) \(name) \(folder)"
    case .list(let number, let folder): return "<== list \(number) \(folder)"
    case .read(let number, let path): return "<== read \(number) \(path)"
    case .goOn: return "<== go on"
    case .watch(let process): return "<== watch \(process)"
    case .log(let text): return "<== log \(text)"
    case .exit(let code): return "<== exit \(code)"
    }
  }
}

/// The files that a script says are there.
struct ScriptDisk {
  private var texts: [String: String] = [:]

  mutating func set(_ line: Substring) {
    let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
    texts[parts[0]] = parts.count > 1 ? parts[1] : nil
  }

  func answer(to output: Output) -> Input? {
    switch output {
    case .find(let number, let name, let folder):
      guard !texts.isEmpty else { return nil }
      var place = folder
      while texts[place + "/" + name] == nil, let slash = place.lastIndex(of: "/") { place = String(place[..<slash]) }
      guard let text = texts[place + "/" + name] else { return .answer(number: number, .absent()) }
      return .answer(number: number, .found(path: place + "/" + name, bytes: Array(text.utf8)))
    case .list(let number, let folder):
      let inner = texts.keys.filter { $0.hasPrefix(folder + "/") }.map { $0.dropFirst(folder.count + 1) }
      let names = Set(inner.map { $0.prefix { $0 != "/" } }).sorted()
      return .answer(
        number: number,
        .entries(
          names.map { name in
            WorkspaceScan.Entry(name: String(name), isFolder: inner.contains { $0.hasPrefix(name + "/") })
          }))
    case .read(let number, let path):
      guard let text = texts[path] else { return .answer(number: number, .absent()) }
      return .answer(number: number, .found(path: path, bytes: Array(text.utf8)))
    default: return nil
    }
  }
}
