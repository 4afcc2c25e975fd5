import JobModel
import JobOptimizer

/// What Optimize makes of one file, for people: the difference, the reasons, what is left to decide, what was left alone.
struct OptimizeReport {
  let path: String
  let before: SourceText
  let result: Optimization
  let steps: LiveSteps
  /// The text with what the author chose, where the author was asked.
  var decided: SourceText?
  /// A sentence for each choice in it.
  var choices: [String] = []
  /// What a model made of it; nil where none was to be asked.
  var proposal: ModelProposal?
  /// What came of writing it; nil where nothing was to be written.
  var writing: FileWriter.Outcome?

  init(path: String, before: SourceText, result: Optimization, steps: LiveSteps) {
    self.path = path
    self.before = before
    self.result = result
    self.steps = steps
  }

  /// What the file is to be.
  var text: SourceText { decided ?? result.text }

  /// On one line.
  var summary: String {
    if proposal?.result?.isByModel == true { return "rewritten by your model; it was checked, and you decide" }
    return switch result.outcome {
    case .unchanged(let reason): "nothing to change: \(reason)"
    case .rewritten: counted(result.changes.count, "change") + ", with " + structure
    case .localEdits: counted(result.changes.count, "change")
    }
  }

  /// What is more than words.
  private var structure: String {
    let isNumbered = result.changes.contains { $0.pass == "number-steps" || $0.pass == "number-list" }
    let isMoved = result.changes.contains { $0.kind == .move }
    return isMoved ? (isNumbered ? "numbered steps and moved sentences" : "moved sentences") : "numbered steps"
  }

  /// The whole report; before the author is asked what is to be decided, without that.
  func words(_ style: Style, asking: Bool = false) -> String {
    let live = steps.words.isEmpty ? "" : "; " + TerminalText.safe(steps.words)
    var parts = [style.bold(TerminalText.safe(path)) + ": " + summary + live]
    if let proposal, proposal.result?.isByModel != true { parts.append(TerminalText.safe(proposal.words)) }
    if result.isChanged {
      if writing == nil { parts.append(difference(style)) }
      parts.append(section(title, result.changes.map { (place($0.range, before), $0.sentence) }, style))
    }
    parts.append(section("Your model asks:", (proposal?.result?.questions ?? []).map { ("", $0) }, style))
    if !asking { parts.append(decisions(style)) }
    let left = result.abstentions.map { (place($0.range, before), "left as is, because \($0.reason): " + words($0)) }
    parts.append(section("Left alone, and why:", left, style))
    let undone = result.rejections.map { ("", "\($0.pass): \($0.reason)") }
    parts.append(section("Undone, because it might have said something else:", undone, style))
    if writing != nil { parts.append(written) }
    return parts.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  private var title: String {
    if case .failed = writing { return "What would change, and why:" }
    return "Changed, and why:"
  }

  /// What was written, and how to take it back.
  var written: String {
    let path = TerminalText.safe(path)
    switch writing {
    case .written(let change?):
      return
        "\(path): written, as change \(change). To undo it: callwright optimize --undo \(ShellWord.of(self.path))"
    case .written: return "\(path): written, without history"
    case .unchanged, .failed, nil: return "\(path): not changed"
    }
  }

  private func difference(_ style: Style) -> String {
    let lines = UnifiedDifference(from: before, to: result.text, called: path).lines
    return lines.map { style.difference($0) }.joined(separator: "\n")
  }

  private func section(_ title: String, _ entries: [(place: String, words: String)], _ style: Style) -> String {
    guard !entries.isEmpty else { return "" }
    let lines = entries.map { entry in
      "  " + style.faint(entry.place.isEmpty ? "" : entry.place + ": ") + TerminalText.safe(entry.words)
    }
    return ([style.bold(title)] + lines).joined(separator: "\n")
  }

  /// With the text that each choice would write, for who has to write it by hand.
  private func decisions(_ style: Style) -> String {
    guard !result.suggestions.isEmpty else { return "" }
    let lines = result.suggestions.flatMap { suggestion in
      let line = style.faint(place(suggestion.range, result.text) + ": ") + TerminalText.safe(suggestion.message)
      return ["  " + line] + DecisionText.lines(of: suggestion)
    }
    return ([style.bold("For you to decide:")] + lines).joined(separator: "\n")
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
