/// A JSON text that somebody is writing: read as far as it says something, whatever is missing or too much.
///
/// ```
/// { "profile": "so            a key with a value that is not closed, in an object that is not
/// { "a": "b": 1 "c" }         "a" and "c" without a value, no commas
/// ```
package struct JSONDraft: Sendable {
  let bytes: [UInt8]
  /// In the order in which they open; the first stands for the text itself, whose only entry should be the root.
  let containers: [Container]
  let comments: [Range<Int>]

  /// Comments are read whatever the dialect.
  package init(_ bytes: [UInt8]) {
    var parser = JSONDraftParser(bytes)
    parser.parse()
    self.bytes = bytes
    containers = parser.containers
    comments = parser.comments
  }

  /// A text in quotes, or whatever stands there without them.
  struct Token: Sendable {
    var range: Range<Int>
    var isString: Bool
    var isClosed: Bool

    /// Without the quotes.
    var content: Range<Int> {
      isString ? range.lowerBound + 1..<(isClosed ? range.upperBound - 1 : range.upperBound) : range
    }

    func holds(_ offset: Int) -> Bool {
      isString
        ? range.lowerBound < offset && (offset < range.upperBound || !isClosed && offset == range.upperBound)
        : range.lowerBound <= offset && offset <= range.upperBound
    }
  }

  enum Value: Sendable {
    case token(Token)
    case container(Int)
  }

  /// What stands between two commas.
  struct Entry: Sendable {
    var key: Token?
    var colon: Int?
    var value: Value?
    /// The comma behind it.
    var comma: Int?
  }

  struct Container: Sendable {
    var isObject: Bool
    /// To its closing bracket, or to where something shows that it is missing.
    var range: Range<Int>
    var isClosed = false
    var entries: [Entry] = []
    /// The container that it stands in, and which entry of that it is.
    var parent: Int
    var place: Int
  }

  /// The text as a tree; what is missing is null with an empty range.
  package var root: JSONNode {
    guard let value = containers[0].entries.first?.value else { return missing(at: 0) }
    return node(value)
  }

  private func node(_ value: Value) -> JSONNode {
    switch value {
    case .token(let token): return node(token)
    case .container(let index):
      let container = containers[index]
      guard container.isObject else {
        return JSONNode(
          range: container.range,
          content: .array(container.entries.compactMap { $0.value.map { node($0) } }))
      }
      return JSONNode(
        range: container.range,
        content: .object(
          container.entries.compactMap { entry in
            guard let key = entry.key else { return nil }
            let value = entry.value.map { node($0) } ?? missing(at: entry.colon.map { $0 + 1 } ?? key.range.upperBound)
            return JSONMember(key: text(of: key), keyRange: key.range, value: value)
          }))
    }
  }

  private func node(_ token: Token) -> JSONNode {
    if token.isString { return JSONNode(range: token.range, content: .string(text(of: token))) }
    let word = String(decoding: bytes[token.range], as: UTF8.self)
    let content: JSONNode.Content =
      switch word {
      case "true": .bool(true)
      case "false": .bool(false)
      default: JSONNumber(spelling: word).map { .number($0) } ?? .null
      }
    return JSONNode(range: token.range, content: content)
  }

  private func missing(at offset: Int) -> JSONNode {
    JSONNode(range: offset..<offset, content: .null)
  }

  func text(of token: Token) -> String {
    guard token.isString else { return String(decoding: bytes[token.range], as: UTF8.self) }
    return JSONStringMap(contentRange: token.content, in: bytes).text(in: bytes)
  }

  func start(of entry: Entry) -> Int {
    if let key = entry.key { return key.range.lowerBound }
    if let value = entry.value { return range(of: value).lowerBound }
    return entry.colon ?? entry.comma ?? 0
  }

  /// Without its comma.
  func end(of entry: Entry) -> Int {
    if let value = entry.value { return range(of: value).upperBound }
    return entry.colon.map { $0 + 1 } ?? entry.key?.range.upperBound ?? entry.comma ?? 0
  }

  func range(of value: Value) -> Range<Int> {
    switch value {
    case .token(let token): token.range
    case .container(let index): containers[index].range
    }
  }
}
