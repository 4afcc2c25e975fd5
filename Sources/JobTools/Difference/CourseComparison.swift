import JobAnalysis

/// Two courses side by side, branch by branch.
struct CourseComparison {
  private typealias Item = Course.Item
  private typealias Entry = JobDifference.Entry

  private var entries: [JobDifference.Entry] = []
  /// What is only on one side: the same words on both have moved.
  private var removed: [(item: Course.Item, place: String?)] = []
  private var added: [(item: Course.Item, place: String?)] = []
  /// The kind of call whose steps are compared.
  private var part: String?

  mutating func compare(_ old: [Course.Item], _ new: [Course.Item], isAnytime: Bool, under number: Int? = nil) {
    let pairs = Pairing(old.map { CourseComparison.key($0) }, new.map { CourseComparison.key($0) }) { left, right in
      old[left].kind == new[right].kind
    }
    for (left, right) in (pairs.same + pairs.changed).sorted(by: { $0.1 < $1.1 }) {
      compare(old[left], new[right], place(of: new[right], isAnytime, number), isAnytime: isAnytime)
    }
    removed += pairs.removed.map { (old[$0], place(of: old[$0], isAnytime, number)) }
    added += pairs.added.map { (new[$0], place(of: new[$0], isAnytime, number)) }
  }

  /// The steps for every call, and those of each kind of call by themselves.
  mutating func compare(_ old: CallKinds, _ new: CallKinds) {
    compare(old.common, new.common, isAnytime: false)
    let pairs = Pairing(old.branches.map { CourseComparison.key($0) }, new.branches.map { CourseComparison.key($0) })
    for (left, right) in (pairs.same + pairs.changed).sorted(by: { $0.1 < $1.1 }) {
      part = new.titles[right]
      compare(old.branches[left], new.branches[right], nil, isAnytime: false)
    }
    part = nil
    removed += pairs.removed.map { (old.branches[$0], nil) }
    added += pairs.added.map { (new.branches[$0], nil) }
  }

  /// Everything, once both sides are known.
  mutating func finished() -> [JobDifference.Entry] {
    for (item, place) in removed {
      let key = CourseComparison.key(item)
      let other = added.firstIndex { CourseComparison.key($0.item) == key && $0.item.kind == item.kind }
      if let other, !key.isEmpty {
        entries.append(
          Entry(.moved, CourseComparison.subject(of: item), at: added[other].place, old: place, new: added[other].place)
        )
        added.remove(at: other)
      } else {
        entries.append(
          Entry(.removed, CourseComparison.subject(of: item), at: place, old: CourseComparison.words(of: item)))
      }
    }
    for (item, place) in added {
      entries.append(
        Entry(.added, CourseComparison.subject(of: item), at: place, new: CourseComparison.words(of: item)))
    }
    return entries
  }

  // MARK: Two that belong together

  private mutating func compare(_ old: Course.Item, _ new: Course.Item, _ place: String?, isAnytime: Bool) {
    if old.kind != .step {
      if Wording.key(old.text) != Wording.key(new.text) {
        entries.append(Entry(.changed, "condition", at: place, old: old.text, new: new.text))
      }
      compare(old.items, new.items, isAnytime: isAnytime, under: new.number)
      return
    }
    compareEffects(old, new, place)
    let (before, after) = (CourseComparison.ownWords(of: old), CourseComparison.ownWords(of: new))
    if Wording.key(before) != Wording.key(after) {
      entries.append(Entry(.changed, "step", at: place, old: before, new: after))
    }
    if old.endsCall != new.endsCall {
      entries.append(
        Entry(
          .changed, "how the call goes on", at: place, old: old.endsCall ? "it ends here" : "it goes on",
          new: new.endsCall ? "it ends here" : "it goes on"))
    }
  }

  private mutating func compareEffects(_ old: Course.Item, _ new: Course.Item, _ place: String?) {
    let pairs = Pairing(
      old.effects.map { Array(($0.kindName + "\n" + ($0.content ?? "")).utf8) },
      new.effects.map { Array(($0.kindName + "\n" + ($0.content ?? "")).utf8) }
    ) { _, _ in false }
    var gone = pairs.removed
    for place1 in pairs.added {
      let effect = new.effects[place1]
      if let partner = gone.firstIndex(where: { old.effects[$0].kindName == effect.kindName }) {
        let before = old.effects[gone.remove(at: partner)]
        entries.append(
          Entry(
            .changed, CourseComparison.name(of: effect), at: place, old: before.content ?? before.label,
            new: effect.content ?? effect.label))
      } else {
        entries.append(Entry(.added, "action", at: place, new: effect.words))
      }
    }
    for left in gone { entries.append(Entry(.removed, "action", at: place, old: old.effects[left].words)) }
  }

  private static func name(of effect: Effect) -> String {
    switch effect.kind {
    case .text: "text to the caller"
    case .transfer: "transfer target"
    case .request: "request"
    case .message: "text message"
    case .unknown: "action"
    }
  }

  // MARK: Words

  /// A step by its words and what it does, a branch by what decides.
  private static func key(_ item: Course.Item) -> [UInt8] {
    Wording.key(item.kind == .step ? item.text : item.text + " branch")
  }

  /// Without its actions' content, which is told by itself.
  private static func ownWords(of item: Course.Item) -> String {
    if item.effects.isEmpty { return item.text }
    return [item.lead, item.tail].filter { !$0.isEmpty }.joined(separator: "; ")
  }

  private static func subject(of item: Course.Item) -> String {
    switch item.kind {
    case .step: "step"
    case .otherwise: "what to do otherwise"
    case .condition: phrase(item.text)
    }
  }

  /// `If they decline` → "what to do if they decline".
  static func phrase(_ condition: String) -> String {
    let words = Wording.lowercasedOpening(condition)
    return words == condition ? "what to do about “\(condition)”" : "what to do " + words
  }

  private static func words(of item: Course.Item) -> String {
    let steps = item.allSteps.map { step in
      step.effects.isEmpty
        ? step.text
        : ([step.lead] + step.effects.map { $0.words } + [step.tail]).filter { !$0.isEmpty }.joined(separator: "; ")
    }
    return steps.joined(separator: " ")
  }

  private func place(of item: Course.Item, _ isAnytime: Bool, _ number: Int?) -> String? {
    let calls = part.map { "calls about " + $0 }
    if let number = item.number ?? number { return "step \(number)" + (calls.map { ", " + $0 } ?? "") }
    return isAnytime ? "at any time" : calls
  }
}
