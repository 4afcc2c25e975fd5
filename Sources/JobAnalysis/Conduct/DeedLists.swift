/// The deeds of many sentences, in one list: most sentences have one.
struct DeedLists: Sendable {
  private(set) var all: [Deed] = []
  /// Where those of each sentence end.
  private var ends: [Int] = []

  mutating func reserve(sentences count: Int) {
    all.reserveCapacity(count + count / 2)
    ends.reserveCapacity(count)
  }

  /// The deeds of the sentence at `place`.
  subscript(place: Int) -> ArraySlice<Deed> {
    all[(place == 0 ? 0 : ends[place - 1])..<ends[place]]
  }

  /// Adds one to those of the sentence that is not ended.
  mutating func append(_ deed: Deed) { all.append(deed) }

  mutating func endSentence() { ends.append(all.count) }

  /// Adds those of some sentences of an older text, whose words stand further down now, or further up.
  mutating func append(_ places: Range<Int>, of old: DeedLists, movedBy shift: Int) {
    guard let first = places.first, let last = places.last else { return }
    let start = first == 0 ? 0 : old.ends[first - 1]
    let base = all.count - start
    let deeds = old.all[start..<old.ends[last]]
    if shift == 0 { all += deeds } else { for deed in deeds { all.append(deed.moved(by: shift)) } }
    if base == 0 { ends += old.ends[places] } else { for end in old.ends[places] { ends.append(end + base) } }
  }
}
