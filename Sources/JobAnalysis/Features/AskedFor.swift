import JobModel

extension Snapshot {
  /// What callers are asked for, in the order of the text: `their name and the day that suits them`.
  package var askedFor: [Range<Int>] {
    guard let conduct else { return [] }
    return conduct.english.flatMap { conduct.learned(at: $0) }.map { conduct.text(of: $0) }.filter { !$0.isEmpty }
  }
}
