import JobModel

extension Invariant {
  /// What a focus word stands before is what it is about: "only transfer" is not "transfer only".
  static let focus = Invariant(id: "focus", keeps: "what only, never, not, at least and the like apply to") {
    rewrite in
    rewrite.author == .model ? byPair(rewrite) : byText(rewrite)
  }

  private static func byText(_ rewrite: Rewrite) -> [Breach] {
    let (before, after) = rewrite.changed
    return Breach.differences(
      pairs(in: before, of: rewrite.before), pairs(in: after, of: rewrite.after), in: rewrite, called: "the words")
  }

  /// Each focus word with the next word of its sentence.
  private static func pairs(in units: [GuardUnit], of reading: GuardReading) -> [Piece] {
    var pieces: [Piece] = []
    for unit in units {
      for place in unit.words {
        let word = reading.words[place]
        guard word.isAny(of: .focus | .negation | .modal) || word.isWord(in: others) else { continue }
        let next = place + 1 < unit.words.upperBound ? reading.words[place + 1] : nil
        pieces.append(
          Piece(
            bytes: word.letters + [0x20] + (next?.letters ?? []),
            range: word.range.lowerBound..<max(word.range.upperBound, next?.range.upperBound ?? 0)))
      }
    }
    return pieces
  }

  /// A model may have another word for what a focus word is about; it may not put it before another word of its sentence.
  private static func byPair(_ rewrite: Rewrite) -> [Breach] {
    var breaches: [Breach] = []
    rewrite.forEachChange { _, unit, images in
      let before = focused(in: [unit], of: rewrite.before)
      if before.isEmpty { return }
      let after = focused(in: images, of: rewrite.after)
      let old = stems(of: [unit], in: rewrite.before)
      let new = stems(of: images, in: rewrite.after)
      var gained: [ArraySlice<UInt8>: Piece] = [:]
      for focused in Focused.missing(after, in: before) where focused.next.map({ old.contains($0) }) ?? true {
        gained[focused.word] = gained[focused.word] ?? focused.piece
      }
      for focused in Focused.missing(before, in: after) where focused.next.map({ new.contains($0) }) ?? true {
        guard let other = gained[focused.word] else { continue }
        let words = rewrite.before.quotation(focused.piece.range)
        breaches.append(
          Breach(
            before: focused.piece.range, after: other.range,
            "the rewrite says \(rewrite.after.quotation(other.range)) where it was \(words)"))
      }
    }
    return breaches
  }

  /// Each focus word with what it is about. Negations and modals are about their whole sentence, and a rewording may put them
  /// elsewhere in it.
  private static func focused(in units: [GuardUnit], of reading: GuardReading) -> [Focused] {
    var all: [Focused] = []
    for unit in units {
      for place in unit.words {
        let word = reading.words[place]
        guard word.isAny(of: .focus) || word.isWord(in: degrees) else { continue }
        let isInside = place > unit.words.lowerBound && reading.words[place - 1].isWord(in: articles)
        let next = unit.words[(place + 1)...].first { !reading.words[$0].isWord(in: articles) }
        all.append(Focused(word, isInside: isInside, before: next.map { reading.words[$0] }))
      }
    }
    return all
  }

  private static func stems(of units: [GuardUnit], in reading: GuardReading) -> Set<ArraySlice<UInt8>> {
    Set(units.flatMap { reading.words(of: $0).map { $0.stem } })
  }

  private static let others = WordSet("least most never not")
  private static let articles = WordSet("a an the")
  /// Also "the only one", which is no focus word.
  private static let degrees = WordSet("least most only")
}

/// A focus word and the stem that it is about: the next one behind an article, which a rewording may leave out.
private struct Focused {
  let word: ArraySlice<UInt8>
  let next: ArraySlice<UInt8>?
  /// All of it, as it is compared.
  let piece: Piece

  /// `isInside` is "the only owner", which is not "only the owner".
  init(_ word: GuardWord, isInside: Bool, before next: GuardWord?) {
    self.word = word.letters
    self.next = next?.stem
    piece = Piece(
      bytes: word.letters + [isInside ? 0x2C : 0x20] + (next?.stem ?? []),
      range: word.range.lowerBound..<max(word.range.upperBound, next?.range.upperBound ?? 0))
  }

  /// Those of `left` that `right` does not hold as often.
  static func missing(_ left: [Focused], in right: [Focused]) -> [Focused] {
    var counts: [ArraySlice<UInt8>: Int] = [:]
    for one in right { counts[one.piece.bytes, default: 0] += 1 }
    return left.filter { one in
      guard let count = counts[one.piece.bytes], count > 0 else { return true }
      counts[one.piece.bytes] = count - 1
      return false
    }
  }
}
