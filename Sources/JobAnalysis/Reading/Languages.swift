import JobModel

/// Which blocks are English; a short one is what its neighbours are.
struct Languages {
  /// One for each block: what its words say.
  let profiles: [LanguageProfile]
  /// One for each block.
  let isEnglish: [Bool]

  /// `anew` are the profiles of the blocks that were read; those around them are known.
  init(_ anew: [LanguageProfile], _ syntax: JobSyntax, after old: Reading?) {
    profiles = old.map { $0.profiles.keeping(syntax.kept.blocks, around: anew[...]) { _ in } } ?? anew
    if let old, Languages.areSame(anew, syntax.kept.blocks, after: old) {
      isEnglish = old.isEnglish
      return
    }
    let own = profiles.map { $0.isEnglish }
    isEnglish = Languages.filled(own, own.contains { $0 != nil } ? true : Languages.whole(profiles))
  }

  /// Whether the blocks that were read say what they said before: where one of all says something, the others follow from that.
  private static func areSame(_ anew: [LanguageProfile], _ kept: Kept, after old: Reading) -> Bool {
    guard kept.head + anew.count + kept.tail == old.profiles.count else { return false }
    for (place, profile) in anew.enumerated() where profile.isEnglish != old.profiles[kept.head + place].isEnglish {
      return false
    }
    return old.profiles.contains { $0.isEnglish != nil }
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
