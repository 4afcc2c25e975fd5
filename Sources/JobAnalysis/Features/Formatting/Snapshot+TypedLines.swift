package import JobModel

extension Snapshot {
  /// What Enter asks for in a list, once the new line is there: the next marker, or, behind a marker without text, the end of
  /// the list. `offset` is in the new line. None in a message, code or a field.
  package func formatting(afterNewLineAt offset: Int) -> [TextEdit] {
    guard let syntax = document.job, let reading = document.reading, let line = TypedLine(syntax, reading, offset)
    else {
      return []
    }
    return line.edits
  }
}

/// A line that was just begun below an item.
private struct TypedLine {
  private let syntax: JobSyntax
  private let reading: Reading
  /// The new line with the blanks that the editor put there.
  private let blanks: Range<Int>
  private let item: Int
  private let marker: Range<Int>

  /// Nil where there is no item to go on with.
  init?(_ syntax: JobSyntax, _ reading: Reading, _ offset: Int) {
    self.syntax = syntax
    self.reading = reading
    let text = syntax.text
    let line = text.line(at: offset)
    let start = text.lineStart(line)
    blanks = start..<text.lineEnd(line)
    guard line > 0, text.bytes[blanks].allSatisfy({ $0.isBlank }), start > syntax.instructions.lowerBound else {
      return nil
    }
    let above = text.lineStart(line - 1)..<text.lineEnd(line - 1)
    let content = text.bytes.trimmed(above)
    let last = syntax.blocks.firstPlace { $0.range.lowerBound >= start } - 1
    guard !content.isEmpty, last >= 0, let item = TypedLine.item(syntax, last), let marker = syntax.blocks[item].marker,
      syntax.blocks[last].range.upperBound == content.upperBound, marker.lowerBound >= above.lowerBound || last != item,
      !TypedLine.isInside(syntax, content.upperBound, start)
    else { return nil }
    self.item = item
    self.marker = marker
    // A marker without text is taken away whatever stands below.
    if last != item, line + 1 < text.lineCount, TypedLine.goesOn(syntax, below: text.lineStart(line + 1), last) {
      return nil
    }
  }

  private var bytes: [UInt8] { syntax.text.bytes }

  /// The item whose own text the last block above is, or which has none.
  private static func item(_ syntax: JobSyntax, _ last: Int) -> Int? {
    if case .item = syntax.blocks[last].kind { return last }
    guard case .paragraph = syntax.blocks[last].kind, let parent = syntax.blocks[last].parent, parent == last - 1 else {
      return nil
    }
    return parent
  }

  /// Whether a message, speech or code is still open at the end of the line above.
  private static func isInside(_ syntax: JobSyntax, _ end: Int, _ next: Int) -> Bool {
    if syntax.actions.contains(where: { $0.argument?.isUnclosed == true && $0.range.contains(end - 1) }) { return true }
    return syntax.atoms.contains { $0.range.lowerBound < end && $0.range.upperBound > next }
  }

  /// Whether the item's text goes on below the new line, which then stands in its middle.
  private static func goesOn(_ syntax: JobSyntax, below start: Int, _ last: Int) -> Bool {
    guard last + 1 < syntax.blocks.count, case .paragraph = syntax.blocks[last + 1].kind else { return false }
    return syntax.text.line(at: syntax.blocks[last + 1].range.lowerBound) == syntax.text.line(at: start)
  }

  var edits: [TextEdit] {
    let lineStart = syntax.text.lineStart(syntax.text.line(at: marker.lowerBound))
    let indentation = bytes[lineStart..<marker.lowerBound]
    // The marker of an item in an item on one line is no beginning of a line that could be repeated.
    guard indentation.allSatisfy({ $0.isBlank }) else { return [] }
    if isEmpty {
      let end = TextEdit(range: lineStart..<syntax.text.lineEnd(syntax.text.line(at: lineStart)), replacement: "")
      return blanks.isEmpty ? [end] : [end, TextEdit(range: blanks, replacement: "")]
    }
    let following = self.following
    guard let next = nextMarker(following) else { return [] }
    let start = TextEdit(range: blanks, replacement: syntax.text.string(lineStart..<marker.lowerBound) + next + " ")
    return [start] + renumbered(following)
  }

  private var isEmpty: Bool {
    bytes.trimmed(marker.upperBound..<syntax.text.lineEnd(syntax.text.line(at: marker.lowerBound))).isEmpty
  }

  private var number: Int? {
    guard case .item(let number) = syntax.blocks[item].kind else { return nil }
    return number
  }

  /// The items behind this one in its list.
  private var following: [Block] {
    syntax.blocks[(item + 1)...].filter { $0.parent == syntax.blocks[item].parent && $0.marker != nil }
  }

  private func nextMarker(_ following: [Block]) -> String? {
    guard let number else {
      let isLetter = bytes[marker].contains { $0.isLower }
      return isLetter ? nil : syntax.text.string(marker)
    }
    let isRepeated = following.first.map { $0.kind == .item(number: number) } == true
    let next = isRepeated ? number : number + 1
    guard next < 1000, let digits = digits(of: marker) else { return nil }
    return syntax.text.string(marker.lowerBound..<digits.lowerBound) + "\(next)"
      + syntax.text.string(digits.upperBound..<marker.upperBound)
  }

  /// The items that count on from this one, each by one more; none where the text speaks of a step by its number.
  private func renumbered(_ following: [Block]) -> [TextEdit] {
    guard let number, following.first?.kind == .item(number: number + 1), !namesSteps else { return [] }
    var edits: [TextEdit] = []
    for (order, block) in following.enumerated() {
      let own = number + 1 + order
      guard block.kind == .item(number: own), own < 999, let digits = block.marker.flatMap({ digits(of: $0) }) else {
        break
      }
      edits.append(TextEdit(range: digits, replacement: "\(own + 1)"))
    }
    return edits
  }

  private func digits(of marker: Range<Int>) -> Range<Int>? {
    guard let first = marker.first(where: { bytes[$0].isDigit }) else { return nil }
    return first..<(marker.first { $0 > first && !bytes[$0].isDigit } ?? marker.upperBound)
  }

  /// Whether `step 4` or the like stands anywhere, in speech and messages too.
  private var namesSteps: Bool {
    let scanned = syntax.instructions
    return scanned.contains { index in
      guard bytes[index].lowercased == "s", bytes.matches("step", at: index) else { return false }
      var next = index + 4
      if bytes.at(next).lowercased == "s" { next += 1 }
      let digit = bytes.skippingBlanks(from: next, to: scanned.upperBound)
      return digit > next && bytes.at(digit).isDigit
    }
  }
}
