import JobAnalysis
import JobModel

/// Follows one way through a course.
struct RehearsalWalk {
  let snapshot: Snapshot
  private(set) var isOver = false
  private var moments: [Rehearsal.Moment] = []
  /// What is not so, one after the other: it is told at once.
  private var denied: [String] = []
  /// Whether what somebody or something is holds on this call, by its words: it holds wherever it is told, or nowhere.
  private var states: [[UInt8]: Bool] = [:]
  /// Many calls meet the same conditions: what each of them is, by its place.
  private var keys: [Int: [UInt8]?] = [:]

  init(snapshot: Snapshot) {
    self.snapshot = snapshot
  }

  /// The way to every condition: the places to go in at, one for each depth.
  static func branches(_ items: [Course.Item], above: [Int], depth: Int = 0) -> [[Int]] {
    guard depth < 8 else { return [] }
    var paths: [[Int]] = []
    for (place, item) in items.enumerated() where item.kind != .step {
      let path = above + [place]
      if item.kind == .condition { paths.append(path) }
      paths += branches(item.items, above: path, depth: depth + 1)
    }
    return paths
  }

  /// The words that decide, from the outermost in.
  static func title(of path: [Int], in items: [Course.Item]) -> String {
    var items = items
    var words: [String] = []
    for (depth, place) in path.enumerated() {
      let isTurned = depth == path.count - 1 && isUsual(items[place])
      let text = items[place].text
      words.append(isTurned ? "unless " + Wording.withoutOpening(text) : Wording.lowercasedOpening(text))
      items = items[place].items
    }
    return Wording.capitalized(words.joined(separator: ", and "))
  }

  /// What happens on one way.
  mutating func moments(of items: [Course.Item], _ path: [Int]) -> [Rehearsal.Moment] {
    begin(path, in: items)
    follow(items, path[...])
    tellDenied()
    return moments
  }

  /// The call on which a condition is so.
  mutating func moments(of condition: Course.Item) -> [Rehearsal.Moment] {
    begin([], in: [])
    say(condition.text, true)
    follow(condition.items, [])
    tellDenied()
    return moments
  }

  /// A new call; what must be so on its path, and whether its end is, is known from the start.
  private mutating func begin(_ path: [Int], in items: [Course.Item]) {
    (moments, denied, isOver, states) = ([], [], false, [:])
    var items = items
    for (depth, place) in path.enumerated() {
      let item = items[place]
      if item.kind == .condition, let state = state(item), states[state] == nil {
        states[state] = depth < path.count - 1 || !RehearsalWalk.isUsual(item)
      }
      items = item.items
    }
  }

  /// "The caller is new" → its key; nil for what may be so the first time and not the next: "they agree".
  private mutating func state(_ item: Course.Item) -> [UInt8]? {
    if let known = keys[item.range.lowerBound] { return known }
    let key = RehearsalWalk.state(item)
    keys[item.range.lowerBound] = .some(key)
    return key
  }

  private static func state(_ item: Course.Item) -> [UInt8]? {
    let key = Wording.key(Wording.withoutOpening(item.text))
    let words = key.split(separator: 0x20)
    guard let first = words.first, !pronouns.contains(key, first.startIndex..<first.endIndex),
      words.contains(where: { being.contains(key, $0.startIndex..<$0.endIndex) })
    else { return nil }
    return key
  }

  private static let pronouns = WordSet("he it she so that there they this we you")
  private static let being = WordSet("are has have is")

  /// Walks on; `path` says which branch is taken here, and further in.
  private mutating func follow(_ items: [Course.Item], _ path: ArraySlice<Int>) {
    let chosen = path.first
    /// Whether the condition before is so, and whether any of those right before is.
    var (isSo, isAnySo) = (false, false)
    for (place, item) in items.enumerated() where !isOver {
      let inner = place == chosen ? path.dropFirst() : []
      switch item.kind {
      case .step:
        step(item)
        isAnySo = false
      case .condition:
        let before = place > 0 && items[place - 1].kind == .condition ? items[place - 1] : nil
        let known = RehearsalWalk.follows(item, from: before, isSo, isAnySo)
        isSo = known ?? RehearsalWalk.isUsual(item)
        if place == chosen, known == nil { isSo = path.count > 1 || !isSo }
        if known == nil, let state = state(item) {
          isSo = states[state] ?? isSo
          states[state] = isSo
        }
        if known == nil { say(item.text, isSo) }
        isAnySo = isAnySo || isSo
        if isSo { follow(item.items, inner) }
      case .otherwise:
        if !isSo { follow(item.items, inner) }
      }
    }
  }

  /// Whether a condition is so because of those right before it: "If no" behind "If yes", "Everything else" behind cases.
  private static func follows(_ item: Course.Item, from before: Course.Item?, _ isSo: Bool, _ isAnySo: Bool) -> Bool? {
    guard let before else { return nil }
    if let answer = Answer(item.text), let other = Answer(before.text), answer != other { return !isSo }
    let bytes = Array(item.text.utf8)
    guard let end = leftovers.end(in: bytes, at: 0, limit: bytes.count) else { return nil }
    return bytes[end...].contains { $0.isWord } ? nil : !isAnySo
  }

  private static let leftovers = PhraseSet(
    "all other calls\nany other reason\nanything else\neverybody else\neveryone else\neverything else\nsomething else")

  /// What decides a condition that asks for no more than a yes or a no.
  private enum Answer {
    case yes, no

    init?(_ text: String) {
      let bytes = Array(text.utf8)
      let yes: [StaticString] = ["if so", "if yes", "yes"]
      let no: [StaticString] = ["if no", "if not", "no"]
      func says(_ word: StaticString) -> Bool { bytes.count == word.utf8CodeUnitCount && bytes.matches(word, at: 0) }
      if yes.contains(where: says) { self = .yes } else if no.contains(where: says) { self = .no } else { return nil }
    }
  }

  private mutating func say(_ condition: String, _ holds: Bool) {
    if let answer = Answer(condition) {
      let isYes = (answer == .yes) == holds
      tell(Rehearsal.Moment(kind: .say, words: "Answer with \(isYes ? "yes" : "no")."))
    } else if holds {
      tell(Rehearsal.Moment(kind: .say, words: "Act so that this is true: " + Wording.withoutOpening(condition) + "."))
    } else {
      denied.append(Wording.withoutOpening(condition))
    }
  }

  private mutating func tellDenied() {
    guard let first = denied.first else { return }
    let words =
      denied.count == 1
      ? "this is not true: " + first : "none of this is true: " + denied.joined(separator: "; ")
    denied = []
    moments.append(Rehearsal.Moment(kind: .say, words: "Act so that " + words + "."))
  }

  private mutating func tell(_ moment: Rehearsal.Moment) {
    tellDenied()
    moments.append(moment)
  }

  /// "When they agree" comes true on most calls, "if they agree" and "when they decline" on few.
  static func isUsual(_ item: Course.Item) -> Bool {
    guard !item.endsCall else { return false }
    let bytes = Array(item.text.utf8)
    return usual.contains(bytes, 0..<bytes.wordEnd(from: 0, to: bytes.count))
      && !bytes.indices.contains { place in
        !bytes.isInsideWord(at: place) && unusual.contains(bytes, place..<bytes.wordEnd(from: place, to: bytes.count))
      }
  }

  private static let usual = WordSet("after once when")
  /// Who declines, and who wants one thing among others.
  private static let unusual = WordSet(
    """
    ask asks call calls complain complains decline declined declines disagree disagrees mention mentions need needs object
    objects refuse refused refuses reject rejects report reports request requests want wants
    """)

  private mutating func step(_ item: Course.Item) {
    for part in item.parts {
      switch part {
      case .words(let words):
        if !RehearsalWalk.isHaste(words) { tell(Rehearsal.Moment(kind: .expect, words: words)) }
      case .effect(let effect): tell(moment(of: effect))
      }
    }
    guard item.ending != .none else { return }
    isOver = true
    let farewell = item.ending == .transfer ? "The agent leaves the call." : "The call ends."
    tell(Rehearsal.Moment(kind: .end, words: farewell))
  }

  /// "/Transfer call: Desk right away": nothing else to look for.
  private static func isHaste(_ tail: String) -> Bool {
    let bytes = Array(tail.utf8)
    guard let end = haste.end(in: bytes, at: 0, limit: bytes.count) else { return false }
    return !bytes[end...].contains { $0.isWord }
  }

  private static let haste = PhraseSet("as soon as possible\nat once\nright away\nright now\nstraight away")

  private func moment(of effect: Effect) -> Rehearsal.Moment {
    switch effect.kind {
    case .text:
      return Rehearsal.Moment(kind: .text, words: filled(effect.content ?? ""))
    case .message(let name):
      let known = snapshot.workspace.action(named: name)
      let text = known?.message.map { message in
        MessagePreview(
          message, parameters: known?.parameters, profile: snapshot.profile, workspace: snapshot.workspace
        ).filled
      }
      return Rehearsal.Moment(kind: .text, words: text ?? "(the agent writes \(name) itself)")
    case .transfer:
      let to = effect.content.map { Wording.plain($0) } ?? "nobody yet"
      return Rehearsal.Moment(
        kind: .transfer, words: to + (effect.detail.map { " (\($0))" } ?? ""))
    case .request: return Rehearsal.Moment(kind: .expect, words: "A request appears in Jobber.")
    case .unknown: return Rehearsal.Moment(kind: .expect, words: "/\(effect.label), which is not an action")
    }
  }

  private func filled(_ message: String) -> String {
    MessagePreview(message, parameters: nil, profile: snapshot.profile, workspace: snapshot.workspace).filled
  }
}
