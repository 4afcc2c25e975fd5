import JSONText
import JobAnalysis
import JobModel

extension Session {
  mutating func signatureHelp(_ params: Params) throws(ResponseError) -> JSONValue {
    let (_, snapshot) = try open(params)
    let offset = snapshot.document.text.offset(of: try params.position("position"), in: client.encoding)
    guard let signature = snapshot.signature(at: offset) else { return .null }
    let arguments = signature.arguments.map { JSONValue.object([JSONField("label", .string($0))]) }
    let shown: JSONValue = [
      "label": .string(signature.form), "documentation": .string(signature.help), "parameters": .array(arguments),
    ]
    return ["signatures": [shown], "activeSignature": 0, "activeParameter": .int(signature.active)]
  }
}
