import JobModel
import LanguageServer
import TestSupport
import Testing

/// An editor may open all files of a workspace at once, and close them again.
struct OpenManyTests {
  @Test(arguments: [
    ("/w/a#.job.md", Host.Disk.bare), ("/w/#/a.job.md", .bare), ("/w/a#.action.json", .bare), ("/w/a#.job.md", .jobs),
    ("/w/#/a.job.md", .workspaces), ("/w/#/callwright.json", .workspaces),
  ])
  func `many documents cost what each of them costs`(path: String, disk: Host.Disk) {
    let growth = growth(
      of: { count in
        var host = Host(disk: disk, files: count)
        host.begin()
        let uris = OpenManyTests.uris(path, count)
        for uri in uris { host.open(uri, "{}") }
        host.settle()
        #expect(host.messages == count + 1)
        for uri in uris { host.tell("textDocument/didSave", "{\"textDocument\": {\"uri\": \"\(uri)\"}}") }
        host.settle()
        #expect(host.messages == count + 1)
        for uri in uris { host.close(uri) }
        host.settle()
        #expect(host.messages == 2 * count + 1)
      }, from: 200)
    #expect(growth < 20)
  }

  /// What an author does in one document, among 200 that are open and among 2,000.
  @Test(arguments: Deed.allCases, [("/w/a#.job.md", Host.Disk.jobs), ("/w/#/a.job.md", .workspaces)])
  func `what is done in one document costs the same, however many are open`(
    deed: Deed, place: (path: String, disk: Host.Disk)
  ) {
    let growth = growth(
      from: 200,
      in: { count in
        var host = Host(disk: place.disk, files: count)
        host.begin()
        for uri in OpenManyTests.uris(place.path, count) { host.open(uri, OpenManyTests.text) }
        host.settle()
        return host
      },
      of: { host in
        let uri = OpenManyTests.uris(place.path, 1)[0]
        for number in 0..<50 { host.carryOut(deed, on: uri, number) }
      })
    #expect(growth < 3, "\(deed) in \(place.path)")
  }

  /// Documents that wait for a workspace which is still looked through cost nothing until it is known.
  @Test(arguments: [false, true])
  func `a slice costs the same, however many documents wait`(isPulled: Bool) {
    let growth = growth(
      from: 300,
      in: { count in
        var host = Host(disk: .bare, files: count)
        host.begin(pulls: isPulled)
        let uris = OpenManyTests.uris("/w/a#.job.md", count)
        for uri in uris { host.open(uri, "{}") }
        host.isSlow = true
        for (number, uri) in uris.enumerated() where isPulled {
          host.tell("textDocument/diagnostic", "{\"textDocument\": {\"uri\": \"\(uri)\"}}", id: 2 + number)
        }
        for _ in 0..<8 { host.settle() }
        #expect(host.messages == 1)
        return host
      },
      of: { host in
        for _ in 0..<100 { host.beQuiet() }
        #expect(host.messages == 1)
      })
    #expect(growth < 3)
  }

  /// What a document says is told of it once, whatever happens to others.
  @Test func `documents that have not changed are not told of again`() {
    var host = Host(disk: .jobs, files: 500)
    host.begin()
    let uris = OpenManyTests.uris("/w/a#.job.md", 500)
    for uri in uris { host.open(uri, OpenManyTests.text) }
    host.settle()
    #expect(host.messages == 501)
    for deed in Deed.allCases {
      let before = host.messages
      for number in 0..<10 { host.carryOut(deed, on: uris[0], number) }
      #expect(host.messages - before == deed.messages * 10, "\(deed)")
    }
  }

  /// A client that asks for the findings of all files is not the only one to be served.
  @Test func `what is asked meanwhile is answered before all findings are made`() {
    var host = Host(disk: .jobs, files: 300)
    host.begin(pulls: true)
    let uris = OpenManyTests.uris("/w/a#.job.md", 300)
    for uri in uris { host.open(uri, OpenManyTests.text + String(repeating: "Ask for the day.\\n", count: 120)) }
    host.settle()
    host.tell("workspace/diagnostic", "{\"previousResultIds\": [], \"partialResultToken\": \"p\"}", id: 2)
    host.beQuiet()
    let before = host.messages
    host.tell("textDocument/hover", Host.place(in: uris[0]), id: 3)
    host.beQuiet()
    // The answer, and the next part of the findings.
    #expect(host.messages == before + 2)
    host.settle()
    #expect(host.messages > before + 3)
  }

  @Test func `requests are taken back at the cost of each of them`() {
    let growth = growth(
      of: { count in
        var host = Host(disk: .bare, files: 1)
        host.begin()
        for id in 2..<count + 2 { host.tell("textDocument/definition", Host.place(in: "file:///w/a.job.md"), id: id) }
        for id in (2..<count + 2).reversed() { host.tell("$/cancelRequest", "{\"id\": \(id)}") }
        #expect(host.messages == count + 1)
        host.settle()
        #expect(host.messages == count + 1)
      }, from: 500)
    #expect(growth < 20)
  }

  fileprivate static let text = "# Goal\\nAsk for the name, {name}.\\n"

  private static func uris(_ path: String, _ count: Int) -> [String] {
    (0..<count).map { "file://" + path.split(separator: "#").joined(separator: "\($0)") }
  }
}

/// What an author does.
enum Deed: CaseIterable {
  case type, save, reopen, changeOnDisk, define, rest

  /// What the client hears of it.
  var messages: Int {
    switch self {
    case .type, .define: 1
    case .reopen: 2
    case .save, .changeOnDisk, .rest: 0
    }
  }
}

/// A client that counts what it hears, and a host.
struct Host {
  enum Disk {
    /// A workspace file and nothing else.
    case bare
    /// The jobs lie beside it.
    case jobs
    /// Each job lies in a workspace of its own.
    case workspaces
  }

  let disk: Disk
  let files: Int
  private var session = Session()
  private(set) var messages = 0
  /// Folders are not looked into any more.
  var isSlow = false
  private var waiting: [Input] = []

  init(disk: Disk, files: Int) {
    self.disk = disk
    self.files = files
  }

  mutating func tell(_ method: String, _ params: String, id: Int? = nil) {
    let number = id.map { #""id": \#($0), "# } ?? ""
    take(.message(Array(#"{"jsonrpc": "2.0", \#(number)"method": "\#(method)", "params": \#(params)}"#.utf8)))
  }

  /// Answers, and says quiet, until nobody has anything to say.
  mutating func settle() {
    waiting.append(.quiet)
    while !waiting.isEmpty {
      let inputs = waiting
      waiting = []
      for input in inputs { take(input) }
      if !waiting.isEmpty { waiting.append(.quiet) }
    }
  }

  mutating func begin(pulls: Bool = false) {
    let capabilities = #"{"textDocument": {\#(pulls ? #""diagnostic": {}"# : "")}}"#
    tell("initialize", #"{"capabilities": \#(capabilities), "rootUri": "file:///w"}"#, id: 1)
  }

  mutating func open(_ uri: String, _ text: String) {
    let item = #"{"uri": "\#(uri)", "version": 1, "languageId": "callwright", "text": "\#(text)"}"#
    tell("textDocument/didOpen", #"{"textDocument": \#(item)}"#)
  }

  mutating func close(_ uri: String) { tell("textDocument/didClose", #"{"textDocument": {"uri": "\#(uri)"}}"#) }

  /// Where its text speaks of a name.
  static func place(in uri: String) -> String {
    #"{"textDocument": {"uri": "\#(uri)"}, "position": {"line": 1, "character": 20}}"#
  }

  mutating func beQuiet() { take(.quiet) }

  mutating func carryOut(_ deed: Deed, on uri: String, _ number: Int) {
    let document = #"{"uri": "\#(uri)", "version": \#(number)}"#
    switch deed {
    case .type:
      let text = "# Goal\\nAsk for the name, {name}, \(number % 2).\\n"
      tell(
        "textDocument/didChange", #"{"textDocument": \#(document), "contentChanges": [{"text": "\#(text)"}]}"#)
    // The disk is looked at once when all is quiet; how much lies there is not counted here.
    case .save: return tell("textDocument/didSave", #"{"textDocument": \#(document)}"#)
    case .reopen:
      close(uri)
      settle()
      open(uri, OpenManyTests.text)
    case .changeOnDisk:
      tell("workspace/didChangeWatchedFiles", #"{"changes": [{"uri": "\#(uri)", "type": 2}]}"#)
    case .define: tell("textDocument/definition", Host.place(in: uri), id: 2)
    case .rest: return beQuiet()
    }
    settle()
  }

  private func entries(of folder: String) -> [WorkspaceScan.Entry] {
    switch disk {
    case .bare: []
    case .jobs: (0..<files).map { WorkspaceScan.Entry(name: "a\($0).job.md", isFolder: false) }
    case .workspaces: [WorkspaceScan.Entry(name: "a.job.md", isFolder: false)]
    }
  }

  private mutating func take(_ input: Input) {
    for output in session.receive(input) {
      switch output {
      case .message: messages += 1
      case .find(let number, let name, let folder):
        let place = disk == .workspaces ? folder + "/" : "/w/"
        waiting.append(.answer(number: number, .found(path: place + name, bytes: Array("{}".utf8))))
      case .list where isSlow: break
      case .list(let number, let folder): waiting.append(.answer(number: number, .entries(entries(of: folder))))
      case .read(let number, let path):
        let isThere = disk != .bare
        let text = Array("# Goal\nAsk for the name.\n".utf8)
        waiting.append(.answer(number: number, isThere ? .found(path: path, bytes: text) : .absent()))
      case .goOn: waiting.append(.time(0))
      default: break
      }
    }
  }
}
