import JSONText
import JobModel
import JobOptimizer
import LanguageServer
import TestSupport

/// What went wrong, and after how many messages.
package struct OrdealFailure: Error, CustomStringConvertible {
  package let description: String
}

/// Goes through a conversation of so many messages. Callers see no more of it: what they do not see, they need not be built anew
/// for.
package func goThroughOrdeal(seed: UInt64, messages: Int) throws(OrdealFailure) {
  var ordeal = Ordeal(seed: seed)
  try ordeal.run(messages: messages)
}

/// A conversation by chance, with good messages, bad ones and none, in which the server's texts are held after every message
/// against those that the client has.
struct Ordeal {
  typealias Failure = OrdealFailure

  private static let names = [
    "file:///w/a.job.md", "file:///w/b.job.md", "untitled:c.job.md", "file:///w/callwright.json",
  ]
  /// Other spellings of the same.
  private static let spellings = [
    "file:///w/%61.job.md", "file://localhost/w/b.job.md", "untitled:c.job.md", "file:///w/callwright%2Ejson",
  ]

  var random: RandomText
  var session = Session()
  private var reader = FrameReader()
  /// What is open, by its place in `names`.
  var texts: [Int: ModelText] = [:]
  private var store = MemoryStore()
  private var disk: [String: String] = [:]
  let encoding: PositionEncoding
  private var unanswered: [Int: Int] = [:]
  private var lastID = 0
  private(set) var sent = 0
  private var version = 0

  init(seed: UInt64) {
    random = RandomText(seed: seed)
    encoding = random.one(of: PositionEncoding.allCases)
  }

  /// Goes through so many messages.
  mutating func run(messages count: Int) throws(Failure) {
    let capabilities: JSONValue = ["general": ["positionEncodings": [.string(name(of: encoding))]]]
    try request("initialize", ["capabilities": random.happens(50) ? capabilities : manyCapabilities])
    try notify("initialized", [:])
    while sent < count {
      try step()
      try compareTexts()
      if random.happens(12) { try beQuiet() }
    }
    try beQuiet()
    guard unanswered.isEmpty else { throw failure("\(unanswered.count) requests have no answer") }
  }

  private mutating func step() throws(Failure) {
    switch random.below(100) {
    case ..<45: try change()
    case ..<53: try open()
    case ..<56: try close()
    case ..<82: try ask()
    case ..<86: try notify("$/cancelRequest", ["id": .int(max(1, lastID - random.below(4)))])
    case ..<88: try touchDisk()
    case ..<90: try notify("textDocument/didSave", ["textDocument": ["uri": .string(Ordeal.names[random.below(4)])]])
    case ..<93:
      try send(random.broken(body("textDocument/didChange", ["x": .string(random.text(words: 5))])), isFramed: true)
    case ..<96: try send(wrongShape(), isFramed: true)
    case ..<98:
      try send(
        random.mutated(body("textDocument/hover", ["textDocument": ["uri": "file:///w/a.job.md"]])), isFramed: true)
    default: try send(random.mutated(Array("Content-Length: 2\r\n\r\n{}\n".utf8)), isFramed: false)
    }
  }

  // MARK: What the client does

  private mutating func open() throws(Failure) {
    let place = random.below(4)
    version += 1
    let text = random.text(words: random.below(30))
    texts[place] = ModelText(text)
    let item: JSONValue = [
      "uri": .string(spelling(of: place)), "languageId": "callwright-job", "version": .int(version),
      "text": .string(text),
    ]
    try notify("textDocument/didOpen", ["textDocument": item])
  }

  private mutating func close() throws(Failure) {
    let place = random.below(4)
    texts[place] = nil
    try notify("textDocument/didClose", ["textDocument": ["uri": .string(spelling(of: place))]])
  }

  private mutating func change() throws(Failure) {
    let place = random.below(4)
    var changes: [JSONValue] = []
    for _ in 0..<random.below(4) {
      let text = random.text(words: random.below(3))
      // A text that only grows would cost more and more.
      if random.happens(4) || (texts[place]?.scalars.count ?? 0) > 600 {
        texts[place]?.replaceAll(text)
        changes.append(["text": .string(text)])
      } else {
        let (one, other) = (random.position(), random.happens(60) ? nil : random.position())
        texts[place]?.replace(one, other ?? one, with: text, in: encoding)
        changes.append(["range": ["start": json(one), "end": json(other ?? one)], "text": .string(text)])
      }
    }
    version += 1
    let document: JSONValue = ["uri": .string(spelling(of: place)), "version": .int(version)]
    try notify("textDocument/didChange", ["textDocument": document, "contentChanges": .array(changes)])
  }

  private mutating func touchDisk() throws(Failure) {
    let name = random.one(of: ["callwright.json", "b.job.md", "x.action.json", "d.job.md"])
    let texts = [
      "{\"variables\": {\"name\": {}}}", "{", "Ask for {name}.", "{\"kind\": \"textMessage\", \"name\": \"x\"}",
    ]
    disk["/w/" + name] = random.happens(30) ? nil : random.one(of: texts)
    let type = JSONValue.int(1 + random.below(3))
    let changes: JSONValue = [["uri": .string("file:///w/" + name), "type": type]]
    try notify("workspace/didChangeWatchedFiles", ["changes": changes])
  }

  /// A message about a text that says nothing about it.
  private mutating func wrongShape() -> [UInt8] {
    let uri = JSONValue.string(Ordeal.names[random.below(4)])
    let document: JSONValue = ["uri": uri, "version": 9]
    let wrong: [(String, JSONValue)] = [
      ("textDocument/didChange", ["textDocument": document]),
      ("textDocument/didChange", ["textDocument": document, "contentChanges": [[:]]]),
      ("textDocument/didChange", ["textDocument": document, "contentChanges": [["text": 5]]]),
      (
        "textDocument/didChange",
        ["textDocument": document, "contentChanges": [["text": "x"], ["range": [:], "text": "y"]]]
      ),
      ("textDocument/didOpen", ["textDocument": ["uri": uri]]),
      ("textDocument/didOpen", ["textDocument": ["uri": 7, "text": "x"]]),
      ("textDocument/didOpen", []), ("textDocument/didClose", ["textDocument": .null]),
      ("textDocument/didClose", .null),
      ("nobody/knows", ["textDocument": document]),
    ]
    let (method, params) = random.one(of: wrong)
    return body(method, params)
  }

  mutating func spelling(of place: Int) -> String {
    random.happens(20) ? Ordeal.spellings[place] : Ordeal.names[place]
  }

  // MARK: How it gets there

  mutating func request(_ method: String, _ params: JSONValue) throws(Failure) {
    // Now and then an id comes again while it is in use.
    if !random.happens(2) || lastID == 0 { lastID += 1 }
    unanswered[lastID, default: 0] += 1
    try send(
      written(["jsonrpc": "2.0", "id": .int(lastID), "method": .string(method), "params": params]), isFramed: true)
  }

  private mutating func notify(_ method: String, _ params: JSONValue) throws(Failure) {
    try send(body(method, params), isFramed: true)
  }

  /// In one piece or in several, as pipes do.
  private mutating func send(_ bytes: [UInt8], isFramed: Bool) throws(Failure) {
    sent += 1
    var rest = (isFramed ? Frame.around(bytes) : bytes)[...]
    while !rest.isEmpty {
      let part = rest.prefix(random.happens(90) ? rest.count : 1 + random.below(rest.count))
      rest = rest.dropFirst(part.count)
      for case .body(let body) in reader.feed(Array(part)) { try take(.message(body)) }
    }
    // A header that came to nothing may have taken the bytes behind it for its body.
    if !isFramed { reader = FrameReader() }
  }

  private mutating func beQuiet() throws(Failure) {
    // What is asked of the disk is answered, and may lead to more.
    for _ in 0..<6 { try take(.quiet) }
    try compareTexts()
  }

  private mutating func take(_ input: Input) throws(Failure) {
    for output in session.receive(input) {
      switch output {
      case .message(let body): try receive(body)
      case .find(let number, let name, _):
        let text = disk["/w/" + name]
        let answer = text.map { Answer.found(path: "/w/" + name, bytes: Array($0.utf8)) } ?? .absent(top: "/w")
        try take(.answer(number: number, answer))
      case .list(let number, _):
        let names = disk.keys.sorted().map { WorkspaceScan.Entry(name: String($0.dropFirst(3)), isFolder: false) }
        try take(.answer(number: number, .entries(names)))
      case .read(let number, let path):
        let answer = disk[path].map { Answer.found(path: path, bytes: Array($0.utf8)) } ?? .absent()
        try take(.answer(number: number, answer))
      case .exit(let code): throw failure("the server ended with \(code)")
      case .store(let number, let request): try take(.history(number: number, store.answer(request)))
      case .goOn, .watch, .log, .runModel, .cancelModel: break
      }
    }
  }

  private mutating func receive(_ body: [UInt8]) throws(Failure) {
    guard let message = try? JSONNode.parse(body), message["jsonrpc"]?.string == "2.0" else {
      throw failure("the server sent \(String(decoding: body, as: UTF8.self))")
    }
    guard message["method"] == nil, let id = message["id"]?.int else { return }
    guard let count = unanswered[id] else {
      // What was mutated may have had any id.
      return
    }
    unanswered[id] = count == 1 ? nil : count - 1
  }

  private func compareTexts() throws(Failure) {
    for place in Ordeal.names.indices {
      let (mine, its) = (texts[place]?.utf8, session.text(of: Ordeal.names[place])?.bytes)
      guard mine != its else { continue }
      let shown = (mine.map { String(decoding: $0, as: UTF8.self) }, its.map { String(decoding: $0, as: UTF8.self) })
      throw failure(
        "\(Ordeal.names[place]) is \(String(reflecting: shown.0)) here and \(String(reflecting: shown.1)) there")
    }
  }

  private func failure(_ text: String) -> Failure { Failure(description: "after \(sent) messages: \(text)") }
}
