/// A value while a template runs. Data are what Go's `encoding/json` makes of a text: `null`, `boolean`, `number`, `string`,
/// `array`, `object`; the others come from literals and functions.
package indirect enum TemplateValue: Sendable, Equatable {
  /// No value at all: a field that an object does not have. Prints `<no value>`.
  case missing
  case null
  case boolean(Bool)
  case number(Double)
  case integer(Int64)
  /// One byte of a string, from `index`.
  case byte(UInt8)
  case complex(Double, Double)
  case string([UInt8])
  case array(TemplateArray)
  case object(TemplateObject)

  package static func text(_ text: String) -> TemplateValue { .string(Array(text.utf8)) }

  package static func list(_ elements: [TemplateValue]) -> TemplateValue { .array(TemplateArray(elements)) }

  package static func object(_ members: [(TemplateName, TemplateValue)]) -> TemplateValue {
    .object(TemplateObject(members))
  }

  var isNothing: Bool {
    switch self {
    case .missing, .null: true
    default: false
    }
  }

  /// What `if` makes of it.
  package var isTrue: Bool {
    switch self {
    case .missing, .null: false
    case .boolean(let value): value
    case .number(let value): value != 0
    case .integer(let value): value != 0
    case .byte(let value): value != 0
    case .complex(let real, let imaginary): real != 0 || imaginary != 0
    case .string(let value): !value.isEmpty
    case .array(let value): value.count > 0
    case .object(let value): !value.members.isEmpty
    }
  }

  /// Go's name of its type.
  package var typeName: String {
    switch self {
    case .missing, .null: "<nil>"
    case .boolean: "bool"
    case .number: "float64"
    case .integer: "int"
    case .byte: "uint8"
    case .complex: "complex128"
    case .string: "string"
    case .array: "[]interface {}"
    case .object: "map[string]interface {}"
    }
  }
}

/// Members in the order of their names, each name once, as Go prints and ranges over a map.
package struct TemplateObject: Sendable, Equatable {
  package struct Member: Sendable, Equatable {
    package let name: TemplateName
    package let value: TemplateValue
  }

  package let members: [Member]

  /// Of several members with one name the last counts.
  package init(_ unsorted: [(TemplateName, TemplateValue)]) {
    var indices = Array(unsorted.indices)
    indices.sort { left, right in
      unsorted[left].0 == unsorted[right].0 ? left > right : unsorted[left].0 < unsorted[right].0
    }
    var members: [Member] = []
    for index in indices where members.last?.name != unsorted[index].0 {
      members.append(Member(name: unsorted[index].0, value: unsorted[index].1))
    }
    self.members = members
  }

  package subscript(name: TemplateName) -> TemplateValue? {
    var low = 0
    var high = members.count
    while low < high {
      let middle = (low + high) / 2
      if members[middle].name < name { low = middle + 1 } else { high = middle }
    }
    return low < members.count && members[low].name == name ? members[low].value : nil
  }
}
