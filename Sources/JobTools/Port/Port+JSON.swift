package import JSONText
import JobModel

extension Port {
  package var json: JSONValue {
    [
      "text": .string(text.string),
      "notes": .array(
        notes.map { note in
          [
            "isLoss": .bool(note.isLoss), "text": .string(note.text), "line": note.line.map { .int($0 + 1) } ?? .null,
          ]
        }),
    ]
  }
}
