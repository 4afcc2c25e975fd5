import JSONText
import JobAnalysis
import JobModel

/// Findings as they are published. That is done after every keystroke, so the message is written at once: what `diagnostic`
/// would build is only told here in bytes.
extension Conversions {
  mutating func publication(of findings: [Finding]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(200 + findings.count * 300)
    bytes.write(#"{"jsonrpc":"2.0","method":"textDocument/publishDiagnostics","params":{"uri":"#)
    uri.writeQuoted(into: &bytes)
    if let version {
      bytes.write(#","version":"#)
      bytes.write(version)
    }
    bytes.write(#","diagnostics":["#)
    for place in findings.indices {
      if place > 0 { bytes.append(UInt8(ascii: ",")) }
      write(findings[place], into: &bytes)
    }
    bytes.write("]}}")
    return bytes
  }

  /// What takes back all that was published of a document.
  static func silence(uri: String, version: Int?) -> [UInt8] {
    var fields = [JSONField("uri", .string(uri))]
    if let version { fields.append(JSONField("version", .int(version))) }
    fields.append(JSONField("diagnostics", []))
    return Reply.notification("textDocument/publishDiagnostics", .object(fields))
  }

  private mutating func write(_ finding: Finding, into bytes: inout [UInt8]) {
    let (start, end) = places(finding.range)
    bytes.write(#"{"range":{"start":{"line":"#)
    bytes.write(start.line)
    bytes.write(#","character":"#)
    bytes.write(start.column)
    bytes.write(#"},"end":{"line":"#)
    bytes.write(end.line)
    bytes.write(#","character":"#)
    bytes.write(end.column)
    bytes.write(#"}},"severity":"#)
    bytes.write(Conversions.number(of: finding.severity))
    bytes.write(#","code":"#)
    finding.rule.writeQuoted(into: &bytes)
    bytes.write(#","source":"callwright","message":"#)
    finding.message.writeQuoted(into: &bytes)
    let tags = tags(of: finding)
    if let first = tags.first {
      bytes.write(#","tags":["#)
      bytes.write(first)
      for tag in tags.dropFirst() {
        bytes.append(UInt8(ascii: ","))
        bytes.write(tag)
      }
      bytes.append(UInt8(ascii: "]"))
    }
    if client.hasRelatedInformation, !finding.mark.related.isEmpty {
      bytes.write(#","relatedInformation":["#)
      for (place, related) in finding.mark.related.enumerated() {
        bytes.write(place == 0 ? #"{"location":"# : #",{"location":"#)
        location(of: related).write(into: &bytes)
        bytes.write(#","message":"#)
        related.message.writeQuoted(into: &bytes)
        bytes.append(UInt8(ascii: "}"))
      }
      bytes.append(UInt8(ascii: "]"))
    }
    bytes.append(UInt8(ascii: "}"))
  }
}

extension [UInt8] {
  fileprivate mutating func write(_ text: StaticString) {
    append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// The digits of a number.
  fileprivate mutating func write(_ number: Int) {
    if number >= 0, number < 10 { return append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number)) }
    if number < 0 { append(UInt8(ascii: "-")) }
    let rest = number.magnitude
    var power: UInt = 1
    while rest / power >= 10 { power *= 10 }
    while power > 0 {
      append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest / power % 10))
      power /= 10
    }
  }
}
