/// A text whose summary is known, and what tells of the next one whether it can say something else of itself.
package struct SummarizedText: Sendable {
  private let text: SourceText
  /// Nothing in it says which calls the job is for, wherever one looks.
  private let isSilent: Bool

  /// After each keystroke only the words around it are looked at.
  package init(_ text: SourceText, after old: SummarizedText? = nil) {
    self.text = text
    isSilent = JobIntent.isSilent(text, after: old.flatMap { $0.isSilent ? $0.text : nil })
  }

  /// Whether the text may say something else of itself than an older one: not where both begin alike, as far as anybody looks who
  /// asks for no facts.
  package func mayDiffer(from old: SummarizedText) -> Bool {
    let start = text.hasByteOrderMark ? 3 : 0
    let frontMatter = FrontMatterParser.parse(text.bytes, at: start)
    // One that is not closed yet may end anywhere.
    if frontMatter == nil, text.bytes.at(start) == "-" { return true }
    let top = (frontMatter?.range.upperBound ?? start) + (isSilent && old.isSilent ? 0 : JobIntent.reach)
    return TextChange.differs(old.text.bytes, text.bytes, within: top + 1)
  }
}
