import Glibc

// The history by itself, for the script beside this: driver COMMAND [ARGUMENTS]

extension System.ReadFailure {
  var words: String { "\(self)" }
}

/// What stands in hexadecimal on a line, several texts with spaces between.
func texts(_ line: String) -> [SourceText] {
  line.split(separator: " ", omittingEmptySubsequences: false).compactMap { field in
    let digits = Array(field.utf8).map { UInt8($0 < 0x3a ? $0 - 0x30 : $0 - 0x57) }
    let bytes = stride(from: 0, to: digits.count - 1, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
    return try? SourceText(validating: bytes)
  }
}

func hex(_ text: SourceText) -> String {
  text.bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
}

func merge() {
  while let line = readLine() {
    let texts = texts(line)
    switch Merge(base: texts[0], ours: texts[1], theirs: texts[2]) {
    case .merged(let text): print("merged \(hex(text))")
    case .conflicts(let conflicts): print("conflicts \(conflicts.count)")
    }
  }
}

func hash() {
  while let line = readLine() { print(texts(line).first.map { TextHash($0).hex } ?? "") }
}

/// Runs one operation; the exit code says what came of it.
func carryOut(
  _ operation: HistoryOperation, in folder: String, on path: String, bounds: HistoryBounds = HistoryBounds(),
  at time: Int = System.now
) -> Int32 {
  var history = FileHistory(HistoryFolder(folder), bounds: bounds)
  let result = history.carryOut(operation, on: path, at: time)
  for note in history.notes { System.printError("note: \(note)") }
  switch result {
  case .changed(let entry):
    print("changed \(entry)")
    return 0
  case .list(let list):
    for item in list.items {
      let (entry, words) = (item.entry, item.description?.label ?? "?")
      print(entry.id, entry.state, entry.before.hash.hex, entry.after.hash.hex, words)
    }
    return 0
  case .failed(let reason):
    System.printError(reason)
    return 3
  default:
    print(result)
    return 1
  }
}

/// Every entry there is, with whether its texts can still be had.
func entries(_ folder: String) -> Int32 {
  var store = HistoryStore(HistoryFolder(folder))
  guard case .news(let news) = store.answer(.load(name: "")), case .all(let history) = news.content else { return 1 }
  for note in news.notes { System.printError("note: \(note)") }
  for entry in history.entries {
    let isWhole = [entry.before, entry.after].allSatisfy { text in
      if text == entry.name.absence { return true }
      guard case .text(let found?) = store.answer(.read(text.hash)) else { return false }
      return found.count == text.size
    }
    print(entry.id, entry.state, entry.before.hash.hex, entry.after.hash.hex, isWhole ? "whole" : "lost")
  }
  return 0
}

/// A history of so many entries, with a job that grows and shrinks.
func fill(_ folder: String, _ path: String, _ count: Int) -> Int32 {
  var history = FileHistory(HistoryFolder(folder))
  let lines = (0..<60).map { "\($0 + 1). Ask the caller for the thing that is called \($0 * 7919 % 1000)." }
  for step in 0..<count {
    let text = lines.joined(separator: "\n") + "\nStep \(step).\n"
    let change = HistoryOperation.change(
      to: SourceText(text), engine: "optimize", label: "Optimize instructions",
      changes: ["Split one sentence into 4 steps", "Moved a rule to Rules: it applies to the whole call"])
    guard case .changed = history.carryOut(change, on: path) else { return 1 }
  }
  return 0
}

/// A change to what another file has, described in so many words.
func change(to path: String, words: Int = 1) -> HistoryOperation {
  let text = (try? System.read(path)).flatMap { try? SourceText(validating: $0) } ?? SourceText("")
  let why = String(repeating: "why ", count: words)
  return .change(to: text, engine: "optimize", label: "Optimize", changes: [why])
}

/// So few that old entries go, and the log with them.
var fewEntries: HistoryBounds {
  var bounds = HistoryBounds()
  bounds.entriesPerDocument = 2
  return bounds
}

/// How long work took by the clock, and how much of that a processor was at it.
struct Cost {
  let time: Double
  let work: Double

  init(_ work: () -> Void) {
    let (time, used) = (Cost.now(CLOCK_MONOTONIC), Cost.now(CLOCK_PROCESS_CPUTIME_ID))
    work()
    self.time = Cost.now(CLOCK_MONOTONIC) - time
    self.work = Cost.now(CLOCK_PROCESS_CPUTIME_ID) - used
  }

  private static func now(_ clock: clockid_t) -> Double {
    var now = timespec()
    clock_gettime(clock, &now)
    return Double(now.tv_sec) * 1000 + Double(now.tv_nsec) / 1_000_000
  }
}

func rounded(_ value: Double) -> Double { Double(Int(value * 1000)) / 1000 }

func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

/// Takes a change back or makes it again as a server does, where the editor has the text; the new text.
func turn(
  _ operation: HistoryOperation, _ text: SourceText, _ session: inout HistorySession, _ store: inout HistoryStore
)
  -> SourceText
{
  var text = text
  var outputs = session.begin(operation, on: HistoryDocument(name: path, text: text), number: 1, at: System.now)
  while !outputs.isEmpty {
    switch outputs.removeFirst() {
    case .ask(_, let request): outputs += session.receive(store.answer(request), number: 1)
    case .apply(_, let new, _):
      text = new
      outputs += session.settle(.replaced(new), number: 1)
    default: continue
    }
  }
  return text
}

/// Medians of alternating rounds, in milliseconds: opening the history anew and replacing the file, as the command line does,
/// and going on with an open one, as a server does. Beside them the least that the disk has to do: one write and `fsync` of
/// 300 bytes; the job's file replaced as undo does it, without any history, and with `fsync`.
func measure(_ folder: String, _ path: String, _ rounds: Int) -> Int32 {
  guard let bytes = try? System.read(path), var text = try? SourceText(validating: bytes) else { return 1 }
  var (session, store) = (HistorySession(), HistoryStore(HistoryFolder(folder)))
  var times: [String: [Cost]] = [:]
  let record = [UInt8](repeating: 7, count: 300)
  guard let plain = try? StoredFile(folder + "/temporary/plain", O_WRONLY | O_CREAT | O_APPEND) else { return 1 }
  for _ in 0..<rounds {
    times["write and fsync", default: []].append(
      Cost {
        try? plain.write(record)
        try? plain.sync()
      })
    for (name, operation) in [("undo", HistoryOperation.undo()), ("redo", .redo())] {
      var changed = false
      times["\(name), a new process", default: []].append(
        Cost {
          var history = FileHistory(HistoryFolder(folder))
          if case .changed = history.carryOut(operation, on: path) { changed = true }
        })
      guard changed else { return 1 }
    }
    for (name, operation) in [("undo", HistoryOperation.undo()), ("redo", .redo())] {
      let old = text
      times["\(name), a server", default: []].append(
        Cost { text = turn(operation, text, &session, &store) })
      guard text != old else { return 1 }
    }
    times["the job's file alone", default: []].append(
      Cost { try? AuthorsFile(path).replace(text.bytes, with: text.bytes, isKept: true) })
    times["a file replaced", default: []].append(
      Cost { try? System.replace(folder + "/plain", with: bytes, through: folder + "/temporary/new") })
    times["opening", default: []].append(
      Cost {
        var store = HistoryStore(HistoryFolder(folder))
        _ = store.answer(.load(name: path))
      })
  }
  let base = median((times["write and fsync"] ?? []).map { $0.time })
  for (name, costs) in times.sorted(by: { $0.key < $1.key }) {
    let (time, work) = (median(costs.map { $0.time }), median(costs.map { $0.work }))
    print("\(name): \(rounded(time)) ms, \(rounded(work)) of them work, ratio \(rounded(time / base))")
  }
  return 0
}

let words = CommandLine.arguments
func word(_ index: Int) -> String { index < words.count ? words[index] : "" }
let (folder, path) = (word(2), word(3))
switch word(1) {
case "merge": merge()
case "hash": hash()
case "change": exit(carryOut(change(to: word(4)), in: folder, on: path))
case "change-long-ago": exit(carryOut(change(to: word(4), words: 60_000), in: folder, on: path, at: 1))
case "compact": exit(carryOut(change(to: word(4)), in: folder, on: path, bounds: fewEntries))
case "undo": exit(carryOut(.undo(), in: folder, on: path))
case "redo": exit(carryOut(.redo(), in: folder, on: path))
case "restore": exit(carryOut(.restore(.after(Int(word(4)) ?? 0)), in: folder, on: path))
case "entries": exit(entries(folder))
case "list": exit(carryOut(.list, in: folder, on: path))
case "fill": exit(fill(folder, path, Int(word(4)) ?? 0))
case "measure": exit(measure(folder, path, Int(word(4)) ?? 0))
default: exit(2)
}
