/// A JSON value without places: what a program builds, compares and writes.
///
/// ```
/// let answer: JSONValue = ["jsonrpc": "2.0", "id": 7, "result": ["capabilities": [:]]]
/// ```
package enum JSONValue: Sendable, Equatable {
  case null
  case bool(Bool)
  case number(JSONNumber)
  case string(String)
  case array([JSONValue])
  /// In the order of writing; readers take the last of duplicate keys.
  case object([JSONField])

  package static func int(_ value: Int) -> JSONValue { .number(JSONNumber(value)) }
}

package struct JSONField: Sendable, Equatable {
  package var key: String
  package var value: JSONValue

  package init(_ key: String, _ value: JSONValue) {
    self.key = key
    self.value = value
  }
}

extension JSONValue: ExpressibleByBooleanLiteral {
  package init(booleanLiteral value: Bool) { self = .bool(value) }
}

extension JSONValue: ExpressibleByIntegerLiteral {
  package init(integerLiteral value: Int) { self = .int(value) }
}

extension JSONValue: ExpressibleByStringLiteral {
  package init(stringLiteral value: String) { self = .string(value) }
}

extension JSONValue: ExpressibleByArrayLiteral {
  package init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
}

extension JSONValue: ExpressibleByDictionaryLiteral {
  /// Keeps the order, and unlike `Dictionary` does not trap on a duplicate.
  package init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(elements.map { JSONField($0.0, $0.1) })
  }
}

extension JSONValue {
  /// The value of a key; of duplicate keys the last wins.
  package subscript(key: String) -> JSONValue? {
    guard case .object(let fields) = self else { return nil }
    return fields.last { $0.key == key }?.value
  }

  package subscript(index: Int) -> JSONValue? {
    guard case .array(let elements) = self, elements.indices.contains(index) else { return nil }
    return elements[index]
  }

  package var fields: [JSONField]? {
    guard case .object(let fields) = self else { return nil }
    return fields
  }

  package var elements: [JSONValue]? {
    guard case .array(let elements) = self else { return nil }
    return elements
  }

  package var string: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }

  package var bool: Bool? {
    guard case .bool(let truth) = self else { return nil }
    return truth
  }

  package var int: Int? {
    guard case .number(let number) = self else { return nil }
    return number.int
  }

  package var double: Double? {
    guard case .number(let number) = self else { return nil }
    return number.double
  }

  package var isNull: Bool { self == .null }
}
