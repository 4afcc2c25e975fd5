/// `<!-- callwright-ignore rule-id, rule-id: why -->`: findings that the author does not want here.
package struct Suppression: Sendable, Equatable {
  package struct Name: Sendable, Equatable {
    package let rule: String
    package let range: Range<Int>

    package init(rule: String, range: Range<Int>) {
      self.rule = rule
      self.range = range
    }
  }

  /// The comment, or the entry in the front matter.
  package let range: Range<Int>
  /// The rules that it names; all rules where it names none.
  package let rules: [Name]
  /// What it covers.
  package let scope: Range<Int>

  package init(range: Range<Int>, rules: [Name], scope: Range<Int>) {
    self.range = range
    self.rules = rules
    self.scope = scope
  }

  package func names(_ rule: String) -> Bool { rules.isEmpty || rules.contains { $0.rule == rule } }

  package func covers(_ rule: String, at range: Range<Int>) -> Bool {
    guard names(rule) else { return false }
    return range.lowerBound >= scope.lowerBound && range.lowerBound <= scope.upperBound
  }
}

extension Suppression {
  /// The rule names in a comment, and whether it speaks of the whole file; nil where it is another comment.
  static func read(_ bytes: [UInt8], _ comment: Range<Int>) -> (rules: [Name], isForFile: Bool)? {
    var index = bytes.skippingWhitespace(from: comment.lowerBound + 4, to: comment.upperBound)
    guard bytes.matches("callwright-ignore", at: index) else { return nil }
    index += 17
    let isForFile = bytes.matches("-file", at: index)
    if isForFile { index += 5 }
    guard bytes.at(index).isWhitespace || bytes.at(index) == "-" || bytes.at(index) == ":" else { return nil }
    var rules: [Name] = []
    while index < comment.upperBound - 3 {
      index = bytes.skippingWhitespace(from: index, to: comment.upperBound - 3)
      let start = index
      while index < comment.upperBound - 3, bytes[index].isWord || bytes[index] == "-" { index += 1 }
      if index == start { break }
      rules.append(Name(rule: bytes.string(start..<index), range: start..<index))
      index = bytes.skippingWhitespace(from: index, to: comment.upperBound - 3)
      if bytes.at(index) == "," { index += 1 } else if bytes.at(index) == ":" { break }
    }
    return (rules, isForFile)
  }
}
