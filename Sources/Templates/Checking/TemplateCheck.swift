/// What can be said of a template from what is known of its data.
package struct TemplateCheck: Sendable {
  /// In the order of the text, each once.
  package let findings: [TemplateFinding]
  /// The fields that it reaches from the root of the data: `["parameters", "name"]`.
  package let uses: [[TemplateName]]
  /// Where each field on the way is written, in the order of the text.
  package let places: [TemplateFieldPlace]

  package init(_ template: Template, data: TemplateType) {
    var walk = TypeWalk(template)
    walk.walkAll(data: data)
    findings = walk.sortedFindings()
    uses = walk.uses
    places = walk.sortedPlaces()
  }
}

/// A field as it is written: `name` in `.parameters.name`, or the quoted `"name"` of `index .parameters "name"`.
package struct TemplateFieldPlace: Sendable, Equatable {
  /// The way to it from the root of the data.
  package let path: [TemplateName]
  package let range: Range<Int>
}

/// A value that an expression reaches.
struct Reached: Equatable {
  var type: TemplateType
  /// The way to it from the root of the data, or from the element of a range.
  var path: [TemplateName]?
  var mayBeMissing = false
  /// The literal or the field that it was written as.
  var range: Range<Int> = 0..<0
  var literal: TemplateNumber?

  static let unknown = Reached(type: .unknown)

  /// Whether the path begins at the root, not in a range.
  static func isFromRoot(_ path: [TemplateName]) -> Bool { path.first?.bytes.first != UInt8(ascii: "#") }
}
