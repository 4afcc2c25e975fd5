import JobModel

/// A job file made of a pasted text: fields found, actions marked, what a word processor left removed.
package struct ImportedJob: Sendable {
  package struct Fields: Sendable {
    package var name: String?
    package var description: String?
    package var trigger: String?

    package init(name: String? = nil, description: String? = nil, trigger: String? = nil) {
      self.name = name
      self.description = description
      self.trigger = trigger
    }
  }

  package let text: String
  /// What was done with the text, a line each.
  package let notes: [String]

  /// What is given wins over what the text says; a text without a name gets `fallback`.
  package init(_ pasted: String, given: Fields = Fields(), fallback: String) {
    let clean = PastedText(pasted)
    let cleaned = clean.cleaned.map { "\($0.what) (\($0.count.grouped))" }
    var notes = cleaned.isEmpty ? [] : ["removed or replaced: " + cleaned.joined(separator: ", ")]
    let known = JobSyntax(SourceText(clean.text))
    var fields = given
    var instructions: String
    var rest = ""
    if known.frontMatter != nil {
      let job = Job(known)
      fields.name = fields.name ?? job.name?.text
      fields.description = fields.description ?? job.description?.text
      fields.trigger = fields.trigger ?? job.trigger?.text
      rest = known.linesOfOtherKeys
      instructions = known.text.string(known.instructions)
    } else if let sheet = CopiedSheet(Wording.lines(clean.text)) {
      fields.name = fields.name ?? sheet.fields.name
      fields.description = fields.description ?? sheet.fields.description
      fields.trigger = fields.trigger ?? sheet.fields.trigger
      notes.append("read as what callwright copy prints: its fields, and its actions with what they hold")
      instructions = sheet.instructions
    } else {
      let head = PastedFields(Wording.lines(clean.text))
      fields.name = fields.name ?? head.take("name")
      fields.description = fields.description ?? head.take("description")
      fields.trigger = fields.trigger ?? head.take("trigger")
      if !head.found.isEmpty { notes.append("fields found in the text: " + head.found.joined(separator: ", ")) }
      instructions = head.rest
    }
    let marked = MarkedActions(instructions)
    if marked.count > 0 { notes.append("marked as actions: \(marked.count.grouped)") }
    instructions = marked.text
    if fields.name == nil { notes.append("the text has no name, so the job is called “\(fallback)”") }
    var lines = ["---", "name: " + Scalar.written(fields.name ?? fallback)]
    if let description = fields.description { lines.append("description: " + Scalar.written(description)) }
    if let trigger = fields.trigger { lines.append("trigger: " + Scalar.written(trigger)) }
    text = lines.joined(separator: "\n") + "\n" + rest + "---\n" + instructions
    self.notes = notes
  }
}

extension JobSyntax {
  /// The lines of the front matter behind and between the fields: the product, what is ignored, comments.
  fileprivate var linesOfOtherKeys: String {
    guard let frontMatter else { return "" }
    let fields = ["name", "description", "trigger"].compactMap { frontMatter.entry($0) }
    let edits = fields.filter { $0.value.text != nil }.map { entry in
      let end = max(entry.keyRange.upperBound, entry.valueRange.upperBound)
      let lines = text.lines(of: entry.keyRange.lowerBound..<end)
      return TextEdit(range: text.lineStart(lines.lowerBound)..<text.lineStart(lines.upperBound), replacement: "")
    }
    let body = frontMatter.body
    let outside = [
      TextEdit(range: 0..<body.lowerBound, replacement: ""),
      TextEdit(range: body.upperBound..<text.count, replacement: ""),
    ]
    return (try? text.applying(edits + outside))?.string ?? ""
  }
}

/// `Name: Book a visit` at the top of a text, as people copy it out of a form.
private struct PastedFields {
  private var values: [(field: String, text: String)] = []
  private(set) var found: [String] = []
  let rest: String

  init(_ lines: [String]) {
    let instructions = lines.firstIndex { PastedFields.field($0)?.0 == "instructions" }
    var values: [(field: String, text: String)] = []
    /// The last value goes on below its label.
    var isOpen = false
    var place = 0
    while place < lines.count {
      // What is said a second time is a line like any other.
      if let (field, value) = PastedFields.field(lines[place]), !values.contains(where: { $0.field == field }) {
        place += 1
        if field == "instructions" {
          self.init(values, (value.utf8.isEmpty ? [] : [value]) + lines[place...])
          return
        }
        values.append((field, value))
        isOpen = value.utf8.isEmpty
      } else if lines[place].utf8.isEmpty {
        // Where the instructions have a label of their own, all above it is before them.
        if instructions == nil, values.last?.text.utf8.isEmpty == false { isOpen = false }
        place += 1
      } else if isOpen, let last = values.last, last.field != "name" || last.text.utf8.isEmpty {
        let words = Wording.plain(lines[place])
        values[values.count - 1].text = last.text.utf8.isEmpty ? words : last.text + " " + words
        place += 1
      } else {
        break
      }
    }
    self.init(values, Array(lines[place...]))
  }

  private init(_ values: [(field: String, text: String)], _ rest: [String]) {
    self.values = values.filter { !$0.text.utf8.isEmpty }
    found = self.values.map { $0.field }
    self.rest = rest.drop { $0.utf8.isEmpty }.joined(separator: "\n")
  }

  func take(_ field: String) -> String? { values.first { $0.field == field }?.text }

  private static let names: [(StaticString, String)] = [
    ("job name", "name"), ("name", "name"), ("title", "name"), ("job description", "description"),
    ("description", "description"), ("trigger", "trigger"), ("when to use", "trigger"),
    ("instructions", "instructions"),
    ("job instructions", "instructions"),
  ]

  private static func field(_ line: String) -> (String, String)? {
    let bytes = Array(line.utf8)
    var start = 0
    while start < bytes.count, "#* ".utf8.contains(bytes[start]) { start += 1 }
    for (name, field) in names where bytes.matches(name, at: start) {
      var end = start + name.utf8CodeUnitCount
      while end < bytes.count, bytes[end] == "*" { end += 1 }
      guard bytes.at(end) == ":" || end == bytes.count else { continue }
      return (field, Wording.plain(bytes, min(end + 1, bytes.count)..<bytes.count))
    }
    return nil
  }
}

/// A value of front matter as it is written.
enum Scalar {
  /// Plain where that is read back as it is, else between double quotes.
  static func written(_ text: String) -> String {
    let plain = Wording.lines(text).joined(separator: " ")
    let probe = JobSyntax(SourceText("---\nname: \(plain)\n---\n")).frontMatter
    if let probe, probe.problems.isEmpty, probe.entry("name")?.value.text == plain { return plain }
    var quoted: [UInt8] = [UInt8(ascii: "\"")]
    for byte in plain.utf8 {
      if byte == "\"" || byte == "\\" { quoted.append(UInt8(ascii: "\\")) }
      quoted.append(byte)
    }
    quoted.append(UInt8(ascii: "\""))
    return String(decoding: quoted, as: UTF8.self)
  }
}
