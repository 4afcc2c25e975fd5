import Templates

extension TemplateType {
  /// What it is, in a person's words.
  var words: String {
    switch self {
    case .unknown: "a value"
    case .null: "nothing"
    case .text: "a text"
    case .boolean: "true or false"
    case .number: "a number"
    case .integer, .count: "a whole number"
    case .list(.unknown): "a list"
    case .list(of: let type): "a list, each element \(type.words)"
    case .object: "a group of fields"
    }
  }
}
