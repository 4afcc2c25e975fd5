import JobModel

extension Rule {
  static let frontMatterSyntax = Rule(
    id: "front-matter-syntax", summary: "the lines between --- and --- are not all key: value", severity: .error,
    scope: .file,
    why: """
      A job's fields go between two lines of three dashes, one field per line: key: value. Callwright reads a small, exact \
      part of YAML and never guesses: what it cannot read would be lost on the way to the vendor's form.
      """,
    source: .callwright,
    examples: [
      .flags("---\nname: Book⟦:⟧ now\n---\nHello.\n", becomes: "---\nname: \"Book: now\"\n---\nHello.\n"),
      .flags("---\nname: Line ⟦#2⟧\n---\nHello.\n", becomes: "---\nname: \"Line #2\"\n---\nHello.\n"),
      .flags("---\nname: ⟦\"Book now⟧\n---\nHello.\n", becomes: "---\nname: \"Book now\"\n---\nHello.\n"),
      .flags("---\n⟦just words⟧\nname: A\n---\nHello.\n"),
      .flags(
        "⟦---⟧\nname: Take a message\n\nAsk for the name.\n",
        becomes: "---\nname: Take a message\n---\n\nAsk for the name.\n"),
      .fine("---\nname: \"Book: now\"   # a comment\n---\nHello.\n"),
      .fine(
        "---\nname: yes\ndescription: >-\n  Two lines\n  of text.\nignore: [vague-term, near-limit]\n---\nHello.\n"),
      .fine("---\n\nA rule above the text.\n"),
      .fine("No front matter at all.\n"),
    ]
  ) { snapshot in
    guard let syntax = snapshot.document.job else { return [] }
    guard let frontMatter = syntax.frontMatter else { return unclosed(syntax) }
    return frontMatter.problems.map { problem in
      let fixes = problem.repair.map { repair in
        [Fix(title: repair.title, edits: [repair.edit], safety: repair.isCertain ? .safe : .needsReview)]
      }
      return Mark(problem.range, problem.message, severity: problem.isWarning ? .warning : nil, fixes: fixes ?? [])
    }
  }

  /// A first line of three dashes and a known field below it, but no second line of dashes.
  private static func unclosed(_ syntax: JobSyntax) -> [Mark] {
    let text = syntax.text
    let start = text.hasByteOrderMark ? 3 : 0
    guard text.string(start..<text.lineEnd(0)) == "---", text.lineCount > 1 else { return [] }
    var line = 1
    while line < text.lineCount, isField(text.string(text.lineStart(line)..<text.lineEnd(line))) { line += 1 }
    guard line > 1 else { return [] }
    let end = line < text.lineCount ? text.lineStart(line) : text.count
    let fence = line < text.lineCount ? "---\n" : "\n---\n"
    return [
      Mark(
        start..<start + 3,
        "these fields are never closed, so they are read as instructions; write --- on a line of its own below them",
        severity: .warning,
        fixes: [
          Fix(title: "close the fields", edits: [TextEdit(range: end..<end, replacement: fence)], safety: .needsReview)
        ])
    ]
  }

  private static func isField(_ line: String) -> Bool {
    Job.keys.contains { line.hasPrefix($0.key + ":") }
  }
}
