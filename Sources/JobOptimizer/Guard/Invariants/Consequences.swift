import JobAnalysis
import JobModel

extension Invariant {
  /// What happens under which condition; a condition may change sides with its order, never with another condition.
  static let consequences = Invariant(id: "consequences", keeps: "what follows from each condition") { rewrite in
    var breaches: [Breach] = []
    rewrite.forEachChange { place, unit, images in
      guard unit.kind == .sentence else { return }
      let before = Conditional(unit, in: rewrite.before)
      let after = images.compactMap { Conditional($0, in: rewrite.after) }
      if !images.isEmpty, let breach = confusion(place, unit, images, rewrite) {
        breaches.append(breach)
        return
      }
      let isKept: Bool
      switch (before, after.first) {
      case (nil, nil): isKept = true
      case (let before?, let after?): isKept = before.isSame(as: after, byStems: rewrite.author == .model)
      case (nil, _), (_, nil): isKept = false
      }
      // A split belongs to scope, a sentence without an image to coverage.
      if isKept || images.isEmpty { return }
      breaches.append(
        Breach(
          before: unit.range, after: rewrite.place(of: place),
          "the rewrite changes what happens when in \(rewrite.before.quotation(unit.range))"))
    }
    return breaches
  }

  /// A clause that says what is told, and in the other text decides whether it is, or the other way round.
  private static func confusion(
    _ place: Int, _ unit: GuardUnit, _ images: [GuardUnit], _ rewrite: Rewrite
  ) -> Breach? {
    let was = rewrite.before.hasGovernedClause(unit)
    let isNow = images.contains { rewrite.after.hasGovernedClause($0) }
    let opened = rewrite.before.opensWithCondition(unit)
    // "If they ask, tell them to wait until noon" turned round is "… until noon if they ask", which reads as the first one.
    let isJoined = isNow && opened && !images.contains { rewrite.after.opensWithCondition($0) }
    // "Say that we are closed until noon, and what to do if it rains": of two such clauses one may come to decide.
    let isParted = was && !opened && images.first.map { rewrite.after.opensWithCondition($0) } ?? false
    guard was != isNow || isJoined || isParted else { return nil }
    let words = rewrite.before.quotation(unit.range)
    let change =
      isNow && !isParted ? "what decides its order would belong to it" : "what belongs to its order would decide it"
    return Breach(before: unit.range, after: rewrite.place(of: place), "in \(words), \(change)")
  }
}

extension GuardReading {
  fileprivate func hasGovernedClause(_ unit: GuardUnit) -> Bool {
    prose.hasGovernedClause(sentence(of: unit), in: syntax)
  }

  fileprivate func opensWithCondition(_ unit: GuardUnit) -> Bool {
    let sentence = sentence(of: unit)
    return sentence.condition != nil || sentence.fronted != nil
  }
}

/// A sentence as its condition and its consequence.
private struct Conditional {
  let condition: [GuardWord]
  let consequence: [GuardWord]

  init?(_ unit: GuardUnit, in reading: GuardReading) {
    let sentence = reading.sentence(of: unit)
    guard let tokens = Conditional.condition(of: sentence) else { return nil }
    let words = reading.words(of: unit).filter { !$0.isSoft }
    condition = words.filter { $0.token.map { tokens.contains($0) } ?? false }
    consequence = words.filter { word in !(word.token.map { tokens.contains($0) } ?? false) }
  }

  private static func condition(of sentence: SentenceReading) -> Range<Int>? {
    if let words = sentence.condition ?? sentence.fronted ?? sentence.elseMarker { return words }
    return sentence.trailingCondition.map { $0..<max($0, sentence.tokens.upperBound) }
  }

  func isSame(as other: Conditional, byStems: Bool) -> Bool {
    if byStems {
      return Conditional.areAlike(condition, other.condition) && Conditional.areAlike(consequence, other.consequence)
    }
    return Conditional.areEqual(condition, other.condition) && Conditional.areEqual(consequence, other.consequence)
  }

  /// An action that stood on a line of its own may now end the consequence.
  private static func areEqual(_ left: [GuardWord], _ right: [GuardWord]) -> Bool {
    left.count == right.count && zip(left, right).allSatisfy { $0.isSame(as: $1) }
  }

  private static func areAlike(_ left: [GuardWord], _ right: [GuardWord]) -> Bool {
    let one = Set(left.map { $0.stem })
    let other = Set(right.map { $0.stem })
    return one.intersection(other).count * 5 >= min(one.count, other.count) * 3
  }
}
