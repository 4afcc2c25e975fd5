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
    for (place, way) in CallKinds(description).ways(atMost: Rehearsal.mostCalls).enumerated() {
      add(way, isFirst: place == 0, behind: opening, &walk)
    }
    for item in description.course.anytime.prefix(max(0, Rehearsal.mostCalls - calls.count))
    where item.kind == .condition {
      let moments = walk.moments(of: item)
      calls.append(Call(title: "At any time: " + Wording.lowercasedOpening(item.text), moments: [opening] + moments))
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
      call.moments += walk.moments(of: way.steps, path)
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
