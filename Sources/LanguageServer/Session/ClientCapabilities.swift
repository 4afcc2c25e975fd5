import JSONText

/// What a client says of itself, asked by paths of keys.
struct ClientCapabilities {
  private let node: JSONNode?

  init(_ node: JSONNode?) {
    self.node = node
  }

  /// What stands at the end of keys with dots between them.
  subscript(path: StaticString) -> JSONNode? {
    var node = node
    let keys = UnsafeBufferPointer(start: path.utf8Start, count: path.utf8CodeUnitCount)
    for key in keys.split(separator: UInt8(ascii: ".")) {
      node = node?[String(decoding: key, as: UTF8.self)]
    }
    return node
  }

  func isTrue(_ path: StaticString) -> Bool { self[path]?.bool ?? false }

  /// Whether an object stands there, whatever is in it.
  func has(_ path: StaticString) -> Bool { self[path]?.members != nil }

  func lists(_ word: String, _ path: StaticString) -> Bool {
    self[path]?.elements?.contains { $0.string == word } ?? false
  }

  func lists(_ number: Int, _ path: StaticString) -> Bool {
    self[path]?.elements?.contains { $0.int == number } ?? false
  }
}
