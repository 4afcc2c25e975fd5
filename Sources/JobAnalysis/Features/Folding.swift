import JSONText
import JobModel

/// Lines that an editor can close to one.
package struct Folding: Sendable, Equatable {
  package enum Kind: Sendable {
    case comment
    /// A section, the front matter.
    case region
    case other
  }

  /// From the first line that stays to the end of the last one that goes; it holds a line break.
  package let range: Range<Int>
  package let kind: Kind
}

extension Snapshot {
  /// What can be closed: sections, items with what is nested in them, code, comments, messages over several lines, the
  /// front matter; in action files and the workspace file every object and list. In the order of the text.
  package var foldings: [Folding] {
    var foldings = document.job.map { jobFoldings($0) } ?? jsonFoldings
    foldings = foldings.filter {
      document.text.line(at: $0.range.lowerBound) < document.text.line(at: $0.range.upperBound)
    }
    foldings.sort { left, right in
      left.range.lowerBound != right.range.lowerBound
        ? left.range.lowerBound < right.range.lowerBound : left.range.upperBound > right.range.upperBound
    }
    // Of two that begin and end with the same lines one is enough.
    var kept: [Folding] = []
    for folding in foldings where !(kept.last.map { isSameLines($0.range, folding.range) } ?? false) {
      kept.append(folding)
    }
    return kept
  }

  private func isSameLines(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    document.text.line(at: one.lowerBound) == document.text.line(at: other.lowerBound)
      && document.text.line(at: one.upperBound) == document.text.line(at: other.upperBound)
  }

  private func jobFoldings(_ syntax: JobSyntax) -> [Folding] {
    var foldings: [Folding] = []
    if let frontMatter = syntax.frontMatter {
      let end = document.text.bytes.trimmed(frontMatter.range).upperBound
      foldings.append(Folding(range: frontMatter.range.lowerBound..<end, kind: .region))
    }
    foldings += sections(of: syntax).map { Folding(range: $0.range, kind: .region) }
    for block in syntax.blocks {
      switch block.kind {
      case .item, .fence, .quote: foldings.append(Folding(range: block.range, kind: .other))
      case .comment: foldings.append(Folding(range: block.range, kind: .comment))
      case .heading, .paragraph, .list, .tableRow, .thematicBreak: break
      }
    }
    return foldings + syntax.actions.map { Folding(range: $0.range, kind: .other) }
  }

  private var jsonFoldings: [Folding] {
    var foldings: [Folding] = []
    var waiting = document.json.map { [$0] } ?? []
    while let node = waiting.popLast() {
      let inner = node.members.map { $0.map { $0.value } } ?? node.elements ?? []
      if inner.isEmpty { continue }
      foldings.append(Folding(range: node.range, kind: .other))
      waiting += inner
    }
    return foldings
  }
}
