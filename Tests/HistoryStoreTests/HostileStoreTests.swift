import Foundation
import JobModel
import JobOptimizer
import TestSupport
import Testing

@testable import callwright

/// A store in which stands what no Callwright has put there: work goes on, it is said what was wrong, and nothing that lies
/// behind it is touched.
struct HostileStoreTests {
  private static let parts = ["", "/damaged", "/texts", "/temporary", "/lock", "/log", "/index"]

  private enum Stranger: String, CaseIterable {
    case file, folder, link, deadLink, pipe

    /// Whether it may be what the history keeps there; a folder that is a link is its owner's choice.
    func isWelcome(at part: String) -> Bool {
      switch self {
      case .file: ["/lock", "/log", "/index"].contains(part)
      case .folder: ["", "/damaged", "/texts", "/temporary"].contains(part)
      case .link: part.isEmpty
      case .deadLink, .pipe: false
      }
    }
  }

  @Test(arguments: parts)
  func `whatever stands in its place, a part of the history is made`(part: String) throws {
    for stranger in Stranger.allCases where !stranger.isWelcome(at: part) {
      // Nobody knows whether a disk comes back.
      if part.isEmpty, stranger == .deadLink { continue }
      let place = try filled()
      let own = try ownFiles(place)
      try put(stranger, at: place.history.path + part, own)
      var history = place.open()
      let change = HistoryOperation.change(to: SourceText("three\n"), engine: "fix", label: "Fix", changes: [])
      guard case .changed = history.carryOut(change, on: place.job) else {
        Issue.record("\(part) as \(stranger.rawValue) stops the work")
        continue
      }
      #expect(history.notes.count == 1 && history.notes[0].contains("it is kept as /"), "\(part), \(stranger)")
      #expect(try place.text == "three\n")
      let kept = history.notes.first?.split(separator: " ").last.map { String($0) } ?? ""
      #expect(System.storedKind(of: kept) != nil, "\(kept)")
      #expect(place.carryOut(.undo()) != .nothing)
      #expect(try place.text == "two\n", "\(part), \(stranger)")
      #expect(place.list().notes.isEmpty, "it is told once")
      #expect(try String(contentsOfFile: own + "/mine.md", encoding: .utf8) == "mine\n")
    }
  }

  @Test func `a folder of the history that is a link leading nowhere is its owner's to mend`() throws {
    let place = try filled()
    try put(.deadLink, at: place.history.path, try ownFiles(place))
    guard case .failed(let reason) = place.change(to: "three\n") else {
      Issue.record("changed all the same")
      return
    }
    #expect(reason.contains("the history cannot be kept") && reason.contains(place.history.path))
    #expect(try place.text == "two\n")
  }

  @Test(arguments: [false, true])
  func `a text that is a folder or somebody else's file is set aside`(isLink: Bool) throws {
    let place = try filled()
    let own = try ownFiles(place)
    let name = TextHash(SourceText("one\n")).hex
    try put(isLink ? .link : .folder, at: place.history.texts + "/" + name, isLink ? own + "/mine.md" : own)
    guard case .failed = place.carryOut(.undo()) else {
      Issue.record("undone with a text that is not there")
      return
    }
    #expect(place.files(in: place.history.damaged) == [name])
    #expect(try place.text == "two\n")
    #expect(place.change(to: "one\n") != .nothing)
    #expect(place.files(in: place.history.texts).contains(name))
    #expect(try String(contentsOfFile: own + "/mine.md", encoding: .utf8) == "mine\n")
  }

  @Test func `what lies behind links in the folder for texts on their way stays`() throws {
    let place = try filled()
    let own = try ownFiles(place)
    try put(.link, at: place.history.temporary + "/log", own + "/mine.md")
    try put(.folder, at: place.history.temporary + "/index", own)
    #expect(place.change(to: "three\n") == .changed(entry: 2))
    #expect(place.files(in: place.history.temporary).isEmpty)
    #expect(try String(contentsOfFile: own + "/mine.md", encoding: .utf8) == "mine\n")
  }

  @Test func `files of a size that no history has are not read`() throws {
    let place = try filled()
    let text = place.history.texts + "/" + TextHash(SourceText("one\n")).hex
    for path in [place.history.index, place.history.log, text] {
      if !FileManager.default.fileExists(atPath: path) { try Data().write(to: URL(filePath: path)) }
      #expect(truncate(path, 1 << 42) == 0)
    }
    var history = FileHistory(small(place))
    guard case .list(let list) = history.carryOut(.list, on: place.job) else {
      Issue.record("there is no list")
      return
    }
    #expect(list.items.map { $0.entry.id } == [1] && list.items[0].description?.label == "Optimize")
    #expect(history.notes.count == 1 && history.notes[0].contains("longer than one can be"))
    #expect(place.files(in: place.history.damaged) == ["log"])
    guard case .failed = place.carryOut(.undo()) else {
      Issue.record("undone with a text that is not there")
      return
    }
    #expect(place.change(to: "one\n") != .nothing)
    #expect(place.carryOut(.undo()) != .nothing)
    #expect(try place.text == "two\n")
  }

  @Test func `the log of another version is kept, and a new one begun`() throws {
    let place = try filled()
    var log = try place.log
    log[15] = UInt8(ascii: "7")
    try place.writeLog(log)
    var history = place.open()
    let change = HistoryOperation.change(to: SourceText("three\n"), engine: "fix", label: "Fix", changes: [])
    #expect(history.carryOut(change, on: place.job) == .changed(entry: 1))
    #expect(history.notes.count == 1 && history.notes[0].contains("another version of Callwright"))
    #expect(try Data(contentsOf: URL(filePath: place.history.damaged + "/log")) == log)
    #expect(place.carryOut(.undo()) == .changed(entry: 2))
    #expect(place.files(in: place.history.texts).count == 3, "its texts stay")
  }

  @Test func `records of another version are kept, and said to be there`() throws {
    let place = try filled()
    let strange = Data(LogFrame.around([9, 1, 2, 3]))
    try place.writeLog(try place.log + strange)
    let list = place.list()
    #expect(list.items.count == 1 && list.notes.count == 1)
    #expect(list.notes.first?.contains("1 of the history's records") == true)
    #expect(place.change(to: "three\n") == .changed(entry: 2))
    #expect(try place.log.range(of: strange) != nil)
  }

  @Test func `numbers that no history comes to are no entries, and stop nobody`() throws {
    let place = try filled()
    let entry = try #require(place.list().items.first?.entry)
    for record in strangeRecords(entry) { try place.writeLog(try place.log + Data(LogFrame.around(record))) }
    let removal = HistoryRemoval(name: entry.name, ids: [], through: .max)
    for _ in 0..<2 { try place.writeLog(try place.log + Data(LogFrame.around(HistoryRecord.removed(removal).bytes))) }
    #expect(place.list().items.map { $0.entry } == [entry])
    #expect(place.change(to: "three\n") == .changed(entry: 2))
    #expect(place.carryOut(.undo()) == .changed(entry: 3))
    #expect(try place.text == "two\n")
  }

  private func strangeRecords(_ entry: HistoryEntry) -> [[UInt8]] {
    func made(_ id: Int, parent: Int? = nil, _ kind: HistoryEntry.Kind = .change, time: Int = 0) -> [UInt8] {
      let strange = HistoryEntry(
        id: id, parent: parent, kind: kind, time: time, name: entry.name, before: entry.before, after: entry.after,
        state: .sealed)
      return HistoryRecord.prepared(strange, HistoryDescription(engine: "", name: "", label: "")).bytes
    }
    // Where an entry says how long its first text is.
    let huge = made(7).prefix(81) + LogFrame.number(UInt64(Int.max), width: 8) + made(7).dropFirst(89)
    return [
      made(.max), made(-1), made(7, parent: 7), made(7, parent: 8), made(7, .undo(7)), made(7, .redo(-1)),
      made(7, time: .min), made(7, time: .max), Array(huge),
    ]
  }

  @Test func `an index that says something else than the log is made anew`() throws {
    let place = try filled()
    let entry = try #require(place.list().items.first?.entry)
    var history = History()
    history.append(entry)
    history.append(entry.with(id: 2))
    let log = try place.log
    let header = try #require(LogHeader(Array(log)))
    let index = HistoryIndex(generation: header.generation, end: log.count, last: nil, history: history)
    try Data(index.bytes).write(to: URL(filePath: place.history.index))
    #expect(
      place.list().notes == [
        "the history's index did not match its log, and was rebuilt from it; look again"
      ])
    let again = place.list()
    #expect(again.items.map { $0.entry } == [entry] && again.notes.isEmpty)
  }

  @Test func `an index that points nowhere is none`() throws {
    let place = try filled()
    let items = place.list().items
    let header = try #require(LogHeader(Array(try place.log)))
    let frames = [nil, HistoryIndex.Frame(place: .max, checksum: 1)]
    for end in [0, 31, 32, .max] {
      for frame in frames {
        let index = HistoryIndex(generation: header.generation, end: end, last: frame, history: History())
        try Data(index.bytes).write(to: URL(filePath: place.history.index))
        #expect(place.list().items.count == items.count, "\(end)")
      }
    }
  }

  @Test func `no byte of the log's header can stop the work`() throws {
    let place = try StoreFolder()
    var bounds = HistoryBounds()
    bounds.entriesPerDocument = 1
    for byte in 0..<LogHeader.width {
      var log = try? place.log
      log?[byte] = 0xFF
      if let log { try place.writeLog(log) }
      var history = FileHistory(place.history, bounds: bounds)
      let change = HistoryOperation.change(to: SourceText("\(byte)\n"), engine: "fix", label: "Fix", changes: [])
      guard case .changed = history.carryOut(change, on: place.job, at: byte * 40 * 86_400) else {
        Issue.record("byte \(byte) stops the work")
        return
      }
    }
  }

  // MARK: What is put there

  private func filled() throws -> StoreFolder {
    let place = try StoreFolder()
    place.change(to: "two\n")
    return place
  }

  private func small(_ place: StoreFolder) -> HistoryFolder {
    var folder = place.history
    folder.largestLog = 100_000
    return folder
  }

  private func ownFiles(_ place: StoreFolder) throws -> String {
    try place.folder.write("mine\n", at: "own/mine.md")
    return place.folder.url.appending(path: "own").path()
  }

  private func put(_ stranger: Stranger, at path: String, _ own: String) throws {
    let files = FileManager.default
    try? files.removeItem(atPath: path)
    switch stranger {
    case .file: try Data("no folder\n".utf8).write(to: URL(filePath: path))
    case .folder:
      try files.createDirectory(atPath: path, withIntermediateDirectories: true)
      try Data("x\n".utf8).write(to: URL(filePath: path + "/inside"))
    case .link: try files.createSymbolicLink(atPath: path, withDestinationPath: own)
    case .deadLink: try files.createSymbolicLink(atPath: path, withDestinationPath: own + "/nothing")
    case .pipe: #expect(mkfifo(path, 0o600) == 0)
    }
  }
}
