import JobModel

/// Sections of a job each of which is for calls of another kind: who books does not cancel on the same call.
///
/// Headings are phases of one call more often than kinds of calls ("Opening", "Questions", "Booking"), so they are kinds only where
/// two of them exclude one another, or where the job says so.
struct CallKinds {
  /// The steps of one kind of call.
  struct Way {
    /// The heading of its section; nil where there are no kinds.
    let title: String?
    /// With what stands before and behind all such sections.
    let steps: [Course.Item]
    /// Its own ones among them.
    let own: Range<Int>
  }

  /// One for each kind, or one with all steps.
  let ways: [Way]

  init(_ description: JobDescription) {
    let steps = description.course.steps
    let sections = CallKinds.sections(of: steps, description.titles)
    let kinds = CallKinds.kinds(sections, isTold: CallKinds.tellsKinds(description))
    guard let first = kinds.first, let last = kinds.last else {
      ways = [Way(title: nil, steps: steps, own: steps.indices)]
      return
    }
    ways = kinds.map { kind in
      let before = steps[..<first.steps.lowerBound]
      return Way(
        title: kind.title, steps: Array(before) + steps[kind.steps] + steps[last.steps.upperBound...],
        own: before.count..<before.count + kind.steps.count)
    }
  }

  private struct Part {
    let title: String
    let steps: Range<Int>
    let beginsAnew: Bool

    var isPhase: Bool { has(CallKinds.phases) }
    var isWish: Bool { !isPhase && has(CallKinds.wishes) }
    /// It is for who has something already.
    var undoes: Bool { has(CallKinds.undoing) }
    /// It is for who has nothing yet.
    var begins: Bool { !undoes && has(CallKinds.beginning) }

    private func has(_ words: WordSet) -> Bool {
      let bytes = Array(title.utf8)
      return bytes.indices.contains { place in
        !bytes.isInsideWord(at: place) && words.contains(bytes, place..<bytes.wordEnd(from: place, to: bytes.count))
      }
    }
  }

  private static func sections(of steps: [Course.Item], _ titles: [Int: String]) -> [Part] {
    let starts = steps.indices.filter { titles[steps[$0].range.lowerBound] != nil }
    return starts.enumerated().map { place, start in
      let end = place + 1 < starts.count ? starts[place + 1] : steps.count
      return Part(
        title: titles[steps[start].range.lowerBound] ?? "", steps: start..<end, beginsAnew: steps[start].number == 1)
    }
  }

  /// What stands before the first wish is for every call, and so are the phases behind the last one.
  private static func kinds(_ sections: [Part], isTold: Bool) -> [Part] {
    let rest = sections.drop { !$0.isWish }
    let kinds = rest.prefix { $0.isWish || $0.beginsAnew && !$0.isPhase }
    let isExclusive = kinds.contains { $0.undoes } && kinds.contains { $0.begins }
    guard kinds.count > 1, isTold || isExclusive, !rest.dropFirst(kinds.count).contains(where: { $0.isWish }) else {
      return []
    }
    return Array(kinds)
  }

  /// "You handle two kinds of calls."
  private static func tellsKinds(_ description: JobDescription) -> Bool {
    (description.facts + description.others + description.intents).contains { text in
      let bytes = Array(text.utf8)
      return bytes.indices.contains { place in
        !bytes.isInsideWord(at: place) && sayings.end(in: bytes, at: place, limit: bytes.count) != nil
      }
    }
  }

  private static let sayings = PhraseSet("kinds of calls\nkinds of callers\ntypes of calls\ntypes of callers")
  private static let wishes = WordSet(
    """
    appointment appointments billing book booking bookings cancel canceling cancellation cancellations cancelling change
    changes changing claim claims complaint complaints estimate estimates existing invoice invoices move moving new order
    ordering orders quote quotes refund refunds repair repairs reschedule rescheduling reservation reservations return
    returning returns schedule scheduling
    """)
  private static let undoing = WordSet(
    "cancel canceling cancellation cancellations cancelling existing reschedule rescheduling returning")
  private static let beginning = WordSet(
    "appointment appointments book booking bookings new order ordering orders reservation reservations schedule scheduling"
  )
  private static let phases = WordSet(
    """
    after always before begin beginning close closing closure collect confirm confirmation end ending farewell final finally
    finish first gather goodbye greet greeting intro introduction last opening outro phase policies policy qualification
    qualify rule rules script start step summary verification verify welcome wrap
    """)
}
