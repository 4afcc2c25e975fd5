import JobModel

extension Invariant {
  /// Numbers, money, times, dates, in digits or words. List markers count and do not say; a step's number is held against
  /// the step that it points at.
  static let numbers = Invariant(id: "numbers", keeps: "every number, price, time and date") { rewrite in
    Breach.differences(
      rewrite.before.words(isNumber), rewrite.after.words(isNumber), in: rewrite, called: "the number")
      + astray(in: rewrite)
  }

  private static func isNumber(_ word: GuardWord) -> Bool {
    switch word.kind {
    case .number: word.letters != StepMentions.letters
    case .word: word.isWord(in: numberWords) || word.letters.contains { $0.isDigit }
    case .atom, .symbol: false
    }
  }

  /// References to another step than before.
  private static func astray(in rewrite: Rewrite) -> [Breach] {
    var after: [Int: [StepMentions.Reference]] = [:]
    for reference in rewrite.after.references.all {
      guard let source = rewrite.alignment.sources[reference.unit] else { continue }
      after[source, default: []].append(reference)
    }
    var breaches: [Breach] = []
    var counts: [Int: Int] = [:]
    for reference in rewrite.before.references.all {
      let ordinal = counts[reference.unit, default: 0]
      counts[reference.unit] = ordinal + 1
      let range = rewrite.before.words[reference.word].range
      let images = after[reference.unit] ?? []
      guard ordinal < images.count else {
        breaches.append(Breach(before: range, "the rewrite loses the reference to step \(reference.number)"))
        continue
      }
      if pointsAtSame(reference, images[ordinal], rewrite) { continue }
      breaches.append(
        Breach(
          before: range, after: rewrite.after.words[images[ordinal].word].range,
          "step \(images[ordinal].number) is not what step \(reference.number) was"))
    }
    for (unit, images) in after where images.count > counts[unit, default: 0] {
      breaches.append(Breach(before: rewrite.before.units[unit].range, "the rewrite adds a reference to a step"))
    }
    return breaches.sorted { ($0.before?.lowerBound ?? 0) < ($1.before?.lowerBound ?? 0) }
  }

  private static func pointsAtSame(
    _ before: StepMentions.Reference, _ after: StepMentions.Reference, _ rewrite: Rewrite
  ) -> Bool {
    let old = rewrite.before.references.targets[before.number] ?? []
    if old.isEmpty || old.count > 1, before.number != after.number { return false }
    if old.isEmpty { return true }
    let new = rewrite.after.references.targets[after.number] ?? []
    return new.contains { target in old.contains { rewrite.alignment.images[$0].first == target } }
  }

  private static let numberWords = WordSet(
    """
    billion couple double dozen eight eighteen eighth eighty eleven fifteen fifth fifty five forty four fourteen fourth
    half hundred million nine nineteen ninety ninth once one quarter second seven seventeen seventh seventy single six
    sixteen sixth sixty ten tenth third thirteen thirty thousand three thrice triple twelve twenty twice two zero
    """)
}
