import JSONText
import JobModel
import Templates

/// A text with templates in it that a snapshot holds, with the way back to where it stands.
struct MessageTemplate: Sendable {
  let template: Template
  /// What its fields may be.
  let data: TemplateType
  /// Where its first byte stands, if it stands there as it is.
  private let start: Int
  /// Where each of its bytes stands inside a JSON string.
  private let map: JSONStringMap?

  /// Where a range of the text stands in the document.
  func place(of range: Range<Int>) -> Range<Int> {
    map.map { $0.sourceRange(of: range) } ?? start + range.lowerBound..<start + range.upperBound
  }

  fileprivate init(_ bytes: [UInt8], at start: Int, data: TemplateType) {
    template = Template(bytes)
    self.data = data
    self.start = start
    map = nil
  }

  fileprivate init?(_ node: JSONNode?, in bytes: [UInt8], data: TemplateType) {
    guard let node, let text = node.string, MessageTemplate.opens(Array(text.utf8)),
      let map = JSONStringMap(node, in: bytes)
    else { return nil }
    template = Template(text)
    self.data = data
    start = 0
    self.map = map
  }

  fileprivate static func opens(_ bytes: [UInt8]) -> Bool {
    bytes.indices.contains { bytes[$0] == "{" && bytes.at($0 + 1) == "{" }
  }
}

extension Snapshot {
  /// The messages and recipients that are templates, where the product fills them in: in the order of the text.
  var messageTemplates: [MessageTemplate] {
    guard profile.hasTemplates else { return [] }
    if let node = document.json, document.kind == .action {
      let data = TemplateType.data(parameters: parameters(of: node), variables: variables)
      let nodes = [node["recipient"]?["custom"], node["message"]].compactMap { $0 }
      return nodes.sorted { $0.range.lowerBound < $1.range.lowerBound }.compactMap {
        MessageTemplate($0, in: document.text.bytes, data: data)
      }
    }
    guard let syntax = document.job else { return [] }
    let data = TemplateType.data(parameters: TemplateObjectType([], isOpen: true), variables: variables)
    return builtInActions(.sendSMS).compactMap { action in
      guard let content = action.argument?.content else { return nil }
      let isOpen = syntax.atoms(in: content).contains { $0.kind == .unclosedTemplate }
      let bytes = Array(syntax.text.bytes[content])
      // What is never closed has a rule of its own.
      guard !isOpen, MessageTemplate.opens(bytes) else { return nil }
      return MessageTemplate(bytes, at: content.lowerBound, data: data)
    }
  }

  private var variables: TemplateObjectType {
    guard let variables = workspace.variables else { return TemplateObjectType([], isOpen: true) }
    return TemplateObjectType(
      variables.map { TemplateObjectType.Field(TemplateName($0.name), .text, isRequired: !$0.isOptional) })
  }

  /// The parameters of a text message, with the one that is added where the message is empty.
  private func parameters(of node: JSONNode) -> TemplateObjectType {
    guard let schema = node["parameters"], schema.members != nil else { return TemplateObjectType([]) }
    let described = TemplateObjectType(schema: schema)
    let hasMessage = node["message"]?.string?.utf8.contains { !$0.isWhitespace } ?? false
    let added = hasMessage ? [] : [TemplateObjectType.Field("message", .text)]
    return TemplateObjectType(described.fields + added, isOpen: described.isOpen)
  }
}
