import JobAnalysis
import JobModel

/// Parts of a job each of which is for calls of another kind: who books does not cancel on the same call.
///
/// Headings are phases of one call more often than kinds of calls ("Opening", "Questions", "Booking"), so they are kinds only
/// where the job says so, where two of them exclude one another, or where the call would end in one before it comes to the next.
struct CallKinds {
  /// The steps of one kind of call.
  struct Way {
    /// The heading of its part; nil for calls of no kind.
    let title: String?
    /// With what stands before and behind all such parts.
    let steps: [Course.Item]
    /// Its own ones among them.
    let own: Range<Int>
  }

  /// What stands in the job one after the other: what is for every call, and the parts that are not.
  struct Stretch {
    let title: String?
    let steps: ArraySlice<Course.Item>
  }

  let stretches: [Stretch]
  /// Whether every call is of one of the kinds.
  private let isComplete: Bool

  init(_ description: JobDescription) {
    let steps = description.course.steps
    let parts = CallPart.parts(of: steps, description.titles)
    var kinds = CallKinds.named(parts, steps)
    if kinds.isEmpty { kinds = CallKinds.wished(parts, isTold: CallKinds.tellsKinds(description)) }
    isComplete = !kinds.isEmpty
    if kinds.isEmpty { kinds = CallKinds.ended(parts) }
    var stretches: [Stretch] = []
    var end = 0
    for kind in kinds {
      if end < kind.steps.lowerBound {
        stretches.append(Stretch(title: nil, steps: steps[end..<kind.steps.lowerBound]))
      }
      stretches.append(Stretch(title: kind.title.name, steps: steps[kind.steps]))
      end = kind.steps.upperBound
    }
    if end < steps.count || stretches.isEmpty { stretches.append(Stretch(title: nil, steps: steps[end...])) }
    self.stretches = stretches
  }

  var titles: [String] { stretches.compactMap { $0.title } }
  var isEmpty: Bool { titles.isEmpty }

  /// What every call comes to.
  var common: [Course.Item] { stretches.filter { $0.title == nil }.flatMap { $0.steps } }

  /// Each kind as a branch.
  var branches: [Course.Item] {
    stretches.compactMap { stretch in
      guard let title = stretch.title, let first = stretch.steps.first else { return nil }
      return Course.Item(
        kind: .condition, range: first.range, text: "If the call is about: " + title, number: nil, block: first.block,
        items: Array(stretch.steps))
    }
  }

  /// One for each of so many kinds, behind one for calls of no kind where there may be such.
  func ways(atMost most: Int) -> [Way] {
    var ways: [Way] = []
    let common = common
    if !isComplete, isEmpty || !common.isEmpty { ways.append(Way(title: nil, steps: common, own: common.indices)) }
    for (place, kind) in stretches.enumerated() where ways.count < most {
      guard let title = kind.title else { continue }
      let before = stretches[..<place].filter { $0.title == nil }.flatMap { $0.steps }
      let after = stretches[(place + 1)...].filter { $0.title == nil }.flatMap { $0.steps }
      ways.append(
        Way(title: title, steps: before + kind.steps + after, own: before.count..<before.count + kind.steps.count))
    }
    return ways
  }

  /// Where the heading above them or the words before the first one say that one of them is chosen, or where the last one is for
  /// all that the others are not for.
  private static func named(_ parts: [CallPart], _ steps: [Course.Item]) -> [CallPart] {
    let ends = runEnds(parts)
    for (place, first) in parts.enumerated() where ends[place] > place + 1 {
      var last = parts[ends[place] - 1]
      let before = steps[(place > 0 ? parts[place - 1].steps.lowerBound : 0)..<first.steps.lowerBound]
      let isSaid =
        says(choices, in: first.title.lead) || says(choosing, in: first.title.above)
        || before.flatMap { $0.allSteps }.contains { says(pointers, in: $0.text) }
      let opensRun = place == 0 || ends[place - 1] != ends[place]
      let others = parts[place..<ends[place] - 1]
      guard isSaid || opensRun && says(leftovers, in: last.title.name) && others.allSatisfy({ $0.does }) else {
        continue
      }
      last.steps = own(last.steps, of: steps, goingOnAfter: steps[..<first.steps.lowerBound])
      return others + [last]
    }
    return []
  }

  /// For each part, how far those go on that stand beside it and are no phases.
  private static func runEnds(_ parts: [CallPart]) -> [Int] {
    var ends = Array(parts.indices)
    for place in parts.indices.reversed() where !parts[place].isPhase {
      let goesOn =
        place + 1 < parts.count && !parts[place + 1].isPhase && parts[place].title.isBeside(parts[place + 1].title)
      ends[place] = goesOn ? ends[place + 1] : place + 1
    }
    return ends
  }

  /// "3. Thank them" behind the last kind goes on with the numbers before the first one, and is for every call.
  private static func own(
    _ last: Range<Int>, of steps: [Course.Item], goingOnAfter before: ArraySlice<Course.Item>
  ) -> Range<Int> {
    guard let number = before.last(where: { $0.number != nil })?.number,
      let end = steps[last].firstIndex(where: { $0.number != nil }), end > last.lowerBound,
      steps[end].number == number + 1
    else { return last }
    return last.lowerBound..<end
  }

  /// What stands before the first wish is for every call, and so are the phases behind the last one.
  private static func wished(_ parts: [CallPart], isTold: Bool) -> [CallPart] {
    let rest = parts.drop { !$0.isWish }
    let kinds = rest.prefix { $0.isWish || !$0.isPhase && ($0.beginsAnew || $0.title.isLettered) }
    let isExclusive = kinds.contains { $0.undoes } && kinds.contains { $0.begins }
    guard kinds.count > 1, isTold || isExclusive, !rest.dropFirst(kinds.count).contains(where: { $0.isWish }) else {
      return []
    }
    return Array(kinds)
  }

  /// The call would end there on its way to what stands behind; where it would in two parts, those beside them are kinds, too.
  private static func ended(_ parts: [CallPart]) -> [CallPart] {
    var beside: Set<Int> = []
    var ended: [CallPart] = []
    for part in parts.reversed() {
      if part.ends, !part.isPhase, part.isUncounted, beside.contains(part.title.place) { ended.append(part) }
      if part.does { beside.insert(part.title.place) }
    }
    guard let first = ended.first, ended.count > 1, ended.allSatisfy({ $0.title.isBeside(first.title) }) else {
      return ended.reversed()
    }
    return parts.filter { !$0.isPhase && $0.isUncounted && $0.title.isBeside(first.title) }
  }

  /// "You handle two kinds of calls."
  private static func tellsKinds(_ description: JobDescription) -> Bool {
    (description.facts + description.others + description.intents).contains { says(sayings, in: $0) }
  }

  private static func says(_ phrases: PhraseSet, in text: String) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.indices.contains { place in
      !bytes.isInsideWord(at: place) && phrases.end(in: bytes, at: place, limit: bytes.count) != nil
    }
  }

  private static let sayings = PhraseSet("kinds of calls\nkinds of callers\ntypes of calls\ntypes of callers")
  /// Right before the first heading.
  private static let choices = PhraseSet(
    """
    choose one
    depending on
    following kinds
    following parts
    following sections
    of these sections
    one of the following
    one of these
    pick one
    that part only
    that section only
    which kind of
    which of the following
    which of these
    which type of
    """)
  /// In a step before it.
  private static let pointers = PhraseSet(
    """
    follow that part
    follow that section
    follow the matching
    go to the matching
    go to the right
    go to the section
    kinds of calls
    kinds of callers
    matching part
    matching path
    matching section
    part for that
    part that fits
    part that matches
    section below
    section for that
    section that applies
    section that fits
    section that matches
    sections below
    types of calls
    types of callers
    """)
  private static let leftovers = PhraseSet(
    """
    all other calls
    all other requests
    any other call
    any other request
    anything else
    everybody else
    everyone else
    everything else
    other calls
    other questions
    other requests
    something else
    """)
  private static let choosing = PhraseSet(
    """
    by reason
    by topic
    call reasons
    call types
    common calls
    common questions
    common reasons
    common requests
    depending on
    different calls
    kinds of calls
    kinds of callers
    kinds of requests
    possible requests
    reason for calling
    reason for the call
    reasons for calling
    reasons for the call
    scenarios
    situations
    types of calls
    types of callers
    types of requests
    use cases
    what callers need
    what callers want
    what the caller needs
    what the caller wants
    what they need
    what they want
    why callers call
    why they call
    why they're calling
    """)
}
