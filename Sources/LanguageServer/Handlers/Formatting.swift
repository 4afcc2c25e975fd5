import JSONText
import JobAnalysis
import JobModel

extension Session {
  mutating func formatting(_ params: Params) throws(ResponseError) -> JSONValue {
    let (key, snapshot) = try open(params)
    let edits = snapshot.formatting(try Session.options(params, snapshot.document.kind))
    return changes(edits, of: key, snapshot)
  }

  mutating func rangeFormatting(_ params: Params) throws(ResponseError) -> JSONValue {
    let (key, snapshot) = try open(params)
    let ends = try params.range("range")
    let range = snapshot.document.text.range(from: ends.start, to: ends.end, in: client.encoding)
    let edits = snapshot.formatting(try Session.options(params, snapshot.document.kind), within: range)
    return changes(edits, of: key, snapshot)
  }

  /// Several ranges; lines between two of them stay as they are.
  mutating func rangesFormatting(_ params: Params) throws(ResponseError) -> JSONValue {
    let (key, snapshot) = try open(params)
    let options = try Session.options(params, snapshot.document.kind)
    var ranges: [Range<Int>] = []
    for ends in try params.ranges("ranges") {
      ranges.append(snapshot.document.text.range(from: ends.start, to: ends.end, in: client.encoding))
    }
    return changes(snapshot.formatting(options, within: ranges), of: key, snapshot)
  }

  /// Only a line end is announced; whatever else comes changes nothing.
  mutating func onTypeFormatting(_ params: Params) throws(ResponseError) -> JSONValue {
    let (key, snapshot) = try open(params)
    let offset = snapshot.document.text.offset(of: try params.position("position"), in: client.encoding)
    guard try params.text("ch") == "\n" else { return .null }
    return changes(snapshot.formatting(afterNewLineAt: offset), of: key, snapshot)
  }

  private func changes(_ edits: [TextEdit], of key: String, _ snapshot: Snapshot) -> JSONValue {
    var conversions = conversions(of: key, snapshot.document.text)
    return .array(conversions.edits(edits))
  }

  /// How wide a step of indentation is matters only in JSON: in a job, the markers decide.
  private static func options(_ params: Params, _ kind: FileKind) throws(ResponseError) -> FormattingOptions {
    let given = try params.object("options")
    var options = FormattingOptions()
    if let spaces = given["insertSpaces"]?.bool, !spaces {
      options.indentation = "\t"
    } else if let size = given["tabSize"]?.int {
      options.indentation = String(repeating: " ", count: min(max(size, 1), 16))
    }
    options.insertsFinalNewline = given["insertFinalNewline"]?.bool ?? false
    options.trimsFinalNewlines = given["trimFinalNewlines"]?.bool ?? true
    return options
  }
}
