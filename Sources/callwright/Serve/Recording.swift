import Glibc
import JSONText
import JobModel
import JobOptimizer
import LanguageServer

/// One line of a recorded conversation: whatever came into the session, and what it said to the client.
///
///     --> {"jsonrpc": …}                     a message of the client's, or ~ and its bytes where it is no line of text
///     ==> 3 {"path": …, "text": …}           the answer to an output of this number
///     ==> 4 {"reply": …}                     the answer of a model
///     ==> 5 {"history": "prepared", "id": 7} the answer of the history's store
///     ==> 0 {"time": …}                      the time
///     ...                                    nothing more was waiting
///     --> end                                the client closed its end
///     <-- {"jsonrpc": …}                     a message of the server's
///
/// Files and what the history said are in it as they were, so that a recording can be played anywhere.
enum RecordedLine: Equatable {
  case input(Input)
  case message([UInt8])

  static func title(hasModel: Bool) -> String { "callwright conversation 1" + (hasModel ? ", with a model" : "") }

  var written: [UInt8] {
    switch self {
    case .input(.message(let body)): Array("--> ".utf8) + RecordedLine.line(body)
    case .input(.answer(let number, let answer)):
      Array("==> \(number) ".utf8) + RecordedLine.bytes(of: RecordedLine.json(answer))
    case .input(.history(let number, let answer)):
      Array("==> \(number) ".utf8) + RecordedLine.bytes(of: RecordedLine.json(answer))
    case .input(.model(let number, let answer)):
      Array("==> \(number) ".utf8) + RecordedLine.bytes(of: RecordedLine.json(answer))
    case .input(.time(let now)): Array("==> 0 {\"time\":\(now)}".utf8)
    case .input(.quiet): Array("...".utf8)
    case .input(.endOfInput): Array("--> end".utf8)
    case .message(let body): Array("<-- ".utf8) + RecordedLine.line(body)
    }
  }

  /// Nil for what no recording has.
  init?(_ line: some Collection<UInt8>) {
    let line = Array(line)
    switch String(decoding: line.prefix(4), as: UTF8.self) {
    case "...": self = .input(.quiet)
    case "--> " where line.elementsEqual("--> end".utf8): self = .input(.endOfInput)
    case "--> ":
      guard let body = RecordedLine.body(line.dropFirst(4)) else { return nil }
      self = .input(.message(body))
    case "<-- ":
      guard let body = RecordedLine.body(line.dropFirst(4)) else { return nil }
      self = .message(body)
    case "==> ":
      let parts = line.dropFirst(4).split(separator: UInt8(ascii: " "), maxSplits: 1)
      guard parts.count == 2, let number = Int(String(decoding: parts[0], as: UTF8.self)),
        let node = try? JSONNode.parse(Array(parts[1])), let line = RecordedLine(number, node)
      else { return nil }
      self = line
    default: return nil
    }
  }

  private init?(_ number: Int, _ node: JSONNode) {
    if let kind = node["history"]?.string {
      guard let answer = RecordedLine.history(kind, node) else { return nil }
      self = .input(.history(number: number, answer))
    } else if let now = node["time"]?.int {
      self = .input(.time(now))
    } else if let reply = node["reply"]?.string.flatMap({ RecordedLine.bytes(ofHexadecimal: Array($0.utf8)[...]) }) {
      self = .input(.model(number: number, .reply(reply)))
    } else if let failure = node["failure"]?.string {
      self = .input(.model(number: number, .failure(failure)))
    } else if let answer = RecordedLine.answer(node) {
      self = .input(.answer(number: number, answer))
    } else {
      return nil
    }
  }

  /// The body as it is, or in hexadecimal where it is not one line of UTF-8.
  private static func line(_ body: [UInt8]) -> [UInt8] {
    let isLine =
      !body.contains(0x0A) && body.first != UInt8(ascii: "~") && String(validating: body, as: UTF8.self) != nil
    return isLine ? body : [UInt8(ascii: "~")] + hexadecimal(body).utf8
  }

  private static func body(_ line: ArraySlice<UInt8>) -> [UInt8]? {
    line.first == UInt8(ascii: "~") ? bytes(ofHexadecimal: line.dropFirst()) : Array(line)
  }

  private static func json(_ answer: ModelAnswer) -> JSONValue {
    switch answer {
    case .reply(let bytes): ["reply": .string(hexadecimal(bytes))]
    case .failure(let reason): ["failure": .string(reason)]
    }
  }

  private static func json(_ answer: Answer) -> JSONValue {
    switch answer {
    case .found(let path, let bytes):
      if let text = String(validating: bytes, as: UTF8.self) { return ["path": .string(path), "text": .string(text)] }
      return ["path": .string(path), "bytes": .string(hexadecimal(bytes))]
    case .absent(let top): return ["absent": true, "top": top.map { .string($0) } ?? .null]
    case .entries(let entries):
      return ["entries": .array(entries.map { [.string($0.name), .bool($0.isFolder)] })]
    }
  }

  private static func answer(_ node: JSONNode) -> Answer? {
    if node["absent"] != nil { return .absent(top: node["top"]?.string) }
    if let entries = node["entries"]?.elements {
      return .entries(
        entries.compactMap { entry in
          guard let name = entry[0]?.string, let isFolder = entry[1]?.bool else { return nil }
          return WorkspaceScan.Entry(name: name, isFolder: isFolder)
        })
    }
    guard let path = node["path"]?.string else { return nil }
    if let text = node["text"]?.string { return .found(path: path, bytes: Array(text.utf8)) }
    guard let bytes = node["bytes"]?.string.flatMap({ bytes(ofHexadecimal: Array($0.utf8)[...]) }) else { return nil }
    return .found(path: path, bytes: bytes)
  }

  static func bytes(of value: JSONValue) -> [UInt8] {
    var bytes: [UInt8] = []
    value.write(into: &bytes)
    return bytes
  }

  static func hexadecimal(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 0xF)]] }, as: UTF8.self)
  }

  static func bytes(ofHexadecimal digits: ArraySlice<UInt8>) -> [UInt8]? {
    let values = digits.compactMap { Character(UnicodeScalar($0)).hexDigitValue }
    guard values.count == digits.count, values.count.isMultiple(of: 2) else { return nil }
    return stride(from: 0, to: values.count, by: 2).map { UInt8(values[$0] << 4 | values[$0 + 1]) }
  }
}

/// A file that a conversation is written to while it goes on.
struct Recorder {
  private let descriptor: Int32

  /// Nil where the file cannot be written, which is said once.
  init?(_ path: String, hasModel: Bool) {
    descriptor = System.retrying { open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600) }
    guard descriptor >= 0 else {
      CommandLineTool.tell("\(path) cannot be written: \(String(cString: strerror(errno)))")
      return nil
    }
    System.write((RecordedLine.title(hasModel: hasModel) + "\n").utf8, to: descriptor)
  }

  func add(_ line: RecordedLine) {
    System.write(line.written + [0x0A], to: descriptor)
  }
}
