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
    case "callwright/rehearseJob": return Session.testCalls(for: try job(params))
    case "callwright/templates": return Session.templates
    case "callwright/importText": return try importedText(Params(params))
    default: return nil
    }
  }

  /// The job that `textDocument` names.
  private mutating func job(_ params: JSONNode?) throws(ResponseError) -> Snapshot {
    let snapshot = try open(Params(params)).1
    guard snapshot.document.job != nil else { throw ResponseError(.invalidParams, "this document is not a job") }
    return snapshot
  }

  /// The calls one by one, and all of them as a list to take along.
  private static func testCalls(for job: Snapshot) -> JSONValue {
    let rehearsal = Rehearsal(job)
    let title = job.document.job.flatMap { Job($0).name?.text } ?? "Job"
    return ["calls": rehearsal.json, "text": .string(rehearsal.text(isMarkdown: false, title: title))]
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
