import JobAnalysis

/// Whether a sentence still stands in its branch.
struct BranchCheck {
  let rewrite: Rewrite
  /// By unit before: a condition stands before it in its own block.
  private var isBehindCondition: [Bool] = []
  /// By unit before: an `Otherwise` stands before it in its block, and the call goes on after the other branch.
  private var isBoundByElse: [Bool] = []

  /// By unit after: it is a condition, or one stands before it in its own block.
  private var isInBranch: [Bool] = []

  init(rewrite: Rewrite) {
    self.rewrite = rewrite
    for (place, unit) in rewrite.after.units.enumerated() {
      let goesOn = place > 0 && rewrite.after.units[place - 1].block == unit.block && isInBranch[place - 1]
      isInBranch.append(goesOn || unit.isConditional)
    }
    let reading = rewrite.before
    var (condition, bound) = (false, false)
    for (place, unit) in reading.units.enumerated() {
      let previous = place > 0 ? reading.units[place - 1] : nil
      if previous?.block != unit.block { (condition, bound) = (false, false) }
      isBehindCondition.append(condition)
      isBoundByElse.append(bound)
      condition = condition || unit.isConditional
      guard reading.sentence(of: unit).elseMarker != nil else { continue }
      bound = previous.map { !reading.endings.contains($0.sentence) } ?? true
    }
  }

  /// What is wrong with the place of a unit before; nil where nothing is.
  func obstacle(_ place: Int) -> String? {
    guard rewrite.moved[place] == nil, let first = rewrite.alignment.images[place].first else { return nil }
    if rewrite.alignment.attached[first] == place {
      return isFreeAction(place) ? nil : "would end up in a branch"
    }
    for image in rewrite.alignment.images[place] where !hasSameGovernor(place, image) {
      return "would end up under another step"
    }
    guard place > 0, rewrite.before.units[place - 1].kind == .sentence, rewrite.moved[place - 1] == nil,
      let last = rewrite.alignment.images[place - 1].last
    else { return nil }
    return neighbour(place, first, last)
  }

  /// An action on a line of its own behind a sentence without a condition: it may come to stand at that sentence's end.
  private func isFreeAction(_ place: Int) -> Bool {
    let units = rewrite.before.units
    guard place > 0, rewrite.isAction(units[place], in: rewrite.before) else { return false }
    return !units[place - 1].isConditional && !isBehindCondition[place - 1]
      && units[place].governor == units[place - 1].governor
  }

  // MARK: What it stands under

  private func hasSameGovernor(_ place: Int, _ image: Int) -> Bool {
    let old = rewrite.before.units[place].governor
    guard let governor = rewrite.after.units[image].governor else { return old == nil }
    guard let source = rewrite.alignment.sources[governor] else { return false }
    // The items of a list that was one sentence stand under its beginning.
    if source == place { return true }
    if let old { return source == old }
    return mayStandUnder(source, place, governor: governor)
  }

  /// A sentence that stood under nothing may come to stand under the condition whose other side it is, or, being a
  /// condition itself, under the step before it.
  private func mayStandUnder(_ source: Int, _ place: Int, governor: Int) -> Bool {
    let units = rewrite.before.units
    let sentence = rewrite.before.sentence(of: units[place])
    guard place > 0 else { return false }
    if sentence.elseMarker != nil { return source == place - 1 && units[source].isConditional }
    if units[place].block == units[place - 1].block, let last = rewrite.alignment.images[place - 1].last,
      let first = rewrite.alignment.images[place].first
    {
      let (one, other) = (rewrite.after.units[last], rewrite.after.units[first])
      if one.block == other.block { return true }
    }
    return source == place - 1 && sentence.isConditional && !isInBranch[governor]
  }

  // MARK: What it stands beside

  /// Whether it is as near to the sentence before it as it was.
  private func neighbour(_ place: Int, _ first: Int, _ last: Int) -> String? {
    let (unit, previous) = (rewrite.before.units[place], rewrite.before.units[place - 1])
    let (image, other) = (rewrite.after.units[first], rewrite.after.units[last])
    guard unit.block == previous.block else {
      if image.block != other.block || isFreeAction(place) { return nil }
      return "would join what was apart from it"
    }
    if image.block == other.block || image.item != nil && image.item == other.item { return nil }
    if rewrite.before.sentence(of: unit).elseMarker != nil { return nil }
    if isBoundByElse[place] { return "may belong to the “otherwise” before it" }
    let isBound = unit.item != nil && isBehindCondition[place]
    return isBound ? "may belong to the condition before it" : nil
  }
}
