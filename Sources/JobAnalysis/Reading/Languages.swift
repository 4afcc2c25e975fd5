import JobModel

/// Which blocks are English; a short one is what its neighbours are.
struct Languages {
  /// One for each block: what its words say.
  let profiles: [LanguageProfile]
  /// One for each block.
  let isEnglish: [Bool]

  /// Of the blocks of which an older reading knows the profile, no word is looked at.
  init(_ sentences: [SentenceReading], _ tokens: [Token], _ syntax: JobSyntax, after old: Reading?) {
    let kept = old == nil ? .nothing : syntax.kept.blocks
    let anew = kept.head..<syntax.blocks.count - kept.tail
    var middle = [LanguageProfile](repeating: LanguageProfile(), count: anew.count)
    for sentence in sentences[sentences.firstPlace(fromWhichOn: { $0.block >= anew.lowerBound })...] {
      guard sentence.block < anew.upperBound else { break }
      middle[sentence.block - anew.lowerBound].add(tokens[sentence.tokens], in: syntax.text.bytes)
    }
    profiles = old.map { $0.profiles.keeping(kept, around: middle) { $0 } } ?? middle
    let own = profiles.map { $0.isEnglish }
    isEnglish = Languages.filled(own, own.contains { $0 != nil } ? true : Languages.whole(profiles))
  }

  /// What all words say together, where no block says it.
  private static func whole(_ profiles: [LanguageProfile]) -> Bool {
    var whole = LanguageProfile()
    for profile in profiles { whole.add(profile) }
    return whole.isEnglish ?? true
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
