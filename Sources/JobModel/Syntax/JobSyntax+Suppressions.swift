extension JobSyntax {
  /// What the comments and the front matter's `ignore` cover: a comment on its own lines the next block at its own or a
  /// deeper indentation, one behind text its line, `callwright-ignore-file` and `ignore` everything.
  static func suppressions(
    _ text: SourceText, blocks: [Block], atoms: [Atom], frontMatter: FrontMatter?
  ) -> [Suppression] {
    var suppressions: [Suppression] = []
    if let entry = frontMatter?.entry("ignore"), entry.value != .none {
      suppressions.append(
        Suppression(range: entry.valueRange, rules: names(entry.value, entry.valueRange), scope: 0..<text.count))
    }
    for (place, block) in blocks.enumerated() where block.kind == .comment {
      guard let read = Suppression.read(text.bytes, block.range) else { continue }
      let scope = read.isForFile ? 0..<text.count : next(after: place, in: blocks)
      suppressions.append(Suppression(range: block.range, rules: read.rules, scope: scope))
    }
    for atom in atoms where atom.kind == .comment {
      guard let read = Suppression.read(text.bytes, atom.range) else { continue }
      let line = text.line(at: atom.range.lowerBound)
      let scope = read.isForFile ? 0..<text.count : text.lineStart(line)..<text.lineEnd(line)
      suppressions.append(Suppression(range: atom.range, rules: read.rules, scope: scope))
    }
    return suppressions
  }

  /// The next block that is not left of the comment, with everything inside it.
  private static func next(after place: Int, in blocks: [Block]) -> Range<Int> {
    let comment = blocks[place]
    for block in blocks[(place + 1)...].prefix(farthest) where block.kind != .comment {
      if case .list = block.kind { continue }
      if block.indentation >= comment.indentation { return block.range }
    }
    return comment.range.upperBound..<comment.range.upperBound
  }

  /// A comment speaks of what stands near it.
  private static let farthest = 64

  private static func names(_ value: FrontMatter.Value, _ range: Range<Int>) -> [Suppression.Name] {
    switch value {
    case .none: []
    case .text(let rule): [Suppression.Name(rule: rule, range: range)]
    case .list(let items): items.map { Suppression.Name(rule: $0.text, range: $0.range) }
    }
  }
}
