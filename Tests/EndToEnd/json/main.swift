// Answers lines of questions, for the differential test: a text in hexadecimal. The answer is `- REASON` where the text is refused,
// else `+`, its value spelled out (see compare.py), and what is written for it, in hexadecimal.

func bytes(hex: String) -> [UInt8] {
  let digits = hex.utf8.map { $0 < 0x3A ? $0 - 0x30 : $0 - 0x57 }
  return stride(from: 0, to: digits.count - 1, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
}

func hex(_ text: String) -> String {
  let digits = Array("0123456789abcdef".utf8)
  return String(decoding: text.utf8.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
}

func spelledOut(_ node: JSONNode) -> String {
  switch node.content {
  case .null: "null"
  case .bool(let value): value ? "true" : "false"
  case .number(let number):
    "#\(number.spelling)|\(number.int.map { "\($0)" } ?? "-")|\(number.double.map { "\($0.bitPattern)" } ?? "-")"
  case .string(let text): "'\(hex(text))'"
  case .array(let elements): "[\(elements.map(spelledOut).joined(separator: ","))]"
  case .object(let members):
    "{\(members.map { "'\(hex($0.key))':\(spelledOut($0.value))" }.joined(separator: ","))}"
  }
}

func answer(_ text: [UInt8]) -> String {
  do throws(JSONError) {
    let node = try JSONNode.parse(text)
    return "+ \(spelledOut(node)) \(hex(node.value.written()))"
  } catch {
    switch error.kind {
    case .invalidUTF8: return "- bytes"
    case .tooDeep: return "- depth"
    default: return "- grammar"
    }
  }
}

while let line = readLine() {
  print(answer(bytes(hex: line)))
}
