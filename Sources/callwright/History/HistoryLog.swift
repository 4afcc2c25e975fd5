import Glibc
import JobOptimizer

/// The log on disk, and what it says as far as it was read. All that is asked of it is asked under the lock.
struct HistoryLog {
  /// So many records are read from the log rather than from the index.
  private static let mostUnindexed = 256

  let folder: HistoryFolder
  private(set) var history = History()
  private var generation: UInt64 = 0
  private var base = LogHeader.width
  /// Up to where it was read.
  private var end = 0
  private var last: HistoryIndex.Frame?
  private var unindexed = 0
  private var news = HistoryNews(.all(History()))

  init(_ folder: HistoryFolder) {
    self.folder = folder
  }

  /// What others wrote since the last time, or everything.
  mutating func takeNews() -> HistoryNews {
    defer { news = HistoryNews(.records([])) }
    if case .all = news.content { news.content = .all(history) }
    return news
  }

  mutating func takeNotes() -> [String] {
    defer { news.notes = [] }
    return news.notes
  }

  mutating func note(_ notes: [String]) { news.notes += notes }

  /// Reads what has come since the last time.
  mutating func catchUp() throws(System.StorageFailure) {
    if !System.exists(folder.log) { try makeNew() }
    let file = try StoredFile(folder.log, O_RDWR)
    defer { file.close() }
    let size = try file.size
    let start = try file.read(0..<LogHeader.width)
    if LogHeader.isOfAnother(start) {
      let place = try folder.setAside(folder.log)
      note(["the history was kept by another version of Callwright; it is kept as \(place), and a new one is started"])
      return try makeNew()
    }
    if size > folder.largestLog { return try takeBeginning(of: file) }
    let header = LogHeader(start)
    if header?.generation != generation || size < end || end == 0 { reload(header, file, size) }
    if size > end || header == nil { try read(file, to: size) }
  }

  /// Writes a record behind all others; `synced` waits until it is on the disk.
  mutating func append(_ record: HistoryRecord, synced: Bool = true) throws(System.StorageFailure) {
    let frame = LogFrame.around(record.bytes)
    guard frame.count <= LogFrame.longest else { throw System.StorageFailure("the change is too large to describe") }
    let file = try StoredFile(folder.log, O_WRONLY | O_APPEND)
    defer { file.close() }
    do throws(System.StorageFailure) {
      try file.write(frame)
      if synced { try file.sync() }
    } catch {
      try? file.truncate(to: end)
      throw error
    }
    take(record, LogFrame.contents(of: frame, from: 0).records, in: frame, at: end)
    end += frame.count
    if unindexed >= HistoryLog.mostUnindexed { writeIndex() }
  }

  /// What people read of these entries; the whole log is read for it, and so held against its checksums.
  mutating func descriptions(of ids: [Int]) throws(System.StorageFailure) -> [HistoryDescription?] {
    let bytes = try allBytes()
    let contents = LogFrame.contents(of: bytes, from: LogHeader.width)
    var found: [Int: HistoryDescription] = [:]
    var said = History()
    var strange = 0
    for range in contents.records {
      guard let record = HistoryRecord(bytes, in: range) else {
        strange += 1
        continue
      }
      said.apply(record)
      if case .prepared(let entry, let description) = record { found[entry.id] = description }
    }
    if !contents.damaged.isEmpty || !contents.rest.isEmpty {
      setAside(contents, of: bytes, at: 0, writingAnew: true)
    } else if said != history {
      history = said
      news.content = .all(said)
      writeIndex()
      note(["the history's index did not match its log, and was rebuilt from it; look again"])
    }
    if strange > 0 {
      note(["\(strange) of the history's records are of another version of Callwright; they are kept, and not shown"])
    }
    return ids.map { found[$0] }
  }

  /// Whether so much was appended that writing it anew is worth the while.
  var isLong: Bool { end > 2 * base + 1024 * 1024 }
}

extension HistoryLog {
  private var newGeneration: UInt64 { max(generation &+ 1, UInt64(max(0, System.now)) << 20) }

  private mutating func makeNew() throws(System.StorageFailure) {
    generation = newGeneration
    try System.replace(folder.log, with: LogHeader(generation: generation).bytes, through: folder.temporary + "/log")
    try System.sync(folder: folder.path)
    begin(at: LogHeader.width)
  }

  /// Of a log that is longer than any can be, what its beginning says is kept, and all of it set aside.
  private mutating func takeBeginning(of file: StoredFile) throws(System.StorageFailure) {
    begin(at: LogHeader.width)
    let bytes = try file.read(0..<folder.largestLog)
    let contents = LogFrame.contents(of: bytes, from: LogHeader.width)
    for record in contents.records.compactMap({ HistoryRecord(linksOf: bytes, in: $0) }) { history.apply(record) }
    let place = try folder.setAside(folder.log)
    try rewrite(bytes, contents)
    news.content = .all(history)
    note(["the history's log is longer than one can be; it is kept as \(place), and what could be read of it stays"])
  }

  /// Forgets what is known and takes it from the index, where that fits the log.
  private mutating func reload(_ header: LogHeader?, _ file: StoredFile, _ size: Int) {
    generation = header?.generation ?? 0
    base = min(max(LogHeader.width, header?.base ?? 0), size)
    // Without its header the log is read from its first byte, so that the damage is seen.
    begin(at: header == nil ? 0 : LogHeader.width)
    guard header != nil, let index = readIndex(), index.generation == generation, index.end <= size else { return }
    if let last = index.last {
      guard let bytes = try? file.read(last.place + 8..<last.place + 16), bytes.count == 8,
        LogFrame.number(in: bytes, at: 0, width: 8) == last.checksum
      else { return }
    }
    history = index.history
    end = index.end
    last = index.last
  }

  private mutating func begin(at start: Int) {
    history = History()
    news.content = .all(history)
    end = start
    last = nil
    unindexed = 0
  }

  private mutating func read(_ file: StoredFile, to size: Int) throws(System.StorageFailure) {
    let start = end
    let bytes = try file.read(start..<size)
    let contents = LogFrame.contents(of: bytes, from: 0)
    for range in contents.records {
      guard let record = HistoryRecord(linksOf: bytes, in: range) else { continue }
      take(record, [range], in: bytes, at: start)
      if case .records(let records) = news.content { news.content = .records(records + [record]) }
    }
    end = start + bytes.count
    if start == 0 {
      setAside(contents, of: bytes, at: 0, writingAnew: true)
    } else if !contents.damaged.isEmpty {
      let whole = try file.read(0..<size)
      setAside(LogFrame.contents(of: whole, from: LogHeader.width), of: whole, at: 0, writingAnew: true)
    } else if !contents.rest.isEmpty {
      setAside(contents, of: bytes, at: start, writingAnew: false)
    }
    if unindexed >= HistoryLog.mostUnindexed { writeIndex() }
  }

  private mutating func take(_ record: HistoryRecord, _ ranges: [Range<Int>], in bytes: [UInt8], at start: Int) {
    history.apply(record)
    unindexed += 1
    guard let range = ranges.last else { return }
    let place = range.lowerBound - LogFrame.headerWidth
    last = HistoryIndex.Frame(place: start + place, checksum: LogFrame.number(in: bytes, at: place + 8, width: 8))
  }

  private func allBytes() throws(System.StorageFailure) -> [UInt8] {
    let file = try StoredFile(folder.log, O_RDONLY)
    defer { file.close() }
    return try file.read(0..<(try file.size))
  }

  private func readIndex() -> HistoryIndex? {
    guard let file = try? StoredFile(folder.index, O_RDONLY) else { return nil }
    defer { file.close() }
    guard let size = try? file.size, size <= folder.largestLog, let bytes = try? file.read(0..<size) else { return nil }
    return HistoryIndex(bytes)
  }

  /// A copy that is made anew when it is lost need not be waited for.
  private mutating func writeIndex() {
    unindexed = 0
    let index = HistoryIndex(generation: generation, end: end, last: last, history: history)
    try? System.replace(folder.index, with: index.bytes, through: folder.temporary + "/index", synced: false)
  }
}

extension HistoryLog {
  /// Keeps a copy of what is no record and goes on without it. That this fails stops nobody: it is tried again next time.
  private mutating func setAside(
    _ contents: LogFrame.Contents, of bytes: [UInt8], at start: Int, writingAnew: Bool
  ) {
    let pieces = contents.damaged + (contents.rest.isEmpty ? [] : [contents.rest])
    do throws(System.StorageFailure) {
      for piece in pieces {
        let part = Array(bytes[piece])
        let name = "log-" + TextHash(part).hex.prefix(16)
        try System.replace(folder.damaged + "/" + name, with: part, through: folder.temporary + "/" + name)
      }
      try System.sync(folder: folder.damaged)
      if !writingAnew {
        let file = try StoredFile(folder.log, O_WRONLY)
        defer { file.close() }
        try file.truncate(to: start + contents.rest.lowerBound)
        try file.sync()
        end = start + contents.rest.lowerBound
        news.notes.append("the last record of the history was cut short; its bytes are in \(folder.damaged)")
      } else {
        try rewrite(bytes, contents)
        news.notes.append("a part of the history's log was damaged; its bytes are in \(folder.damaged)")
      }
    } catch {
      news.notes.append("a part of the history's log is damaged, and cannot be set aside: \(error.reason)")
    }
  }

  /// Writes the log anew, with what is known and nothing else.
  mutating func rewrite() throws(System.StorageFailure) {
    let bytes = try allBytes()
    try rewrite(bytes, LogFrame.contents(of: bytes, from: LogHeader.width))
  }

  private mutating func rewrite(_ bytes: [UInt8], _ contents: LogFrame.Contents) throws(System.StorageFailure) {
    var frames: [Int: Range<Int>] = [:]
    var log: [UInt8] = []
    for range in contents.records {
      let frame = range.lowerBound - LogFrame.headerWidth..<range.upperBound
      switch HistoryRecord(linksOf: bytes, in: range) {
      case .prepared(let entry, _): frames[entry.id] = frame
      // A record of a newer Callwright is none of our business.
      case nil: log += bytes[frame]
      default: continue
      }
    }
    for removal in history.removals { log += LogFrame.around(HistoryRecord.removed(removal).bytes) }
    for entry in history.entries {
      if let frame = frames[entry.id] { log += bytes[frame] } else { log += LogFrame.around(entry.withoutWords.bytes) }
      switch entry.state {
      case .prepared: continue
      case .sealed: log += LogFrame.around(HistoryRecord.sealed(entry.id, entry.after).bytes)
      case .dropped: log += LogFrame.around(HistoryRecord.dropped(entry.id).bytes)
      }
    }
    let size = LogHeader.width + log.count
    let header = LogHeader(generation: newGeneration, base: size)
    try System.replace(folder.log, with: header.bytes + log, through: folder.temporary + "/log")
    try System.sync(folder: folder.path)
    (generation, base, end, last) = (header.generation, size, size, nil)
    writeIndex()
  }
}

extension HistoryEntry {
  /// The record of an entry of which nothing more is known.
  fileprivate var withoutWords: HistoryRecord {
    .prepared(self, HistoryDescription(engine: "", name: "", label: "what was said of this change is lost"))
  }
}
