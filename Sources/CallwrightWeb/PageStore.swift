import JSONText
import JobModel
import JobOptimizer

/// The history's store as the page keeps it: a log of records and texts by their hashes, both of which the page only keeps
/// and gives back. What they mean is known here, so that the history is the same as on disk.
///
/// Each question is an output with a number, whose answer must be one of the inputs behind the arrow, or
/// `{"history": 7, "failed": "the disk is full"}`, with nothing written:
///
///     {"store": 7, "since": 12}                          → {"history": 7, "records": [[13, "01…"], [14, "02…"]]}
///     {"store": 7, "text": "9f86d0…"}                    → {"history": 7, "text": "Ask for …"} or "text": null
///     {"store": 7, "describe": [13, 15]}                 → {"history": 7, "records": [[13, "01…"]]}
///     {"store": 7, "add": "01…", "texts": [["9f86d0…", "Ask for …"]], "forget": []}   → {"history": 7, "at": 15}
///
/// A record is bytes in hexadecimal digits. Its place in the log, which ascends, is the id of the entry that it begins. What
/// is added is added whole, its texts before it, and is safe when it is answered.
struct PageStore {
  private enum Question {
    case load
    case read
    case describe([Int])
    case prepare
    case append
  }

  private var history = History()
  /// The last place of the log that was read.
  private var place = 0
  private var questions: [Int: Question] = [:]

  /// The question as the page is asked it.
  mutating func ask(_ request: HistoryRequest, number: Int) -> JSONValue {
    switch request {
    case .load:
      questions[number] = .load
      return ["store": .int(number), "since": .int(place)]
    case .read(let hash):
      questions[number] = .read
      return ["store": .int(number), "text": .string(hash.hex)]
    case .describe(let ids):
      questions[number] = .describe(ids)
      return ["store": .int(number), "describe": .array(ids.map { .int($0) })]
    case .prepare(let entry, let description, let texts):
      questions[number] = .prepare
      // No id is 0; the place in the log is the id, with which it is read.
      return addition(.prepared(entry.with(id: 1), description), texts, number)
    case .append(let record, let texts):
      questions[number] = .append
      return addition(record, texts, number)
    }
  }

  /// What the page has answered; nil where nothing was asked under this number.
  mutating func answered(_ number: Int, _ answer: JSONNode) -> HistoryAnswer? {
    guard let question = questions.removeValue(forKey: number) else { return nil }
    if let reason = answer["failed"]?.string { return .failed("the history cannot be kept: \(reason)") }
    switch question {
    case .load:
      guard let records = answer["records"]?.elements else { return PageStore.misunderstanding }
      return .news(news(records))
    case .read: return .text(answer["text"]?.string.map { SourceText($0) })
    case .describe(let ids):
      guard let records = answer["records"]?.elements else { return PageStore.misunderstanding }
      var known: [Int: HistoryDescription] = [:]
      for record in records {
        if case (let id, .prepared(_, let description))? = PageStore.record(record) { known[id] = description }
      }
      return .described(ids.map { known[$0] })
    case .prepare:
      guard let place = answer["at"]?.int, place > 0 else { return PageStore.misunderstanding }
      return .prepared(place)
    case .append:
      return answer["at"]?.int == nil ? PageStore.misunderstanding : .done
    }
  }

  private static let misunderstanding = HistoryAnswer.failed("the page answered something that it was not asked")

  private mutating func news(_ records: [JSONNode]) -> HistoryNews {
    var news: [HistoryRecord] = []
    var damaged = 0
    for node in records {
      guard let (place, record) = PageStore.record(node) else {
        damaged += 1
        continue
      }
      self.place = max(self.place, place)
      history.apply(record)
      news.append(record)
    }
    let note = "\(damaged) \(damaged == 1 ? "entry" : "entries") of the history cannot be read any more"
    return HistoryNews(.records(news), notes: damaged == 0 ? [] : [note])
  }

  private func addition(_ record: HistoryRecord, _ texts: [SourceText], _ number: Int) -> JSONValue {
    [
      "store": .int(number), "add": .string(Hexadecimal.digits(of: record.bytes)),
      "texts": .array(texts.map { [.string(TextHash($0).hex), .string($0.string)] }),
      "forget": .array(forgotten(by: record).map { .string($0.hex) }),
    ]
  }

  /// The texts that no entry has any more.
  private func forgotten(by record: HistoryRecord) -> [TextHash] {
    guard case .removed(let removal) = record else { return [] }
    var left = history
    left.apply(record)
    var gone: [TextHash] = []
    for id in removal.ids {
      guard let entry = history.entry(id) else { continue }
      for hash in [entry.before.hash, entry.after.hash] where !left.has(hash) && !gone.contains(hash) {
        gone.append(hash)
      }
    }
    return gone
  }

  /// A place of the log and what stands there.
  private static func record(_ node: JSONNode) -> (place: Int, record: HistoryRecord)? {
    guard let pair = node.elements, pair.count == 2, let place = pair[0].int, place > 0,
      let kept = pair[1].string.flatMap({ Hexadecimal.bytes(of: $0) })
    else { return nil }
    let bytes = HistoryRecord.numbered(kept, as: place)
    return HistoryRecord(bytes, in: 0..<bytes.count).map { (place, $0) }
  }
}
