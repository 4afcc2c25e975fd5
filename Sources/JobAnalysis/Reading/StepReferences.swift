import JobModel

/// Where a job speaks of its own steps by their numbers: `go back to step 3`.
struct StepReferences {
  struct Reference {
    /// `step 3`.
    let range: Range<Int>
    let number: Int
  }

  private(set) var all: [Reference] = []
  /// The numbers that steps have: of items, and of headings and lines that begin with `Step 3`. Where nobody speaks of any, not all.
  private(set) var known: Set<Int> = []

  init(_ prose: Prose) {
    let sentences = prose.reading.sentences
    for index in sentences.indices
    where sentences[index].words.cues.isAny(of: .steps) && sentences[index].isEnglish {
      let sentence = sentences[index]
      for place in sentence.tokens where prose.isIn(StepReferences.names, at: place) {
        guard place + 1 < sentence.tokens.upperBound, let number = StepReferences.number(place + 1, prose) else {
          continue
        }
        let range = prose.reading.tokens[place].range.lowerBound..<prose.reading.tokens[place + 1].range.upperBound
        if place == sentence.tokens.lowerBound {
          known.insert(number)
        } else if prose.isIn(StepReferences.leads, at: place - 1) {
          all.append(Reference(range: range, number: number))
        } else {
          known.insert(number)
        }
      }
    }
    if all.isEmpty { return }
    let blocks = prose.syntax.blocks
    for place in blocks.indices {
      if case .item(let number?) = blocks[place].kind { known.insert(number) }
    }
  }

  /// The numbers with which other lines begin, which may be steps as well.
  static func written(_ prose: Prose) -> Set<Int> {
    let text = prose.syntax.text
    var written: Set<Int> = []
    for line in text.lines(of: prose.syntax.instructions) {
      let range = text.lineStart(line)..<text.lineEnd(line)
      if let number = number(withWhich: range, of: prose.bytes) { written.insert(number) }
    }
    return written
  }

  /// The number with which a line begins that is no item: `**3.** Ask`, `3 - ask`, `3: ask`.
  static func number(withWhich line: Range<Int>, of bytes: [UInt8]) -> Int? {
    var index = line.lowerBound
    while index < line.upperBound, bytes[index].isBlank || bytes[index].isAny(of: "*_(#") { index += 1 }
    let start = index
    while index < line.upperBound, index - start < 4, bytes[index].isDigit { index += 1 }
    let isItem =
      (bytes.at(index) == "." || bytes.at(index) == ")")
      && (bytes.at(index + 1).isBlank || index + 1 >= line.upperBound)
    if index == start || isItem { return nil }
    return bytes[start..<index].reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  static let names = WordSet("step steps")
  private static let leads = WordSet("after at before from in of on repeat restart resume see skip than to until with")

  private static func number(_ place: Int, _ prose: Prose) -> Int? {
    let token = prose.reading.tokens[place]
    guard token.kind == .number, token.range.count <= 3 else { return nil }
    var number = 0
    for byte in prose.bytes[token.range] {
      guard byte.isDigit else { return nil }
      number = number * 10 + Int(byte - 0x30)
    }
    return number
  }
}
