import JobModel

/// How the value of a new key begins: a text that is valid as it is, and the same with tab stops.
struct JSONStart: Equatable {
  let text: String
  let snippet: String

  init(_ text: String, _ snippet: String) {
    self.text = text
    self.snippet = snippet
  }

  init(_ shape: Shape) {
    switch shape {
    case .text, .name, .choice, .region, .anything: self.init("\"\"", "\"$1\"")
    case .textOr: self.init("\"\"", "\"$1\"")
    case .flag: self.init("true", "${1:true}")
    case .number, .count, .limit: self.init("0", "${1:0}")
    case .amount: self.init("1", "${1:1}")
    case .list, .command: self.init("[]", "[$1]")
    case .map: self.init("{}", "{ $1 }")
    case .object(let object): self = JSONStart.object(object)
    case .schema: self.init("{ \"type\": \"\" }", "{ \"type\": \"$1\" }")
    }
  }

  /// With the keys that it must have.
  private static func object(_ object: ObjectShape) -> JSONStart {
    let required = object.keys.filter { $0.isRequired }
    if required.isEmpty { return JSONStart("{}", "{ $1 }") }
    var text = ""
    var snippet = ""
    for (place, key) in required.enumerated() {
      let separator = place == 0 ? "{ " : ", "
      text += separator + "\"" + key.key + "\": \"\""
      snippet += separator + "\"" + key.key + "\": \"$\(place + 1)\""
    }
    return JSONStart(text + " }", snippet + " }")
  }

  /// What begins a key's value at a place where more is known than its shape.
  init(_ shape: Shape, at way: [String]) {
    switch way {
    case ["recipient"]: self.init("\"contact\"", "\"${1:contact}\"")
    case ["parameters"]:
      self.init(
        "{ \"type\": \"object\", \"properties\": {} }", "{ \"type\": \"object\", \"properties\": { $1 } }")
    default: self.init(shape)
    }
  }

  /// A text inside a snippet, to be written as it stands.
  static func literal(_ text: String) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if byte == "$" || byte == "}" || byte == "\\" { bytes.append(UInt8(ascii: "\\")) }
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
