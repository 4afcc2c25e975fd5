import JSONText
import JobModel
import Templates

/// A text with Go templates in it, read and held against what is known of its data.
struct CheckedTemplate: Sendable {
  let text: PlacedText
  /// What Go's parser refuses, but for what other rules report with more to say.
  let errors: [TemplateError]
  /// `.parameters.order-number`: the names with a hyphen, each with where it stands.
  let hyphens: [(name: TemplateName, range: Range<Int>)]
  let findings: [TemplateFinding]
  let uses: [[TemplateName]]
  /// Where each field is written.
  let places: [TemplateFieldPlace]
  /// Whether Go takes it, so that all its uses are known.
  let isAccepted: Bool

  /// Nil where there is no template in it, or one that is never closed, which has a rule of its own.
  init?(_ text: PlacedText, data: TemplateType) {
    guard text.opensTemplate, !text.atoms.contains(where: { $0.kind == .unclosedTemplate }) else { return nil }
    let template = Template(text.bytes)
    let check = TemplateCheck(template, data: data)
    self.text = text
    findings = check.findings
    uses = check.uses
    places = check.places
    isAccepted = template.isAccepted
    var errors: [TemplateError] = []
    var hyphens: [(name: TemplateName, range: Range<Int>)] = []
    for error in template.errors {
      if case .hyphenInName(let name) = error.kind {
        hyphens.append((name, error.range))
      } else if !ForeignTemplate.explains(error, in: text) {
        errors.append(error)
      }
    }
    self.errors = errors
    self.hyphens = hyphens
  }

  /// Where a part of it stands in the document.
  func place(of range: Range<Int>) -> Range<Int> { text.place(of: range) }

  /// The messages of a job, each a template of its own, and its prose, which is one.
  static func all(in job: PlacedText, _ messages: [PlacedText], _ workspace: Workspace) -> [CheckedTemplate] {
    let texts = ([job] + messages).filter { $0.opensTemplate }
    guard !texts.isEmpty else { return [] }
    let data = TemplateType.data(parameters: .open, variables: variables(of: workspace))
    return texts.compactMap { CheckedTemplate($0.role == .job ? onlyTemplates(of: $0) : $0, data: data) }
  }

  /// The templates in prose, with everything else blanked out.
  private static func onlyTemplates(of job: PlacedText) -> PlacedText {
    var blanked = [UInt8](repeating: 0x20, count: job.bytes.count)
    for atom in job.atoms where atom.kind == .template && job.bytes[atom.range.lowerBound + 1] == "{" {
      for index in atom.range { blanked[index] = job.bytes[index] }
    }
    return PlacedText(job, blankedTo: blanked)
  }

  static func variables(of workspace: Workspace) -> TemplateObjectType {
    guard let variables = workspace.variables else { return .open }
    return TemplateObjectType(
      variables.map { TemplateObjectType.Field(TemplateName($0.name), .text, isRequired: !$0.isOptional) })
  }

  /// The parameters of a text message, with the one that is added where the message is empty.
  static func parameters(of node: JSONNode) -> TemplateObjectType {
    guard let schema = node["parameters"], schema.members != nil else { return TemplateObjectType([]) }
    let described = TemplateObjectType(schema: schema)
    let hasMessage = node["message"]?.string?.utf8.contains { !$0.isWhitespace } ?? false
    let added = hasMessage ? [] : [TemplateObjectType.Field("message", .text)]
    return TemplateObjectType(described.fields + added, isOpen: described.isOpen)
  }
}

extension TemplateObjectType {
  /// Nothing is known of it.
  static let open = TemplateObjectType([], isOpen: true)
}

extension PlacedText {
  /// Whether a Go template stands in it, closed or not.
  var opensTemplate: Bool {
    atoms.contains { atom in
      switch atom.kind {
      case .template, .unclosedTemplate: bytes[atom.range.lowerBound + 1] == "{"
      default: false
      }
    }
  }
}
