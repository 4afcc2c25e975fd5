/// Words that authors bring from other products, and what to write for them.
enum ForeignWord: Equatable {
  case end
  case elseIf
  case loop
  case assignment
  case unless
  case fallback
  /// A keyword in capitals.
  case keyword(TemplateKeyword)

  init?(_ name: TemplateName) {
    switch name.text {
    case "endif", "endfor", "endwith", "endrange", "endunless", "fi", "End", "END": self = .end
    case "elif", "elsif", "elseif": self = .elseIf
    case "for", "foreach", "each": self = .loop
    case "set", "let", "var", "assign": self = .assignment
    case "unless": self = .unless
    case "default", "coalesce": self = .fallback
    default:
      guard let keyword = TemplateKeyword(ForeignWord.lowercased(name.bytes)) else { return nil }
      self = .keyword(keyword)
    }
  }

  var advice: String {
    switch self {
    case .end: "a block ends with {{ end }}, whatever it is; write that"
    case .elseIf: "write {{ else if … }} as two words"
    case .loop: "what is repeated goes between {{ range .parameters.… }} and {{ end }}; write that"
    case .assignment: "a value gets a name like this: {{ $name := … }}"
    case .unless: "write {{ if not … }}"
    case .fallback: "write {{ or .parameters.… \"…\" }}: the text after it is used if the parameter is empty"
    case .keyword(let keyword): "write \(keyword.rawValue) in small letters"
    }
  }

  private static func lowercased(_ bytes: [UInt8]) -> [UInt8] {
    bytes.map { $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z") ? $0 | 0x20 : $0 }
  }
}
