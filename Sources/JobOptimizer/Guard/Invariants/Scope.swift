import JobAnalysis
import JobModel

extension Invariant {
  /// What a negation, a focus word, a modal, a condition or a phrase at the start governs, it governs still: a sentence is
  /// cut only before an order that nothing before it reaches.
  static let scope = Invariant(id: "scope", keeps: "what not, only, must, if and an opening phrase apply to") {
    rewrite in
    var breaches: [Breach] = []
    rewrite.forEachChange { place, unit, images in
      guard unit.kind == .sentence, !images.isEmpty else { return }
      if images.count > 1 {
        breaches += cuts(of: place, images, rewrite)
      } else if stops(in: images, of: rewrite.after) > stops(in: [unit], of: rewrite.before) {
        let words = rewrite.before.quotation(unit.range)
        breaches.append(
          Breach(before: unit.range, after: images[0].range, "the rewrite puts a full stop into \(words)"))
      } else if let derivation = rewrite.derivations[place], !derivation.isEmpty || derivation.isFronted,
        reaches(of: unit, rewrite.before) != reaches(of: images[0], rewrite.after)
      {
        let words = rewrite.before.quotation(unit.range)
        breaches.append(
          Breach(
            before: unit.range, after: images[0].range,
            "a word such as “only” or “not” would reach further, or less far, in \(words)"))
      }
    }
    return breaches
  }

  /// The full stops inside sentences: each may end one that nobody sees, "by 6 p.m. Sun. by 3 p.m.".
  private static func stops(in units: [GuardUnit], of reading: GuardReading) -> Int {
    units.reduce(0) { sum, unit in
      sum + reading.words(of: unit).reduce(0) { $0 + ($1.kind == .symbol && $1.letters == [UInt8(ascii: ".")] ? 1 : 0) }
    }
  }

  /// The places where a sentence may not be cut.
  private static func cuts(of place: Int, _ images: [GuardUnit], _ rewrite: Rewrite) -> [Breach] {
    let unit = rewrite.before.units[place]
    let places = rewrite.alignment.images[place]
    var breaches: [Breach] = []
    var reach = Reach(rewrite.before.sentence(of: unit), of: rewrite.before)
    reach.add(images[0], of: rewrite.after)
    for (index, image) in zip(places, images).dropFirst() {
      let isListed = image.governor.map { places.contains($0) && rewrite.after.units[$0].introduces } ?? false
      if rewrite.alignment.attached[index] == place || isListed { continue }
      if let reason = reach.obstacle(before: image, in: rewrite.after) {
        let words = rewrite.before.quotation(unit.range)
        breaches.append(
          Breach(before: unit.range, after: image.range, "the rewrite cuts \(words) apart, but \(reason)"))
      }
      reach.add(image, of: rewrite.after)
    }
    return breaches
  }

  /// For each negation and focus word, how many words stand behind it: in its sentence, or in the condition that opens it.
  /// A modal says the same on either side: "you may text them if they ask".
  private static func reaches(of unit: GuardUnit, _ reading: GuardReading) -> [[Int]] {
    let condition = reading.sentence(of: unit).condition
    var behind = 0
    var behindInCondition = 0
    var reaches: [[Int]] = []
    for word in reading.words(of: unit).reversed() {
      let isInCondition = word.token.map { condition?.contains($0) == true } ?? false
      if word.isAny(of: .negation | .focus) {
        reaches.append(word.letters.map { Int($0) } + [-(isInCondition ? behindInCondition : behind)])
      }
      guard !word.isSoft else { continue }
      behind += 1
      if isInCondition { behindInCondition += 1 }
    }
    return reaches.sorted { $0.lexicographicallyPrecedes($1) }
  }
}

/// What the pieces of a sentence so far let reach over what comes next.
private struct Reach {
  static let governing: WordClasses = .negation | .focus | .modal

  private let isConditional: Bool
  private var governs = false
  private var asks = false
  private var binds = false
  private var ordersCaller = false
  private var depth = 0

  init(_ sentence: SentenceReading, of reading: GuardReading) {
    isConditional = sentence.isConditional || reading.prose.hasLooseCondition(sentence, in: reading.syntax)
  }

  mutating func add(_ unit: GuardUnit, of reading: GuardReading) {
    ordersCaller = false
    let words = reading.words(of: unit)
    for (place, word) in zip(words.indices, words) where word.kind == .word {
      if word.isAny(of: Reach.governing) { governs = true }
      if word.isWord(in: Reach.questions) { asks = true }
      if word.isWord(in: Reach.binding) { binds = true }
      let next = place + 1 < words.endIndex ? words[place + 1] : nil
      let isInfinitive = word.isWord(in: Reach.to) && next?.isAny(of: .verb | .ambiguousVerb) == true
      if isInfinitive || word.isWord(in: Reach.letting) || place > words.startIndex && word.isWord(in: Reach.subjects) {
        ordersCaller = true
      }
    }
    for byte in reading.bytes[unit.range] {
      if byte == UInt8(ascii: "(") { depth += 1 }
      if byte == UInt8(ascii: ")") { depth -= 1 }
    }
  }

  /// Why the sentence must not be cut before `unit`.
  func obstacle(before unit: GuardUnit, in reading: GuardReading) -> String? {
    if isConditional { return "a condition holds for all of it" }
    if governs { return "a word such as “only”, “not” or “must” holds for all of it" }
    if asks { return "what follows depends on the answer" }
    if binds { return "a word such as “because” or “so” holds it together" }
    if depth != 0 { return "a bracket holds it together" }
    let isAction = reading.words(of: unit).first?.atom.map { reading.syntax.atoms[$0].kind == .action } ?? false
    if ordersCaller, !isAction { return "the second part may be the caller’s to do" }
    if !isAction, reading.sentence(of: unit).verb == nil { return "what follows is not an instruction" }
    return nil
  }

  private static let questions = WordSet("if offer whether would")
  private static let binding = WordSet("because case once since so unless until when whenever while")
  private static let letting = WordSet("help let")
  private static let to = WordSet("to")
  private static let subjects = WordSet("he i she they they'd they'll we we'd we'll what who you you'd you'll")
}
