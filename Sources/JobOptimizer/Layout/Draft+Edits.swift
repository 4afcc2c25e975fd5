import JobModel

/// How passes write into the draft.
extension Draft {
  mutating func change(
    _ pass: String, _ kind: Change.Kind, _ what: String, because why: String, _ practice: Practice, _ edits: [TextEdit],
    moves: [Move] = []
  ) {
    guard !edits.isEmpty else { return }
    changes.append(
      Change(pass: pass, kind: kind, what: what, why: why, practice: practice, edits: edits, moves: moves))
  }

  mutating func leave(_ range: Range<Int>, _ pass: String?, because reason: String) {
    guard !abstentions.contains(where: { $0.range == range }) else { return }
    abstentions.append(Abstention(pass: pass, range: range, reason: reason))
  }

  /// Takes back the edits that lie in a range, because a larger one now speaks for it. What was put in before or behind the
  /// range is none of them.
  mutating func takeBack(in range: Range<Int>) -> [TextEdit] {
    var taken: [TextEdit] = []
    for place in changes.indices {
      let inside = changes[place].edits.filter { edit in
        range.lowerBound <= edit.range.lowerBound && edit.range.upperBound <= range.upperBound
          && !(edit.range.isEmpty && [range.lowerBound, range.upperBound].contains(edit.range.lowerBound))
      }
      guard !inside.isEmpty else { continue }
      taken += inside
      changes[place].edits.removeAll { inside.contains($0) }
    }
    changes.removeAll { $0.edits.isEmpty }
    return taken
  }

  /// Where something else is written the tidying of blanks has nothing to say.
  mutating func letBlanksGiveWay() {
    guard let place = changes.firstIndex(where: { $0.pass == "normalize-layout" }) else { return }
    let others = changes.indices.filter { $0 != place }.flatMap { changes[$0].edits.map { $0.range } }
      .sorted { $0.lowerBound < $1.lowerBound }
    var next = 0
    var reach = 0
    changes[place].edits = changes[place].edits.filter { edit in
      while next < others.count, others[next].lowerBound < edit.range.upperBound {
        reach = max(reach, others[next].upperBound)
        next += 1
      }
      return reach <= edit.range.lowerBound
    }
    if changes[place].edits.isEmpty { changes.remove(at: place) }
  }

  func isEdited(_ range: Range<Int>) -> Bool {
    changes.contains { change in
      change.edits.contains { $0.range.overlaps(range) }
    }
  }

  /// The words of a range as the passes before have made them; their edits are taken back.
  mutating func takeWords(_ range: Range<Int>) -> String {
    let edits = takeBack(in: range).map { edit in
      TextEdit(
        range: edit.range.lowerBound - range.lowerBound..<edit.range.upperBound - range.lowerBound,
        replacement: edit.replacement)
    }
    let words = SourceText(syntax.text.string(range))
    return unwrapped((try? words.applying(edits))?.string ?? words.string)
  }

  /// Where the text goes on behind `offset`, once what is deleted there is gone.
  func firstKept(from offset: Int) -> Int {
    var offset = offset
    for change in changes {
      for edit in change.edits where edit.range.lowerBound == offset && edit.replacement.utf8.isEmpty {
        offset = max(offset, edit.range.upperBound)
      }
    }
    return offset
  }

  /// The edit that makes the letter at `offset` a capital; none where it is no small letter.
  func capital(at offset: Int) -> [TextEdit] {
    guard bytes.at(offset).isLower else { return [] }
    let letter = String(decoding: [bytes[offset] - 0x20], as: UTF8.self)
    return [TextEdit(range: offset..<offset + 1, replacement: letter)]
  }

  func lowerCase(at offset: Int) -> [TextEdit] {
    guard bytes.at(offset).isUpper, !bytes.at(offset + 1).isUpper else { return [] }
    let letter = String(decoding: [bytes[offset] | 0x20], as: UTF8.self)
    return [TextEdit(range: offset..<offset + 1, replacement: letter)]
  }

  /// The same on one line.
  func unwrapped(_ text: String) -> String {
    var result: [UInt8] = []
    let bytes = Array(text.utf8)
    var index = 0
    while index < bytes.count {
      let end = bytes.skippingWhitespace(from: index, to: bytes.count)
      if end > index, bytes[index..<end].contains(where: { $0.isLineEnd }) {
        result.append(0x20)
        index = end
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
