import JobModel

/// What `PasteSheet` writes, read again: its fields, and what goes into the forms of the actions back in its places.
struct CopiedSheet {
  private(set) var fields = ImportedJob.Fields()
  private(set) var instructions = ""
  private var contents: [(label: String, text: String)] = []

  /// Nil for lines that are no such sheet.
  init?(_ lines: [String]) {
    var section: String?
    var texts: [String: [String]] = [:]
    for line in lines {
      if let title = CopiedSheet.title(of: line), PasteSheet.titles.contains(title), texts[title] == nil {
        section = title
        texts[title] = []
      } else if let section {
        texts[section]?.append(line)
      } else if !line.utf8.isEmpty {
        return nil
      }
    }
    guard let instructions = texts["instructions"] else { return nil }
    let field = { (name: String) in texts[name].map { Wording.plain($0.joined(separator: " ")) } }
    fields = ImportedJob.Fields(name: field("name"), description: field("description"), trigger: field("trigger"))
    readContents(texts[PasteSheet.actionsTitle] ?? [])
    self.instructions = filled(instructions.joined(separator: "\n"))
  }

  /// `--- name ---`
  private static func title(of line: String) -> String? {
    let bytes = Array(line.utf8)
    guard bytes.count > 8, bytes.matches("--- ", at: 0), bytes.matches(" ---", at: bytes.count - 4) else { return nil }
    return String(decoding: bytes[4..<bytes.count - 4], as: UTF8.self)
  }

  /// `1. /Send SMS, in: …`, below it `   content:`, and below that the text, further in.
  private mutating func readContents(_ lines: [String]) {
    for line in lines {
      let bytes = Array(line.utf8)
      if let slash = bytes.firstIndex(of: UInt8(ascii: "/")), slash > 0, bytes[0].isDigit,
        bytes[..<slash].allSatisfy({ $0.isDigit || $0.isAny(of: ". ") })
      {
        let built = BuiltInAction.all.first { bytes[(slash + 1)...].starts(with: ($0.label + ", in: ").utf8) }
        contents.append((built?.label ?? "", ""))
      } else if bytes.matches("     ", at: 0), let last = contents.indices.last {
        let text = String(decoding: bytes[5...], as: UTF8.self)
        contents[last].text += contents[last].text.utf8.isEmpty ? text : "\n" + text
      }
    }
  }

  /// Where the instructions have other actions than the list, all stay without their contents.
  private func filled(_ text: String) -> String {
    let syntax = JobSyntax(SourceText(text))
    let actions = syntax.actions.filter { BuiltInAction.of($0.kind) != nil && $0.argument == nil }
    let contents = contents.filter { !$0.label.utf8.isEmpty }
    guard actions.count == contents.count else { return text }
    var edits: [TextEdit] = []
    for (action, content) in zip(actions, contents) {
      guard let built = BuiltInAction.of(action.kind), built.label == content.label else { return text }
      guard !content.text.utf8.isEmpty else { continue }
      let words = built.argument == .message ? BracketedAction.quoted(content.text) : content.text
      // A message that ends its sentence had its own mark there.
      let label = action.label.upperBound
      let hasStop = built.argument == .message && syntax.text.bytes.at(label) == "."
      let isSaid = hasStop && content.text.utf8.last.map { $0.isAny(of: ".!?") } ?? false
      edits.append(TextEdit(range: label..<(isSaid ? label + 1 : label), replacement: ": " + words))
    }
    return (try? syntax.text.applying(edits))?.string ?? text
  }
}
