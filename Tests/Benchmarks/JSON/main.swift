import Foundation

/// The rival that a server without a JSON module of its own would use: one enum that decodes anything.
enum Decoded: Decodable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([Decoded])
  case object([String: Decoded])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .string(value)
    } else if let value = try? container.decode([Decoded].self) {
      self = .array(value)
    } else {
      self = .object(try container.decode([String: Decoded].self))
    }
  }
}

/// The rival at its best: a type made for the one message.
struct Hover: Decodable {
  struct Params: Decodable {
    struct TextDocument: Decodable { var uri: String }
    struct Position: Decodable {
      var line: Int
      var character: Int
    }
    var textDocument: TextDocument
    var position: Position
  }
  var jsonrpc: String
  var id: Int
  var method: String
  var params: Params
}

let hover = """
  {"jsonrpc":"2.0","id":42,"method":"textDocument/hover","params":{"textDocument":\
  {"uri":"file:///home/anna/jobs/dentist-recall.job"},"position":{"line":12,"character":7}}}
  """

/// About 6 kB of client capabilities, in the shape that editors send.
func initializeMessage() -> String {
  let features = [
    "completion", "hover", "signatureHelp", "references", "documentHighlight", "documentSymbol", "formatting",
    "rangeFormatting", "onTypeFormatting", "declaration", "definition", "typeDefinition", "implementation",
    "codeAction", "codeLens", "documentLink", "colorProvider", "rename", "foldingRange", "selectionRange",
    "callHierarchy", "linkedEditingRange", "semanticTokens", "moniker", "inlineValue", "inlayHint", "diagnostic",
  ]
  let capabilities = features.map { name in
    """
    "\(name)":{"dynamicRegistration":true,"contextSupport":true,"linkSupport":false,"\(name)Item":{"snippetSupport":\
    true,"documentationFormat":["markdown","plaintext"],"tagSupport":{"valueSet":[1,2]}}}
    """
  }
  return """
    {"jsonrpc":"2.0","id":0,"method":"initialize","params":{"processId":4711,"clientInfo":{"name":"Visual Studio \
    Code","version":"1.99.3"},"locale":"de","rootUri":"file:///home/anna/jobs","capabilities":{"textDocument":{\
    \(capabilities.joined(separator: ","))}},"trace":"off"}}
    """
}

/// A megabyte of records: names past ASCII, escapes, numbers, nesting.
func largeDocument() -> String {
  var records: [String] = []
  var length = 0
  while length < 1_000_000 {
    let index = records.count
    let record = """
      {"id": \(index), "name": "Müller & Söhne \(index)", "phone": "+49 30 1234\(index)", "open": true,
        "prompt": "Greet the caller.\\nAsk for the \\"reason\\" of the call, then /SendSMS the address. \(index)",
        "rate": \(index).25, "tags": ["dentist", "recall", null], "hours": {"from": 8, "to": 17}}
      """
    records.append(record)
    length += record.utf8.count + 2
  }
  return "[" + records.joined(separator: ",\n") + "]"
}

/// Microseconds of one call, the mean over as many as fit in about 10 ms.
func time(_ work: () -> Void) -> Double {
  let clock = ContinuousClock()
  let once = max(clock.measure(work) / .microseconds(1), 0.1)
  let count = max(1, Int(10_000 / once))
  return clock.measure { for _ in 0..<count { work() } } / .microseconds(1) / Double(count)
}

func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

func row(_ name: String, _ text: String, isHover: Bool = false) {
  let bytes = Array(text.utf8)
  let data = Data(bytes)
  let value = try? JSONNode.parse(bytes).value
  // A rival that fails early would look fast.
  guard value != nil, (try? JSONSerialization.jsonObject(with: data)) != nil,
    (try? JSONDecoder().decode(Decoded.self, from: data)) != nil,
    !isHover || (try? JSONDecoder().decode(Hover.self, from: data)) != nil
  else {
    print("| \(name) | not read by all |")
    return
  }
  let subjects: [(String, () -> Void)] = [
    ("parse", { _ = try? JSONNode.parse(bytes) }),
    ("JSONSerialization", { _ = try? JSONSerialization.jsonObject(with: data) }),
    ("JSONDecoder, any value", { _ = try? JSONDecoder().decode(Decoded.self, from: data) }),
    ("JSONDecoder, typed", { if isHover { _ = try? JSONDecoder().decode(Hover.self, from: data) } }),
    (
      "write",
      {
        var output: [UInt8] = []
        value?.write(into: &output)
      }
    ),
  ]
  var times = [[Double]](repeating: [], count: subjects.count)
  // Alternating, so that a busy moment of the machine hits all alike.
  for _ in 0..<rounds {
    for (index, subject) in subjects.enumerated() { times[index].append(time(subject.1)) }
  }
  let medians = times.map(median)
  func cell(_ index: Int) -> String {
    String(format: "%.1f µs (%.0f×)", medians[index], medians[index] / medians[0])
  }
  print(
    "| \(name), \(bytes.count) bytes | \(String(format: "%.2f µs", medians[0])) | \(cell(1)) | \(cell(2)) |",
    isHover ? "\(cell(3)) |" : "– |", String(format: "%.2f µs |", medians[4]))
}

let rounds = CommandLine.arguments.count > 1 ? max(Int(CommandLine.arguments[1]) ?? 15, 1) : 15
print("| text | JSONText parse | JSONSerialization | JSONDecoder, any value | JSONDecoder, typed | JSONText write |")
print("|---|---|---|---|---|---|")
row("hover message", hover, isHover: true)
row("initialize message", initializeMessage())
row("large document", largeDocument())
