package import JobModel

/// What every rule says of a document as it is, silenced or not: from it come the findings, and what an edit cannot have
/// changed of it is said of the document as it is next.
package struct Judgement: Sendable {
  package let snapshot: Snapshot
  /// One for each rule, in the order of `Rule.all`; none for a rule that was not asked.
  private let marks: [[Mark]?]

  package init(_ snapshot: Snapshot) {
    self.init(snapshot, after: nil, atLeast: .hint)
  }

  /// The same for a snapshot that was made after the one that was judged.
  package init(_ snapshot: Snapshot, after old: Judgement) {
    self.init(snapshot, after: old, atLeast: .hint)
  }

  /// Rules that never say anything as grave as `least` are not asked.
  init(_ snapshot: Snapshot, after old: Judgement?, atLeast least: Severity) {
    var marks: [[Mark]?]
    if let old, Focus.isEnough(for: snapshot, after: old.snapshot), let near = Focus(snapshot, .near),
      let close = Focus(snapshot, .close)
    {
      marks = Judgement.marks(snapshot, after: old, near, close)
    } else {
      marks = [[Mark]?](repeating: nil, count: Rule.all.count)
    }
    let rules = Rule.all
    let levels = Judgement.levels(in: snapshot.workspace)
    var others: [Int] = []
    for place in rules.indices where marks[place] == nil && rules[place].call.isAsked(atLeast: least, levels?[place]) {
      if rules[place].sight == .others { others.append(place) } else { marks[place] = rules[place].check(snapshot) }
    }
    if snapshot.suppressions.isEmpty {
      // What the others say is heard for those alone.
      for place in others { marks[place] = [] }
    } else if !others.isEmpty {
      let heard = Judgement.marks(of: others, told: Snapshot(snapshot, said: marks))
      for (place, said) in zip(others, heard) { marks[place] = said }
    }
    self.snapshot = snapshot
    self.marks = marks
  }

  /// By itself, so that nobody else holds `said` any more when what comes of it is added.
  @inline(never)
  private static func marks(of places: [Int], told snapshot: Snapshot) -> [[Mark]] {
    places.map { Rule.all[$0].check(snapshot) }
  }

  /// What the workspace sets each rule to, of two settings the last one; nil where it sets none.
  private static func levels(in workspace: Workspace) -> [RuleSetting.Level?]? {
    if workspace.rules.isEmpty { return nil }
    var levels = [RuleSetting.Level?](repeating: nil, count: Rule.all.count)
    for setting in workspace.rules {
      if let place = Rule.places[setting.rule] { levels[place] = setting.level }
    }
    return levels
  }

  /// What the rules of near and close sight say, and those of far sight that have nothing else to say.
  private static func marks(_ snapshot: Snapshot, after old: Judgement, _ near: Focus, _ close: Focus) -> [[Mark]?] {
    let nearby = snapshot.looking(at: near)
    let closeby = snapshot.looking(at: close)
    let edit = Alteration(snapshot, after: old.snapshot)
    let rules = Rule.all
    let calls = Rule.calls
    var marks: [[Mark]?] = []
    marks.reserveCapacity(calls.count)
    for place in calls.indices {
      guard let known = old.marks[place] else {
        marks.append(nil)
        continue
      }
      switch calls[place].sight {
      case .near: marks.append(near.marks(known, with: calls[place].check(nearby)))
      case .close: marks.append(close.marks(known, with: calls[place].check(closeby)))
      case .top: marks.append(known)
      case .far, .others:
        if !snapshot.cues.isAny(of: calls[place].cues) {
          marks.append([])
        } else if let edit, let stays = rules[place].stays, edit.leaves(known), stays(edit, known) {
          marks.append(near.moved(known))
        } else {
          marks.append(nil)
        }
      }
    }
    return marks
  }

  /// As the workspace, the file and its comments want it, in the order of the text.
  package func findings(atLeast least: Severity = .hint) -> [Finding] {
    var findings: [Finding] = []
    let suppressions = SuppressionIndex(snapshot.suppressions)
    let rules = Rule.all
    for place in marks.indices {
      guard let marks = marks[place], !marks.isEmpty else { continue }
      Judgement.add(marks, of: rules[place], in: snapshot, atLeast: least, suppressions, to: &findings)
    }
    return Judgement.sorted(findings)
  }

  /// The same of a snapshot whose judgement nobody asks for again: what the rules do not say is kept nowhere.
  static func findings(in snapshot: Snapshot, atLeast least: Severity) -> [Finding] {
    let silenced = snapshot.suppressions
    // Some rules want to hear then what all of the others said.
    guard silenced.isEmpty else { return Judgement(snapshot, after: nil, atLeast: least).findings(atLeast: least) }
    var findings: [Finding] = []
    let suppressions = SuppressionIndex(silenced)
    let calls = Rule.calls
    let levels = Judgement.levels(in: snapshot.workspace)
    for place in calls.indices
    where calls[place].isWoken(by: snapshot) && calls[place].isAsked(atLeast: least, levels?[place]) {
      if case .others = calls[place].sight { continue }
      let marks = calls[place].check(snapshot)
      if !marks.isEmpty { add(marks, of: Rule.all[place], in: snapshot, atLeast: least, suppressions, to: &findings) }
    }
    return sorted(findings)
  }

  private static func add(
    _ marks: [Mark], of rule: Rule, in snapshot: Snapshot, atLeast least: Severity, _ suppressions: SuppressionIndex,
    to findings: inout [Finding]
  ) {
    let setting = snapshot.workspace.setting(of: rule.id)
    for mark in marks where !suppressions.covers(rule.id, at: mark.range) {
      let severity = severity(of: mark, by: rule, setting: setting)
      if severity >= least { findings.append(Finding(rule: rule.id, severity: severity, mark: mark)) }
    }
  }

  private static func sorted(_ findings: [Finding]) -> [Finding] {
    if findings.count < 2 { return findings }
    return findings.sorted {
      let left = $0.range
      let right = $1.range
      if left.lowerBound != right.lowerBound { return left.lowerBound < right.lowerBound }
      return left.upperBound != right.upperBound ? left.upperBound < right.upperBound : $0.rule < $1.rule
    }
  }

  /// A setting is the rule's highest severity: what a rule itself thinks less of stays where it is.
  private static func severity(of mark: Mark, by rule: Rule, setting: RuleSetting.Level?) -> Severity {
    guard case .atMost(let level) = setting else { return mark.severity ?? rule.severity }
    return min(mark.severity ?? level, level)
  }
}

extension Rule.Call {
  /// Whether a workspace that sets the rule to that, or to nothing, wants to hear of it if it may say something as grave as `least`.
  fileprivate func isAsked(atLeast least: Severity, _ setting: RuleSetting.Level?) -> Bool {
    switch setting {
    case .off: false
    case .atMost(let level): level >= least
    case nil: isOnByDefault && severity >= least
    }
  }
}

extension Rule {
  /// In the order of `all`: most are not asked, and what lies together is looked at fast.
  fileprivate static let calls = all.map { $0.call }

  /// Their places in `all`, by their ids.
  fileprivate static let places = Dictionary(uniqueKeysWithValues: all.indices.map { (all[$0].id, $0) })
}
