import JSONText
import JobModel

extension Command {
  static let schema = Command(
    "schema", "prints the JSON Schema of a kind of file", operands: "workspace|action", counts: 1...1,
    details: """
      For editors that check JSON without the language server: the schema of callwright.json, or of NAME.action.json.
      """,
    examples: [
      "callwright schema workspace > callwright.schema.json", "callwright schema action > action.schema.json",
    ]
  ) { arguments in
    switch arguments.operands[0] {
    case "workspace": System.print(FileSchema.workspace.written(indentation: 2) + "\n")
    case "action": System.print(FileSchema.action.written(indentation: 2) + "\n")
    case let word:
      let nearest = EditDistance.nearest(to: word, in: ["workspace", "action"])
      let hint = nearest.map { "did you mean callwright schema \($0)?" } ?? "it is workspace or action"
      return CommandLineTool.wrongUse("there is no schema \(word); \(hint)")
    }
    return 0
  }
}
