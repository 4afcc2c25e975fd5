extension Pass {
  /// Every pass, in the order in which they run: layout, words, sentences, what moves, numbers.
  package static let all: [Pass] = [
    normalizeLayout,
    splitCompound,
    dropFiller,
    conditionFirst,
    attachOtherwise,
    goalFirst,
    sinkOffScript,
    sinkRules,
    expandList,
    attachAction,
    numberList,
    renumber,
    numberSteps,
  ]

  package static func named(_ id: String) -> Pass? {
    all.first { $0.id == id }
  }
}
