import JSONText
import JobModel

extension Snapshot {
  /// What "select more" selects around a place, from the smallest to the whole text: a word, what is in the quotes or
  /// braces, the argument, the action, the sentence, the step with what is nested in it, the section, the instructions.
  package func selections(around offset: Int) -> [Range<Int>] {
    var ranges = document.job.map { jobRanges($0, around: offset) } ?? jsonRanges(around: offset)
    ranges.append(word(around: offset))
    ranges.append(0..<document.text.count)
    ranges = ranges.filter { $0.lowerBound <= offset && offset <= $0.upperBound && !$0.isEmpty }
    ranges.sort { $0.count < $1.count }
    // Each has to hold the one before it; two that only touch at the cursor do not.
    var nested: [Range<Int>] = []
    for range in ranges {
      guard let last = nested.last else {
        nested.append(range)
        continue
      }
      if range != last, range.lowerBound <= last.lowerBound, last.upperBound <= range.upperBound {
        nested.append(range)
      }
    }
    return nested.isEmpty ? [offset..<offset] : nested
  }

  /// The word that the offset stands in or behind.
  private func word(around offset: Int) -> Range<Int> {
    let bytes = document.text.bytes
    let end = bytes.wordEnd(from: offset, to: document.text.count)
    var start = offset
    while start > 0, bytes[start - 1].isWord { start -= 1 }
    return start..<end
  }

  private func jobRanges(_ syntax: JobSyntax, around offset: Int) -> [Range<Int>] {
    var ranges = [syntax.instructions]
    if let frontMatter = syntax.frontMatter {
      ranges += [frontMatter.range, frontMatter.body]
      for entry in frontMatter.entries {
        ranges.append(entry.valueRange)
        ranges.append(entry.keyRange.lowerBound..<max(entry.keyRange.upperBound, entry.valueRange.upperBound))
      }
    }
    ranges += sections(of: syntax).map { $0.range }
    for block in syntax.blocks { ranges += [block.range, block.content] }
    for atom in syntax.atoms {
      ranges.append(atom.range)
      if let inner = inner(of: atom) { ranges.append(inner) }
    }
    for action in syntax.actions {
      ranges.append(action.label)
      if let argument = action.argument { ranges += [argument.range, argument.content] }
    }
    return ranges + syntax.sentences.map { $0.range }
  }

  /// What stands between the marks of an atom.
  private func inner(of atom: Atom) -> Range<Int>? {
    switch atom.kind {
    case .variable, .code: atom.range.lowerBound + 1..<max(atom.range.lowerBound + 1, atom.range.upperBound - 1)
    case .template:
      document.text.bytes.trimmed(atom.range.lowerBound + 2..<max(atom.range.lowerBound + 2, atom.range.upperBound - 2))
    default: nil
    }
  }

  private func jsonRanges(around offset: Int) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var next = document.json
    while let node = next {
      ranges.append(node.range)
      next = nil
      if node.string != nil, node.range.count >= 2 {
        ranges.append(node.range.lowerBound + 1..<node.range.upperBound - 1)
      }
      for member in node.members ?? [] where member.range.lowerBound <= offset && offset <= member.range.upperBound {
        ranges += [member.range, member.keyRange]
        next = member.value
      }
      for element in node.elements ?? [] where element.range.lowerBound <= offset && offset <= element.range.upperBound
      {
        next = element
      }
    }
    return ranges
  }
}
