import JobAnalysis
import JobModel

/// Whether sentences that were moved may be, where they are now.
struct MoveReview {
  let rewrite: Rewrite
  /// From here on there is nothing but prohibitions, and what is moved as well.
  private let tail: Int

  init(rewrite: Rewrite) {
    self.rewrite = rewrite
    let units = rewrite.before.units
    var tail = units.count
    while tail > 0,
      rewrite.moved[tail - 1] != nil || rewrite.before.sentence(of: units[tail - 1]).clause == .prohibition
    {
      tail -= 1
    }
    self.tail = tail
  }

  /// Why a move may not be; nil where it may.
  func breach(of move: Move) -> Breach? {
    let units = rewrite.before.units(within: move.range)
    guard let first = units.first, let last = units.last else {
      return Breach(before: move.range, "what is moved is not a sentence")
    }
    let sentences = units.filter { rewrite.before.units[$0].kind == .sentence }
    guard sentences.count == 1, rewrite.alignment.images[sentences[0]].count == 1 else {
      return Breach(before: move.range, "more than one sentence is moved")
    }
    let image = rewrite.after.units[rewrite.alignment.images[sentences[0]][0]]
    guard let reason = obstacle(to: move.kind, sentences[0], image: image, from: first, to: last) else { return nil }
    let words = rewrite.before.quotation(move.range)
    return Breach(before: move.range, after: image.range, "the rewrite moves \(words), but \(reason)")
  }

  private func obstacle(to kind: Move.Kind, _ place: Int, image: GuardUnit, from first: Int, to last: Int) -> String? {
    let unit = rewrite.before.units[place]
    let clause = rewrite.before.sentence(of: unit).clause
    if refersBack(place) || last + 1 < rewrite.before.units.count && beginsWithReference(last + 1) {
      return "its neighbours refer to each other"
    }
    if rewrite.before.words(of: unit).contains(where: { isAction($0) }) { return "it holds an action" }
    switch kind {
    case .goal:
      if clause != .goal { return "it states no goal" }
      let isFirst = rewrite.after.units.first { $0.kind == .sentence }?.range == image.range
      return isFirst ? nil : "the goal comes first"
    case .rule:
      if clause != .prohibition { return "it forbids nothing" }
      if rewrite.after.section(of: image) != .rules { return "it is not among the rules" }
      return isGeneral(unit) || isAtEnd(place) ? nil : "it may belong to its step alone"
    case .offScript:
      if clause != .offScript { return "it is not about a caller who will not go along" }
      if rewrite.after.section(of: image) != .offScript { return "it is not in the off-script part" }
      if isFollowedByElse(last) { return "what follows is its other side" }
      return isGeneralDeviation(unit) || !answersStep(first) ? nil : "it may answer the step before it"
    }
  }

  private func isAction(_ word: GuardWord) -> Bool {
    word.atom.map { rewrite.before.syntax.atoms[$0].kind == .action } ?? false
  }

  /// `That is not allowed over the phone.`
  private func beginsWithReference(_ place: Int) -> Bool {
    let unit = rewrite.before.units[place]
    let words = rewrite.before.words(of: unit)
    guard unit.kind == .sentence, let first = words.first, first.isWord(in: MoveReview.references) else { return false }
    return !(words.dropFirst().first?.isWord(in: MoveReview.known) ?? false)
  }

  /// Whether the sentence needs the one before it. "They" are the callers, "this call" is the call, and "so that" joins.
  private func refersBack(_ place: Int) -> Bool {
    if beginsWithReference(place) { return true }
    let words = Array(rewrite.before.words(of: rewrite.before.units[place]))
    return words.enumerated().contains { index, word in
      guard word.isWord(in: MoveReview.pronouns) else { return false }
      return index + 1 >= words.count || !words[index + 1].isWord(in: MoveReview.known)
    }
  }

  /// A prohibition that says itself that it holds throughout.
  private func isGeneral(_ unit: GuardUnit) -> Bool {
    let words = rewrite.before.words(of: unit)
    if words.contains(where: { $0.isWord(in: MoveReview.binding) }) { return false }
    if words.first?.isWord(in: MoveReview.never) == true { return true }
    let bytes = rewrite.before.bytes
    return words.contains { word in
      MoveReview.general.end(in: bytes, at: word.range.lowerBound, limit: unit.range.upperBound) != nil
    }
  }

  private func isAtEnd(_ place: Int) -> Bool {
    let words = rewrite.before.words(of: rewrite.before.units[place])
    return place >= tail && !words.contains { $0.isWord(in: MoveReview.binding) }
  }

  private func isFollowedByElse(_ place: Int) -> Bool {
    guard place + 1 < rewrite.before.units.count else { return false }
    return rewrite.before.sentence(of: rewrite.before.units[place + 1]).elseMarker != nil
  }

  /// The condition says what is declined, or that it may come at any time.
  private func isGeneralDeviation(_ unit: GuardUnit) -> Bool {
    let words = Array(rewrite.before.words(of: unit))
    let bytes = rewrite.before.bytes
    for (place, word) in words.enumerated() where word.kind == .word {
      if MoveReview.anytime.end(in: bytes, at: word.range.lowerBound, limit: unit.range.upperBound) != nil {
        return true
      }
      guard word.isWord(in: MoveReview.giving), place + 1 < words.count else { continue }
      if words[place + 1].isAny(of: .determiner), !words[place + 1].isWord(in: MoveReview.references) { return true }
    }
    return false
  }

  /// Whether the sentence before asks for something.
  private func answersStep(_ place: Int) -> Bool {
    guard place > 0 else { return false }
    let before = rewrite.before.units[place - 1]
    guard before.kind == .sentence, rewrite.before.sentence(of: before).clause != .goal else { return false }
    return rewrite.before.words(of: before).contains { word in
      word.isWord(in: MoveReview.asking) || word.isAny(of: .asking) && !word.isWord(in: MoveReview.know)
    }
  }

  private static let references = WordSet("it it's its that that's these this those")
  private static let pronouns = WordSet("it it's its these this those")
  private static let known = WordSet("call conversation job")
  private static let never = WordSet("never under")
  private static let binding = WordSet("after again before if once unless until when whenever while yet")
  private static let general = PhraseSet("at any point\nat any time\non this call\nunder any circumstances")
  private static let anytime = PhraseSet("a question\nany question\nanything\nat any point\nat any time")
  private static let giving = WordSet("give leave provide share tell")
  /// "Let them know" asks for nothing.
  private static let know = WordSet("know")
  private static let asking = WordSet("collect gather get request take")
}
