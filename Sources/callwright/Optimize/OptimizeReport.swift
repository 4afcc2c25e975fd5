import JobModel
import JobOptimizer

/// What Optimize makes of one file, for people: the difference, the reasons, what is left to decide, what was left alone.
struct OptimizeReport {
  let path: String
  let before: SourceText
  let result: Optimization

  /// On one line.
  var summary: String {
    switch result.outcome {
    case .unchanged(let reason): "nothing to change: \(reason)"
    case .rewritten: "\(counted(result.changes.count, "change")), numbered or moved sentences among them"
    case .localEdits: counted(result.changes.count, "change")
    }
  }

  func words(_ style: Style) -> String {
    var parts = [style.bold(TerminalText.safe(path)) + ": " + summary]
    if result.isChanged {
      parts.append(difference(style))
      parts.append(section("Changed, and why:", result.changes.map { (place($0.range, before), $0.sentence) }, style))
    }
    parts.append(
      section("For you to decide:", result.suggestions.map { (place($0.range, result.text), decision($0)) }, style))
    let left = result.abstentions.map { (place($0.range, before), "left as is, because \($0.reason): " + words($0)) }
    parts.append(section("Left alone, and why:", left, style))
    let undone = result.rejections.map { ("", "\($0.pass): \($0.reason)") }
    parts.append(section("Undone, because it might have said something else:", undone, style))
    return parts.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  private func difference(_ style: Style) -> String {
    let lines = UnifiedDifference(from: before, to: result.text, called: path).lines
    return lines.map { line in
      let safe = TerminalText.safe(line)
      return line.hasPrefix("+") ? style.added(safe) : line.hasPrefix("-") ? style.removed(safe) : safe
    }.joined(separator: "\n")
  }

  private func section(_ title: String, _ entries: [(place: String, words: String)], _ style: Style) -> String {
    guard !entries.isEmpty else { return "" }
    let lines = entries.map { entry in
      "  " + style.faint(entry.place.isEmpty ? "" : entry.place + ": ") + TerminalText.safe(entry.words)
    }
    return ([style.bold(title)] + lines).joined(separator: "\n")
  }

  private func decision(_ suggestion: Suggestion) -> String {
    suggestion.message + " (" + suggestion.choices.map { $0.title }.joined(separator: "; ") + ")"
  }

  private func words(_ abstention: Abstention) -> String {
    let words = before.string(abstention.range).split { $0.isWhitespace }.joined(separator: " ")
    return words.count > 60 ? "“" + words.prefix(59) + "…”" : "“\(words)”"
  }

  /// `line 3`, in the file as it is or, for what is to be decided, as it would be.
  private func place(_ range: Range<Int>, _ text: SourceText) -> String {
    "line \(text.line(at: range.lowerBound) + 1)"
  }

  private func counted(_ count: Int, _ noun: String) -> String { "\(count.grouped) \(noun)\(count == 1 ? "" : "s")" }
}
