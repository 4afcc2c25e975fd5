import JobModel

extension Rule {
  static let numberingGap = Rule(
    id: "numbering-gap", summary: "the numbers of a list skip or repeat", severity: .information,
    stays: { edit, said in edit.keepsCourse && said.isEmpty },
    why: """
      The agent follows numbers. Where one is missing or appears twice, "go back to step 4" may mean a different step than its \
      author thinks. A list with 1. on every line is a habit of Markdown, and only a hint.
      """,
    source: .jobs,
    examples: [
      .flags(
        "1. Ask for the name.\n2. Take a message.\n⟦4.⟧ Thank them.\n",
        becomes: "1. Ask for the name.\n2. Take a message.\n3. Thank them.\n"),
      .flags(
        "1. Ask for the name.\n⟦1.⟧ Take a message.\n2. Thank them.\n",
        becomes: "1. Ask for the name.\n2. Take a message.\n3. Thank them.\n"),
      .flags("1. Ask.\n⟦1.⟧ Wait.\n1. Thank them.\n", becomes: "1. Ask.\n2. Wait.\n3. Thank them.\n"),
      .flags("1. Ask.\n2. Wait.\n⟦5.⟧ Thank them, or go back to step 2.\n"),
      .fine("1. Ask.\n2. Wait.\n3. Thank them.\n"),
      .fine("1. Ask.\n   1. Their name\n   2. Their address\n2. Thank them.\n"),
      .fine("1. Ask.\n\nThen go on.\n\n2. Thank them.\n"),
      .fine("- Ask.\n- Wait.\n"),
    ]
  ) { snapshot in
    guard let syntax = snapshot.document.job, mayHaveGap(syntax.blocks) else { return [] }
    var references: Bool?
    var marks: [Mark] = []
    for items in numberedLists(of: syntax) where items.count > 1 {
      let numbers = items.map { number(of: $0, syntax) }
      let isHabit = numbers.allSatisfy { $0 == numbers[0] }
      guard let gap = (1..<items.count).first(where: { numbers[$0] != numbers[$0 - 1] + 1 }),
        let marker = syntax.blocks[items[gap]].marker
      else { continue }
      let hasReferences = references ?? snapshot.prose.map { !StepReferences($0).all.isEmpty } ?? false
      references = hasReferences
      let fixes = hasReferences ? [] : [renumbering(items, from: numbers[0], syntax)]
      marks.append(
        Mark(
          marker,
          "after \(numbers[gap - 1]) comes \(numbers[gap]); number the steps \(numbers[0]), \(numbers[0] + 1), \(numbers[0] + 2) without a gap",
          severity: isHabit ? .hint : nil, fixes: fixes))
    }
    return marks
  }

  /// Whether a number in some list does not follow the one before it.
  private static func mayHaveGap(_ blocks: [Block]) -> Bool {
    var last = [Int](filledWith: -1, count: blocks.count)
    for place in blocks.indices {
      guard case .item(let number?) = blocks[place].kind, let list = blocks[place].parent, number >= 0 else { continue }
      if last[list] >= 0, number != last[list] + 1 { return true }
      last[list] = number
    }
    return false
  }

  /// The items of each numbered list, by their places.
  private static func numberedLists(of syntax: JobSyntax) -> [[Int]] {
    var lists: [[Int]] = []
    var places = [Int?](filledWith: nil, count: syntax.blocks.count)
    for (place, block) in syntax.blocks.enumerated() {
      guard case .item(let number?) = block.kind, let list = block.parent, number >= 0 else { continue }
      if let known = places[list] {
        lists[known].append(place)
      } else {
        places[list] = lists.count
        lists.append([place])
      }
    }
    return lists
  }

  private static func number(of item: Int, _ syntax: JobSyntax) -> Int {
    guard case .item(let number) = syntax.blocks[item].kind else { return 0 }
    return number ?? 0
  }

  private static func renumbering(_ items: [Int], from first: Int, _ syntax: JobSyntax) -> Fix {
    var edits: [TextEdit] = []
    for (offset, item) in items.enumerated() where number(of: item, syntax) != first + offset {
      guard let marker = syntax.blocks[item].marker else { continue }
      var start = marker.lowerBound
      while start < marker.upperBound, !syntax.text.bytes[start].isDigit { start += 1 }
      var end = start
      while end < marker.upperBound, syntax.text.bytes[end].isDigit { end += 1 }
      edits.append(TextEdit(range: start..<end, replacement: "\(first + offset)"))
    }
    return Fix(title: "renumber the steps", edits: edits, safety: .safe)
  }
}
