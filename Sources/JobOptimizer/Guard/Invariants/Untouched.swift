import JobModel

extension Invariant {
  /// What no rewrite of prose may look into: front matter, code, comments and the block that each speaks of, the kind of
  /// line end, and all that the author did not select.
  static let untouched = Invariant(id: "untouched", keeps: "front matter, code and comments, byte for byte") {
    rewrite in
    var breaches = Breach.differences(
      opaque(in: rewrite.before), opaque(in: rewrite.after), in: rewrite, called: "the passage")
    if !hasSameEnds(rewrite.before, rewrite.after) {
      breaches.append(Breach("the rewrite changes how lines, or the text itself, end"))
    }
    breaches += strayComments(in: rewrite)
    if let selection = rewrite.selection, !isWithin(selection, rewrite) {
      breaches.append(Breach("the rewrite changes something that is not selected"))
    }
    return breaches
  }

  private static func opaque(in reading: GuardReading) -> [Piece] {
    var pieces: [Piece] = []
    if let frontMatter = reading.syntax.frontMatter {
      pieces.append(Piece(bytes: Array(reading.bytes[frontMatter.range]), range: frontMatter.range))
    }
    for block in reading.syntax.blocks where block.kind == .fence || block.kind == .comment {
      pieces.append(Piece(bytes: Array(reading.bytes[block.range]), range: block.range))
    }
    return pieces + reading.atoms { $0 == .code || $0 == .comment || $0 == .escape }
  }

  private static func hasSameEnds(_ before: GuardReading, _ after: GuardReading) -> Bool {
    let (one, other) = (LineEnds(before.bytes), LineEnds(after.bytes))
    guard before.text.hasByteOrderMark == after.text.hasByteOrderMark, one.isClosed == other.isClosed else {
      return false
    }
    if one.isMixed || one.lines == 0 || other.lines == 0 { return true }
    return (one.returns > 0) == (other.returns > 0) && !other.isMixed
  }

  /// A comment belongs to the unit behind it, which is moved with it and never split.
  private static func strayComments(in rewrite: Rewrite) -> [Breach] {
    let before = followers(in: rewrite.before)
    let after = followers(in: rewrite.after)
    guard before.count == after.count else { return [] }
    var breaches: [Breach] = []
    for (one, other) in zip(before, after) {
      guard let unit = one.unit else { continue }
      let images = rewrite.alignment.images[unit]
      if images.first == other.unit, images.count == 1 { continue }
      breaches.append(
        Breach(before: one.range, after: other.range, "the rewrite separates a comment from what it is about"))
    }
    return breaches
  }

  private static func followers(in reading: GuardReading) -> [(range: Range<Int>, unit: Int?)] {
    reading.syntax.blocks.compactMap { block in
      guard block.kind == .comment else { return nil }
      let next = reading.firstUnit(from: block.range.upperBound)
      return (block.range, next < reading.units.count ? next : nil)
    }
  }

  private static func isWithin(_ selection: Range<Int>, _ rewrite: Rewrite) -> Bool {
    let (old, new) = (rewrite.before.bytes, rewrite.after.bytes)
    let tail = old.count - selection.upperBound
    guard selection.lowerBound >= 0, tail >= 0, new.count >= selection.lowerBound + tail else { return false }
    return old.prefix(selection.lowerBound).elementsEqual(new.prefix(selection.lowerBound))
      && old.suffix(tail).elementsEqual(new.suffix(tail))
  }
}

/// How the lines of a text end.
private struct LineEnds {
  var lines = 0
  var returns = 0
  let isClosed: Bool
  var isMixed: Bool { returns > 0 && returns < lines }

  init(_ bytes: [UInt8]) {
    for index in bytes.indices where bytes[index] == "\n" {
      lines += 1
      if bytes.at(index - 1) == "\r" { returns += 1 }
    }
    isClosed = bytes.last.map { $0.isLineEnd } ?? false
  }
}
