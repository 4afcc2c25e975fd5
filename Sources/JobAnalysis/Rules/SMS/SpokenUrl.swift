import JobModel

extension Rule {
  static let spokenUrl = Rule(
    id: "spoken-url", summary: "the agent is told to say a web address out loud", severity: .warning,
    sight: .close,
    why: """
      Read out, an address such as https://example.com/book is "h t t p s colon slash slash", and nobody can write it down. \
      Text it instead. A bare name such as example.com can be said.
      """,
    source: .craft,
    examples: [
      .flags("Tell the caller to go to ⟦https://example.com/book⟧.\n"),
      .flags("Then say \"Book at ⟦example.com/book?from=phone⟧\".\n"),
      .flags("1. Read out ⟦http://www.example.com⟧ and wait.\n"),
      .fine("Tell the caller that you text them https://example.com/book.\n"),
      .fine("Tell the caller to go to example.com.\n"),
      .fine("Tell them you'll send it, then /Send SMS: https://example.com/book.\n"),
      .fine("Spell https://example.com/book letter by letter.\n"),
      .fine("Bookings are at https://example.com/book.\n"),
      .fine("Read https://example.com/policy before you answer.\n"),
      .fine("Never say https://example.com/book out loud.\n"),
    ]
  ) { snapshot in
    guard let syntax = snapshot.document.job, let prose = snapshot.prose else { return [] }
    let sentences = syntax.sentences[prose.places]
    guard let first = sentences.first, let last = sentences.last else { return [] }
    var marks: [Mark] = []
    var place = sentences.startIndex
    // Of the sentence at `place`: it may have very many addresses.
    var isSaid: Bool?
    for link in syntax.atoms(in: first.range.lowerBound..<last.range.upperBound) {
      // Asked without `==`, which another module has to be called for: most atoms are none.
      guard case .url = link.kind else { continue }
      while place < sentences.endIndex, sentences[place].range.upperBound <= link.range.lowerBound {
        place += 1
        isSaid = nil
      }
      guard place < sentences.endIndex else { break }
      let sentence = sentences[place].range
      guard sentence.lowerBound <= link.range.lowerBound, isUnspeakable(syntax.text.bytes, link.range) else { continue }
      let says = isSaid ?? speaks(syntax, sentence)
      isSaid = says
      guard says else { continue }
      marks.append(
        Mark(
          link.range, "nobody can write down \(snapshot.quotation(link.range)) when it is read out; text it instead"))
    }
    return marks
  }

  /// An address with more than a name.
  private static func isUnspeakable(_ bytes: [UInt8], _ url: Range<Int>) -> Bool {
    if bytes.matches("http", at: url.lowerBound), bytes[url].contains(UInt8(ascii: ":")) { return true }
    guard let slash = bytes[url].firstIndex(of: UInt8(ascii: "/")) else { return false }
    return url.upperBound - slash > 1 && bytes[url].contains { $0 == "?" || $0 == "=" || $0 == "%" }
  }

  /// Whether a sentence without an action is an order to speak.
  private static func speaks(_ syntax: JobSyntax, _ sentence: Range<Int>) -> Bool {
    for atom in syntax.atoms(in: sentence) {
      if case .action = atom.kind { return false }
    }
    return speaks(syntax.text.bytes, sentence)
  }

  /// Whether the sentence begins with an order to speak and nothing in it sends or shows the link.
  private static func speaks(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    var isFirst = true
    var speaks = false
    while index < range.upperBound {
      let word = index..<bytes.wordEnd(from: index, to: range.upperBound)
      if word.isEmpty {
        index += 1
        continue
      }
      if isFirst, !SpokenURL.lead.contains(bytes, word) {
        guard SpokenURL.speaking.contains(bytes, word) || isReadOut(bytes, word, limit: range.upperBound) else {
          return false
        }
        isFirst = false
        speaks = true
      }
      if SpokenURL.others.contains(bytes, word) { return false }
      index = word.upperBound
    }
    return speaks
  }
}

extension Rule {
  /// "read out", "read them": what is only read stays with the agent.
  private static func isReadOut(_ bytes: [UInt8], _ word: Range<Int>, limit: Int) -> Bool {
    guard word.count == 4, bytes.matches("read", at: word.lowerBound) else { return false }
    let start = bytes.skippingBlanks(from: word.upperBound, to: limit)
    return SpokenURL.aloud.contains(bytes, start..<bytes.wordEnd(from: start, to: limit))
  }
}

private enum SpokenURL {
  static let lead = WordSet("please then next first finally also and just")
  static let speaking = WordSet("say tell mention repeat recite announce")
  static let aloud = WordSet("out aloud them back")
  /// Words of other ways to give it, and of not giving it.
  static let others = WordSet(
    "text texts texting sms send sends sending sent email emails emailed spell spelled never not don link message")
}
