package import JobModel

/// Two texts that grew from one, made one again.
///
/// What only one side changed is taken from it, what both changed alike is taken once. Where they changed the same words
/// differently, or words without anything between, nothing is guessed: there is no text, only the lines to look at.
///
/// ```
/// base    1. Offer Tuesday.        ours  1. Offer Friday.       theirs  Offer Tuesday.
/// merged  Offer Friday.
/// ```
package enum Merge: Sendable, Equatable {
  case merged(SourceText)
  case conflicts([Conflict])

  /// Lines, from zero, that both sides changed; each range has at least one.
  package struct Conflict: Sendable, Equatable {
    package let base: Range<Int>
    package let ours: Range<Int>
    package let theirs: Range<Int>

    package init(base: Range<Int>, ours: Range<Int>, theirs: Range<Int>) {
      self.base = base
      self.ours = ours
      self.theirs = theirs
    }
  }

  package init(base: SourceText, ours: SourceText, theirs: SourceText) {
    var edits: [TextEdit] = []
    var conflicts: [Conflict] = []
    var ourSide = MergeSide(base: base, text: ours)
    var theirSide = MergeSide(base: base, text: theirs)
    while let place = MergeSide.nextPlace(ourSide, theirSide) {
      let (one, other) = (ourSide.take(place), theirSide.take(place))
      let ourText = ours.string(one.range)
      if one.isChanged, other.isChanged, !ourText.utf8.elementsEqual(theirs.string(other.range).utf8) {
        conflicts.append(
          Conflict(base: base.lines(of: place), ours: ours.lines(of: one.range), theirs: theirs.lines(of: other.range)))
      } else {
        edits.append(TextEdit(range: place, replacement: one.isChanged ? ourText : theirs.string(other.range)))
      }
    }
    guard conflicts.isEmpty, let text = try? base.applying(edits) else {
      self = .conflicts(Conflict.joined(conflicts))
      return
    }
    self = .merged(text)
  }
}

extension Merge.Conflict {
  /// Several on one line are told as one.
  fileprivate static func joined(_ conflicts: [Merge.Conflict]) -> [Merge.Conflict] {
    var joined: [Merge.Conflict] = []
    for next in conflicts {
      guard let last = joined.last, last.touches(next) else {
        joined.append(next)
        continue
      }
      joined[joined.count - 1] = Merge.Conflict(
        base: last.base.lowerBound..<next.base.upperBound, ours: last.ours.lowerBound..<next.ours.upperBound,
        theirs: last.theirs.lowerBound..<next.theirs.upperBound)
    }
    return joined
  }

  private func touches(_ next: Merge.Conflict) -> Bool {
    next.base.lowerBound < base.upperBound || next.ours.lowerBound < ours.upperBound
      || next.theirs.lowerBound < theirs.upperBound
  }
}
