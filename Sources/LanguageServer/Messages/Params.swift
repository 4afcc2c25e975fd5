import JSONText
import JobModel

/// The parameters of one message, read with errors that name the field.
struct Params {
  private let node: JSONNode
  private let outer: String
  private let key: String?

  /// As an error calls it: put together where one is told.
  private var name: String { key.map { "\(outer).\($0)" } ?? outer }

  init(_ node: JSONNode?) throws(ResponseError) {
    guard let node, node.members != nil else { throw ResponseError(.invalidParams, "params must be an object") }
    self.init(node, "params")
  }

  private init(_ node: JSONNode, _ outer: String, _ key: String? = nil) {
    self.node = node
    self.outer = outer
    self.key = key
  }

  func text(_ key: String) throws(ResponseError) -> String {
    guard let text = node[key]?.string else { throw wrong(key, "a string") }
    return text
  }

  func object(_ key: String) throws(ResponseError) -> Params {
    guard let object = node[key], object.members != nil else { throw wrong(key, "an object") }
    return Params(object, name, key)
  }

  /// The object, or nil where the key is missing or null.
  func optionalObject(_ key: String) throws(ResponseError) -> Params? {
    guard let value = node[key], !value.isNull else { return nil }
    return try object(key)
  }

  func objects(_ key: String) throws(ResponseError) -> [Params] {
    guard let elements = node[key]?.elements else { throw wrong(key, "an array") }
    var objects: [Params] = []
    let name = name
    for element in elements {
      guard element.members != nil else { throw wrong(key, "an array of objects") }
      objects.append(Params(element, name, key))
    }
    return objects
  }

  /// The strings of an array, or nil where the key is missing or null.
  func optionalTexts(_ key: String) throws(ResponseError) -> [String]? {
    guard let value = node[key], !value.isNull else { return nil }
    guard let elements = value.elements else { throw wrong(key, "an array of strings") }
    var texts: [String] = []
    for element in elements {
      guard let text = element.string else { throw wrong(key, "an array of strings") }
      texts.append(text)
    }
    return texts
  }

  /// A whole number, or nil where the key is missing or null.
  func optionalNumber(_ key: String) throws(ResponseError) -> Int? {
    guard let value = node[key], !value.isNull else { return nil }
    return try number(key)
  }

  /// A whole number from 0 on; one too large for this machine is the largest that it has.
  func number(_ key: String) throws(ResponseError) -> Int {
    guard let value = node[key] else { throw wrong(key, "a whole number") }
    if let number = value.int { return number }
    guard let digits = value.number?.spelling.utf8, !digits.contains(where: { $0 == "." || $0 == "e" || $0 == "E" })
    else { throw wrong(key, "a whole number") }
    return digits.first.map { $0 == "-" } ?? false ? .min : .max
  }

  func position(_ key: String) throws(ResponseError) -> TextPosition {
    let position = try object(key)
    return TextPosition(line: try position.number("line"), column: try position.number("character"))
  }

  func positions(_ key: String) throws(ResponseError) -> [TextPosition] {
    var positions: [TextPosition] = []
    for position in try objects(key) {
      positions.append(TextPosition(line: try position.number("line"), column: try position.number("character")))
    }
    return positions
  }

  func range(_ key: String) throws(ResponseError) -> (start: TextPosition, end: TextPosition) {
    if let range = node[key], let start = Params.position(range["start"]), let end = Params.position(range["end"]) {
      return (start, end)
    }
    let range = try object(key)
    return (try range.position("start"), try range.position("end"))
  }

  /// One that is as it should be, as nearly all are.
  private static func position(_ node: JSONNode?) -> TextPosition? {
    guard let line = node?["line"]?.int, let column = node?["character"]?.int else { return nil }
    return TextPosition(line: line, column: column)
  }

  func ranges(_ key: String) throws(ResponseError) -> [(start: TextPosition, end: TextPosition)] {
    var ranges: [(start: TextPosition, end: TextPosition)] = []
    for range in try objects(key) { ranges.append((try range.position("start"), try range.position("end"))) }
    return ranges
  }

  /// All of it as it is.
  var value: JSONValue { node.value }

  /// The value of a key as it is.
  subscript(key: String) -> JSONNode? { node[key] }

  private func wrong(_ key: String, _ wanted: String) -> ResponseError {
    ResponseError(.invalidParams, "\(name).\(key) must be \(wanted)")
  }
}
