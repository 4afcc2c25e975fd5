extension JobSyntax {
  /// An action label that is being typed, or stands, around a cursor.
  package struct TypedLabel: Sendable, Equatable {
    /// From behind the slash to the cursor.
    package let typed: Range<Int>
    /// All of the label, also behind the cursor: what a completion replaces.
    package let whole: Range<Int>
    /// A colon follows already.
    package let hasColon: Bool
  }

  /// The label around `offset`, if an action may begin with the slash before it: never inside code, a comment, a URL, a
  /// template, the front matter or another action's argument.
  package func typedLabel(at offset: Int) -> TypedLabel? {
    guard offset > instructions.lowerBound, offset <= text.count, let slash = slash(before: offset) else { return nil }
    guard isProse(slash) else { return nil }
    if let action = action(at: slash) {
      guard offset <= action.label.upperBound else { return nil }
      return TypedLabel(
        typed: slash + 1..<offset, whole: slash + 1..<action.label.upperBound, hasColon: action.colon != nil)
    }
    let end = text.bytes.wordEnd(from: offset, to: text.count)
    let hasColon = ActionHead.colon(text.bytes, after: end, limit: text.count) != nil
    return TypedLabel(typed: slash + 1..<offset, whole: slash + 1..<end, hasColon: hasColon)
  }

  private func action(at slash: Int) -> Action? {
    actions.first { $0.range.lowerBound == slash }
  }

  /// The slash before `offset` on its line, with nothing but words between the two.
  private func slash(before offset: Int) -> Int? {
    var index = offset - 1
    while index >= instructions.lowerBound, offset - index <= 64 {
      let byte = text.bytes.at(index)
      if byte == "/" {
        let line = text.line(at: index)
        let isPosition = ActionHead.isPosition(
          text.bytes, index, start: max(instructions.lowerBound, text.lineStart(line)))
        let isEscaped = text.bytes.at(index - 1) == "\\"
        return isPosition && !isEscaped && text.bytes.at(index + 1) != " " ? index : nil
      }
      guard byte.isWord || byte == 0x20 || byte == "-" else { return nil }
      index -= 1
    }
    return nil
  }

  /// Whether an action may begin at `offset`.
  private func isProse(_ offset: Int) -> Bool {
    let isInProse = blocks.contains { $0.hasProse && $0.range.lowerBound <= offset && offset < $0.range.upperBound }
    guard isInProse else { return false }
    return !atoms.contains { atom in
      guard atom.range.lowerBound < offset, offset < atom.range.upperBound else { return false }
      // A message without quotes ends where the next action begins, so one may begin inside what counts as its text now.
      if atom.kind == .action { return action(at: atom.range.lowerBound)?.argument?.isQuoted ?? true }
      return atom.kind != .speech
    }
  }

  /// A variable's name that is being typed, or stands, around a cursor.
  package struct TypedVariable: Sendable, Equatable {
    /// From behind the brace to the cursor.
    package let typed: Range<Int>
    /// All of the name, also behind the cursor.
    package let whole: Range<Int>
    package let isClosed: Bool
  }

  /// The name around `offset` behind a single `{`, if a variable may stand there.
  package func typedVariable(at offset: Int) -> TypedVariable? {
    guard offset > instructions.lowerBound, offset <= text.count else { return nil }
    var start = offset
    while start > instructions.lowerBound, isNamePart(start - 1) { start -= 1 }
    let open = start - 1
    guard open >= instructions.lowerBound, text.bytes[open] == "{", text.bytes.at(open - 1) != "{",
      text.bytes.at(open - 1) != "$"
    else { return nil }
    let isOpaque = atoms.contains { atom in
      atom.range.lowerBound < open && open < atom.range.upperBound
        && (atom.kind == .code || atom.kind == .comment || atom.kind == .template)
    }
    let isInProse = blocks.contains { $0.hasProse && $0.range.lowerBound <= open && open < $0.range.upperBound }
    guard isInProse, !isOpaque else { return nil }
    var end = offset
    while end < text.count, isNamePart(end) { end += 1 }
    return TypedVariable(typed: start..<offset, whole: start..<end, isClosed: text.bytes.at(end) == "}")
  }

  private func isNamePart(_ index: Int) -> Bool {
    let byte = text.bytes.at(index)
    return byte.isLower || byte.isDigit || byte == "_"
  }

  /// The action whose argument stands around `offset`, or would begin there.
  package func actionTaking(argumentAt offset: Int) -> Action? {
    actions.first { action in
      guard let colon = action.colon else { return false }
      if let argument = action.argument {
        return offset >= colon.upperBound && offset <= argument.range.upperBound
      }
      let start = text.bytes.skippingBlanks(from: colon.upperBound, to: text.count)
      return offset >= colon.upperBound && offset <= start
    }
  }
}
