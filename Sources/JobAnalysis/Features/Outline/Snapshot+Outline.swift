import JobModel

extension Snapshot {
  /// What stands in the document: a job's fields, sections, steps, branches and actions, or a file's keys.
  package var outline: [OutlineItem] {
    guard let syntax = document.job, let reading = document.reading else { return jsonOutline }
    var items = fieldItems(syntax)
    items += sectionItems(syntax)
    items += listItems(syntax, reading)
    items += sentenceItems(syntax, reading)
    items += syntax.actions.map { actionItem($0) }
    // An editor shows nothing at all where one of them has no name: a heading of which only the # is written yet.
    items.removeAll { $0.name.utf8.isEmpty }
    // Of two that begin together the longer one holds the other.
    items.sort { left, right in
      left.range.lowerBound != right.range.lowerBound
        ? left.range.lowerBound < right.range.lowerBound : left.range.upperBound > right.range.upperBound
    }
    var nester = OutlineNester()
    for item in items { nester.add(item) }
    return nester.finish()
  }

  private func fieldItems(_ syntax: JobSyntax) -> [OutlineItem] {
    (syntax.frontMatter?.entries ?? []).map { entry in
      let end = max(entry.keyRange.upperBound, entry.valueRange.upperBound)
      return OutlineItem(
        .field, name: entry.key, detail: entry.value.text.map { Quotation.short($0) },
        range: entry.keyRange.lowerBound..<end, selection: entry.keyRange)
    }
  }

  private func sectionItems(_ syntax: JobSyntax) -> [OutlineItem] {
    sections(of: syntax).map { section in
      OutlineItem(.section, name: quotation(section.title), range: section.range, selection: section.title)
    }
  }

  /// The items of lists, named by their first sentence.
  private func listItems(_ syntax: JobSyntax, _ reading: Reading) -> [OutlineItem] {
    var first: [Int: SentenceReading] = [:]
    for sentence in reading.sentences where first[sentence.block] == nil { first[sentence.block] = sentence }
    var items: [OutlineItem] = []
    for (place, block) in syntax.blocks.enumerated() where block.hasProse {
      guard let parent = block.parent, case .item = syntax.blocks[parent].kind, place == parent + 1 else { continue }
      let item = syntax.blocks[parent]
      items.append(
        OutlineItem(
          kind(of: first[place]?.clause) ?? .step, name: quotation(first[place]?.range ?? block.content),
          detail: item.marker.map { document.text.string($0) }, range: item.range, selection: block.content))
    }
    return items
  }

  /// The sentences of paragraphs that are in no list.
  private func sentenceItems(_ syntax: JobSyntax, _ reading: Reading) -> [OutlineItem] {
    reading.sentences.compactMap { sentence in
      guard syntax.blocks[sentence.block].parent == nil, let kind = kind(of: sentence.clause) else { return nil }
      return OutlineItem(kind, name: quotation(sentence.range), range: sentence.range, selection: sentence.range)
    }
  }

  private func kind(of clause: ClauseClass?) -> OutlineItem.Kind? {
    switch clause {
    case .goal, .intent: .goal
    case .step: .step
    case .condition, .elseBranch, .offScript: .branch
    case .prohibition, .style: .rule
    case .fact, .unknown, nil: nil
    }
  }

  private func actionItem(_ action: Action) -> OutlineItem {
    OutlineItem(
      .action, name: "/" + quotation(action.label), detail: action.argument.map { Quotation.short($0.value) },
      range: action.range, selection: action.label)
  }
}
