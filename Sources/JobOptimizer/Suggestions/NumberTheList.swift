import JobAnalysis
import JobModel

extension SuggestionKind {
  static let numberTheList = SuggestionKind(
    id: "number-the-list", summary: "a bulleted list of steps whose order is not certain",
    rule: "unnumbered-procedure",
    examples: [
      "⟦- Ask for the name.\n- Ask for the address.\n- Take a message.\n- Thank them.⟧\n",
      "Steps:\n⟦- Ask for the name.\n- Take a message.\n- Read it back.\n- Thank them.⟧\n",
      "- Ask for the name.\n- Thank them.\n",
      "Off-script:\n- Ask once more.\n- Skip it.\n- Take a message.\n- Thank them.\n",
      "## What you can help with\n- Book a visit.\n- Cancel a visit.\n- Answer questions.\n- Take a message.\n",
      "In any order:\n- Ask for the name.\n- Ask for the address.\n- Ask for the day.\n- Ask for the time.\n",
    ]
  ) { draft in
    guard draft.gate != .noOrder else { return [] }
    return BulletList.all(in: draft).filter { $0.items.count > 3 && !$0.isSequence(draft) }.map { list in
      let numbered = draft.numbered(list)
      return Suggestion(
        id: "number-the-list", range: list.range,
        message: "if these happen in this order, number them; if not, say \"in any order\" above them",
        choices: [
          Suggestion.Choice("number them", numbered),
          Suggestion.Choice(
            "say that any order will do", "In any order:" + draft.lineEnd + draft.syntax.text.string(list.range)),
        ], snippet: numbered, practice: .sequence)
    }
  }
}

extension Draft {
  fileprivate func numbered(_ list: BulletList) -> String {
    var text = ""
    var start = list.range.lowerBound
    for (order, item) in list.items.enumerated() {
      text += syntax.text.string(start..<item.marker.lowerBound) + "\(order + 1)."
      start = item.marker.upperBound
    }
    return text + syntax.text.string(start..<list.range.upperBound)
  }
}
