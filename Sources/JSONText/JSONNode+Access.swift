extension JSONNode {
  /// The value of a key, or nothing where this is no object or has no such key; of duplicate keys the last wins.
  package subscript(key: String) -> JSONNode? {
    guard case .object(let members) = content else { return nil }
    return members.last { $0.key == key }?.value
  }

  /// The element at an index, or nothing where this is no array or ends before.
  package subscript(index: Int) -> JSONNode? {
    guard case .array(let elements) = content, elements.indices.contains(index) else { return nil }
    return elements[index]
  }

  /// Every member with this key, so that a duplicate can be reported where it stands.
  package func members(named key: String) -> [JSONMember] {
    guard case .object(let members) = content else { return [] }
    return members.filter { $0.key == key }
  }

  package var members: [JSONMember]? {
    guard case .object(let members) = content else { return nil }
    return members
  }

  package var elements: [JSONNode]? {
    guard case .array(let elements) = content else { return nil }
    return elements
  }

  package var string: String? {
    guard case .string(let text) = content else { return nil }
    return text
  }

  package var bool: Bool? {
    guard case .bool(let truth) = content else { return nil }
    return truth
  }

  package var number: JSONNumber? {
    guard case .number(let number) = content else { return nil }
    return number
  }

  /// The whole number that this value is exactly, so `2.0` is 2 and `2.5` is nothing.
  package var int: Int? { number?.int }

  package var double: Double? { number?.double }

  package var isNull: Bool { content == .null }

  /// The same value without places, to be compared or written.
  package var value: JSONValue {
    switch content {
    case .null: .null
    case .bool(let truth): .bool(truth)
    case .number(let number): .number(number)
    case .string(let text): .string(text)
    case .array(let elements): .array(elements.map { $0.value })
    case .object(let members): .object(members.map { JSONField($0.key, $0.value.value) })
    }
  }
}
