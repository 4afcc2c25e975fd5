import JSONText
package import JobModel

extension Snapshot {
  /// Everything that the rules notice here, as the workspace, the file and its comments want it, in the order of the text.
  ///
  /// Rules that never say anything as grave as `least` are not asked.
  package func findings(atLeast least: Severity = .hint) -> [Finding] {
    Judgement.findings(in: self, atLeast: least)
  }

  /// What the author does not want to hear: comments and front matter in a job, a key `ignore` in an action file.
  var suppressions: [Suppression] {
    if let syntax = document.job { return syntax.suppressions }
    guard document.kind == .action, let ignore = document.json?["ignore"] else { return [] }
    let names = (ignore.elements ?? []).compactMap { element in
      element.string.map { Suppression.Name(rule: $0, range: element.range) }
    }
    return names.isEmpty ? [] : [Suppression(range: ignore.range, rules: names, scope: 0..<document.text.count)]
  }

  /// Where the author does not want to hear of a rule.
  package func silence(of rule: Rule) -> Silence {
    let isOff = workspace.setting(of: rule.id) == .off
    let suppressions = SuppressionIndex(isOff ? [] : self.suppressions.filter { $0.names(rule.id) })
    let marks = suppressions.isEmpty ? [] : rule.check(self).map { $0.range }
    return Silence(
      rule: rule.id, isOff: isOff, suppressions: suppressions,
      marks: marks.filter { suppressions.covers(rule.id, at: $0) }, whole: document.text.bytes.indices)
  }
}

/// Where the author does not want to hear of a rule: nowhere, or where it is silenced, or speaks of what is silenced.
package struct Silence {
  fileprivate let rule: String
  fileprivate let isOff: Bool
  fileprivate let suppressions: SuppressionIndex
  /// What the rule would say where it is silenced.
  fileprivate let marks: [Range<Int>]
  fileprivate let whole: Range<Int>

  /// Whether that is so of a passage, or of the job where `range` is nil.
  package func covers(_ range: Range<Int>?) -> Bool {
    if isOff || suppressions.covers(rule, at: range ?? whole) { return true }
    return marks.contains { mark in range.map { mark.meets($0) } ?? true }
  }
}
