import Glibc

/// Answers "<length>:<template>\n<length>:<data as JSON>\n" pairs from the standard input, a line each, as the oracle does.
/// Compiled together with the sources of the module.

struct Input {
  var bytes: [UInt8] = []
  var index = 0

  init() {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(0, &buffer, buffer.count)
      if count <= 0 { break }
      bytes += buffer[..<count]
    }
  }

  mutating func field() -> [UInt8]? {
    var length = 0
    guard index < bytes.count else { return nil }
    while bytes[index] != UInt8(ascii: ":") {
      length = length * 10 + Int(bytes[index] - UInt8(ascii: "0"))
      index += 1
    }
    index += 1
    defer { index += length + 1 }
    return Array(bytes[index..<index + length])
  }
}

/// Enough JSON for what the generator writes.
struct DataReader {
  let bytes: [UInt8]
  var index = 0

  mutating func value() -> TemplateValue {
    defer { skipSpace() }
    skipSpace()
    switch bytes[index] {
    case UInt8(ascii: "{"): return object()
    case UInt8(ascii: "["): return array()
    case UInt8(ascii: "\""): return .string(string())
    case UInt8(ascii: "t"):
      index += 4
      return .boolean(true)
    case UInt8(ascii: "f"):
      index += 5
      return .boolean(false)
    case UInt8(ascii: "n"):
      index += 4
      return .null
    default:
      let start = index
      while index < bytes.count, !Array(",]} \n".utf8).contains(bytes[index]) { index += 1 }
      return .number(Double(String(decoding: bytes[start..<index], as: UTF8.self)) ?? 0)
    }
  }

  private mutating func skipSpace() {
    while index < bytes.count, bytes[index] == 0x20 || bytes[index] == UInt8(ascii: ",") || bytes[index] == 0x0A {
      index += 1
    }
  }

  private mutating func object() -> TemplateValue {
    index += 1
    skipSpace()
    var members: [(TemplateName, TemplateValue)] = []
    while bytes[index] != UInt8(ascii: "}") {
      let name = string()
      skipSpace()
      index += 1
      members.append((TemplateName(name), value()))
    }
    index += 1
    return .object(members)
  }

  private mutating func array() -> TemplateValue {
    index += 1
    skipSpace()
    var elements: [TemplateValue] = []
    while bytes[index] != UInt8(ascii: "]") { elements.append(value()) }
    index += 1
    return .list(elements)
  }

  /// Escaped are only quotes, backslashes and `\u00xx`.
  private mutating func string() -> [UInt8] {
    index += 1
    var text: [UInt8] = []
    while bytes[index] != UInt8(ascii: "\"") {
      if bytes[index] == UInt8(ascii: "\\") {
        index += 1
        switch bytes[index] {
        case UInt8(ascii: "u"):
          let digits = String(decoding: bytes[index + 1..<index + 5], as: UTF8.self)
          text += Array(String(UnicodeScalar(UInt16(digits, radix: 16) ?? 0) ?? " ").utf8)
          index += 4
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0C)
        default: text.append(bytes[index])
        }
      } else {
        text.append(bytes[index])
      }
      index += 1
    }
    index += 1
    return text
  }
}

func hexadecimal(_ bytes: [UInt8]) -> String {
  let digits = Array("0123456789abcdef".utf8)
  var text: [UInt8] = []
  for byte in bytes { text += [digits[Int(byte >> 4)], digits[Int(byte & 15)]] }
  return String(decoding: text, as: UTF8.self)
}

func answer(_ text: [UInt8], _ data: [UInt8]) -> String {
  let template = Template(text)
  for error in template.errors {
    var line = 1
    for byte in text[..<min(error.range.lowerBound, text.count)] where byte == 0x0A { line += 1 }
    let isInside = error.range.upperBound <= text.count && line == error.line
    let crosses = isInside && text[error.range].contains(0x0A)
    if !isInside || crosses { return "misplaced \(error)" }
  }
  if let error = template.errors.first {
    return error.kind == .tooDeep ? "too deep" : "refused \(error.line)"
  }
  var reader = DataReader(bytes: data)
  let outcome = template.run(with: reader.value())
  guard let failure = outcome.failure else { return "said \(hexadecimal(outcome.output))" }
  switch failure.kind {
  case .tooDeep: return "endless"
  case .outputTooLong, .tooManySteps: return "limited"
  default: return "failed \(failure.line):\(failure.column) \(hexadecimal(outcome.output))"
  }
}

var input = Input()
var lines = ""
while let text = input.field(), let data = input.field() { lines += answer(text, data) + "\n" }
print(lines, terminator: "")
