extension HistoryEntry {
  /// An entry always takes this many bytes.
  package static let width = 128
  /// What no history comes to is no number of an entry, and no moment: nobody counts beyond it. A clock may be set wrong.
  private static let ids = 1..<Int.countable
  private static let times = -Int.countable..<Int.countable

  /// No id is 0, so that stands for none.
  func write(into writer: inout ByteWriter) {
    let (tag, change): (UInt64, Int) =
      switch kind {
      case .change: (0, 0)
      case .undo(let change): (1, change)
      case .redo(let change): (2, change)
      }
    for number in [id, parent ?? 0, change, time] { writer.add(number) }
    writer.add(name.number)
    writer.add(tag | UInt64(state.rawValue) << 8)
    before.write(into: &writer)
    after.write(into: &writer)
  }

  @inline(__always)
  init?(_ reader: inout ByteReader) {
    guard let id = reader.int(), let parent = reader.int(), let change = reader.int(), let time = reader.int(),
      let name = reader.number(), let tags = reader.number(), let state = State(rawValue: UInt8(tags >> 8 & 0xff)),
      let before = TextReference(&reader), let after = TextReference(&reader), HistoryEntry.ids.contains(id),
      (0..<id).contains(parent), (0..<id).contains(change), HistoryEntry.times.contains(time)
    else { return nil }
    let kind: Kind
    switch tags & 0xff {
    case 0: kind = .change
    case 1: kind = .undo(change)
    case 2: kind = .redo(change)
    default: return nil
    }
    self.init(
      id: id, parent: parent == 0 ? nil : parent, kind: kind, time: time, name: DocumentName(number: name),
      before: before, after: after, state: state)
  }
}

extension TextReference {
  /// So that the sizes of a whole history can be added up.
  private static let sizes = 0..<Int(clamping: Int64(1) << 40)

  func write(into writer: inout ByteWriter) {
    for word in [hash.words.0, hash.words.1, hash.words.2, hash.words.3] { writer.add(word) }
    writer.add(size)
  }

  @inline(__always)
  init?(_ reader: inout ByteReader) {
    guard let one = reader.number(), let two = reader.number(), let three = reader.number(), let four = reader.number(),
      let size = reader.int(), TextReference.sizes.contains(size)
    else { return nil }
    self.init(hash: TextHash(words: (one, two, three, four)), size: size)
  }
}
