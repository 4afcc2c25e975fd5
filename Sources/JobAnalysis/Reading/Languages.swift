import JobModel

/// Which blocks are English; a short one is what its neighbours are.
struct Languages {
  /// One for each block.
  let isEnglish: [Bool]

  init(_ sentences: [SentenceReading], _ tokens: [Token], _ syntax: JobSyntax) {
    var own = [Bool?](repeating: nil, count: syntax.blocks.count)
    var whole = LanguageProfile()
    var place = 0
    while place < sentences.count {
      let block = sentences[place].block
      var profile = LanguageProfile()
      while place < sentences.count, sentences[place].block == block {
        for token in tokens[sentences[place].tokens] { profile.add(token, in: syntax.text.bytes) }
        place += 1
      }
      whole.add(profile)
      own[block] = profile.isEnglish
    }
    isEnglish = Languages.filled(own, whole.isEnglish ?? true)
  }

  /// What stands before decides, else what comes next, else the whole.
  private static func filled(_ own: [Bool?], _ whole: Bool) -> [Bool] {
    let first = own.first { $0 != nil } ?? nil
    var last = first ?? whole
    return own.map { language in
      last = language ?? last
      return last
    }
  }
}
