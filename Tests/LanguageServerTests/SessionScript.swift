import Foundation
import JSONText
import JobModel
import JobOptimizer
import LanguageServer

/// A conversation as text: what goes in is played, what comes out is compared or recorded.
///
///     # a comment
///     --> {"id": 1, "method": "initialize", "params": {}}      a message of the client's, without its "jsonrpc"
///     --> ~ not JSON                                            the same as it stands
///     <-- {"id": 1, "result": …}                                a message of the server's
///     ==> 1 /jobs/callwright.json {"profile": "sona"}           an answer to an output, or: ==> 1 absent
///     <== find 1 callwright.json /jobs                          another output
///     ==> time 1767225600                                       what time it is
///     ==> store waits                                           the history's store takes its time
///     ==> store answers                                         and answers, from now on at once again
///     ==> store is full                                         it takes nothing more
///     ==> disk waits                                            and so does the disk
///     ==> disk answers                                          what it was asked meanwhile, as it is now
///     ==> restart                                               a new server, with the history as it is on disk
///     ==> has a model                                           the server of a person whose settings name one
///     ==> model 5 {"version": 1, "text": "…"}                   what a model wrote, or: ==> model-fails 5 it hangs
///     ...                                                       nothing more is waiting
///     @@ /jobs/a.action.json {"kind": "textMessage"}            from here on this file is on disk; without a text it is gone
///     @@ /jobs/b.job.md -> /jobs/a.job.md                       and this is a link to one
///
/// Questions for folders and files are answered at once from the files that the script has on disk; so are those for the
/// workspace, where it has any. The history's store lives in memory; what it is asked is not shown.
struct SessionScript {
  let lines: [String]

  init(_ text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The script with what the session really says.
  func played() -> String {
    var session = Session()
    var disk = ScriptDisk()
    var store = ScriptStore()
    var result: [String] = []
    for line in lines where !line.hasPrefix("<") {
      result.append(line)
      if line.hasPrefix("@@ ") { disk.set(line.dropFirst(3)) }
      if line == "==> has a model" { session = Session(hasModel: true) }
      if line == "==> restart" { session = Session() }
      if line == "==> store waits" { store.waits = true }
      if line == "==> store is full" { store.fill() }
      if line == "==> disk waits" { disk.waits = true }
      let input = input(line)
      var inputs = input.map { [$0] } ?? []
      if line == "==> store answers" { inputs = store.waited() }
      if line == "==> disk answers" { inputs = disk.waited() }
      while !inputs.isEmpty {
        let given = inputs.removeFirst()
        for output in session.receive(given) {
          if case .store(let number, let request) = output {
            if let answer = store.answer(request, number) { inputs.append(answer) }
            continue
          }
          result.append(written(output))
          if let answer = disk.take(output) { inputs.append(answer) }
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
    if line.hasPrefix("==> model") { return modelAnswer(line) }
    if line.hasPrefix("==> time ") { return Int(line.dropFirst(9)).map { .time($0) } }
    let parts = line.dropFirst(4).split(separator: " ", maxSplits: 2).map(String.init)
    guard let number = parts.first.flatMap({ Int($0) }), parts.count > 1 else { return nil }
    if parts[1] == "absent" { return .answer(number: number, .absent(top: parts.count > 2 ? parts[2] : nil)) }
    return .answer(number: number, .found(path: parts[1], bytes: Array((parts.count > 2 ? parts[2] : "").utf8)))
  }

  private func modelAnswer(_ line: String) -> Input? {
    let parts = line.split(separator: " ", maxSplits: 3).map(String.init)
    guard parts.count == 4, let number = Int(parts[2]) else { return nil }
    return .model(number: number, parts[1] == "model" ? .reply(Array(parts[3].utf8)) : .failure(parts[3]))
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
    case .store(let number, _): return "<== store \(number)"
    case .runModel(let number, let request):
      let text = (try? JSONNode.parse(request))?["text"]?.value.written() ?? "?"
      return "<== model \(number) \(text)"
    case .cancelModel(let number): return "<== cancel-model \(number)"
    case .watch(let process): return "<== watch \(process)"
    case .log(let text): return "<== log \(text)"
    case .exit(let code): return "<== exit \(code)"
    }
  }
}

/// The history's store of a script.
struct ScriptStore {
  private var store = MemoryStore()
  private var answers: [Input] = []
  var waits = false

  mutating func answer(_ request: HistoryRequest, _ number: Int) -> Input? {
    let answer = Input.history(number: number, store.answer(request))
    guard waits else { return answer }
    answers.append(answer)
    return nil
  }

  mutating func fill() { store.room = 0 }

  mutating func waited() -> [Input] {
    defer { answers = [] }
    waits = false
    return answers
  }
}

/// The files that a script says are there.
struct ScriptDisk {
  private var texts: [String: String] = [:]
  private var unanswered: [Output] = []
  var waits = false

  mutating func take(_ output: Output) -> Input? {
    if waits { unanswered.append(output) }
    return waits ? nil : answer(to: output)
  }

  mutating func waited() -> [Input] {
    defer { unanswered = [] }
    waits = false
    return unanswered.compactMap { answer(to: $0) }
  }

  mutating func set(_ line: Substring) {
    let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
    texts[parts[0]] = parts.count > 1 ? parts[1] : nil
  }

  private func answer(to output: Output) -> Input? {
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
      let link = texts[path].flatMap { $0.hasPrefix("-> ") ? String($0.dropFirst(3)) : nil }
      guard let text = texts[link ?? path] else { return .answer(number: number, .absent()) }
      return .answer(number: number, .found(path: link ?? path, bytes: Array(text.utf8)))
    default: return nil
    }
  }
}
