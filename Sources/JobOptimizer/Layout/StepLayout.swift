import JobAnalysis
import JobModel

/// Where each sentence of a prose text stands in the numbered one: above the steps, as a step, below one, behind the last.
struct StepLayout {
  private enum Place {
    case lead
    case item(Int)
    case below
    case joined
    /// Behind the list: what holds for the call rather than for its last step.
    case behind
  }

  /// The parts that stay in the order of the text, each with where it stands.
  private var places: [(part: Int, place: Place)] = []
  /// How many numbers there are.
  private(set) var count = 0
  /// The parts that have numbers, each with the part before it that holds a step.
  private(set) var items: [(place: Int, before: Int?)] = []

  init(_ draft: Draft) {
    let kept = draft.parts.indices.filter { draft.parts[$0].role != .moved }
    let last = kept.last { draft.parts[$0].role != .continuation }
    var before: Int?
    for part in kept {
      switch draft.parts[part].role {
      case .step, .branch:
        count += 1
        places.append((part, .item(count)))
        items.append((part, before))
        before = part
      case .otherwise:
        places.append((part, .below))
        before = part
      case .continuation, .moved:
        let isBehind = last.map { part > $0 } == true && StepLayout.isBehind(part, draft, last: last, kept: kept)
        places.append((part, count == 0 ? .lead : isBehind ? .behind : .joined))
        if draft.reading(of: draft.parts[part]).isConditional { before = part }
      }
    }
  }

  /// In the last step's paragraph from the first word about the whole call on; in later paragraphs always.
  private static func isBehind(_ part: Int, _ draft: Draft, last: Int?, kept: [Int]) -> Bool {
    guard let last else { return false }
    if draft.parts[part].block != draft.parts[last].block { return true }
    if kept.contains(where: { $0 < part && draft.parts[$0].block == draft.parts[part].block && draft.bindsSequel($0) })
    {
      return false
    }
    // An `Otherwise` stays with its condition, and all between them with it.
    let answer = kept.last { draft.parts[$0].block == draft.parts[last].block && draft.isLooseOtherwise($0) } ?? last
    return kept.contains { $0 > max(last, answer) && $0 <= part && startsTail($0, draft) }
  }

  private static func startsTail(_ part: Int, _ draft: Draft) -> Bool {
    let sentence = draft.reading(of: draft.parts[part])
    if draft.isFreeRule(part) { return true }
    guard sentence.clause == .style || draft.isRuleOfCall(draft.parts[part]) else { return false }
    return !draft.isAnaphoric(draft.parts[part]) && !draft.pointsBehindCall(draft.parts[part].tokens)
  }

  /// All white space between sentences, as it has to be; soft line breaks inside steps become spaces.
  func edits(_ draft: Draft) -> [TextEdit] {
    var edits: [TextEdit] = []
    var last: (part: Int, place: Place)?
    for (part, place) in places {
      let text = separator(before: part, place, behind: last, draft)
      edits += gaps(from: last?.part, to: part, text, draft)
      last = (part, place)
    }
    edits += closing(behind: last?.part, draft)
    return StepLayout.sparing(edits + wraps(draft), draft)
  }

  /// What stands between a part and the one before it; nil to leave it.
  private func separator(before part: Int, _ place: Place, behind last: (part: Int, place: Place)?, _ draft: Draft)
    -> String?
  {
    let end = draft.lineEnd
    switch place {
    case .item(1):
      let heading = draft.isWhole && !holdsGoal(draft) ? "Steps:" + end : ""
      return (last == nil ? "" : end + end) + heading + "1. "
    case .item(let number): return end + "\(number). "
    case .below: return end + "   - "
    case .joined:
      guard let last else { return nil }
      return draft.parts[last.part].block == draft.parts[part].block ? " " : end + end + "   "
    case .lead: return nil
    case .behind:
      if case .behind = last?.place { return nil }
      return end + end
    }
  }

  /// A goal that had to stay among the steps is none of them, so nothing calls them all steps.
  private func holdsGoal(_ draft: Draft) -> Bool {
    places.contains { part, place in
      if case .lead = place { return false }
      return draft.reading(of: draft.parts[part]).clause == .goal
    }
  }

  /// The edits between two parts that stay; what was moved away from between them leaves nothing.
  private func gaps(from last: Int?, to part: Int, _ text: String?, _ draft: Draft) -> [TextEdit] {
    let start = last.map { $0 + 1 } ?? 0
    var edits: [TextEdit] = []
    var lower = last.map { draft.parts[$0].range.upperBound }
    for place in start...part {
      let upper = draft.parts[place].range.lowerBound
      if draft.parts[place].isJoined { lower = upper }
      if let lower {
        edits.append(
          TextEdit(range: lower..<upper, replacement: place == start ? text ?? original(lower..<upper, draft) : ""))
      } else if place == part, let text {
        edits.append(TextEdit(range: upper..<upper, replacement: text))
      }
      lower = draft.parts[place].range.upperBound
    }
    if last == nil, part > 0, let text {
      edits = edits.map { TextEdit(range: $0.range, replacement: "") }
      let upper = draft.parts[part].range.lowerBound
      edits.append(TextEdit(range: upper..<upper, replacement: text))
    }
    return edits
  }

  private func original(_ range: Range<Int>, _ draft: Draft) -> String { draft.syntax.text.string(range) }

  /// The white space before what was moved away from the end.
  private func closing(behind last: Int?, _ draft: Draft) -> [TextEdit] {
    guard let last, last + 1 < draft.parts.count else { return [] }
    return (last + 1..<draft.parts.count).map { place in
      TextEdit(
        range: draft.parts[place - 1].range.upperBound..<draft.parts[place].range.lowerBound, replacement: "")
    }
  }

  /// Line breaks inside the sentences of steps.
  private func wraps(_ draft: Draft) -> [TextEdit] {
    var edits: [TextEdit] = []
    for (part, place) in places {
      if case .lead = place { continue }
      if case .behind = place { continue }
      let range = draft.parts[part].range
      var atoms = draft.syntax.atoms(in: range)
      var index = range.lowerBound
      while index < range.upperBound {
        while let atom = atoms.first, atom.range.upperBound <= index { atoms = atoms.dropFirst() }
        if let atom = atoms.first, atom.range.lowerBound <= index {
          index = atom.range.upperBound
          continue
        }
        let end = draft.bytes.skippingWhitespace(from: index, to: range.upperBound)
        if end > index, draft.bytes[index..<end].contains(where: { $0.isLineEnd }) {
          edits.append(TextEdit(range: index..<end, replacement: " "))
        }
        index = max(end, index + 1)
      }
    }
    return edits
  }

  /// Without what the text has already, and what another pass has written over.
  private static func sparing(_ edits: [TextEdit], _ draft: Draft) -> [TextEdit] {
    let taken = draft.changes.edits.map { $0.range }.filter { !$0.isEmpty }.sorted { $0.lowerBound < $1.lowerBound }
    var next = 0
    return edits.sorted { $0.range.lowerBound < $1.range.lowerBound }.filter { edit in
      while next < taken.count, taken[next].upperBound <= edit.range.lowerBound { next += 1 }
      let isTaken = next < taken.count && taken[next].overlaps(edit.range)
      return !isTaken && !draft.syntax.text.string(edit.range).utf8.elementsEqual(edit.replacement.utf8)
    }
  }
}
