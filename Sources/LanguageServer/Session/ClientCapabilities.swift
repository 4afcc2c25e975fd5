import JSONText

/// What a client says of itself, asked by paths of keys.
struct ClientCapabilities {
  private let node: JSONNode?

  init(_ node: JSONNode?) {
    self.node = node
  }

  /// What stands at the end of keys with dots between them.
  subscript(path: StaticString) -> JSONNode? {
    let keys = UnsafeBufferPointer(start: path.utf8Start, count: path.utf8CodeUnitCount)
    var node = node
    var start = 0
    // By hand, since the start of the server would pay for the types that `split` makes.
    while let object = node, start < keys.count {
      var end = start
      while end < keys.count, keys[end] != UInt8(ascii: ".") { end += 1 }
      node = object[String(decoding: UnsafeBufferPointer(rebasing: keys[start..<end]), as: UTF8.self)]
      start = end + 1
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
