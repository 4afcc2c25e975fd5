package import JobAnalysis
import JobModel

/// Test calls for a job: one for each way that a call can go.
package struct Rehearsal: Sendable {
  /// One call to the agent.
  package struct Call: Sendable, Equatable {
    /// Which way it tries.
    package let title: String
    package internal(set) var moments: [Moment] = []
  }

  /// Something that the tester does, or looks for.
  package struct Moment: Sendable, Equatable {
    package enum Kind: Sendable, Equatable {
      /// What the tester says, or is.
      case say
      /// What the agent does.
      case expect
      /// A text that arrives.
      case text
      /// Where the call goes.
      case transfer
      case end
    }

    package let kind: Kind
    package let words: String
  }

  package private(set) var calls: [Call] = []

  /// More calls are not made by anybody.
  private static let mostCalls = 60

  package init(_ snapshot: Snapshot) {
    guard let description = JobDescription(snapshot) else { return }
    let opening = Rehearsal.opening(description)
    var walk = RehearsalWalk(snapshot: snapshot)
    for (place, way) in CallKinds(description).ways.enumerated() {
      add(way, isFirst: place == 0, behind: opening, &walk)
    }
    for item in description.course.anytime.prefix(max(0, Rehearsal.mostCalls - calls.count))
    where item.kind == .condition {
      walk.begin()
      walk.follow(item)
      calls.append(
        Call(title: "At any time: " + Wording.lowercasedOpening(item.text), moments: [opening] + walk.moments))
    }
  }

  /// The calls of one kind; what may happen in the steps that all kinds have is tried with the first.
  private mutating func add(_ way: CallKinds.Way, isFirst: Bool, behind opening: Moment, _ walk: inout RehearsalWalk) {
    var titles: [(title: String, path: [Int])] = [("Nothing special happens", [])]
    for path in RehearsalWalk.branches(way.steps, above: []) where isFirst || way.own.contains(path[0]) {
      titles.append((RehearsalWalk.title(of: path, in: way.steps), path))
    }
    for (title, path) in titles.prefix(max(0, Rehearsal.mostCalls - calls.count)) {
      var call = Call(title: title, moments: [opening])
      if let kind = way.title {
        let told = path.isEmpty ? "nothing special happens" : Wording.lowercasedOpening(title)
        call = Call(title: "\(kind): \(told)", moments: [opening])
        call.moments.append(Moment(kind: .say, words: "Call about this: \(kind)."))
      }
      walk.begin(path, in: way.steps)
      walk.follow(way.steps, path[...])
      call.moments += walk.moments
      if !walk.isOver { call.moments.append(Moment(kind: .end, words: "The job is done, and the call ends.")) }
      if !calls.contains(where: { $0.moments == call.moments }) { calls.append(call) }
    }
  }

  private static func opening(_ description: JobDescription) -> Moment {
    let trigger = description.fields.first { $0.name == "trigger" }?.text.map { Wording.plain($0) }
    let name = description.fields.first?.text.map { Wording.plain($0) }
    if let intent = trigger ?? description.intents.first {
      return Moment(kind: .say, words: "Call as one of these callers: " + Wording.withoutIntent(intent))
    }
    return Moment(kind: .say, words: "Call, and ask for what the job is about" + (name.map { ": " + $0 } ?? "."))
  }
}

/// Follows one way through a course.
struct RehearsalWalk {
  let snapshot: Snapshot
  var moments: [Rehearsal.Moment] = []
  var isOver = false
  /// Whether what somebody or something is holds on this call, by its words: it holds wherever it is told, or nowhere.
  private var states: [[UInt8]: Bool] = [:]
  /// Many calls meet the same conditions: what each of them is, by its place.
  private var keys: [Int: [UInt8]?] = [:]

  init(snapshot: Snapshot) {
    self.snapshot = snapshot
  }

  /// A new call; what must be so on its path, and whether its end is, is known from the start.
  mutating func begin(_ path: [Int] = [], in items: [Course.Item] = []) {
    moments = []
    isOver = false
    states = [:]
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

  /// The call on which a condition is so.
  mutating func follow(_ condition: Course.Item) {
    moments.append(Rehearsal.Moment(kind: .say, words: RehearsalWalk.be(condition.text, so: true)))
    follow(condition.items, [])
  }

  /// Walks on; `path` says which branch is taken here, and further in.
  mutating func follow(_ items: [Course.Item], _ path: ArraySlice<Int>) {
    let chosen = path.first
    /// Whether the condition before is so.
    var isSo = false
    for (place, item) in items.enumerated() where !isOver {
      switch item.kind {
      case .step: step(item)
      case .condition:
        isSo = RehearsalWalk.isUsual(item)
        if place == chosen { isSo = path.count > 1 || !isSo }
        if let state = state(item) {
          isSo = states[state] ?? isSo
          states[state] = isSo
        }
        moments.append(Rehearsal.Moment(kind: .say, words: RehearsalWalk.be(item.text, so: isSo)))
        if isSo { follow(item.items, place == chosen ? path.dropFirst() : []) }
      case .otherwise:
        if !isSo { follow(item.items, place == chosen ? path.dropFirst() : []) }
      }
    }
  }

  /// "When they agree" comes true on most calls, "if they decline" on few.
  static func isUsual(_ item: Course.Item) -> Bool {
    guard !item.endsCall else { return false }
    let bytes = Array(item.text.utf8)
    return usual.contains(bytes, 0..<bytes.wordEnd(from: 0, to: bytes.count))
      && !bytes.indices.contains { place in
        !bytes.isInsideWord(at: place) && refusals.contains(bytes, place..<bytes.wordEnd(from: place, to: bytes.count))
      }
  }

  private static let usual = WordSet("after once when")
  private static let refusals = WordSet(
    "decline declined declines disagree disagrees object objects refuse refused refuses reject rejects")

  private static func be(_ condition: String, so holds: Bool) -> String {
    // "If so" answers a question: there is nothing else to be so.
    let words = Array(condition.utf8)
    for answer: StaticString in ["if so", "if yes"]
    where words.count == answer.utf8CodeUnitCount && words.matches(answer, at: 0) {
      return holds ? "Answer with yes." : "Answer with no."
    }
    return "Act so that this is \(holds ? "" : "not ")true: " + Wording.withoutOpening(condition) + "."
  }

  private mutating func step(_ item: Course.Item) {
    for part in item.parts {
      switch part {
      case .words(let words):
        if !RehearsalWalk.isHaste(words) { moments.append(Rehearsal.Moment(kind: .expect, words: words)) }
      case .effect(let effect): moments.append(moment(of: effect))
      }
    }
    guard item.ending != .none else { return }
    isOver = true
    let farewell = item.ending == .transfer ? "The agent leaves the call." : "The call ends."
    moments.append(Rehearsal.Moment(kind: .end, words: farewell))
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
