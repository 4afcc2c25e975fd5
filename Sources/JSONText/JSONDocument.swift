/// A text and what it says, to be changed in place: a person's file keeps its comments, order and indentation.
///
/// ```
/// let document = try JSONDocument(bytes, dialect: .commented)
/// document.setting(["callwright", "rules", "filler-word"], to: "off")?.applied(to: bytes)
/// ```
package struct JSONDocument: Sendable {
  package let bytes: [UInt8]
  package let root: JSONNode
  package let dialect: JSONDialect
  let layout: JSONLayout

  package init(_ bytes: [UInt8], dialect: JSONDialect = .strict, depthLimit: Int = 200) throws(JSONError) {
    self.bytes = bytes
    self.dialect = dialect
    root = try JSONNode.parse(bytes, dialect: dialect, depthLimit: depthLimit)
    layout = JSONLayout(of: root, in: bytes)
  }

  /// Another value in the place of the one at a path, or nothing where there is none.
  package func replacing(_ path: [JSONStep], with value: JSONValue) -> [JSONEdit]? {
    guard let node = root.node(at: path) else { return nil }
    // What stood on one line keeps to it.
    let isMultiline = node.children.isEmpty ? isMultiline(path) : breaksLines(in: node)
    let style = layout.style(isMultiline: isMultiline, base: bytes.indentation(at: node.range.lowerBound))
    return [JSONEdit(node.range, value.bytes(style: style))]
  }

  /// A new value at a path whose parent is there: a new key goes to the end of its object, an index before the
  /// element that has it now.
  ///
  /// Nothing where the key already exists, the index lies past the end, or the parent is something else.
  package func inserting(_ value: JSONValue, at path: [JSONStep]) -> [JSONEdit]? {
    guard let step = path.last, let parent = root.node(at: path.dropLast()) else { return nil }
    switch (step, parent.content) {
    case (.key(let key), .object) where parent[key] == nil:
      return appending(Item(key: key, value: value), to: parent, at: path.dropLast())
    case (.index(let index), .array(let elements)) where index == elements.count:
      return appending(Item(key: nil, value: value), to: parent, at: path.dropLast())
    case (.index(let index), .array(let elements)) where elements.indices.contains(index):
      return [inserting(value, before: elements[index], in: parent)]
    default:
      return nil
    }
  }

  /// Replaces the value at a path, or inserts it with whatever objects are missing on the way.
  ///
  /// Nothing where the way is barred, such as by a number that would have to be an object.
  package func setting(_ path: [JSONStep], to value: JSONValue) -> [JSONEdit]? {
    if let edits = replacing(path, with: value) { return edits }
    var path = path
    var value = value
    while let step = path.popLast() {
      if root.node(at: path) != nil { return inserting(value, at: path + [step]) }
      guard case .key(let key) = step else { return nil }
      value = .object([JSONField(key, value)])
    }
    return nil
  }

  /// The value at a path taken out, with its key and one comma; comments stay.
  ///
  /// Of duplicate keys the last goes. Nothing where there is no such value, or where it is the whole text.
  package func removing(_ path: [JSONStep]) -> [JSONEdit]? {
    guard let step = path.last, let parent = root.node(at: path.dropLast()) else { return nil }
    switch (step, parent.content) {
    case (.key(let key), .object(let members)):
      guard let index = members.lastIndex(where: { $0.key == key }) else { return nil }
      return removing(index, from: parent)
    case (.index(let index), .array(let elements)) where elements.indices.contains(index):
      return removing(index, from: parent)
    default:
      return nil
    }
  }

  /// Whether a container has its parts on lines of their own; an empty one does as its surroundings do.
  func isMultiline(_ path: [JSONStep]) -> Bool {
    var path = path
    while true {
      if let node = root.node(at: path), !node.children.isEmpty { return breaksLines(in: node) }
      guard path.popLast() != nil else { return layout.isMultiline }
    }
  }

  func breaksLines(in node: JSONNode) -> Bool {
    guard let first = node.children.first, let last = node.children.last else { return false }
    let beforeLast = node.children.dropLast().last?.upperBound ?? node.range.lowerBound
    return bytes[node.range.lowerBound..<first.lowerBound].contains { $0.isLineBreak }
      || bytes[beforeLast..<last.lowerBound].contains { $0.isLineBreak }
  }
}

extension JSONNode {
  /// The ranges of the members or elements.
  var children: [Range<Int>] {
    switch content {
    case .array(let elements): elements.map { $0.range }
    case .object(let members): members.map { $0.range }
    case .null, .bool, .number, .string: []
    }
  }
}

/// What is to be put into a container.
struct Item {
  var key: String?
  var value: JSONValue

  func bytes(style: JSONStyle) -> [UInt8] {
    guard let key else { return value.bytes(style: style) }
    var bytes: [UInt8] = []
    JSONField(key, value).write(into: &bytes, style: style, depth: 0)
    return bytes
  }
}

extension JSONValue {
  func bytes(style: JSONStyle) -> [UInt8] {
    var bytes: [UInt8] = []
    write(into: &bytes, style: style)
    return bytes
  }
}
