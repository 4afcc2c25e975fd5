import JSONText
package import JobModel

extension Snapshot {
  /// Everything that the rules notice here, as the workspace, the file and its comments want it, in the order of the text.
  ///
  /// Rules that never say anything as grave as `least` are not asked.
  package func findings(atLeast least: Severity = .hint) -> [Finding] {
    var findings: [Finding] = []
    let suppressions = SuppressionIndex(self.suppressions)
    for rule in Rule.all {
      let setting = workspace.setting(of: rule.id)
      if setting == .off || setting == nil && !rule.isOnByDefault { continue }
      var highest = rule.severity
      if case .atMost(let level) = setting { highest = level }
      if highest < least { continue }
      for mark in rule.check(self) where !suppressions.covers(rule.id, at: mark.range) {
        let severity = severity(of: mark, by: rule, setting: setting)
        if severity >= least { findings.append(Finding(rule: rule.id, severity: severity, mark: mark)) }
      }
    }
    return findings.sorted {
      let left = $0.range
      let right = $1.range
      if left.lowerBound != right.lowerBound { return left.lowerBound < right.lowerBound }
      return left.upperBound != right.upperBound ? left.upperBound < right.upperBound : $0.rule < $1.rule
    }
  }

  /// A setting is the rule's highest severity: what a rule itself thinks less of stays where it is.
  private func severity(of mark: Mark, by rule: Rule, setting: RuleSetting.Level?) -> Severity {
    guard case .atMost(let level) = setting else { return mark.severity ?? rule.severity }
    return min(mark.severity ?? level, level)
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
}
