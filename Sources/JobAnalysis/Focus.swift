import JobModel

/// The part of a job that rules of near or close sight look at again after an edit: what the edit has changed, and what stands so near
/// to it that something else may be said of it.
struct Focus: Sendable {
  /// Whole lines of the text: what was said of them is forgotten, what was said of any other place holds.
  let text: Range<Int>
  /// The sentences that are looked at: some more, since what is said of a place may be noticed beside it.
  let sentences: Range<Int>
  /// The same lines in the text before.
  private let before: Range<Int>
  private let change: TextChange

  /// How far a rule looks where it looks beyond the block of a place.
  struct Reach {
    /// How many sentences ahead and back, and how many bytes.
    let ahead: Int
    let back: Int
    let bytes: Int
    /// How many sentences away from the one that it looks at it marks something.
    let margin: Int

    static var near: Reach { Reach(ahead: 4, back: 8, bytes: 320, margin: 2) }
    static var close: Reach { Reach(ahead: 1, back: 1, bytes: 32, margin: 0) }
  }

  /// Whether nothing has changed that is seen from everywhere.
  static func isEnough(for snapshot: Snapshot, after old: Snapshot) -> Bool {
    guard let syntax = snapshot.document.job, let before = old.document.job else { return false }
    return syntax.frontMatter == before.frontMatter && snapshot.facts == old.facts
  }

  /// Nil for any other file than a job.
  init?(_ snapshot: Snapshot, _ reach: Reach) {
    guard let syntax = snapshot.document.job, let reading = snapshot.document.reading else { return nil }
    change = syntax.kept.change
    let all = reading.sentences
    let anew = max(0, reading.kept.head - reach.ahead)..<min(all.count, all.count - reading.kept.tail + reach.back)
    let blocks = Focus.blocks(syntax, reading)
    var start = max(0, change.start - reach.bytes)
    if let block = blocks.first { start = min(start, syntax.blocks[block].range.lowerBound) }
    start = anew.lowerBound == 0 ? 0 : min(start, all[anew.lowerBound].range.lowerBound)
    var end = min(syntax.text.count, change.newEnd + reach.bytes)
    for block in blocks { end = max(end, syntax.blocks[block].range.upperBound) }
    if let last = anew.last { end = max(end, all[last].range.upperBound) }
    let isToEnd = anew.upperBound == all.count

    let lines = syntax.text.line(at: start)..<syntax.text.line(at: end) + 1
    let lower = syntax.text.lineStart(lines.lowerBound)
    let upper = isToEnd ? syntax.text.count + 1 : syntax.text.lineStart(lines.upperBound)
    text = lower..<upper
    before = lower..<(upper - change.shift)
    let first = all.firstPlace(fromWhichOn: { $0.range.upperBound > lower })
    let last = all.firstPlace(fromWhichOn: { $0.range.lowerBound >= upper })
    sentences = max(0, first - reach.margin)..<min(all.count, last + reach.margin)
  }

  /// The blocks that have changed, or a sentence in them; with them a list right behind, which may be what they introduce.
  private static func blocks(_ syntax: JobSyntax, _ reading: Reading) -> Range<Int> {
    var first = syntax.kept.blocks.head
    var last = syntax.blocks.count - syntax.kept.blocks.tail
    let anew = reading.kept.head..<max(reading.kept.head, reading.sentences.count - reading.kept.tail)
    if let place = anew.first { first = min(first, reading.sentences[place].block) }
    if let place = anew.last { last = max(last, reading.sentences[place].block + 1) }
    if last < syntax.blocks.count, case .list = syntax.blocks[last].kind { last += 1 }
    return first..<max(first, last)
  }

  /// What a rule says of the whole job, by what it said before and what it says now of the part in focus.
  func marks(_ known: [Mark], with new: [Mark]) -> [Mark] {
    if known.isEmpty, new.isEmpty { return known }
    var marks: [Mark] = []
    for mark in known where mark.range.lowerBound < before.lowerBound { marks.append(mark) }
    for mark in new where text.contains(mark.range.lowerBound) { marks.append(mark) }
    for mark in known where mark.range.lowerBound >= before.upperBound { marks.append(moved(mark)) }
    return marks
  }

  /// Marks of which none is about what has changed.
  func moved(_ marks: [Mark]) -> [Mark] { marks.isEmpty ? marks : marks.map { moved($0) } }

  private func moved(_ mark: Mark) -> Mark {
    var mark = mark
    mark.range = moved(mark.range)
    for fix in mark.fixes.indices {
      for edit in mark.fixes[fix].edits.indices {
        mark.fixes[fix].edits[edit].range = moved(mark.fixes[fix].edits[edit].range)
      }
    }
    for place in mark.related.indices {
      if case .here(let range) = mark.related[place].place { mark.related[place].place = .here(moved(range)) }
    }
    return mark
  }

  private func moved(_ range: Range<Int>) -> Range<Int> {
    range.lowerBound < change.oldEnd ? range : range.moved(by: change.shift)
  }
}

extension Snapshot {
  /// What is seen from everywhere in a job.
  struct Facts: Equatable {
    let profile: Profile
    let showsItsActions: Bool
    let hasOrders: Bool
    /// What stands in brackets alone on a line.
    let titles: Set<String>
  }

  var facts: Facts {
    Facts(
      profile: profile, showsItsActions: showsItsActions, hasOrders: conduct?.hasOrders ?? false,
      titles: document.job.map { Rule.titles(in: $0) } ?? [])
  }

  /// The same snapshot with its eyes on one part: `actions`, `texts`, `messages`, `prose.instructions`, `prose.places`,
  /// `conduct.english` and `conduct.places` are those of that part; all else is there as ever.
  func looking(at focus: Focus) -> Snapshot {
    Snapshot(self, lookingAt: focus)
  }

  /// The actions of a job.
  var actions: ArraySlice<Action> {
    guard let syntax = document.job else { return [] }
    return focus.map { syntax.actions(in: $0.text) } ?? syntax.actions[...]
  }

  /// The lines of the text.
  var lines: Range<Int> {
    let all = 0..<document.text.count
    return focus.map { $0.text.clamped(to: all) } ?? all
  }
}

extension JobSyntax {
  /// The actions that reach into a part of the text.
  func actions(in part: Range<Int>) -> ArraySlice<Action> {
    let first = actions.firstPlace(fromWhichOn: { $0.range.upperBound > part.lowerBound })
    return actions[first..<actions.firstPlace(fromWhichOn: { $0.range.lowerBound >= part.upperBound })]
  }
}
