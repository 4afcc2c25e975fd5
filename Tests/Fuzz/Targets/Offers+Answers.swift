import JobAnalysis
import JobModel

/// What editors ask about a text, each answer held against what an editor takes.
extension FuzzTarget {
  static func checkAnswers(_ snapshot: Snapshot, at offset: Int) {
    let text = snapshot.document.text
    checkPlace(snapshot, at: offset)
    checkOutline(snapshot.outline, in: 0..<text.count, of: text)
    hold(snapshot.foldings.allSatisfy { isPlace($0.range, of: text) }, "a folding is not at a place of the text")
    hold(snapshot.links.allSatisfy { isPlace($0.range, of: text) }, "a link is not at a place of the text")
    for hint in snapshot.inlayHints(in: 0..<text.count) {
      hold(text.scalarStart(at: hint.offset) == hint.offset, "a hint is not at a place of the text")
    }
    let colorings = snapshot.colorings
    hold(colorings.allSatisfy { isPlace($0.range, of: text) }, "a colour is not at a place of the text")
    for (one, next) in zip(colorings, colorings.dropFirst()) {
      hold(one.range.upperBound <= next.range.lowerBound, "two colours are at one place")
    }
    if let extraction = snapshot.extraction(in: offset..<text.count) {
      hold((try? text.applying(extraction.edits)) != nil, "a message cannot be made an action")
    }
    hold((try? text.applying(snapshot.formatting(afterNewLineAt: offset))) != nil, "a line cannot be laid out")
  }

  /// What is answered about one place is about that place.
  private static func checkPlace(_ snapshot: Snapshot, at offset: Int) {
    let text = snapshot.document.text
    func isHere(_ range: Range<Int>) -> Bool {
      isPlace(range, of: text) && range.lowerBound <= offset && offset <= range.upperBound
    }
    for completion in snapshot.completions(at: offset) {
      let range = completion.edit.range
      hold((try? text.applying([completion.edit] + completion.also)) != nil, "a completion cannot be applied")
      hold(isHere(range), "a completion is elsewhere")
      hold(text.line(at: range.lowerBound) == text.line(at: range.upperBound), "a completion is on two lines")
      hold(!completion.label.utf8.isEmpty, "a completion has no label")
    }
    if let hover = snapshot.hover(at: offset) {
      hold(isHere(hover.range) && !hover.text.utf8.isEmpty, "a hover is elsewhere, or says nothing")
    }
    if let ranges = snapshot.linkedRanges(at: offset) {
      hold(
        ranges.allSatisfy { isPlace($0, of: text) && text.string($0) == text.string(ranges[0]) },
        "what is to be typed alike differs")
    }
    let selections = snapshot.selections(around: offset)
    hold(selections.allSatisfy { isHere($0) }, "a selection is elsewhere")
    for (one, next) in zip(selections, selections.dropFirst()) {
      hold(holds(one, next) || holds(next, one), "selections are not in one another")
    }
  }

  /// Editors show no outline at all where an item has no name, or its selection lies outside of it.
  private static func checkOutline(_ items: [OutlineItem], in range: Range<Int>, of text: SourceText) {
    for item in items {
      hold(!item.name.utf8.isEmpty, "an item of the outline has no name")
      hold(isPlace(item.range, of: text) && holds(range, item.range), "an item of the outline is elsewhere")
      hold(
        isPlace(item.selection, of: text) && holds(item.range, item.selection),
        "what an item of the outline selects is elsewhere")
      checkOutline(item.children, in: item.range, of: text)
    }
  }

  private static func isPlace(_ range: Range<Int>, of text: SourceText) -> Bool { text.scalarRange(range) == range }

  private static func holds(_ outer: Range<Int>, _ inner: Range<Int>) -> Bool {
    outer.lowerBound <= inner.lowerBound && inner.upperBound <= outer.upperBound
  }
}
