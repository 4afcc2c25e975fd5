/// A text with Go templates in it, read as Go 1.19's `text/template` reads it.
package struct Template: Sendable {
  package let bytes: [UInt8]
  /// Every `define` and `block`, and, by `name`, the whole text.
  package let definitions: [TemplateDefinition]
  /// In the order in which they were found: the first is Go's, the others are what else there is to repair.
  package let errors: [TemplateError]
  /// `{{/* … */}}`, with the braces.
  package let comments: [Range<Int>]
  package let name: TemplateName

  /// What Go calls the whole text is of interest only where it is used as a template itself.
  package init(_ bytes: [UInt8], name: TemplateName = "message") {
    let lexer = TemplateLexer(bytes)
    var parser = TemplateParser(bytes, tokens: lexer.tokens) { TemplateFunction($0) != nil }
    parser.parseText(named: name)
    self.bytes = bytes
    self.name = name
    definitions = parser.definitions
    errors = parser.errors
    comments = lexer.comments
  }

  package init(_ text: String, name: TemplateName = "message") {
    self.init(Array(text.utf8), name: name)
  }

  /// Whether Go 1.19 takes it.
  package var isAccepted: Bool { errors.isEmpty }

  package func definition(_ name: TemplateName) -> TemplateDefinition? {
    definitions.first { $0.name == name }
  }
}
