import JSONText
import JobAnalysis
import JobModel

extension Conversions {
  func hint(_ hint: InlayHint, at place: TextPosition) -> JSONValue {
    var fields = [
      JSONField("position", ["line": .int(place.line), "character": .int(place.column)]),
      JSONField("label", .string(hint.label)), JSONField("paddingLeft", true),
    ]
    if let tooltip = hint.tooltip {
      fields.append(JSONField("tooltip", Conversions.markup(tooltip, isMarkdown: client.hasMarkdownInHover)))
    }
    return .object(fields)
  }
}
