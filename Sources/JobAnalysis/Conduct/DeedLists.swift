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
    for place in places {
      for deed in old[place] { all.append(shift == 0 ? deed : deed.moved(by: shift)) }
      endSentence()
    }
  }
}
