import JSONText
import JobModel
import Templates

extension Snapshot {
  /// What stands under the cursor between `{{` and `}}`: a field, a variable, a function or a word.
  func templateHover(_ site: TemplateSite?) -> Hover? {
    guard let site, let cursor = site.cursor, !cursor.range.isEmpty else { return nil }
    let name = TemplateName(site.bytes[cursor.range])
    let text: String? =
      switch cursor.kind {
      case .field(.object(let object)): site.fields.text(of: name, in: object)
      case .field, .templateName: nil
      case .variable:
        cursor.variables.first { $0.name == name }.map { variable in
          "**\(Markdown.escaped(name.text))**: "
            + (name == "$" ? "all that the template is given" : variable.type.words)
        }
      case .word: TemplateWord.text(of: name.text)
      }
    return text.map { Hover(range: site.place(of: cursor.range), text: $0) }
  }
}

extension TemplateFields {
  /// The type of a field, what the schema or the workspace says of it, and a value that it could have.
  fileprivate func text(of name: TemplateName, in object: TemplateObjectType) -> String? {
    guard let field = object[name] else { return nil }
    let missing = field.isRequired ? "" : "; it may be missing"
    var parts = ["**\(Markdown.escaped(name.text))**: \(field.type.words)\(missing)"]
    if let description = description(of: name, in: object) { parts.append(Markdown.escaped(description)) }
    if let sample = sample(of: name, in: object) { parts.append("For instance: " + Markdown.escaped(sample)) }
    return parts.joined(separator: "\n\n")
  }
}

/// The words that Go's templates have.
enum TemplateWord {
  static func text(of word: String) -> String? {
    if let keyword = TemplateKeyword.allCases.first(where: { $0.rawValue == word }) {
      return "**\(word)**: \(keyword.help)\n\n`\(keyword.form)`"
    }
    if let function = TemplateFunction.allCases.first(where: { $0.rawValue == word }) {
      return "**\(word)**: \(function.help)\n\n`{{ \(function.form) }}`"
    }
    return nil
  }
}
