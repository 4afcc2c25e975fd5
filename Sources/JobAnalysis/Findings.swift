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

  /// Whether the author has switched a rule off, or has silenced what it says of a passage, or of the job where `range` is nil.
  package func isSilenced(_ rule: Rule, at range: Range<Int>?) -> Bool {
    if workspace.setting(of: rule.id) == .off { return true }
    let suppressions = self.suppressions
    if suppressions.isEmpty { return false }
    if suppressions.contains(where: { $0.covers(rule.id, at: range ?? document.text.bytes.indices) }) { return true }
    let index = SuppressionIndex(suppressions)
    return rule.check(self).contains { mark in
      (range.map { mark.range.meets($0) } ?? true) && index.covers(rule.id, at: mark.range)
    }
  }
}
