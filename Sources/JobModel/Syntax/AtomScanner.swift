/// Finds the atoms and actions of one block after the other, from left to right.
struct AtomScanner {
  let bytes: [UInt8]
  /// The same places with what is sent; nil where that is what is read.
  private let written: [UInt8]?
  let vocabulary: Vocabulary
  var atoms: [Atom] = []
  var actions: [Action] = []
  /// A run of letters up to here was looked at and begins no address.
  var plainUntil = 0
  var marks = OpenMarks()
  private var comments = CommentFinder()
  /// Where the pieces end that the scanner is inside of, the innermost last.
  private var ends: [Int] = []

  init(_ bytes: [UInt8], written: [UInt8]? = nil, vocabulary: Vocabulary) {
    self.bytes = bytes
    self.written = written
    self.vocabulary = vocabulary
  }

  /// What a message is made of: a no-break space is one there, and costs what it costs.
  var sent: [UInt8] { written ?? bytes }

  mutating func reserve(atoms atomCount: Int, actions actionCount: Int) {
    atoms.reserveCapacity(atomCount)
    actions.reserveCapacity(actionCount)
  }

  /// Reads the prose of one block.
  mutating func scan(_ prose: Range<Int>, block: Int, hasActions: Bool = true) {
    marks = OpenMarks()
    var index = prose.lowerBound
    while !ends.isEmpty { ends.removeLast() }
    /// There are no actions inside an action's argument.
    var actionEnd = hasActions ? prose.lowerBound : prose.upperBound
    while index < prose.upperBound {
      while let end = ends.last, index >= end { ends.removeLast() }
      let limit = ends.last ?? prose.upperBound
      index = bytes.quietEnd(from: index, to: limit)
      guard index < limit else { continue }
      let byte = bytes[index]
      if byte == "/", index >= actionEnd, ActionHead.isPosition(bytes, index, start: prose.lowerBound),
        let action = action(at: index, limit: limit, block: block)
      {
        actions.append(action)
        atoms.append(Atom(kind: .action, range: action.range))
        ends.append(action.range.upperBound)
        actionEnd = action.range.upperBound
        index = action.argument?.content.lowerBound ?? action.range.upperBound
      } else if let end = plainWordEnd(at: index, limit: limit) {
        index = end
      } else if let atom = atom(at: index, limit: limit) {
        atoms.append(atom)
        index = enter(atom)
      } else {
        marks.note(bytes, at: index, start: prose.lowerBound, limit: limit)
        index = skip(index, limit: limit)
      }
    }
  }

  /// Where to go on after an atom: inside it where it can hold others.
  private mutating func enter(_ atom: Atom) -> Int {
    let start: Int
    switch atom.kind {
    case .speech: start = atom.range.lowerBound + bytes.scalar(at: atom.range.lowerBound).length
    case .url: start = bytes.first(of: (0x7B, 0x24, 0x7B, 0x24), from: atom.range.lowerBound, to: atom.range.upperBound)
    default: return atom.range.upperBound
    }
    if start < atom.range.upperBound { ends.append(atom.range.upperBound) }
    return start
  }

  /// The end of a word that begins nothing, which most words do not: what comes behind it belongs to no address.
  private func plainWordEnd(at index: Int, limit: Int) -> Int? {
    guard bytes[index].isASCIILetter else { return nil }
    let end = bytes.wordEnd(from: index, to: limit)
    if end < limit {
      switch bytes[end] {
      case ".", "%", "+", "-", "@", ":": return nil
      default: break
      }
    }
    return end
  }

  /// The next place where something can begin: after a word, or after one character.
  private func skip(_ index: Int, limit: Int) -> Int {
    let end = bytes.wordEnd(from: index, to: limit)
    return end > index ? end : min(limit, index + max(1, bytes.scalar(at: index).length))
  }

  /// The atom that begins at `index`, but for actions.
  mutating func atom(at index: Int, limit: Int) -> Atom? {
    let byte = bytes[index]
    switch byte {
    case "{", "$", "`", "\\", "<":
      return markedAtom(byte, at: index, limit: limit)
    case "\"", "'", 0xC2, 0xE2:
      return SpeechScanner(bytes: bytes).speech(at: index, limit: limit)
    case "+", "(":
      return NumberScanner(bytes: bytes).phone(at: index, limit: limit)
    default: break
    }
    guard byte.isDigit || byte.isASCIILetter, !bytes.isInsideWord(at: index) else { return nil }
    if index >= plainUntil {
      let run = AddressScanner(bytes: bytes).run(at: index, limit: limit)
      if let atom = run.atom { return atom }
      plainUntil = run.end
    }
    return byte.isDigit ? NumberScanner(bytes: bytes).number(at: index, limit: limit) : nil
  }

  private mutating func markedAtom(_ byte: UInt8, at index: Int, limit: Int) -> Atom? {
    switch byte {
    case "`": return code(at: index, limit: limit)
    case "\\":
      let next = bytes.at(index + 1)
      guard index + 1 < limit, next == "/" || next == "\"" else { return nil }
      return Atom(kind: .escape, range: index..<index + 2)
    case "<":
      return comments.end(bytes, at: index, limit: limit).map { Atom(kind: .comment, range: index..<$0) }
    case "$" where bytes.at(index + 1) != "{":
      return NumberScanner(bytes: bytes).money(at: index, limit: limit)
    default: return VariableScanner(bytes: bytes).variable(at: index, limit: limit)
    }
  }

  /// A run of backticks up to the next run of the same length.
  private func code(at index: Int, limit: Int) -> Atom? {
    if bytes.at(index - 1) == "`" { return nil }
    var open = index
    while open < limit, bytes[open] == "`" { open += 1 }
    let length = open - index
    var end = open
    var run = 0
    while end < limit, end - index < MessageQuote.longest {
      run = bytes[end] == "`" ? run + 1 : 0
      end += 1
      if run == length, end == limit || bytes[end] != "`" { return Atom(kind: .code, range: index..<end) }
    }
    return nil
  }
}
