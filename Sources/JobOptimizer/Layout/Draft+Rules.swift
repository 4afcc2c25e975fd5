import JobAnalysis

/// A rule that no condition decides, though it stands behind one.
extension Draft {
  /// Behind a branch that has ended the call nothing belongs to that branch, and what must never happen belongs to none: in the
  /// branch's own item it would look as if it held there alone.
  func isFreeRule(_ place: Int) -> Bool {
    let part = parts[place]
    guard part.role == .continuation, part.isUnconditional, reading(of: part).clause == .prohibition,
      !isAnaphoric(part), !speaksOfOther(part.tokens), let head = branch(before: place)
    else { return false }
    return endsCall(parts[head]) || isRuleOfCall(part)
  }

  /// The branch in whose item a part would come to stand.
  private func branch(before place: Int) -> Int? {
    var head = place - 1
    while head >= 0, parts[head].block == parts[place].block {
      switch parts[head].role {
      case .branch: return head
      case .continuation where parts[head].isUnconditional && reading(of: parts[head]).elseMarker == nil: head -= 1
      case .moved: head -= 1
      default: return nil
      }
    }
    return nil
  }

  /// A prohibition with which a paragraph begins: in the item of the step before the paragraph it would look like a part of it.
  private func opensParagraph(_ place: Int) -> Bool {
    let part = parts[place]
    return place > 0 && part.role == .continuation && part.isUnconditional && parts[place - 1].block != part.block
      && reading(of: part).clause == .prohibition && !isAnaphoric(part) && !speaksOfOther(part.tokens)
  }

  /// Gives such rules numbers of their own; those behind the last step come to stand behind the list.
  mutating func freeRules() {
    let held = Set(reachOfOtherwise.flatMap { $0.held })
    guard let last = parts.lastIndex(where: { $0.role == .step || $0.role == .branch }) else { return }
    let free = parts.indices.filter { $0 < last && !held.contains($0) && (isFreeRule($0) || opensParagraph($0)) }
    for place in free { parts[place].role = .step }
  }
}
