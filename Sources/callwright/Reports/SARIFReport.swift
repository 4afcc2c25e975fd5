import JSONText
import JobAnalysis
import JobModel

/// SARIF 2.1.0, which code hosts show: findings with their fixes, and the rules that they come from with their help.
struct SARIFReport: Report {
  private var isFirst = true
  /// The rules by the order in which they first said something; results name them by their number.
  private var rules: [String] = []
  private var numbers: [String: Int] = [:]
  private var notifications: [JSONValue] = []

  private static let schema = "https://json.schemastore.org/sarif-2.1.0.json"

  func begin() -> String {
    """
    {
      "$schema": "\(SARIFReport.schema)",
      "version": "2.1.0",
      "runs": [{
        "columnKind": "utf16CodeUnits",
        "results": [
    """
  }

  mutating func write(_ report: FileReport, _ print: ([UInt8]) -> Void) {
    let path = SARIFReport.uri(report.path)
    if let reason = report.unreadable {
      notifications.append([
        "level": "error", "message": ["text": .string(reason)],
        "locations": [["physicalLocation": ["artifactLocation": ["uri": .string(path)]]]],
      ])
    }
    guard let (findings, text) = report.shown else { return }
    var places = SARIFPlaces(text, path)
    var counter = PrintCounter()
    for finding in findings {
      let name = counter.name(of: finding, in: text)
      let line = (isFirst ? "\n      " : ",\n      ") + result(finding, name, &places).written()
      print(Array(line.utf8))
      isFirst = false
    }
  }

  mutating func end(_ tally: Tally, _ change: ChangeNews?) -> String {
    var descriptors: [JSONValue] = []
    for rule in rules { descriptors.append(SARIFReport.descriptor(rule)) }
    let tool: JSONValue = [
      "driver": [
        "name": "Callwright", "semanticVersion": .string(Callwright.version), "rules": .array(descriptors),
      ]
    ]
    let invocation: JSONValue = [
      "executionSuccessful": .bool(tally.unreadable == 0), "toolExecutionNotifications": .array(notifications),
    ]
    return """
      \(isFirst ? "" : "\n    ")],
          "invocations": [\(invocation.written())],
          "tool": \(tool.written())
        }]
      }

      """
  }

  private mutating func result(_ finding: Finding, _ name: String, _ places: inout SARIFPlaces) -> JSONValue {
    let number: Int
    if let known = numbers[finding.rule] {
      number = known
    } else {
      number = rules.count
      rules.append(finding.rule)
      numbers[finding.rule] = number
    }
    var fields: [JSONField] = [
      JSONField("ruleId", .string(finding.rule)), JSONField("ruleIndex", .int(number)),
      JSONField("level", .string(SARIFReport.level(finding.severity))),
      JSONField("message", ["text": .string(finding.message)]),
      JSONField("locations", [["physicalLocation": places.location(finding.range)]]),
      JSONField("partialFingerprints", ["callwrightFinding/v1": .string(name)]),
    ]
    var related: [JSONValue] = []
    for place in finding.mark.related { related.append(places.related(place)) }
    if !related.isEmpty { fields.append(JSONField("relatedLocations", .array(related))) }
    var fixes: [JSONValue] = []
    for fix in finding.fixes where !fix.edits.isEmpty { fixes.append(places.fix(fix)) }
    if !fixes.isEmpty { fields.append(JSONField("fixes", .array(fixes))) }
    return .object(fields)
  }

  private static func descriptor(_ id: String) -> JSONValue {
    guard let rule = Rule.named(id) else { return ["id": .string(id)] }
    return [
      "id": .string(id), "shortDescription": ["text": .string(rule.summary.capitalizedStart)],
      "fullDescription": ["text": .string(rule.why)],
      "help": ["text": .string("\(rule.why) (\(rule.source.title))"), "markdown": .string(rule.page)],
      "defaultConfiguration": [
        "enabled": .bool(rule.isOnByDefault), "level": .string(level(rule.severity)),
      ],
    ]
  }

  private static func level(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .information, .hint: "note"
    }
  }

  /// A path as an address: relative as it was asked for, absolute as a file.
  static func uri(_ path: String) -> String {
    var bytes: [UInt8] = []
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "-"),
        UInt8(ascii: "_"), UInt8(ascii: "~"):
        bytes.append(byte)
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        bytes += Array(("%" + (digits.utf8.count < 2 ? "0" : "") + digits).utf8)
      }
    }
    let written = String(decoding: bytes, as: UTF8.self)
    return path.hasPrefix("/") ? "file://" + written : written
  }
}

/// Places of one text as SARIF has them: columns count UTF-16 from 1.
private struct SARIFPlaces {
  private let uri: String
  private var places: ReportPlaces

  init(_ text: SourceText, _ uri: String) {
    self.uri = uri
    places = ReportPlaces(text, in: .utf16)
  }

  mutating func location(_ range: Range<Int>) -> JSONValue {
    ["artifactLocation": ["uri": .string(uri)], "region": region(range)]
  }

  mutating func related(_ other: RelatedPlace) -> JSONValue {
    let place: JSONValue
    switch other.place {
    case .here(let range): place = location(range)
    case .elsewhere(let file):
      place = [
        "artifactLocation": ["uri": .string(SARIFReport.uri(System.relative(file.path)))],
        "region": ["startLine": .int(file.line + 1)],
      ]
    }
    return ["physicalLocation": place, "message": ["text": .string(other.message)]]
  }

  mutating func fix(_ fix: Fix) -> JSONValue {
    var replacements: [JSONValue] = []
    for edit in fix.edits {
      replacements.append([
        "deletedRegion": region(edit.range), "insertedContent": ["text": .string(edit.replacement)],
      ])
    }
    let change: JSONValue = ["artifactLocation": ["uri": .string(uri)], "replacements": .array(replacements)]
    return ["description": ["text": .string(fix.title)], "artifactChanges": [change]]
  }

  private mutating func region(_ range: Range<Int>) -> JSONValue {
    let start = places.place(of: range.lowerBound)
    let end = places.place(of: range.upperBound)
    return [
      "startLine": .int(start.line), "startColumn": .int(start.column), "endLine": .int(end.line),
      "endColumn": .int(end.column),
    ]
  }
}
