import JSONText
import JobAnalysis
import JobModel
import JobTools

/// What is made of a job for people, for editors that show it beside the text. These methods are Callwright's own; a client
/// that does not know them never asks.
extension Session {
  /// The result of one of these methods; nil for any other method.
  mutating func sheet(_ method: String, _ params: JSONNode?) throws(ResponseError) -> JSONValue? {
    switch method {
    case "callwright/describeJob": return JobDescription(try job(params))?.json ?? .null
    case "callwright/copyJob": return PasteSheet(try job(params))?.json ?? .null
    case "callwright/previewJob": return JobPreview(try job(params), given: [])?.json ?? .null
    case "callwright/templates": return Session.templates
    case "callwright/importText": return try importedText(Params(params))
    default: return nil
    }
  }

  /// The job that `textDocument` names.
  private mutating func job(_ params: JSONNode?) throws(ResponseError) -> Snapshot {
    let snapshot = try open(Params(params)).1
    guard snapshot.document.job != nil else { throw ResponseError(.invalidParams, "this document is no job") }
    return snapshot
  }

  private static var templates: JSONValue {
    .array(
      JobTemplate.all.map { template in
        [
          "id": .string(template.id), "title": .string(template.title), "summary": .string(template.summary),
          "text": .string(template.text()),
        ]
      })
  }

  private func importedText(_ params: Params) throws(ResponseError) -> JSONValue {
    let name = params["name"]?.string
    let job = ImportedJob(
      try params.text("text"), given: ImportedJob.Fields(name: name), fallback: "Pasted job")
    return ["text": .string(job.text), "notes": .array(job.notes.map { .string($0) })]
  }
}
