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
    // In which order they stand does not matter.
    let branches = new.branches
    var places: [[UInt8]: Int] = [:]
    for (place, branch) in branches.enumerated() { places[CourseComparison.key(branch)] = place }
    var (gone, come) = ([Course.Item](), branches.map { Optional($0) })
    for branch in old.branches {
      if let place = places[CourseComparison.key(branch)], let other = come[place] {
        compare(kind: branch, other)
        come[place] = nil
      } else {
        gone.append(branch)
      }
    }
    let left = come.compactMap { $0 }
    let pairs = Pairing(gone.map { CourseComparison.key($0) }, left.map { CourseComparison.key($0) })
    for (before, after) in pairs.changed { compare(kind: gone[before], left[after]) }
    removed += pairs.removed.map { (gone[$0], nil) }
    added += pairs.added.map { (left[$0], nil) }
  }

  private mutating func compare(kind old: Course.Item, _ new: Course.Item) {
    part = Wording.withoutOpening(new.text)
    compare(old, new, nil, isAnytime: false)
    part = nil
  }

  /// Everything, once both sides are known.
  mutating func finished() -> [JobDifference.Entry] {
    var places: [[UInt8]: [Int]] = [:]
    var known = 0
    var moved: Set<Int> = []
    // What is in a branch that has moved is compared too, and more may have moved out of it and into it.
    var next = 0
    while next < removed.count {
      while known < added.count {
        places[CourseComparison.identity(of: added[known].item), default: []].append(known)
        known += 1
      }
      let (item, place) = removed[next]
      next += 1
      let identity = CourseComparison.identity(of: item)
      if let other = places[identity]?.first, identity.count > 1 {
        places[identity]?.removeFirst()
        moved.insert(other)
        addMoved(item, from: place, added[other].item, to: added[other].place)
      } else {
        entries.append(
          Entry(.removed, CourseComparison.subject(of: item), at: place, old: CourseComparison.words(of: item)))
      }
    }
    for (index, (item, place)) in added.enumerated() where !moved.contains(index) {
      entries.append(
        Entry(.added, CourseComparison.subject(of: item), at: place, new: CourseComparison.words(of: item)))
    }
    return entries
  }

  private mutating func addMoved(_ old: Course.Item, from: String?, _ new: Course.Item, to: String?) {
    let isTold = from != nil && to != nil && from != to
    let subject = CourseComparison.subject(of: old) + (isTold || old.kind != .step ? "" : " “\(old.text)”")
    entries.append(Entry(.moved, subject, at: to, old: isTold ? from : nil, new: isTold ? to : nil))
    compare(old, new, to, isAnytime: to == CourseComparison.anytime)
  }

  /// By what two are the same wherever they stand; the kind alone where there are no words.
  private static func identity(of item: Course.Item) -> [UInt8] {
    let kind: UInt8 =
      switch item.kind {
      case .step: 0
      case .condition: 1
      case .otherwise: 2
      }
    return Wording.key(item.text) + [kind]
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
    } else if old.around.count == new.around.count, old.around.map(Wording.key) != new.around.map(Wording.key) {
      // What is said before an action, and what behind it.
      entries.append(Entry(.changed, "step", at: place, old: old.text, new: new.text))
    }
    if old.endsCall != new.endsCall {
      entries.append(
        Entry(
          .changed, "how the call goes on", at: place, old: old.endsCall ? "it ends here" : "it goes on",
          new: new.endsCall ? "it ends here" : "it goes on"))
    }
  }

  private mutating func compareEffects(_ old: Course.Item, _ new: Course.Item, _ place: String?) {
    let (before, after) = (old.effects.map(CourseComparison.key), new.effects.map(CourseComparison.key))
    let pairs = Pairing(before, after) { _, _ in false }
    var gone = pairs.removed
    var isReordered = false
    for place1 in pairs.added {
      let effect = new.effects[place1]
      if let same = gone.firstIndex(where: { before[$0] == after[place1] }) {
        gone.remove(at: same)
        isReordered = true
      } else if let partner = gone.firstIndex(where: { old.effects[$0].kindName == effect.kindName }) {
        let before = old.effects[gone.remove(at: partner)]
        let isNamed = before.content == effect.content
        entries.append(
          Entry(
            .changed, CourseComparison.name(of: effect), at: place,
            old: isNamed ? "/" + before.label : before.content ?? before.label,
            new: isNamed ? "/" + effect.label : effect.content ?? effect.label))
      } else {
        entries.append(Entry(.added, "action", at: place, new: effect.words))
      }
    }
    for left in gone { entries.append(Entry(.removed, "action", at: place, old: old.effects[left].words)) }
    if isReordered {
      entries.append(
        Entry(
          .changed, "order of actions", at: place, old: old.effects.map { $0.words }.joined(separator: ", then "),
          new: new.effects.map { $0.words }.joined(separator: ", then ")))
    }
  }

  /// What it does, and the name of an action that is not built in.
  private static func key(_ effect: Effect) -> [UInt8] {
    let name =
      switch effect.kind {
      case .message(let name): name
      case .unknown: effect.label
      default: ""
      }
    return Array([effect.kindName, name, effect.content ?? ""].joined(separator: "\n").utf8)
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
    return item.around.filter { !$0.isEmpty }.joined(separator: "; ")
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
      step.parts.map { part in
        switch part {
        case .words(let words): words
        case .effect(let effect): effect.words
        }
      }.joined(separator: "; ")
    }
    return steps.joined(separator: " ")
  }

  private func place(of item: Course.Item, _ isAnytime: Bool, _ number: Int?) -> String? {
    if let number = item.number ?? number { return "step \(number)" + (part.map { ", if " + $0 } ?? "") }
    return isAnytime ? CourseComparison.anytime : part.map { "if " + $0 }
  }

  private static let anytime = "at any time"
}
