import JobModel

extension Rule {
  static let invisibleCharacter = Rule(
    id: "invisible-character", summary: "a character that nobody can see", severity: .warning,
    stays: { edit, said in
      // What is written in place of a line break is as the file's other lines end.
      edit.bytes.isASCII
        && (said.isEmpty || edit.new.syntax.text.lineEnding == edit.old.syntax.text.lineEnding)
    },
    why: """
      Zero-width spaces, soft hyphens and direction marks come along when text is copied from the web. They split words and \
      variables, reverse the order of a line, and make a text message longer.
      """,
    source: .craft,
    examples: [
      .flags("Ask for the add⟦\u{200B}⟧ress.\n", becomes: "Ask for the address.\n"),
      .flags("Open until ⟦\u{202E}⟧{open_until}.\n", becomes: "Open until {open_until}.\n"),
      .flags("/Send SMS: \"Your⟦\u{2060}⟧ order⟦\u{AD}⟧ is ready\"\n", becomes: "/Send SMS: \"Your order is ready\"\n"),
      .flags("Then /Send⟦\u{A0}⟧SMS: \"Hi\"\n", becomes: "Then /Send SMS: \"Hi\"\n"),
      .flags("{\"profile\": \"so⟦\u{FEFF}⟧na\"}", becomes: "{\"profile\": \"sona\"}", in: .workspace),
      .flags(
        "1. Ask for the name.⟦\u{2028}⟧2. Thank them.\n", becomes: "1. Ask for the name.\n2. Thank them.\n"),
      .fine("\u{FEFF}Wave 👩‍👩‍👧 and 🏴󠁧󠁢󠁥󠁮󠁧󠁿 and 10\u{A0}% and ☎️.\n"),
      .fine("سلام\u{200C}ها \u{200F}و \u{202B}/var\u{202C}\n"),
      .fine("/Send SMS: \"Acompte\u{A0}: 10\u{A0}€\"\n"),
    ]
  ) { snapshot in
    let text = snapshot.document.text
    if text.isPlainASCII { return [] }
    return InvisibleScan(text.bytes, snapshot.document.job).found.map { character in
      if character.isLineBreak { return lineBreak(character.range, text) }
      return Mark(
        character.range,
        "there is \(character.name) here, which nobody can see; \(character.isSpace ? "write an ordinary space" : "take it out")",
        fixes: [
          Fix(
            title: character.isSpace ? "write an ordinary space" : "remove it",
            edits: [TextEdit(range: character.range, replacement: character.isSpace ? " " : "")], safety: .safe)
        ])
    }
  }

  private static func lineBreak(_ range: Range<Int>, _ text: SourceText) -> Mark {
    Mark(
      range, "this is a word processor's line break, which is not read as one; write an ordinary one",
      fixes: [
        Fix(title: "write an ordinary line break", edits: [TextEdit(range: range, replacement: text.lineEnding)])
      ])
  }
}

/// Looks for characters without a shape, where no emoji and no script needs them.
private struct InvisibleScan {
  struct Character {
    let range: Range<Int>
    let name: String
    var isSpace = false
    var isLineBreak = false
  }

  private let bytes: [UInt8]
  /// In the order of the text.
  private(set) var found: [Character] = []

  init(_ bytes: [UInt8], _ syntax: JobSyntax?) {
    self.bytes = bytes
    var marks: [Character] = []
    /// There are letters that are written from right to left.
    var isRightToLeft = false
    var index = 0
    while index < bytes.count {
      guard bytes[index] >= 0xC2 else {
        index = bytes.firstNonASCII(from: index + 1, to: bytes.count)
        continue
      }
      let scalar = bytes.scalar(at: index)
      // Quotes and dashes, and letters of the languages of Europe.
      if 0x2010...0x2027 ~= scalar.value || 0xC0...0x58F ~= scalar.value {
        index += scalar.length
        continue
      }
      if (0x590...0x8FF).contains(scalar.value) || (0xFB1D...0xFEFC).contains(scalar.value) && scalar.value != 0xFE0F {
        isRightToLeft = true
      }
      let range = index..<index + scalar.length
      if let name = InvisibleScan.direction(scalar.value) {
        marks.append(Character(range: range, name: name))
      } else if let name = name(of: scalar.value, at: range) {
        found.append(Character(range: range, name: name))
      } else if let syntax, syntax.instructions.contains(index), let other = other(scalar.value, at: range, in: syntax)
      {
        found.append(other)
      }
      index += scalar.length
    }
    if !isRightToLeft, !marks.isEmpty {
      found += marks
      found.sort { $0.range.lowerBound < $1.range.lowerBound }
    }
  }

  private static func direction(_ value: UInt32) -> String? {
    switch value {
    case 0x200E, 0x200F, 0x061C: "a direction mark"
    case 0x202A...0x202E, 0x2066...0x2069: "a character that turns the direction of the text"
    default: nil
    }
  }

  private func name(of value: UInt32, at range: Range<Int>) -> String? {
    switch value {
    case 0xAD: return "a soft hyphen"
    case 0x200B: return "a zero-width space"
    case 0x200C, 0x200D: return isJoining(range) ? nil : "a zero-width joiner"
    case 0x2060...0x2064: return "a zero-width character"
    case 0x180E: return "a zero-width character"
    case 0xFEFF: return range.lowerBound == 0 ? nil : "a byte-order mark"
    case 0xE0000...0xE007F: return isTag(range) ? nil : "an invisible tag"
    default: return nil
    }
  }

  /// Between emoji, or beside a letter of a script that joins: Arabic, Persian, the scripts of India.
  private func isJoining(_ range: Range<Int>) -> Bool {
    let before = bytes.scalar(before: range.lowerBound).value
    let after = bytes.scalar(at: range.upperBound).value
    return isJoined(before) || isJoined(after)
  }

  private func isJoined(_ value: UInt32) -> Bool {
    value >= 0x2190 && value != 0xFEFF || value >= 0x590 && value < 0x1E00
  }

  /// Part of a flag: behind the black flag or another tag.
  private func isTag(_ range: Range<Int>) -> Bool {
    let before = bytes.scalar(before: range.lowerBound).value
    return before == 0x1F3F4 || before >= 0xE0020 && before <= 0xE007F
  }

  /// U+2028 and U+2029, and NEL: they look like line breaks where they are shown, and are read as none. No-break spaces where a plain
  /// one is meant: in the head of an action, or in a variable.
  private func other(_ value: UInt32, at range: Range<Int>, in syntax: JobSyntax) -> Character? {
    switch value {
    case 0x2028, 0x2029, 0x85: return Character(range: range, name: "", isLineBreak: true)
    case 0xA0:
      let index = range.lowerBound
      guard isInVariable(index, syntax) || isInLabel(index, syntax.instructions.lowerBound) else { return nil }
      return Character(range: range, name: "a no-break space", isSpace: true)
    default: return nil
    }
  }

  private func isInVariable(_ index: Int, _ syntax: JobSyntax) -> Bool {
    syntax.atoms(in: max(0, index - 200)..<index).contains { atom in
      guard atom.range.upperBound > index else { return false }
      switch atom.kind {
      case .variable, .template, .foreignVariable, .unclosedVariable, .unclosedTemplate: return true
      default: return false
      }
    }
  }

  /// Behind `/Send`, `/Transfer`, `/Create` or `/Create Jobber`.
  private func isInLabel(_ index: Int, _ start: Int) -> Bool {
    var slash = index - 1
    while slash > start, index - slash < 16, bytes[slash].isASCIILetter || bytes[slash] == " " { slash -= 1 }
    guard bytes.at(slash) == "/" else { return false }
    let words = slash + 1..<index
    return bytes.matches("send", at: slash + 1) && words.count == 4
      || bytes.matches("transfer", at: slash + 1) && words.count == 8
      || bytes.matches("create", at: slash + 1) && (words.count == 6 || bytes.matches("create jobber", at: slash + 1))
  }
}
