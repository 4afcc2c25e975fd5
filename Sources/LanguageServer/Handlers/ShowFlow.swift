import JSONText
import JobTools

extension Session {
  /// The course of a job, for an editor to show: a picture, or told in words.
  mutating func showFlow(_ argument: Params) throws(ResponseError) -> JSONValue {
    let key = try openJob(argument).key
    let name = argument["format"]?.string ?? JobPicture.Format.svg.name
    let format = JobPicture.Format(name: name)
    guard format != nil || name == "text" else {
      throw ResponseError(.invalidParams, "params.arguments.format must be svg, mermaid, dot or text")
    }
    guard let snapshot = snapshot(of: key), let description = JobDescription(snapshot) else { return .null }
    let text = format.map { JobPicture(description).text(as: $0) } ?? description.text
    return ["format": .string(name), "text": .string(text)]
  }
}
