import JobModel

extension Rule {
  static let foreignReference = Rule(
    id: "foreign-reference", summary: "an action or a person written as another product writes them",
    severity: .information,
    isOnByDefault: false,
    why: """
      Other products call their tools with @name, #action, <action> or {@TOOL: name}. Here a / makes an action, and a target \
      comes after /Transfer call: by its name. Anything else is plain words.
      """,
    source: .craft,
    examples: [
      .flags("Then ⟦{@TOOL: send_link}⟧ and thank them.\n"),
      .flags("Transfer the call to ⟦@FrontDesk⟧.\n"),
      .flags("When they agree, run ⟦#book_visit⟧ or ⟦<transfer_call>⟧.\n"),
      .fine("# Steps\n\nWrite to info@example.com, ticket #12, <b>now</b>.\n"),
      .fine("Tell them to follow \"@BrightSmiles\" on Instagram, #smile.\n"),
      .fine("See <https://example.com> and `@Name`, 3 < 5 > 2.\n"),
      .fine("<opening_hours>\nWe are open from 8 a.m.\n</opening_hours>\n"),
    ]
  ) { snapshot in
    guard let syntax = snapshot.document.job else { return [] }
    return snapshot.texts.flatMap { text -> [Mark] in
      guard text.role == .job else { return [] }
      let ranges = text.words.flatMap { ForeignReferences.all(in: text.bytes, $0) }
      let sections = ranges.isEmpty ? [] : ForeignReferences.sections(in: text.bytes)
      return ranges.compactMap { range in
        if sections.contains(text.bytes.string(range)) { return nil }
        let isSaid = syntax.atoms(in: max(0, range.lowerBound - 300)..<range.lowerBound).contains {
          $0.kind == .speech && $0.range.upperBound > range.lowerBound
        }
        if isSaid { return nil }
        return Mark(
          range,
          "\(snapshot.quotation(range)) is how another product writes it; type / for an action, or name the target after /Transfer call:"
        )
      }
    }
  }
}

private enum ForeignReferences {
  static func all(in bytes: [UInt8], _ piece: Range<Int>) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var index = piece.lowerBound
    while true {
      index = bytes.first(of: marks, from: index, to: piece.upperBound)
      guard index < piece.upperBound else { return ranges }
      guard let end = end(in: bytes, at: index, limit: piece.upperBound) else {
        index += 1
        continue
      }
      ranges.append(index..<end)
      index = end
    }
  }

  private static var marks: (UInt8, UInt8, UInt8, UInt8) { (0x40, 0x23, 0x3C, 0x7B) }

  /// `<hours>` that has its `</hours>`: a part of the text.
  static func sections(in bytes: [UInt8]) -> Set<String> {
    var found: Set<String> = []
    for index in bytes.indices where bytes[index] == "<" && bytes.at(index + 1) == "/" {
      let end = bytes.wordEnd(from: index + 2, to: bytes.count)
      if bytes.at(end) == ">" { found.insert("<" + bytes.string(index + 2..<end + 1)) }
    }
    return found
  }

  private static func end(in bytes: [UInt8], at index: Int, limit: Int) -> Int? {
    let start = index + 1
    let end = bytes.wordEnd(from: start, to: limit)
    let isName = end - start >= 3 && bytes[start].isASCIILetter
    let isApart = !bytes.at(index - 1).isWord && bytes.at(index - 1) != "/" && bytes.at(index - 1) != "&"
    switch bytes[index] {
    case "@":
      guard isApart, isName, bytes.at(index - 1) != "{", bytes.at(end) != "." || !bytes.at(end + 1).isWord else {
        return nil
      }
      return bytes[start].isUpper || bytes[start..<end].contains(0x5F) ? end : nil
    case "#":
      return isApart && isName && bytes[start..<end].contains(0x5F) ? end : nil
    case "<":
      return isName && bytes.at(end) == ">" && end < limit && bytes[start..<end].contains(0x5F) ? end + 1 : nil
    case "{":
      guard bytes.at(start) == "@" else { return nil }
      var close = start
      while close < limit, close - index < 80, bytes[close] != "}", !bytes[close].isLineEnd { close += 1 }
      return close < limit && bytes[close] == "}" ? close + 1 : nil
    default: return nil
    }
  }
}
