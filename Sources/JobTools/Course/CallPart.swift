import JobAnalysis
import JobModel

/// The steps below one heading, up to the next.
struct CallPart {
  let title: PartTitle
  /// Among the top steps of the course.
  var steps: Range<Int>
  let beginsAnew: Bool
  /// It certainly ends the call.
  let ends: Bool

  /// The parts of a course, in its order; what stands before the first heading is in none.
  static func parts(of steps: [Course.Item], _ titles: [Int: PartTitle]) -> [CallPart] {
    let starts = steps.indices.filter { titles[steps[$0].range.lowerBound] != nil }
    return starts.enumerated().compactMap { place, start in
      guard let title = titles[steps[start].range.lowerBound] else { return nil }
      let range = start..<(place + 1 < starts.count ? starts[place + 1] : steps.count)
      return CallPart(
        title: title, steps: range, beginsAnew: steps[start].number == 1,
        ends: steps[range].contains { $0.kind == .step && $0.isCertain && $0.ending != .none })
    }
  }

  var isPhase: Bool { title.decides || title.has(CallPart.phases) }
  var isWish: Bool { !isPhase && title.has(CallPart.wishes) }
  /// It is for who has something already.
  var undoes: Bool { title.has(CallPart.undoing) }
  /// It is for who has nothing yet.
  var begins: Bool { !undoes && title.has(CallPart.beginning) }
  /// Something is done there on every such call.
  func does(_ steps: [Course.Item]) -> Bool { steps[self.steps].contains { $0.kind == .step } }
  /// Nothing counts it: neither its title nor its steps go on from the part before.
  func isUncounted(_ steps: [Course.Item]) -> Bool {
    !title.isCounted && (beginsAnew || steps[self.steps].allSatisfy { $0.number == nil })
  }

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
    finish first gather goodbye greet greeting hand handoff intro introduction last opening outro phase policies policy
    qualification qualify route routing rule rules script start step summary transfer transferring verification verify
    welcome wrap
    """)
}

/// A heading with steps of its own below it.
struct PartTitle: Sendable {
  let words: String
  /// How deep it stands; a line of bold words alone stands deepest.
  let level: Int
  /// The heading that it stands under: its block, and its words.
  let parent: Int?
  let above: String
  /// The paragraph right before it.
  let lead: String
  /// It is a condition, "If they are upset", and so told with the steps.
  let decides: Bool

  /// The heading in a block.
  init(_ block: Int, among headings: ArraySlice<Int>, decides: Bool, _ syntax: JobSyntax) {
    self.decides = decides
    func level(_ block: Int) -> Int {
      if case .heading(let level) = syntax.blocks[block].kind, level > 0 { level } else { 7 }
    }
    func words(_ block: Int) -> String { Wording.plain(syntax.text.bytes, syntax.blocks[block].content) }
    self.words = Wording.trimmedOfMarks(words(block))
    self.level = level(block)
    parent = headings.last { $0 < block && level($0) < level(block) }
    above = parent.map { words($0) } ?? ""
    let before = syntax.blocks[..<block].lastIndex { $0.hasProse }
    lead = before.map { syntax.blocks[$0].kind == .paragraph ? words($0) : "" } ?? ""
  }

  /// "3. Existing appointment".
  var isCounted: Bool { words.utf8.first.map { $0 >= 0x30 && $0 <= 0x39 } ?? false }

  /// Without its number or letter: "B. Password reset".
  var name: String {
    let bytes = Array(words.utf8)
    let mark = isCounted ? bytes.prefix { $0 >= 0x30 && $0 <= 0x39 }.count : 1
    guard mark + 1 < bytes.count, ".):".utf8.contains(bytes[mark]), bytes[mark + 1].isWhitespace else { return words }
    return Wording.trimmedOfMarks(String(decoding: bytes[(mark + 1)...], as: UTF8.self))
  }

  func isBeside(_ other: PartTitle) -> Bool { level == other.level && parent == other.parent }

  func has(_ set: WordSet) -> Bool {
    let bytes = Array(words.utf8)
    return bytes.indices.contains { place in
      !bytes.isInsideWord(at: place) && set.contains(bytes, place..<bytes.wordEnd(from: place, to: bytes.count))
    }
  }
}
