import JSONText
import JobModel
import Templates

/// A text with templates around an offset, and the way from it back into the document.
struct TemplateSite {
  let bytes: [UInt8]
  /// In the text.
  let offset: Int
  let fields: TemplateFields
  private let start: Int
  /// Where each byte stands inside a JSON string.
  private let map: JSONStringMap?

  var cursor: TemplateCursor? { TemplateCursor(bytes, at: offset, data: fields.data) }

  /// Where a range of the text stands in the document.
  func place(of range: Range<Int>) -> Range<Int> {
    map.map { $0.sourceRange(of: range) } ?? start + range.lowerBound..<start + range.upperBound
  }

  /// The change of a range of the text, with the escapes that a JSON string needs.
  func edit(_ range: Range<Int>, _ replacement: String) -> TextEdit {
    guard let map else { return TextEdit(range: place(of: range), replacement: replacement) }
    let edit = map.edit(replacing: range, with: replacement)
    return TextEdit(range: edit.range, replacement: edit.replacement)
  }

  /// A part of a job.
  init(_ text: SourceText, _ range: Range<Int>, at offset: Int, fields: TemplateFields) {
    bytes = Array(text.bytes[range])
    start = range.lowerBound
    self.offset = offset - range.lowerBound
    self.fields = fields
    map = nil
  }

  /// A text in a JSON file, from behind its opening quote.
  init(_ text: SourceText, json content: Range<Int>, at offset: Int, fields: TemplateFields) {
    let map = JSONStringMap(contentRange: content, in: text.bytes)
    bytes = Array(map.text(in: text.bytes).utf8)
    start = 0
    self.offset = map.textOffset(of: offset)
    self.fields = fields
    self.map = map
  }
}

extension Snapshot {
  /// The text with templates around an offset of a job, where the product fills them in: a message by itself, else the
  /// instructions.
  func templateSite(at offset: Int) -> TemplateSite? {
    guard profile.hasTemplates, let syntax = document.job, syntax.instructions.lowerBound < offset,
      offset <= document.text.count
    else { return nil }
    let isOpaque = syntax.atoms.contains { atom in
      (atom.kind == .code || atom.kind == .comment) && atom.range.lowerBound < offset && offset < atom.range.upperBound
    }
    // Blanks at the end of a line belong to no block, but who types there goes on with the one before.
    var last = offset
    while last > 0, document.text.bytes[last - 1] == 0x20 || document.text.bytes[last - 1] == 0x09 { last -= 1 }
    let isInProse = syntax.blocks.contains {
      $0.hasProse && $0.range.lowerBound <= last && last <= $0.range.upperBound
    }
    guard !isOpaque, isInProse else { return nil }
    let message = syntax.actions.lazy.filter { $0.takes == .message }.compactMap { $0.argument?.content }.first {
      $0.lowerBound <= offset && offset <= $0.upperBound
    }
    let range = message ?? syntax.instructions
    let bytes = syntax.text.bytes
    guard range.contains(where: { $0 < offset && bytes[$0] == "{" && bytes.at($0 + 1) == "{" }) else { return nil }
    return TemplateSite(document.text, range, at: offset, fields: TemplateFields(workspace))
  }

  /// The same in an action file, where the cursor is in a text that is filled in.
  func templateSite(in site: JSONSite, at offset: Int) -> TemplateSite? {
    guard profile.hasTemplates, document.kind == .action, site.cursor.role == .value, site.cursor.isQuoted,
      site.way == ["message"] || site.way == ["recipient", "custom"]
    else { return nil }
    return TemplateSite(
      document.text, json: site.cursor.content, at: offset, fields: TemplateFields(workspace, action: site.root))
  }
}
