import JobModel
import JobOptimizer
import TestSupport
import Testing

/// Histories of more entries than are ever copied at once, held against a plain list of them.
struct LongHistoryTests {
  @Test func `a long history is its entries, in whatever order they came and went`() {
    var random = SeededGenerator(seed: 11)
    var history = History()
    var plain: [HistoryEntry] = []
    for id in 1...4_000 {
      // A record that was cut out of its place comes later.
      var entry = entry(random.below(50) == 0 && id > 8 ? id - random.below(8) : id)
      if plain.contains(where: { $0.id == entry.id }) { entry = self.entry(id) }
      history.apply(.prepared(entry, HistoryDescription(engine: "", name: "", label: "")))
      plain.insert(entry, at: plain.firstIndex { $0.id > entry.id } ?? plain.count)
      if id % 3 == 0 { seal(random.below(id) + 1, in: &history, &plain) }
      if id % 700 == 0 {
        let gone = Set(plain.indices.filter { $0 % 5 == 1 }.map { plain[$0].id })
        history.apply(.removed(HistoryRemoval(name: entry.name, ids: Array(gone), through: 0)))
        plain.removeAll { gone.contains($0.id) }
      }
      let copy = history
      if id % 97 == 0 { #expect(Array(copy.entries) == plain) }
    }
    #expect(Array(history.entries) == plain && plain.count > 2_000)
    for entry in plain { #expect(history.entry(entry.id) == entry) }
  }

  @Test func `where a history was read in two parts does not matter`() {
    var (whole, other) = (History(), History())
    for id in 1...1_500 { whole.append(entry(id)) }
    for id in [1_500] + (1...1_499) { other.append(entry(id)) }
    #expect(whole == other)
    other.apply(.dropped(1_500))
    #expect(whole != other)
  }

  @Test func `a checksum of much shows every byte that is another one, and every end that is missing`() {
    var random = SeededGenerator(seed: 3)
    for count in [0, 1, 7, 8, 31, 32, 33, 64, 100, 257] {
      let bytes = (0..<count).map { _ in UInt8(truncatingIfNeeded: random.next()) }
      let sum = Checksum.ofMuch(bytes, in: 0..<count)
      for place in 0..<count {
        var other = bytes
        other[place] ^= 1 << UInt8(place % 8)
        #expect(Checksum.ofMuch(other, in: 0..<count) != sum)
        #expect(Checksum.ofMuch(bytes, in: 0..<place) != sum)
      }
      #expect(Checksum.ofMuch([9] + bytes, in: 1..<count + 1) == sum)
    }
  }

  private func entry(_ id: Int) -> HistoryEntry {
    HistoryEntry(
      id: id, time: id, name: DocumentName("a"), before: TextReference(SourceText("\(id)")),
      after: TextReference(SourceText("\(id + 1)")))
  }

  private func seal(_ id: Int, in history: inout History, _ plain: inout [HistoryEntry]) {
    let text = TextReference(SourceText("sealed"))
    history.apply(.sealed(id, text))
    guard let place = plain.firstIndex(where: { $0.id == id }) else { return }
    let entry = plain[place]
    plain[place] = HistoryEntry(
      id: id, time: entry.time, name: entry.name, before: entry.before, after: text, state: .sealed)
  }
}
