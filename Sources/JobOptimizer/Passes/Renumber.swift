import JobAnalysis
import JobModel

extension Pass {
  static let renumber = Pass(
    id: "renumber", summary: "repairs the numbers of a list, and what refers to them", practice: .sequence,
    examples: [
      .changes(
        "1. Ask for the name.\n2. Take a message.\n4. Thank them.\n",
        to: "1. Ask for the name.\n2. Take a message.\n3. Thank them.\n"),
      .changes(
        "1. Ask for the name.\n2. Take a message.\n4. Read it back.\n5. If it is wrong, go back to step 4.\n",
        to: "1. Ask for the name.\n2. Take a message.\n3. Read it back.\n4. If it is wrong, go back to step 3.\n"),
      .changes("1) Ask.\n1) Wait.\n1) Thank them.\n", to: "1) Ask.\n2) Wait.\n3) Thank them.\n"),
      .changes(
        "1. Ask.\n3. Wait.\n4. Thank them. Skip steps 3 and 4 at night.\n",
        to: "1. Ask.\n2. Wait.\n3. Thank them. Skip steps 2 and 3 at night.\n"),
      .leaves(
        "1. Ask.\n2. Wait.\n2. Read it back, then go to step 2.\n",
        because: "“step 2” could be two steps"),
      .leaves(
        "1. Ask.\n2. Wait.\n4. Thank them, or go back to step 3.\n", because: "“step 3” is not a step"),
      .leaves(
        "1. Ask.\n3. Thank them.\n\nThen:\n\n1. Go back to step 3.\n2. Wait.\n",
        because: "“step 3” could be a step of another list"),
      .leaves(
        "1. Ask.\n2. Say “go to step 3”.\n4. Thank them.\n", because: "a step is mentioned in words that are spoken"),
      .leaves("1. Ask.\n2. Wait.\n3. Thank them.\n"),
      .leaves("3. Ask.\n4. Wait.\n5. Thank them.\n"),
    ]
  ) { draft in
    let lists = NumberedList.all(in: draft)
    let broken = lists.filter { $0.isBroken }
    guard !broken.isEmpty else { return }
    let references = NumberReferences(draft)
    if references.all.isEmpty, references.spoken == nil {
      for list in broken { draft.renumber(list, []) }
    } else if let (range, reason) = references.objection(to: lists, draft) {
      draft.leave(range, "renumber", because: reason)
    } else {
      draft.renumber(broken[0], references.all)
    }
  }
}

extension Draft {
  fileprivate mutating func renumber(_ list: NumberedList, _ references: [NumberReferences.Reference]) {
    guard
      list.items.allSatisfy({ scope.lowerBound <= $0.digits.lowerBound && $0.digits.upperBound <= scope.upperBound })
    else { return }
    var edits: [TextEdit] = []
    for (order, item) in list.items.enumerated() where item.number != list.first + order {
      edits.append(TextEdit(range: item.digits, replacement: "\(list.first + order)"))
    }
    var count = 0
    for reference in references {
      guard let order = list.items.firstIndex(where: { $0.number == reference.number }),
        reference.number != list.first + order
      else { continue }
      edits.append(TextEdit(range: reference.digits, replacement: "\(list.first + order)"))
      count += 1
    }
    let more = count > 0 ? ", and \(ListedWords.counted(count, "mention")) of a step with them" : ""
    change(
      "renumber", .format, "Numbered the \(list.items.count) items of a list without a gap" + more,
      because: "the agent follows numbers, and no step may be missing or appear twice", .sequence, edits)
  }
}
