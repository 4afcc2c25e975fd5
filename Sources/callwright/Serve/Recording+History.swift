import JSONText
import JobModel
import JobOptimizer

/// What the history's store answered, as a recording has it: records as the log has them, in hexadecimal.
extension RecordedLine {
  static func json(_ answer: HistoryAnswer) -> JSONValue {
    switch answer {
    case .news(let news):
      let notes = JSONValue.array(news.notes.map { .string($0) })
      switch news.content {
      case .all(let history):
        return ["history": "all", "entries": .string(hexadecimal(history.bytes)), "notes": notes]
      case .records(let records):
        let written = records.map { JSONValue.string(hexadecimal($0.bytes)) }
        return ["history": "records", "records": .array(written), "notes": notes]
      }
    case .text(let text):
      guard let text else { return ["history": "text"] }
      return ["history": "text", "text": .string(hexadecimal(text.bytes))]
    case .prepared(let id): return ["history": "prepared", "id": .int(id)]
    case .done: return ["history": "done"]
    case .described(let descriptions, let notes):
      return [
        "history": "described", "of": .array(descriptions.map { $0.map { json($0) } ?? .null }),
        "notes": .array(notes.map { .string($0) }),
      ]
    case .failed(let reason): return ["history": "failed", "reason": .string(reason)]
    }
  }

  /// Nil for what no recording has.
  static func history(_ kind: String, _ node: JSONNode) -> HistoryAnswer? {
    let notes = texts(node["notes"])
    switch kind {
    case "all":
      guard let bytes = bytes(node["entries"]), let history = History(bytes, in: 0..<bytes.count) else { return nil }
      return .news(HistoryNews(.all(history), notes: notes))
    case "records":
      var records: [HistoryRecord] = []
      for element in node["records"]?.elements ?? [] {
        guard let bytes = bytes(element), let record = HistoryRecord(bytes, in: 0..<bytes.count) else { return nil }
        records.append(record)
      }
      return .news(HistoryNews(.records(records), notes: notes))
    case "text":
      guard let text = node["text"] else { return .text(nil) }
      guard let bytes = bytes(text) else { return nil }
      return .text(try? SourceText(validating: bytes))
    case "prepared": return node["id"]?.int.map { .prepared($0) }
    case "done": return .done
    case "described": return .described((node["of"]?.elements ?? []).map { description($0) }, notes: notes)
    case "failed": return .failed(node["reason"]?.string ?? "")
    default: return nil
    }
  }

  private static func json(_ description: HistoryDescription) -> JSONValue {
    [
      "engine": .string(description.engine), "name": .string(description.name), "label": .string(description.label),
      "changes": .array(description.changes.map { .string($0) }),
    ]
  }

  private static func description(_ node: JSONNode) -> HistoryDescription? {
    guard let engine = node["engine"]?.string, let name = node["name"]?.string, let label = node["label"]?.string else {
      return nil
    }
    return HistoryDescription(engine: engine, name: name, label: label, changes: texts(node["changes"]))
  }

  private static func texts(_ node: JSONNode?) -> [String] { (node?.elements ?? []).compactMap { $0.string } }

  private static func bytes(_ node: JSONNode?) -> [UInt8]? {
    (node?.string).flatMap { bytes(ofHexadecimal: Array($0.utf8)[...]) }
  }
}
