/// One step from a value into a value inside it; a path is written `["settings", "voices", 0]`.
package enum JSONStep: Sendable, Hashable, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  case key(String)
  case index(Int)

  package init(stringLiteral key: String) { self = .key(key) }
  package init(integerLiteral index: Int) { self = .index(index) }
}

/// Where a cursor is: the innermost value there and the way to it.
package struct JSONPlace: Sendable, Equatable {
  /// The steps from the root.
  package var path: [JSONStep]
  /// The value at the end of the path; where the cursor is on a key, the value of that key.
  package var node: JSONNode
  /// Whether the cursor is on the key and not on the value.
  package var isKey: Bool
}

extension JSONNode {
  /// The innermost value that touches an offset: a cursor right after `7` in `[7, 8]` is still at 7.
  ///
  /// Between the parts of an object or array (at a comma, a colon, a space) it is the object or array itself.
  package func node(containing offset: Int) -> JSONPlace? {
    guard touches(range, offset) else { return nil }
    var place = JSONPlace(path: [], node: self, isKey: false)
    while true {
      switch place.node.content {
      case .array(let elements):
        guard let index = elements.firstIndex(where: { touches($0.range, offset) }) else { return place }
        place.path.append(.index(index))
        place.node = elements[index]
      case .object(let members):
        guard let member = members.first(where: { touches($0.range, offset) }) else { return place }
        let isKey = touches(member.keyRange, offset)
        guard isKey || touches(member.value.range, offset) else { return place }
        place.path.append(.key(member.key))
        place.node = member.value
        if isKey {
          place.isKey = true
          return place
        }
      case .null, .bool, .number, .string:
        return place
      }
    }
  }

  /// The value at the end of a path, or nothing where a step leads nowhere.
  package func node(at path: [JSONStep]) -> JSONNode? {
    node(at: path[...])
  }

  func node(at path: ArraySlice<JSONStep>) -> JSONNode? {
    var node = self
    for step in path {
      let next: JSONNode? =
        switch step {
        case .key(let key): node[key]
        case .index(let index): node[index]
        }
      guard let next else { return nil }
      node = next
    }
    return node
  }

  private func touches(_ range: Range<Int>, _ offset: Int) -> Bool {
    range.lowerBound <= offset && offset <= range.upperBound
  }
}
