import JobAnalysis
import JobModel

/// What an `Otherwise` that nothing was made of holds together.
extension Draft {
  /// The sentences that it may take along stay with the one before them: nobody but the author knows.
  mutating func keepWithOtherwise() {
    for (held, otherwise) in reachOfOtherwise {
      for place in held where parts[place].role != .moved {
        parts[place].role = .continuation
        parts[place].isUnconditional = false
      }
      let isBehind = held.lowerBound > otherwise
      let start = parts[isBehind ? otherwise : held.lowerBound - 1].range.lowerBound
      let end = parts[isBehind ? held.upperBound - 1 : otherwise].range.upperBound
      leave(
        start..<end, "attach-otherwise",
        because: isBehind
          ? "whether what follows is for both sides or for the other side alone is yours to say"
          : "what is between a condition and its other side may belong to it")
    }
  }

  func isLooseOtherwise(_ place: Int) -> Bool {
    parts[place].role == .continuation && reading(of: parts[place]).elseMarker != nil
  }

  /// "For anything else" behind several conditions is what is left of all of them, and not the other side of the last.
  func answersSeveral(_ place: Int) -> Bool {
    guard isLooseOtherwise(place), let marker = reading(of: parts[place]).elseMarker, marker.count > 1,
      Draft.remainders.contains(bytes, reading.tokens[marker.lowerBound].range)
    else { return false }
    let conditions = parts[..<place].filter { $0.block == parts[place].block && reading(of: $0).isConditional }
    return conditions.count > 1
  }

  private static let remainders = WordSet("for in")

  func isFollowed(_ place: Int) -> Bool {
    place + 1 < parts.count && parts[place + 1].block == parts[place].block
  }

  /// Whether an `Otherwise` may take along what stands behind it: not where the other side has ended the call.
  func bindsSequel(_ place: Int) -> Bool {
    isLooseOtherwise(place) && !(place > 0 && endsCall(parts[place - 1]))
  }

  /// The parts that an `Otherwise` reaches over, in their order.
  var reachOfOtherwise: [(held: Range<Int>, otherwise: Int)] {
    var reach: [(held: Range<Int>, otherwise: Int)] = []
    var place = 0
    while place < parts.count {
      guard isLooseOtherwise(place) else {
        place += 1
        continue
      }
      let between = stepsBefore(otherwise: place)
      if !between.isEmpty { reach.append((between, place)) }
      var end = place + 1
      if bindsSequel(place) {
        while end < parts.count, parts[end].block == parts[place].block { end += 1 }
        if end > place + 1 { reach.append((place + 1..<end, place)) }
      }
      place = end
    }
    return reach
  }

  /// Whether the next condition of the paragraph is an `Otherwise`, which then is the other side of this one.
  func isAnsweredByOtherwise(_ place: Int) -> Bool {
    var next = place
    while isFollowed(next) {
      next += 1
      let sentence = reading(of: parts[next])
      if sentence.isConditional { return sentence.elseMarker != nil }
    }
    return false
  }

  /// The steps between an `Otherwise` and the condition that it answers, where that is not right before it.
  private func stepsBefore(otherwise place: Int) -> Range<Int> {
    var first = place
    while first > 0, parts[first - 1].block == parts[place].block, parts[first - 1].isUnconditional { first -= 1 }
    guard first > 0, first < place, parts[first - 1].block == parts[place].block,
      !parts[place - 1].tokens.contains(where: { Joints.asks(reading.tokens[$0], syntax) })
    else { return place..<place }
    return first..<place
  }
}
