import JobAnalysis
import JobModel

extension Invariant {
  /// What "it", "this" and "those" stand for stays where they look for it: before them in their sentence, or in the sentence
  /// before.
  static let antecedents = Invariant(id: "antecedents", keeps: "what “it”, “this” and “those” refer to") { rewrite in
    var breaches: [Breach] = []
    for place in rewrite.before.units.indices {
      let unit = rewrite.before.units[place]
      let images = rewrite.alignment.images[place].filter { rewrite.alignment.attached[$0] != place }
      guard unit.kind == .sentence, let first = images.first else { continue }
      // A sentence that is what it was can only have lost what stood before it.
      if rewrite.kept.isKept(place), !hasOtherNeighbor(place, first, rewrite) { continue }
      var isNamed = false
      let before = references(in: unit, of: rewrite.before, &isNamed)
      guard !before.isEmpty else { continue }
      let words = rewrite.before.quotation(unit.range)
      let pieces = pieces(images, from: place, rewrite)
      if let range = pieces.bare {
        let word = rewrite.after.quotation(range)
        breaches.append(
          Breach(
            before: unit.range, after: range,
            "the rewrite cuts \(words) apart, and \(word) would refer to nothing in the part before it"))
      } else if before.count == pieces.references.count, named(before) > named(pieces.references) {
        let word = rewrite.before.quotation(rewrite.before.prose.tokens[before[0].token].range)
        breaches.append(
          Breach(
            before: unit.range, after: rewrite.place(of: place),
            "\(word) in \(words) would come before what it refers to"))
      } else if rewrite.before.prose.leansOnNeighbor(before, in: rewrite.before.sentence(of: unit)),
        hasOtherNeighbor(place, first, rewrite)
      {
        breaches.append(
          Breach(
            before: unit.range, after: rewrite.after.units[first].range,
            "\(words) refers to the sentence before it, and would come after another one"))
      }
    }
    return breaches
  }

  private static func references(
    in unit: GuardUnit, of reading: GuardReading, _ isNamed: inout Bool
  ) -> [BackReference] {
    // "Be sure to" names nothing.
    let tokens = reading.words(of: unit).drop { $0.isSoft }.compactMap { $0.token }
    guard let first = tokens.first, let last = tokens.last else { return [] }
    return reading.prose.backReferences(in: first..<max(first, last) + 1, of: reading.syntax, isNamed: &isNamed)
  }

  private static func named(_ references: [BackReference]) -> Int {
    references.reduce(0) { $0 + ($1.isNamed ? 1 : 0) }
  }

  /// The references in the images of a unit, read one after the other, and one in a piece behind the first that nothing
  /// before it names.
  private static func pieces(
    _ images: [Int], from place: Int, _ rewrite: Rewrite
  ) -> (references: [BackReference], bare: Range<Int>?) {
    var isNamed = false
    var all: [BackReference] = []
    var bare: Range<Int>?
    for (ordinal, image) in images.enumerated() {
      let found = references(in: rewrite.after.units[image], of: rewrite.after, &isNamed)
      if ordinal > 0, bare == nil, let reference = found.first(where: { !$0.isNamed }) {
        bare = rewrite.after.prose.tokens[reference.token].range
      }
      all += found
    }
    return (all, bare)
  }

  /// Whether another sentence stands before a unit than did, in the same part of the text.
  private static func hasOtherNeighbor(_ place: Int, _ image: Int, _ rewrite: Rewrite) -> Bool {
    guard place > 0, rewrite.before.units[place - 1].kind == .sentence else { return false }
    var sources = [place - 1]
    // An action alone on its line says nothing that could be spoken of; it may have joined its step.
    if rewrite.isAction(rewrite.before.units[place - 1], in: rewrite.before) { sources.append(place - 2) }
    var neighbor = image - 1
    while neighbor >= 0, rewrite.alignment.sources[neighbor] == nil { neighbor -= 1 }
    guard neighbor >= 0 else { return true }
    return ![rewrite.alignment.sources[neighbor], rewrite.alignment.attached[neighbor]].contains { source in
      source.map { sources.contains($0) } ?? false
    }
  }
}
