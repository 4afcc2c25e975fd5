import JobAnalysis
import JobModel

extension Pass {
  static let numberList = Pass(
    id: "number-list", summary: "numbers a bulleted list whose words say that it is a sequence", practice: .sequence,
    examples: [
      .changes(
        "- First, greet the caller.\n- Then ask for the name.\n- Finally, thank them.\n",
        to: "1. Greet the caller.\n2. Ask for the name.\n3. Thank them.\n"),
      .changes(
        "Steps:\n• Ask for the name.\n• If they agree, take the address.\n• Then read it back.\n• Lastly, thank them.\n",
        to: """
          Steps:
          1. Ask for the name.
          2. If they agree, take the address.
          3. Then read it back.
          4. Thank them.

          """),
      .leaves("- Ask for the name.\n- Ask for the address.\n- Thank them.\n"),
      .leaves("In any order:\n- First, the name.\n- Then the address.\n- Finally, the day.\n"),
      .leaves("Rules:\n- First, do no harm.\n- Then ask.\n- Never give prices.\n"),
      .leaves("- First, greet the caller.\n- Opening hours: 9 to 5.\n- Then ask for the name.\n"),
    ]
  ) { draft in
    guard draft.gate == .structured || draft.gate == .canonical else { return }
    for list in BulletList.all(in: draft) where list.isSequence(draft) {
      draft.number(list)
    }
  }
}

extension Draft {
  fileprivate mutating func number(_ list: BulletList) {
    var markers: [TextEdit] = []
    var words: [TextEdit] = []
    var dropped: [String] = []
    for (order, item) in list.items.enumerated() {
      markers.append(TextEdit(range: item.marker, replacement: "\(order + 1)."))
      let isFree = order == 0 || list.items[order - 1].isUnconditional
      guard isFree, let connective = replaceableConnective(of: reading.sentences[item.sentence]) else { continue }
      let start = reading.tokens[connective.lowerBound].range.lowerBound
      let end = reading.tokens[connective.upperBound].range.lowerBound
      words.append(TextEdit(range: start..<end, replacement: ""))
      words += capital(at: firstKept(from: end))
      dropped.append("“\(syntax.text.string(start..<reading.tokens[connective.upperBound - 1].range.upperBound))”")
    }
    change(
      "number-list", .format, "Numbered the \(list.items.count) items of a list",
      because: "its words say that their order matters", .sequence, markers)
    change(
      "number-list", .delete, "Dropped " + ListedWords.list(dropped.map { unwrapped($0) }),
      because: "the number says it",
      .sequence, words)
  }
}
