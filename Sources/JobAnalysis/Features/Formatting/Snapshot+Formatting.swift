import JSONText
package import JobModel

/// What an editor may ask of formatting. A job keeps the line ends, the byte-order mark and the indentation that its markers ask
/// for, whatever the editor says.
package struct FormattingOptions: Sendable, Equatable {
  /// What one step of indentation is in JSON.
  package var indentation = "  "
  /// A last line without a line end gets one.
  package var insertsFinalNewline = false
  /// Nothing but its line end follows the last line; true for a job in any case.
  package var trimsFinalNewlines = true

  package init() {}
}

extension Snapshot {
  /// The document in its canonical layout; a second call changes nothing. A file whose JSON is broken stays as it is.
  package func formatted(_ options: FormattingOptions = FormattingOptions(), within range: Range<Int>? = nil)
    -> SourceText
  {
    let text: SourceText
    switch document.content {
    case .job: text = JobFormatter(self).formatted(within: range)
    case .json: text = formattedJSON(options, within: range)
    case .brokenJSON: return document.text
    }
    guard options.insertsFinalNewline, range == nil, let last = text.bytes.last, !last.isLineEnd else { return text }
    let end = TextEdit(range: text.count..<text.count, replacement: text.lineEnding)
    return (try? text.applying([end])) ?? text
  }

  /// The few and small changes that lay the document out.
  package func formatting(_ options: FormattingOptions = FormattingOptions(), within range: Range<Int>? = nil)
    -> [TextEdit]
  {
    LayoutDifference.edits(from: document.text, to: formatted(options, within: range))
  }

  /// The same for whole lines of several ranges; lines between them stay as they are.
  package func formatting(_ options: FormattingOptions, within ranges: [Range<Int>]) -> [TextEdit] {
    var current = self
    for range in ranges.sorted(by: { $0.lowerBound > $1.lowerBound }) {
      let text = current.formatted(options, within: range)
      guard text != current.document.text else { continue }
      current = Snapshot(text, kind: document.kind, path: document.path, workspace: workspace)
    }
    return LayoutDifference.edits(from: document.text, to: current.document.text)
  }

  private func formattedJSON(_ options: FormattingOptions, within range: Range<Int>?) -> SourceText {
    let text = document.text
    let unit = Array(options.indentation.utf8)
    var edits = JSONFormatter.edits(of: text.bytes, unit: unit, trimsEnd: options.trimsFinalNewlines)
      .map { TextEdit(range: $0.range, replacement: $0.replacement) }
    if let range {
      let lines = text.lines(of: range)
      let reach = text.lineStart(lines.lowerBound)...text.lineEnd(lines.upperBound - 1)
      edits = edits.filter { reach.contains($0.range.lowerBound) && reach.contains($0.range.upperBound) }
    }
    return (try? text.applying(edits)) ?? text
  }
}
