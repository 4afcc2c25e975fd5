import JobModel

extension Rule {
  static let unusedSuppression = Rule(
    id: "unused-suppression", summary: "a rule is silenced where it finds nothing", severity: .information,
    scope: .file,
    sight: .others,
    why: """
      What was silenced has been fixed, or the comment is in the wrong place. Left there, it would hide the next real \
      finding.
      """,
    source: .callwright,
    examples: [
      .flags("<!-- callwright-ignore ⟦unknown-action⟧: later -->\nAsk for it.\n"),
      .flags("⟦<!-- callwright-ignore -->⟧\nAsk for it.\n"),
      .flags("---\nname: A\nignore: [unknown-action, ⟦sms-missing-content⟧]\n---\n/Calendar\n"),
      .flags("/Calendar\n\n<!-- callwright-ignore ⟦unknown-action⟧ -->\nAsk for it.\n"),
      .fine("<!-- callwright-ignore unknown-action: later -->\n/Calendar\n"),
      .fine("<!-- callwright-ignore -->\n/Calendar\n"),
      .fine("<!-- callwright-ignore no-such-rule -->\nAsk for it.\n"),
      .fine(
        "<!-- callwright-ignore unknown-action -->\nAsk for it.\n", workspace: #"{"rules": {"unknown-action": "off"}}"#),
    ]
  ) { snapshot in
    let suppressions = snapshot.suppressions
    guard !suppressions.isEmpty else { return [] }
    let said = snapshot.marksBeforeSuppression(of: suppressions)
    return suppressions.flatMap { suppression -> [Mark] in
      func isUsed(_ rule: String?) -> Bool {
        var place = said.firstPlace(fromWhichOn: { $0.range.lowerBound >= suppression.scope.lowerBound })
        while place < said.count, said[place].range.lowerBound <= suppression.scope.upperBound {
          if rule == nil || said[place].rule == rule { return true }
          place += 1
        }
        return false
      }
      if suppression.rules.isEmpty {
        return isUsed(nil) ? [] : [Mark(suppression.range, "there is nothing to silence here; remove this comment")]
      }
      return suppression.rules.compactMap { name in
        guard Rule.named(name.rule) != nil, snapshot.workspace.setting(of: name.rule) != .off, !isUsed(name.rule) else {
          return nil
        }
        return Mark(name.range, "\(name.rule) finds nothing here; remove it")
      }
    }
  }
}

extension Snapshot {
  /// What every other rule says that may be meant, silenced or not, in the order of the text.
  fileprivate func marksBeforeSuppression(of suppressions: [Suppression]) -> [(rule: String, range: Range<Int>)] {
    let isAnyMeant = suppressions.contains { $0.rules.isEmpty }
    let meant = Set(suppressions.flatMap { $0.rules.map { $0.rule } })
    return Rule.all.indices.filter { place in
      let id = Rule.all[place].id
      return id != Rule.unusedSuppression.id && (isAnyMeant || meant.contains(id))
    }.flatMap { place in
      let rule = Rule.all[place]
      return (said?[place] ?? rule.check(self)).map { (rule: rule.id, range: $0.range) }
    }.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}
