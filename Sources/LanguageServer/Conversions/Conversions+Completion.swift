import JSONText
import JobAnalysis
import JobModel

extension Conversions {
  /// One entry of the menu. No `filterText` and no `insertText` beside the edit: some clients would take them and forget
  /// the edit's range. For one that knows nothing else, `rest` is what is missing behind what is typed.
  ///
  /// Where the client asks again for the help of the item that it shows, the help is left out; `menu` says which menu it was.
  mutating func item(_ completion: Completion, place: Int, menu: Int, rest: String?) -> JSONValue {
    let snippet = self.snippet(of: completion)
    var edit = completion.edit
    if let snippet { edit.replacement = snippet }
    var fields = [
      JSONField("label", .string(completion.label)),
      JSONField("kind", .int(number(of: completion.kind))),
      JSONField("detail", .string(completion.detail)),
      JSONField("sortText", .string(Conversions.sortText(place))),
      JSONField("insertTextFormat", .int(snippet == nil ? 1 : 2)),
      JSONField("textEdit", self.edit(edit)),
    ]
    if client.resolvesDocumentation {
      if !completion.documentation.isEmpty {
        fields.append(JSONField("data", ["menu": .int(menu), "item": .int(place)]))
      }
    } else if !completion.documentation.isEmpty {
      let markup = Conversions.markup(completion.documentation, isMarkdown: client.hasMarkdownInCompletion)
      fields.append(JSONField("documentation", markup))
    }
    if !completion.also.isEmpty {
      var edits: [JSONValue] = []
      for edit in completion.also { edits.append(self.edit(edit)) }
      fields.append(JSONField("additionalTextEdits", .array(edits)))
    }
    if let rest { fields.append(JSONField("insertText", .string(rest))) }
    if client.hasInsertTextModes { fields.append(JSONField("insertTextMode", 1)) }
    return .object(fields)
  }

  private func snippet(of completion: Completion) -> String? {
    guard client.hasSnippets else { return nil }
    return completion.snippet ?? (client.cutsPlainTexts ? Snippet.literal(completion.edit.replacement) : nil)
  }

  private static func sortText(_ place: Int) -> String {
    let digits = "\(place)"
    return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }

  private func number(of kind: Completion.Kind) -> Int {
    switch kind {
    case .action: client.isKate ? 14 : 3
    case .target: 18
    case .variable: 6
    case .key: 10
    case .value: 12
    case .field: 5
    case .function: client.isKate ? 14 : 3
    case .keyword: 14
    }
  }
}
