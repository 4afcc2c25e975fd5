import JSONText
import JobAnalysis
import JobModel
import Testing

private let workspaceFiles = [
  #"""
  { "$schema": "x", "profile": "sona", "members": [{ "name": "Ana" }], "inboxes": [{ "name": "Desk" }],
    "numbers": [{ "label": "Night", "number": "+14155550123" }], "lines": [{ "number": "+1", "registered": true }],
    "channels": [{ "name": "Notices", "number": "+1" }], "integrations": { "jobber": false },
    "variables": { "caller_name": { "description": "who", "sample": "Raj", "optional": true, "maxLength": 40 } },
    "steps": [{ "name": "Main", "number": "+1", "jobs": ["book"] }], "rules": { "no-value": "off" },
    "countAs": "scalars", "limits": { "name": 10, "trigger": null }, "region": "US", "exclude": ["*.x"] }
  """#,
  "{}", #"{ "profile": "other" }"#, #"{ "members": [{}] }"#, #"{ "limits": { "name": "x" } }"#, "[]", "null",
]
private let actionFiles = [
  #"""
  { "kind": "textMessage", "name": "a", "description": "b", "channel": "c", "recipient": { "custom": "+1" },
    "parameters": { "type": "object", "properties": {} }, "message": "d", "ignore": ["no-value"] }
  """#,
  #"{ "kind": "textMessage", "name": "a", "recipient": "contact" }"#,
  #"{ "kind": "conditionalText", "name": "a", "condition": "b", "content": "c", "ignore": [] }"#,
  #"{ "kind": "conditionalText", "name": "a", "message": "b" }"#, #"{ "kind": "other", "name": "a" }"#, "{}", "1",
]

struct SchemaTests {
  @Test(arguments: workspaceFiles)
  func `the schema of the workspace agrees with the rules about files`(text: String) throws {
    try compare(text, .workspace, FileSchema.workspace)
  }

  @Test(arguments: actionFiles)
  func `the schema of an action agrees with the rules about files`(text: String) throws {
    try compare(text, .action, FileSchema.action)
  }

  @Test func `every key has a description in both schemas`() {
    var keys = 0
    func walk(_ schema: JSONValue) {
      for field in schema["properties"]?.fields ?? [] {
        keys += 1
        #expect(field.value["description"]?.string?.isEmpty == false, "\(field.key)")
        walk(field.value)
      }
      for inner in [schema["items"], schema["additionalProperties"]] + (schema["oneOf"]?.elements ?? []) {
        if let inner { walk(inner) }
      }
    }
    walk(FileSchema.workspace)
    walk(FileSchema.action)
    #expect(keys >= 50)
  }

  /// The file as it is, and with each of its values exchanged, left out, or with a key beside it that nobody knows.
  private func compare(_ text: String, _ kind: FileKind, _ schema: JSONValue) throws {
    let whole = try JSONNode.parse(Array(text.utf8)).value
    var verdicts: Set<Bool> = []
    for value in SchemaTests.variants(of: whole) + [whole] {
      let written = value.written()
      let findings = Snapshot(SourceText(written), kind: kind).findings()
      let isFine = !findings.contains { ["wrong-type", "missing-key", "unknown-key"].contains($0.rule) }
      #expect(Verdict.holds(value, schema) == isFine, "\(written)")
      verdicts.insert(isFine)
    }
    #expect(verdicts.contains(false))
  }

  private static let others: [JSONValue] = [.null, true, 1, "x", [], [:], ["x": "y"], ["x"], "off", "contact"]

  private static func variants(of value: JSONValue) -> [JSONValue] {
    var variants = others
    switch value {
    case .object(let fields):
      variants.append(.object(fields + [JSONField("nobody-knows", 1)]))
      for place in fields.indices {
        var rest = fields
        rest.remove(at: place)
        variants.append(.object(rest))
        for variant in self.variants(of: fields[place].value) {
          var changed = fields
          changed[place].value = variant
          variants.append(.object(changed))
        }
      }
    case .array(let elements):
      for place in elements.indices {
        for variant in self.variants(of: elements[place]) {
          var changed = elements
          changed[place] = variant
          variants.append(.array(changed))
        }
      }
    default: break
    }
    return variants
  }
}

/// As much of JSON Schema as the schemas use; a word that is not known here fails the test.
private enum Verdict {
  static func holds(_ value: JSONValue, _ schema: JSONValue) -> Bool {
    (schema.fields ?? []).allSatisfy { field in
      switch field.key {
      case "$schema", "title", "description", "allowComments", "allowTrailingCommas": return true
      case "type": return (field.value.elements ?? [field.value]).contains { isOf(value, $0.string ?? "") }
      case "enum": return field.value.elements?.contains(value) ?? false
      case "minimum":
        guard case .number(let number) = value, case .number(let least) = field.value else { return true }
        return (number.double ?? 0) >= (least.double ?? 0)
      case "pattern": return field.value == "\\S" && value.string.map { $0.contains { !$0.isWhitespace } } ?? true
      case "const": return field.value == value
      case "required":
        return value.fields == nil || (field.value.elements ?? []).allSatisfy { value[$0.string ?? ""] != nil }
      case "items": return (value.elements ?? []).allSatisfy { holds($0, field.value) }
      case "properties":
        return (value.fields ?? []).allSatisfy { member in
          field.value[member.key].map { holds(member.value, $0) } ?? true
        }
      case "additionalProperties":
        let known = (schema["properties"]?.fields ?? []).map { $0.key }
        let rest = (value.fields ?? []).filter { !known.contains($0.key) }
        return field.value == false ? rest.isEmpty : rest.allSatisfy { holds($0.value, field.value) }
      case "anyOf": return (field.value.elements ?? []).contains { holds(value, $0) }
      case "oneOf": return (field.value.elements ?? []).filter { holds(value, $0) }.count == 1
      default:
        Issue.record("the checker does not know \(field.key)")
        return false
      }
    }
  }

  private static func isOf(_ value: JSONValue, _ type: String) -> Bool {
    switch (value, type) {
    case (.object, "object"), (.array, "array"), (.string, "string"), (.number, "number"), (.bool, "boolean"),
      (.null, "null"):
      true
    case (.number(let number), "integer"): number.int != nil
    default: false
    }
  }
}
