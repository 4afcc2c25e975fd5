import JobModel
import Templates

/// Templates as other products write them: `{{ caller_name }}`, and curly quotes inside the braces.
enum ForeignTemplate {
  /// The name that stands alone between `{{` and `}}`, if it is neither a word of Go's templates nor of another product's.
  ///
  /// With `allowingDots` also `{{ customer.name }}`, unless it only lacks the dot before `parameters` or `variables`.
  static func name(_ bytes: [UInt8], _ template: Range<Int>, allowingDots: Bool = false) -> Range<Int>? {
    guard template.count > 4, bytes[template.lowerBound + 1] == "{" else { return nil }
    var inner = template.lowerBound + 2..<template.upperBound - 2
    if bytes[inner.lowerBound] == "-", bytes.at(inner.lowerBound + 1).isWhitespace {
      inner = inner.lowerBound + 1..<inner.upperBound
    }
    if inner.count > 1, bytes[inner.upperBound - 1] == "-", bytes[inner.upperBound - 2].isWhitespace {
      inner = inner.lowerBound..<inner.upperBound - 1
    }
    let name = bytes.trimmed(inner)
    guard !name.isEmpty, bytes[name.lowerBound].isASCIILetter, !words.contains(bytes, name) else { return nil }
    for index in name where !bytes[index].isASCIILetter && !bytes[index].isDigit && bytes[index] != "_" {
      guard allowingDots, bytes[index] == ".", bytes[index - 1].isWord, bytes.at(index + 1).isASCIILetter else {
        return nil
      }
      let first = name.lowerBound..<index
      if parameters.contains(bytes, first) || variables.contains(bytes, first) { return nil }
    }
    return name
  }

  /// The curly quotes in a template, outside its texts in straight quotes; none where there are no others to mend.
  static func curlyQuotes(_ bytes: [UInt8], _ template: Range<Int>) -> [Range<Int>] {
    var quotes: [Range<Int>] = []
    var index = template.lowerBound + 2
    var inside: UInt32 = 0
    guard bytes[index - 1] == "{", bytes.at(bytes.skippingBlanks(from: index, to: template.upperBound)) != "/" else {
      return []
    }
    while index < template.upperBound {
      let (value, length) = bytes.scalar(at: index)
      if inside == 0x22, value == 0x5C {
        index += 2
        continue
      }
      if value == inside {
        inside = 0
      } else if inside == 0, value == 0x22 || value == 0x60 {
        inside = value
      } else if inside == 0, isCurly(value) {
        quotes.append(index..<index + length)
      }
      index += length
    }
    return inside == 0 ? quotes : []
  }

  /// Whether the rule about other products' spellings says it, and with a fix.
  static func explains(_ error: TemplateError, in text: PlacedText) -> Bool {
    guard let template = text.template(at: error.range.lowerBound) else { return false }
    return name(text.bytes, template, allowingDots: text.role == .job) != nil
      || !curlyQuotes(text.bytes, template).isEmpty
  }

  private static func isCurly(_ value: UInt32) -> Bool {
    switch value {
    case Typography.leftDouble, Typography.rightDouble, Typography.lowDouble, Typography.leftSingle,
      Typography.rightSingle:
      true
    default: false
    }
  }

  /// Words that mean something else than a variable, here or in the products that authors come from.
  private static let words = WordSet(
    """
    and call eq ge gt html index js le len lt ne not or print printf println slice urlquery
    if else end range with define block template break continue nil true false
    endif endfor endwith endrange endunless fi elif elsif elseif for foreach each set let var assign unless default
    coalesce
    """)
}

extension PlacedText {
  /// Whether nothing else stands between the braces around a part of a template.
  func standsAlone(_ range: Range<Int>) -> Bool {
    guard let template = template(at: range.lowerBound), template.count > 4 else { return false }
    return bytes.trimmed(template.lowerBound + 2..<template.upperBound - 2) == range
  }

  /// The template around an offset.
  func template(at offset: Int) -> Range<Int>? {
    let next = atoms.firstPlace(fromWhichOn: { $0.range.lowerBound > offset })
    guard next > 0, atoms[next - 1].kind == .template, atoms[next - 1].range.upperBound > offset else { return nil }
    return atoms[next - 1].range
  }
}

extension ForeignTemplate {
  /// What a field of the data's root was meant to be: `Parameters` is `parameters`, `vars` is `variables`.
  static func root(_ name: TemplateName, _ known: [TemplateName]) -> String? {
    guard known == ["parameters", "variables"] else { return nil }
    let bytes = name.bytes
    if parameters.contains(bytes, 0..<bytes.count) { return "parameters" }
    return variables.contains(bytes, 0..<bytes.count) ? "variables" : nil
  }

  private static let parameters = WordSet("parameters parameter params param args arguments")
  private static let variables = WordSet("variables variable vars var")
}

extension ForeignTemplate {
  /// The name in `{{ .variables.name }}`, where nothing else stands in the braces.
  static func variable(_ bytes: [UInt8], _ template: Range<Int>) -> String? {
    guard template.count > 4 else { return nil }
    let inner = bytes.trimmed(template.lowerBound + 2..<template.upperBound - 2)
    guard bytes.matches(".variables.", at: inner.lowerBound), inner.count > 11 else { return nil }
    let name = inner.lowerBound + 11..<inner.upperBound
    for index in name where !bytes[index].isASCIILetter && !bytes[index].isDigit && bytes[index] != "_" { return nil }
    return bytes.string(name)
  }
}
