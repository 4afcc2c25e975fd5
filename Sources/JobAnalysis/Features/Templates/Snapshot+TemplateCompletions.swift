import JSONText
import JobModel
import Templates

extension Snapshot {
  /// What can be filled in at `offset` of a job between `{{` and `}}`; nil elsewhere.
  func insertionCompletions(at offset: Int) -> [Completion]? {
    guard let site = templateSite(at: offset), let cursor = site.cursor else { return nil }
    return TemplateMenu(site: site, cursor: cursor).completions
  }

  /// What can be filled in at `offset` inside a text of an action file, `{{ .field }}` or `{variable}`; nil elsewhere.
  func insertionCompletions(in site: JSONSite, at offset: Int) -> [Completion]? {
    if let text = templateSite(in: site, at: offset), let cursor = text.cursor {
      return TemplateMenu(site: text, cursor: cursor).completions
    }
    guard profile.hasBraceVariables, document.kind == .action, site.cursor.role == .value, site.cursor.isQuoted,
      site.way == ["message"] || site.way == ["content"]
    else { return nil }
    let bytes = document.text.bytes
    func isName(_ index: Int) -> Bool { bytes[index].isLower || bytes[index].isDigit || bytes[index] == "_" }
    var start = offset
    while start > site.cursor.content.lowerBound, isName(start - 1) { start -= 1 }
    guard start > site.cursor.content.lowerBound, bytes[start - 1] == "{", bytes.at(start - 2) != "{" else {
      return nil
    }
    var end = offset
    while end < site.cursor.content.upperBound, isName(end) { end += 1 }
    return variableCompletions(
      named: bytes.string(start..<offset), edit: start..<end, isClosed: bytes.at(end) == "}")
  }
}

/// The menu at a place between `{{` and `}}`.
struct TemplateMenu {
  let site: TemplateSite
  let cursor: TemplateCursor

  var completions: [Completion] {
    switch cursor.kind {
    case .field(of: let type): fields(of: type)
    case .variable: variables
    case .templateName(let names):
      names.filter { matches($0.text) }.map { completion($0.text, .value, detail: "a piece that define has named") }
    case .word(let canBeKeyword): words(canBeKeyword: canBeKeyword)
    }
  }

  private func fields(of type: TemplateType, before: String = "") -> [Completion] {
    guard case .object(let object) = type else { return [] }
    return object.fields.filter { matches($0.name.text) && $0.isWord }.map { field in
      let description = site.fields.description(of: field.name, in: object)
      let missing = field.isRequired ? "" : "; it may be missing"
      var documentation = field.type.words + missing + "."
      if let sample = site.fields.sample(of: field.name, in: object) {
        documentation += "\n\nFor instance: " + Markdown.escaped(sample)
      }
      return completion(
        before + field.name.text, .field, detail: description ?? field.type.words + missing,
        documentation: documentation)
    }
  }

  private var variables: [Completion] {
    cursor.variables.filter { matches($0.name.text) }.map { variable in
      let detail = variable.name == "$" ? "all that the template is given" : variable.type.words
      return completion(variable.name.text, .variable, detail: detail)
    }
  }

  /// Where a word stands: what is closest first, then what begins an action, then functions.
  private func words(canBeKeyword: Bool) -> [Completion] {
    var completions: [Completion] = []
    if cursor.range.isEmpty { completions += fields(of: cursor.dot, before: ".") }
    if cursor.range.isEmpty { completions += variables.filter { $0.label != "$" } }
    if canBeKeyword {
      completions += keywords.filter { matches($0.rawValue) }.map { keyword in
        completion(
          keyword.rawValue, .keyword, detail: keyword.help, documentation: "`" + keyword.form + "`",
          snippet: snippet(of: keyword))
      }
    }
    completions += TemplateFunction.allCases.filter { $0 != .call && matches($0.rawValue) }.map { function in
      completion(
        function.rawValue, .function, detail: function.help, documentation: "`{{ " + function.form + " }}`")
    }
    return completions
  }

  /// Those that can stand here: `end` and `else` where a block is open, `break` where a list is gone through.
  private var keywords: [TemplateKeyword] {
    let isInRange = cursor.openBlocks.contains(.range)
    let last = cursor.openBlocks.last
    let order: [TemplateKeyword] = [
      .end, .else, .if, .range, .with, .break, .continue, .template, .define, .block,
    ]
    return order.filter { keyword in
      switch keyword {
      case .end: last != nil
      case .else: last == .if || last == .range || last == .with
      case .break, .continue: isInRange
      default: true
      }
    }
  }

  /// The whole of a block, where nothing closes the action yet.
  private func snippet(of keyword: TemplateKeyword) -> String? {
    if cursor.isClosed { return nil }
    return switch keyword {
    case .if, .range, .with: "\(keyword.rawValue) $1 }}$2{{ end }}$0"
    case .end, .else, .break, .continue: "\(keyword.rawValue) }}$0"
    default: nil
    }
  }

  private func completion(
    _ text: String, _ kind: Completion.Kind, detail: String, documentation: String = "", snippet: String? = nil
  ) -> Completion {
    Completion(
      label: text, kind: kind, detail: detail, documentation: documentation, edit: site.edit(cursor.range, text),
      snippet: snippet)
  }

  private func matches(_ name: String) -> Bool {
    name.utf8.starts(with: cursor.prefix.bytes)
  }
}

extension TemplateObjectType.Field {
  /// Whether a point and the name reach the field; others need `index`.
  var isWord: Bool {
    !(name.bytes.first?.isDigit ?? true) && name.bytes.allSatisfy { $0.isWord }
  }
}
