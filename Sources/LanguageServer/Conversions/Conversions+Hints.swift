import JSONText
import JobAnalysis

extension Conversions {
  mutating func hint(_ hint: InlayHint) -> JSONValue {
    var fields = [
      JSONField("position", position(hint.offset)), JSONField("label", .string(hint.label)),
      JSONField("paddingLeft", true),
    ]
    if let tooltip = hint.tooltip {
      fields.append(JSONField("tooltip", Conversions.markup(tooltip, isMarkdown: client.hasMarkdownInHover)))
    }
    return .object(fields)
  }
}
