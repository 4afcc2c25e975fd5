import JobAnalysis
import JobModel

/// The trigger as another product has it, and the product's name in the front matter.
enum PortedFields {
  static func add(
    _ syntax: JobSyntax, _ reading: Reading?, from source: Profile, to target: Profile, namingIt isNamed: Bool,
    _ edits: inout [TextEdit], _ notes: inout [Port.Note]
  ) {
    var header: [String] = []
    let trigger = syntax.frontMatter?.entry("trigger")
    if let trigger, target.trigger != .field {
      fold(trigger, syntax, target, &edits, &notes)
    } else if trigger == nil, target.trigger == .field, source.trigger != .field {
      if let unfolded = unfold(syntax, reading, &edits, &notes) {
        header.append("trigger: " + Scalar.written(unfolded))
      }
    }
    if let entry = syntax.frontMatter?.entry("profile") {
      edits.append(TextEdit(range: entry.valueRange, replacement: (entry.valueRange.isEmpty ? " " : "") + target.id))
    } else if isNamed {
      header.insert("profile: " + target.id, at: 0)
    }
    guard !header.isEmpty else { return }
    let newline = syntax.text.bytes.contains(0x0D) ? "\r\n" : "\n"
    let lines = header.map { $0 + newline }.joined()
    if let frontMatter = syntax.frontMatter {
      edits.append(TextEdit(range: frontMatter.body.upperBound..<frontMatter.body.upperBound, replacement: lines))
    } else {
      let start = syntax.instructions.lowerBound
      edits.append(TextEdit(range: start..<start, replacement: "---" + newline + lines + "---" + newline))
    }
  }

  private static func fold(
    _ entry: FrontMatter.Entry, _ syntax: JobSyntax, _ target: Profile, _ edits: inout [TextEdit],
    _ notes: inout [Port.Note]
  ) {
    let text = syntax.text
    guard let words = entry.value.text else {
      notes.append(
        Port.Note(
          isLoss: true,
          text: "the trigger is not plain text, so it stays where it is and \(target.id) does not read it",
          line: text.line(at: entry.keyRange.lowerBound)))
      return
    }
    let newline = text.bytes.contains(0x0D) ? "\r\n" : "\n"
    let lines = text.lines(of: entry.keyRange.lowerBound..<max(entry.keyRange.upperBound, entry.valueRange.upperBound))
    edits.append(
      TextEdit(range: text.lineStart(lines.lowerBound)..<text.lineStart(lines.upperBound), replacement: ""))
    let place = syntax.instructions.lowerBound
    edits.append(
      TextEdit(
        range: place..<place,
        replacement: "Use this job when: " + Wording.lines(words).joined(separator: " ") + newline + newline))
    notes.append(
      Port.Note(
        isLoss: false, text: "\(target.id) has no trigger, so it is now at the top of the instructions",
        line: lines.lowerBound))
  }

  /// A paragraph of its own that says which calls the job is for becomes the trigger; what it says to do stays.
  private static func unfold(
    _ syntax: JobSyntax, _ reading: Reading?, _ edits: inout [TextEdit], _ notes: inout [Port.Note]
  ) -> String? {
    let bytes = syntax.text.bytes
    let lead: StaticString = "use this job when"
    guard
      let place = syntax.blocks.firstIndex(where: { block in
        block.kind == .paragraph && bytes.matches(lead, at: block.content.lowerBound)
      }), case let block = syntax.blocks[place], block.parent == nil
    else {
      notes.append(
        Port.Note(
          isLoss: true,
          text: "no paragraph of its own begins with \"Use this job when\", so the job has no trigger yet; write one",
          line: nil))
      return nil
    }
    var start = bytes.wordEnd(from: block.content.lowerBound + lead.utf8CodeUnitCount, to: block.content.upperBound)
    while start < block.content.upperBound, bytes[start].isWhitespace || bytes[start] == ":" || bytes[start] == "*" {
      start += 1
    }
    let lines = syntax.text.lines(of: block.range)
    let order = reading?.sentences.first { $0.block == place && $0.range.lowerBound > start && $0.clause.isInstruction }
    let stop = order?.range.lowerBound ?? block.content.upperBound
    var end = order?.range.lowerBound ?? syntax.text.lineStart(lines.upperBound)
    // The blank line behind it goes along.
    let next = bytes.skippingBlanks(from: end, to: bytes.count)
    if order == nil {
      if bytes.at(next) == 0x0A { end = next + 1 } else if bytes.at(next) == 0x0D { end = next + 2 }
    }
    edits.append(TextEdit(range: syntax.text.lineStart(lines.lowerBound)..<min(end, bytes.count), replacement: ""))
    notes.append(
      Port.Note(
        isLoss: false, text: "what followed \"Use this job when\" is now the trigger", line: lines.lowerBound))
    return Wording.capitalized(Wording.plain(bytes, start..<stop))
  }
}
