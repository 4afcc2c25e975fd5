/// What a value in a template can be, as far as it is known before there are data.
package indirect enum TemplateType: Sendable, Equatable {
  case unknown
  case null
  case text
  case boolean
  /// A number of the data: a float to Go, even if it is whole. `largest` is the largest that it can be, either side of zero.
  case number(largest: Double?)
  /// The same to Go, but never with a fraction.
  case integer(largest: Double?)
  /// A whole number that is one to Go too: a literal, a length, the index in a range.
  case count
  case list(of: TemplateType)
  case object(TemplateObjectType)

  package static var number: TemplateType { .number(largest: nil) }
  package static var integer: TemplateType { .integer(largest: nil) }

  /// Of two that may come: the one if it is both, else unknown.
  func joined(with other: TemplateType) -> TemplateType { self == other ? self : .unknown }
}

package struct TemplateObjectType: Sendable, Equatable {
  package struct Field: Sendable, Equatable {
    package let name: TemplateName
    package let type: TemplateType
    /// Else it may be missing.
    package let isRequired: Bool

    package init(_ name: TemplateName, _ type: TemplateType, isRequired: Bool = true) {
      self.name = name
      self.type = type
      self.isRequired = isRequired
    }
  }

  package let fields: [Field]
  /// Other fields may come too.
  package let isOpen: Bool

  package init(_ fields: [Field], isOpen: Bool = false) {
    self.fields = fields
    self.isOpen = isOpen
  }

  package subscript(name: TemplateName) -> Field? {
    fields.first { $0.name == name }
  }
}

extension TemplateType {
  /// The root of the data of an action: what is known of its parameters and of the variables.
  package static func data(parameters: TemplateObjectType, variables: TemplateObjectType) -> TemplateType {
    .object(
      TemplateObjectType([
        TemplateObjectType.Field("parameters", .object(parameters)),
        TemplateObjectType.Field("variables", .object(variables)),
      ]))
  }
}
