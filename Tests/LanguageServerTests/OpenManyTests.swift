import JobModel
import LanguageServer
import TestSupport
import Testing

/// An editor may open all files of a workspace at once, and close them again.
struct OpenManyTests {
  @Test(arguments: [
    ("/w/a#.job.md", Host.Disk.bare), ("/w/#/a.job.md", .bare), ("/w/a#.action.json", .bare), ("/w/a#.job.md", .jobs),
    ("/w/#/a.job.md", .workspaces),
  ])
  func `many documents cost what each of them costs`(path: String, disk: Host.Disk) {
    let growth = growth(
      of: { count in
        var host = Host(disk: disk, files: count)
        host.tell("initialize", #"{"capabilities": {}, "rootUri": "file:///w"}"#, id: 1)
        let items = (0..<count).map { number in
          let uri = "file://" + path.split(separator: "#").joined(separator: "\(number)")
          return (uri: #""uri": "\#(uri)""#, text: #""version": 1, "languageId": "callwright", "text": "{}""#)
        }
        for item in items { host.tell("textDocument/didOpen", "{\"textDocument\": {\(item.uri), \(item.text)}}") }
        host.settle()
        #expect(host.messages == count + 1)
        for item in items { host.tell("textDocument/didClose", "{\"textDocument\": {\(item.uri)}}") }
        host.settle()
        #expect(host.messages == 2 * count + 1)
      }, from: 200)
    #expect(growth < 25)
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
      case .list(let number, let folder): waiting.append(.answer(number: number, .entries(entries(of: folder))))
      case .read(let number, let path):
        let isThere = disk != .bare
        waiting.append(.answer(number: number, isThere ? .found(path: path, bytes: []) : .absent()))
      case .goOn: waiting.append(.time(0))
      default: break
      }
    }
  }
}
