import JobModel

extension Invariant {
  /// A question stays one: with its mark, or told to be asked in other words. "Do you have a key?" is not "Do you have a key."
  static let questions = Invariant(id: "questions", keeps: "every question") { rewrite in
    var breaches: [Breach] = []
    rewrite.forEachChange { place, unit, images in
      let before = Asked([unit], in: rewrite.before)
      let after = Asked(images, in: rewrite.after)
      guard !images.isEmpty, before.marks != after.marks, !before.isSame(in: after) else { return }
      let what = before.marks > after.marks ? "makes a statement of" : "makes a question of"
      breaches.append(
        Breach(
          before: unit.range, after: rewrite.place(of: place),
          "the rewrite \(what) \(rewrite.before.quotation(unit.range))"))
    }
    return breaches
  }
}

/// How much is asked in a sentence or its pieces.
private struct Asked {
  var marks = 0
  /// It tells the agent to ask, whatever its marks say.
  private var isTold = false
  /// It says so in one clause, and what is to be asked is part of it: "Ask which day suits them."
  private var isIndirect = false
  private var words: [ArraySlice<UInt8>] = []

  init(_ units: [GuardUnit], in reading: GuardReading) {
    for unit in units {
      for word in reading.words(of: unit) {
        if word.kind == .symbol, word.letters.first == UInt8(ascii: "?") {
          marks += 1
        } else {
          words.append(word.letters)
          if word.isAny(of: .asking) { isTold = true }
        }
      }
    }
    isIndirect = units.count == 1 && units.allSatisfy { Asked.asksIndirectly($0, in: reading) }
  }

  private static func asksIndirectly(_ unit: GuardUnit, in reading: GuardReading) -> Bool {
    let words = reading.words(of: unit)
    guard let order = words.first, order.isWord(in: asking), let question = words.dropFirst().first,
      question.isWord(in: interrogatives)
    else { return false }
    return !reading.bytes[order.range.upperBound..<unit.range.upperBound].contains { $0.isAny(of: ",;:\"") }
  }

  private static let asking = WordSet("ask")
  private static let interrogatives = WordSet("how what when where which who whom whose why")

  /// "Ask: do they have a key?" and "Ask if they have a key."
  func isSame(in other: Asked) -> Bool {
    let plain = marks < other.marks ? self : other
    return plain.isTold && words != other.words || plain.isIndirect && plain.marks == 0
  }
}
