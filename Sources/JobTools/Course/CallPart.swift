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
  /// Something is done there on every such call.
  let does: Bool
  /// Nothing counts it: neither its title nor its steps go on from the part before.
  let isUncounted: Bool
  let isPhase: Bool
  let isWish: Bool
  /// It is for who has something already.
  let undoes: Bool
  /// It is for who has nothing yet.
  let begins: Bool

  private init(_ title: PartTitle, _ range: Range<Int>, of steps: [Course.Item]) {
    let own = steps[range]
    self.title = title
    self.steps = range
    beginsAnew = own.first?.number == 1
    ends = own.contains { $0.kind == .step && $0.isCertain && $0.ending != .none }
    does = own.contains { $0.kind == .step }
    isUncounted = !title.isCounted && (beginsAnew || own.allSatisfy { $0.number == nil })
    isPhase = title.decides || title.has(CallPart.phases)
    isWish = !isPhase && title.has(CallPart.wishes)
    undoes = title.has(CallPart.undoing)
    begins = !undoes && title.has(CallPart.beginning)
  }

  /// The parts of a course, in its order; what stands before the first heading is in none.
  static func parts(of steps: [Course.Item], _ titles: [Int: PartTitle]) -> [CallPart] {
    let starts = steps.indices.filter { titles[steps[$0].range.lowerBound] != nil }
    return starts.enumerated().compactMap { place, start in
      guard let title = titles[steps[start].range.lowerBound] else { return nil }
      return CallPart(title, start..<(place + 1 < starts.count ? starts[place + 1] : steps.count), of: steps)
    }
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

  /// The heading in a block, which stands under another.
  init(_ block: Int, under parent: Int?, decides: Bool, _ syntax: JobSyntax) {
    func words(_ block: Int) -> String { Wording.plain(syntax.text.bytes, syntax.blocks[block].content) }
    self.words = Wording.trimmedOfMarks(words(block))
    self.decides = decides
    self.parent = parent
    level = PartTitle.level(of: syntax.blocks[block])
    above = parent.map { words($0) } ?? ""
    let before = syntax.blocks[..<block].lastIndex { $0.hasProse }
    lead = before.map { syntax.blocks[$0].kind == .paragraph ? words($0) : "" } ?? ""
  }

  private static func level(of block: Block) -> Int {
    if case .heading(let level) = block.kind, level > 0 { level } else { 7 }
  }

  /// The headings of a text in its order, each with the one that it stands under.
  static func headings(of syntax: JobSyntax) -> [(block: Int, parent: Int?)] {
    var open: [Int] = []
    var headings: [(block: Int, parent: Int?)] = []
    for (place, block) in syntax.blocks.enumerated() {
      guard case .heading = block.kind else { continue }
      while let last = open.last, level(of: syntax.blocks[last]) >= level(of: block) { open.removeLast() }
      headings.append((block: place, parent: open.last))
      open.append(place)
    }
    return headings
  }

  /// "3. Existing appointment".
  var isCounted: Bool { words.utf8.first.map { $0 >= 0x30 && $0 <= 0x39 } ?? false }

  /// "B. Password reset".
  var isLettered: Bool { !isCounted && name != words }

  /// Without its number or letter: "B. Password reset".
  var name: String {
    let bytes = Array(words.utf8)
    let mark = isCounted ? bytes.prefix { $0 >= 0x30 && $0 <= 0x39 }.count : 1
    guard mark + 1 < bytes.count, ".):".utf8.contains(bytes[mark]), bytes[mark + 1].isWhitespace else { return words }
    return Wording.trimmedOfMarks(String(decoding: bytes[(mark + 1)...], as: UTF8.self))
  }

  func isBeside(_ other: PartTitle) -> Bool { place == other.place }
  /// The same for all that stand beside one another.
  var place: Int { (parent ?? -1) * 8 + level }

  func has(_ set: WordSet) -> Bool {
    let bytes = Array(words.utf8)
    return bytes.indices.contains { place in
      !bytes.isInsideWord(at: place) && set.contains(bytes, place..<bytes.wordEnd(from: place, to: bytes.count))
    }
  }
}
