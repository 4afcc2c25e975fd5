import JSONText
import JobModel

extension Snapshot {
  /// What silences a finding at its place: a comment above its block or behind its line, with a reason to fill in, or an
  /// entry in the front matter or the action file. Nil where nothing of that would work; `findings` are those of this
  /// document.
  package func suppression(of finding: Finding, among findings: [Finding]) -> Fix? {
    guard Rule.named(finding.rule) != nil, finding.rule != Rule.unusedSuppression.id else { return nil }
    return suppressions(of: finding).first { silences($0, finding.rule, findings) }
  }

  /// Tried out: the finding is gone, no other has come, and every action is what it was.
  private func silences(_ fix: Fix, _ rule: String, _ findings: [Finding]) -> Bool {
    guard let text = try? document.text.applying(fix.edits) else { return false }
    let after = with(text)
    var counts: [String: Int] = [:]
    for finding in findings { counts[finding.rule, default: 0] += 1 }
    for finding in after.findings() { counts[finding.rule, default: 0] -= 1 }
    return counts[rule, default: 0] > 0 && counts.values.allSatisfy { $0 >= 0 } && said(after) == said(self)
  }

  private func said(_ snapshot: Snapshot) -> [String] {
    (snapshot.document.job?.actions ?? []).map { action in
      snapshot.document.text.string(action.label) + ": " + (action.argument?.value ?? "")
    }
  }

  /// The ways to try, the best one first.
  private func suppressions(of finding: Finding) -> [Fix] {
    guard let syntax = document.job else { return document.kind == .action ? keys(finding.rule) : [] }
    if let frontMatter = syntax.frontMatter, finding.range.lowerBound < frontMatter.range.upperBound {
      return [entry(finding.rule, frontMatter)]
    }
    let place = finding.range.lowerBound
    let text = document.text
    let block = syntax.blocks.last { block in
      if case .list = block.kind { return false }
      return block.range.lowerBound <= place && place <= block.range.upperBound
    }
    let line = text.line(at: place)
    let behind = comment(finding.rule, at: text.lineEnd(line), before: " ", after: "")
    guard let block else { return [behind] }
    let first = text.lineStart(text.line(at: block.range.lowerBound))
    let start = text.bytes.skippingBlanks(from: first, to: block.range.lowerBound)
    let lineEnd = text.lineEnd(line) < text.lineStart(line + 1) ? text.lineEnd(line)..<text.lineStart(line + 1) : nil
    let above = comment(
      finding.rule, at: first, before: text.string(first..<start), after: lineEnd.map { text.string($0) } ?? "\n")
    return block.parent == nil && !block.isItem ? [above, behind] : [behind, above]
  }

  private func comment(_ rule: String, at place: Int, before: String, after: String) -> Fix {
    func written(_ reason: String) -> String { "\(before)<!-- callwright-ignore \(rule): \(reason) -->\(after)" }
    return Fix(
      title: "ignore \(rule) here, and say why",
      edits: [TextEdit(range: place..<place, replacement: written("say why"))], snippet: written("${1:say why}"))
  }

  /// In the front matter: one more rule in its list.
  private func entry(_ rule: String, _ frontMatter: FrontMatter) -> Fix {
    let text = document.text
    let edit: TextEdit
    if let entry = frontMatter.entry("ignore") {
      let place = entry.valueRange
      switch entry.value {
      case .none: edit = TextEdit(range: place, replacement: " [\(rule)]")
      case .text: edit = TextEdit(range: place, replacement: "[\(text.string(place)), \(rule)]")
      case .list(let items):
        let end = items.last?.range.upperBound ?? place.upperBound - 1
        if text.bytes.at(place.lowerBound) == "[" {
          edit = TextEdit(range: end..<end, replacement: (items.isEmpty ? "" : ", ") + rule)
        } else {
          let line = text.line(at: end)
          let start = text.lineStart(line)
          let indentation = text.string(start..<text.bytes.skippingBlanks(from: start, to: end))
          let next = text.lineStart(line + 1)
          let newLine = text.string(text.lineEnd(line)..<next)
          edit = TextEdit(range: next..<next, replacement: "\(indentation)- \(rule)\(newLine)")
        }
      }
    } else {
      let first = text.line(at: frontMatter.range.lowerBound)
      let newLine = text.string(text.lineEnd(first)..<text.lineStart(first + 1))
      let place = frontMatter.body.upperBound
      edit = TextEdit(range: place..<place, replacement: "ignore: [\(rule)]\(newLine)")
    }
    return Fix(title: "ignore \(rule) in this file", edits: [edit])
  }

  /// In an action file: one more rule under its key.
  private func keys(_ rule: String) -> [Fix] {
    guard let file = try? JSONDocument(document.text.bytes) else { return [] }
    let edits: [JSONEdit]?
    if let known = file.root["ignore"]?.elements {
      edits = file.inserting(.string(rule), at: [.key("ignore"), .index(known.count)])
    } else {
      edits = file.inserting([.string(rule)], at: [.key("ignore")])
    }
    guard let edits else { return [] }
    let changes = edits.map { TextEdit(range: $0.range, replacement: $0.replacement) }
    return [Fix(title: "ignore \(rule) in this file", edits: changes)]
  }
}

extension Block {
  fileprivate var isItem: Bool {
    if case .item = kind { true } else { false }
  }
}
