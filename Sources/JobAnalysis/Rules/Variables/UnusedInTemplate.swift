import JobModel
import Templates

extension Rule {
  static let unusedInTemplate = Rule(
    id: "unused-in-template", summary: "a template names something and never uses it", severity: .information,
    cues: .templates,
    why: """
      A named value or definition that nothing uses is left over, or the place that should use it spells it \
      differently.
      """,
    source: .textMessages,
    examples: [
      .flags("/Send SMS: \"{{ ⟦$x⟧ := .variables.a }}Hi\"\n"),
      .flags("/Send SMS: \"{{ define ⟦\\\"hello\\\"⟧ }}Hi{{ end }}Bye\"\n"),
      .flags("{{ with ⟦$x⟧ := .variables.a }}Greet them.{{ end }}\n"),
      .fine("/Send SMS: \"{{ $x := .variables.a }}Hi {{ $x }}\"\n"),
      .fine("/Send SMS: \"{{ define \\\"hello\\\" }}Hi{{ end }}{{ template \\\"hello\\\" }}\"\n"),
      .fine("/Send SMS: \"{{ range $place, $name := .parameters.names }}{{ $name }} {{ end }}\"\n"),
    ]
  ) { snapshot in
    snapshot.templates.flatMap { template in
      template.findings.compactMap { finding in
        let what: String
        switch finding.kind {
        case .unusedVariable(let name): what = Quotation.short(name.text)
        case .unusedDefinition(let name): what = "the template \(Quotation.short(name.text))"
        default: return nil
        }
        return Mark(
          template.place(of: finding.range), "\(what) is never used; remove it, or use it", isUnnecessary: true)
      }
    }
  }
}
