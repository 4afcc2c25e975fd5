package import JSONText
package import JobAnalysis
import JobModel

/// What is pasted into the vendor's editor: the fields as they are typed there, and the actions that are set up by hand.
package struct PasteSheet: Sendable {
  package struct Field: Sendable, Equatable {
    package let name: String
    package let text: String
  }

  /// An action, which the vendor's editor takes in a form of its own.
  package struct Step: Sendable, Equatable {
    package let label: String
    /// What goes into its form, by the names of the fields there.
    package let contents: [Field]
    /// The sentence that it stands in.
    package let sentence: String
  }

  package private(set) var fields: [Field] = []
  package private(set) var actions: [Step] = []

  /// Nil for a document that is no job.
  package init?(_ snapshot: Snapshot) {
    guard let syntax = snapshot.document.job else { return nil }
    let job = Job(syntax)
    for (name, field) in [("name", job.name), ("description", job.description), ("trigger", job.trigger)] {
      if let field { fields.append(Field(name: name, text: field.text)) }
    }
    fields.append(Field(name: "instructions", text: PasteSheet.instructions(of: syntax)))
    // Many may stand in one sentence.
    var (last, words) = (0..<0, "")
    actions = syntax.actions.map { action in
      let next = syntax.sentences.firstPlace { $0.range.lowerBound > action.range.lowerBound }
      let sentence = syntax.sentences[..<next].last?.range ?? action.range
      if sentence != last {
        (last, words) = (sentence, Wording.shortAtWord(Wording.plain(syntax.text.bytes, sentence), atMost: 90))
      }
      return Step(
        label: PasteSheet.label(of: action, in: syntax), contents: PasteSheet.contents(of: action, in: snapshot),
        sentence: words)
    }
  }

  private static func label(of action: Action, in syntax: JobSyntax) -> String {
    BuiltInAction.of(action.kind)?.label ?? Wording.plain(syntax.text.bytes, action.label)
  }

  private static func contents(of action: Action, in snapshot: Snapshot) -> [Field] {
    switch action.kind {
    case .sendSMS: return [Field(name: "content", text: action.argument?.value ?? "")]
    case .transferCall:
      let value = action.argument?.value ?? ""
      return [Field(name: "to", text: snapshot.target(named: value)?.name ?? value)]
    case .createRequest, .unknown: return []
    case .workspace(let name):
      guard let known = snapshot.workspace.action(named: name) else { return [] }
      return [
        ("description", known.description), ("channel", known.channel), ("message", known.message),
      ].compactMap { field in field.1.map { Field(name: field.0, text: $0) } }
    }
  }

  // MARK: The instructions

  /// Without comments and escapes; an action is its label alone, since the rest goes into its form.
  private static func instructions(of syntax: JobSyntax) -> String {
    var edits: [TextEdit] = []
    let bytes = syntax.text.bytes
    for action in syntax.actions {
      let stop = endsSentence(action, in: bytes) ? "." : ""
      edits.append(TextEdit(range: action.range, replacement: "/" + label(of: action, in: syntax) + stop))
    }
    for block in syntax.blocks where block.kind == .comment {
      edits.append(TextEdit(range: wholeLines(block.range, in: syntax.text), replacement: ""))
    }
    var taken = syntax.actions.map { $0.range.upperBound }.makeIterator()
    var starts = syntax.actions.map { $0.range.lowerBound }.makeIterator()
    var (start, end) = (starts.next() ?? Int.max, taken.next() ?? Int.max)
    for atom in syntax.atoms {
      while atom.range.lowerBound >= end { (start, end) = (starts.next() ?? Int.max, taken.next() ?? Int.max) }
      if atom.range.lowerBound >= start { continue }
      switch atom.kind {
      case .comment:
        var first = atom.range.lowerBound
        while first > syntax.instructions.lowerBound, bytes[first - 1].isBlank { first -= 1 }
        edits.append(TextEdit(range: first..<atom.range.upperBound, replacement: ""))
      case .escape:
        edits.append(TextEdit(range: atom.range.lowerBound..<atom.range.lowerBound + 1, replacement: ""))
      default: continue
      }
    }
    edits.append(TextEdit(range: 0..<syntax.instructions.lowerBound, replacement: ""))
    let text = (try? syntax.text.applying(edits)) ?? SourceText(syntax.text.string(syntax.instructions))
    return tidied(text.bytes)
  }

  /// Whether it is the message that ends the sentence, `/Send SMS: "See you." Then ask`: the message goes, and with it the mark.
  private static func endsSentence(_ action: Action, in bytes: [UInt8]) -> Bool {
    guard let last = action.argument?.value.utf8.last, last.isAny(of: ".!?") else { return false }
    let end = action.range.upperBound
    let next = bytes.skippingBlanks(from: end, to: bytes.count)
    return next > end && next < bytes.count && (bytes.isCapital(at: next) || bytes[next] == "/")
  }

  /// A comment on lines of its own takes them along.
  private static func wholeLines(_ range: Range<Int>, in text: SourceText) -> Range<Int> {
    let lines = text.lines(of: range)
    return text.lineStart(lines.lowerBound)..<text.lineStart(lines.upperBound)
  }

  /// One blank line where comments have left more; none at the ends.
  private static func tidied(_ bytes: [UInt8]) -> String {
    var tidy: [UInt8] = []
    var ends = 0
    for (index, byte) in bytes.enumerated() where byte != 0x0D || bytes.at(index + 1) != 0x0A {
      // A line may also end with a carriage return alone.
      let byte = byte == 0x0D ? 0x0A : byte
      if byte == 0x0A {
        ends += 1
        if ends > 2 || tidy.isEmpty { continue }
      } else if !byte.isBlank {
        ends = 0
      }
      tidy.append(byte)
    }
    while let last = tidy.last, last.isWhitespace { tidy.removeLast() }
    return String(decoding: tidy, as: UTF8.self)
  }
}

extension PasteSheet {
  package var json: JSONValue {
    [
      "fields": .object(fields.map { JSONField($0.name, .string($0.text)) }),
      "actions": .array(
        actions.map { action in
          [
            "label": .string(action.label), "sentence": .string(action.sentence),
            "contents": .object(action.contents.map { JSONField($0.name, .string($0.text)) }),
          ]
        }),
    ]
  }

  static let actionsTitle = "actions to set up: in the instructions, replace each by the one from the editor's / menu"
  /// What may stand between dashes above what is pasted.
  static let titles = ["name", "description", "trigger", "instructions", actionsTitle]

  /// Everything, with a line of dashes around each thing that is pasted.
  package var text: String {
    var lines: [String] = []
    for field in fields {
      lines += ["--- \(field.name) ---", field.text, ""]
    }
    if actions.isEmpty { return lines.joined(separator: "\n") }
    lines.append("--- \(PasteSheet.actionsTitle) ---")
    for (number, action) in actions.enumerated() {
      lines.append("\(number + 1). /\(action.label), in: \(action.sentence)")
      for content in action.contents {
        lines += ["   \(content.name):"] + Wording.lines(content.text).map { "     " + $0 }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
