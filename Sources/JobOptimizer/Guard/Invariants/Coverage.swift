import JobModel

extension Invariant {
  /// Nothing is left out, and nothing is made up: every sentence has its image, every image its sentence.
  static let coverage = Invariant(id: "coverage", keeps: "every sentence, and no other") { rewrite in
    var breaches: [Breach] = []
    rewrite.forEachPair { place, unit, images in
      if images.isEmpty {
        breaches.append(Breach(before: unit.range, "the rewrite drops \(rewrite.before.quotation(unit.range))"))
      } else if rewrite.author == .model, !isCovered(unit, images, rewrite) {
        breaches.append(
          Breach(
            before: unit.range, after: rewrite.place(of: place),
            "the rewrite says something other than \(rewrite.before.quotation(unit.range))"))
      }
    }
    for (place, unit) in rewrite.after.units.enumerated() where rewrite.alignment.sources[place] == nil {
      if unit.isCanonicalTitle(in: rewrite.after) { continue }
      breaches.append(Breach(after: unit.range, "the rewrite makes up \(rewrite.after.quotation(unit.range))"))
    }
    return breaches
  }

  /// Whether most words on either side are on the other as well.
  private static func isCovered(_ unit: GuardUnit, _ images: [GuardUnit], _ rewrite: Rewrite) -> Bool {
    var left: [ArraySlice<UInt8>: Int] = [:]
    var total = 0
    for word in rewrite.before.words(of: unit) where !word.isSoft {
      left[word.stem, default: 0] += 1
      total += 1
    }
    var common = 0
    var written = 0
    for image in images {
      for word in rewrite.after.words(of: image) where !word.isSoft {
        written += 1
        guard let count = left[word.stem], count > 0 else { continue }
        left[word.stem] = count - 1
        common += 1
      }
    }
    // Three of five, as the alignment asks.
    return common * 5 >= total * 3 && common * 5 >= written * 3
  }
}

extension GuardUnit {
  /// `Goal:`, `Steps:`, `Off-script:`, `Rules:` or `Background:`, the titles that a rewrite may add.
  func isCanonicalTitle(in reading: GuardReading) -> Bool {
    guard kind == .title, words.count == 1 else { return false }
    return reading.words[words.lowerBound].isWord(in: GuardUnit.canonical)
  }

  private static let canonical = WordSet("background goal off-script rules steps")
}
