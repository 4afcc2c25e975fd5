extension HistoryRecord {
  /// The record as every store keeps it.
  package var bytes: [UInt8] {
    var writer = ByteWriter()
    switch self {
    case .prepared(let entry, let description):
      writer.add(UInt8(1))
      entry.write(into: &writer)
      for text in [description.engine, description.name, description.label] { writer.add(text) }
      writer.add(description.changes.count)
      for text in description.changes { writer.add(text) }
    case .sealed(let id, let text):
      writer.add(UInt8(2))
      writer.add(id)
      text.write(into: &writer)
    case .dropped(let id):
      writer.add(UInt8(3))
      writer.add(id)
    case .removed(let removal):
      writer.add(UInt8(4))
      removal.write(into: &writer)
    }
    return writer.bytes
  }

  package init?(_ bytes: [UInt8], in range: Range<Int>) {
    var reader = ByteReader(bytes, in: range)
    switch reader.byte() {
    case 1:
      guard let entry = HistoryEntry(&reader), let description = HistoryDescription(&reader) else { return nil }
      self = .prepared(entry, description)
    case 2:
      guard let id = reader.int(), let text = TextReference(&reader) else { return nil }
      self = .sealed(id, text)
    case 3:
      guard let id = reader.int() else { return nil }
      self = .dropped(id)
    case 4:
      guard let removal = HistoryRemoval(&reader) else { return nil }
      self = .removed(removal)
    default: return nil
    }
    guard reader.isAtEnd else { return nil }
  }

  /// The bytes of a prepared change under another number, those of another record as they are: who keeps a record may know its
  /// number only then, and a record that speaks of later ones than itself is none.
  package static func numbered(_ bytes: [UInt8], as id: Int) -> [UInt8] {
    var writer = ByteWriter()
    writer.add(UInt8(1))
    let start = writer.bytes
    writer.add(id)
    guard bytes.starts(with: start), bytes.count >= writer.bytes.count else { return bytes }
    return writer.bytes + bytes[writer.bytes.count...]
  }

  /// The same without the words, which cost more to read than all the rest.
  package init?(linksOf bytes: [UInt8], in range: Range<Int>) {
    var reader = ByteReader(bytes, in: range)
    guard reader.byte() == 1 else {
      self.init(bytes, in: range)
      return
    }
    guard let entry = HistoryEntry(&reader) else { return nil }
    self = .prepared(entry, HistoryDescription(engine: "", name: "", label: ""))
  }
}

extension HistoryDescription {
  fileprivate init?(_ reader: inout ByteReader) {
    guard let engine = reader.string(), let name = reader.string(), let label = reader.string(),
      let count = reader.int(), count >= 0
    else { return nil }
    var changes: [String] = []
    while changes.count < count {
      guard let change = reader.string() else { return nil }
      changes.append(change)
    }
    self.init(engine: engine, name: name, label: label, changes: changes)
  }
}

extension HistoryRemoval {
  func write(into writer: inout ByteWriter) {
    writer.add(name.number)
    for number in [count, through, ids.count] + ids { writer.add(number) }
  }

  init?(_ reader: inout ByteReader) {
    guard let name = reader.number(), let removed = reader.int(), let through = reader.int(),
      let count = reader.int(), count >= 0, (0..<Int.countable).contains(removed), (0..<Int.countable).contains(through)
    else { return nil }
    var ids: [Int] = []
    while ids.count < count {
      guard let id = reader.int() else { return nil }
      ids.append(id)
    }
    self.init(name: DocumentName(number: name), ids: ids, through: through)
    self.count = removed
  }
}

extension History {
  /// All that is known, without the words: what a store keeps to know it again at once.
  package var bytes: [UInt8] {
    var writer = ByteWriter()
    writer.add(removals.count)
    for removal in removals { removal.write(into: &writer) }
    writer.add(entries.count)
    for entry in entries { entry.write(into: &writer) }
    return writer.bytes
  }

  package init?(_ bytes: [UInt8], in range: Range<Int>) {
    var reader = ByteReader(bytes, in: range)
    guard let count = reader.int() else { return nil }
    var removals: [HistoryRemoval] = []
    while removals.count < count {
      guard let removal = HistoryRemoval(&reader) else { return nil }
      removals.append(removal)
    }
    guard let count = reader.int(), count >= 0, count <= range.count / HistoryEntry.width else { return nil }
    var entries: [HistoryEntry] = []
    entries.reserveCapacity(count)
    var last = 0
    while entries.count < count {
      guard let entry = HistoryEntry(&reader), entry.id > last else { return nil }
      last = entry.id
      entries.append(entry)
    }
    guard reader.isAtEnd else { return nil }
    self.init(entries: entries, removals: removals)
  }
}
