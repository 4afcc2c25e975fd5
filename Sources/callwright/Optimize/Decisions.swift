import JobModel
import JobOptimizer

/// Asks at a terminal what only the author knows: choices with numbers, one question after the other.
struct Decisions {
  let style: Style

  /// The optimized text with what was chosen, and a sentence for each choice; nil where the author wants to stop.
  func made(for result: Optimization) -> (text: SourceText, reasons: [String])? {
    var edits: [TextEdit] = []
    var reasons: [String] = []
    for suggestion in result.suggestions {
      // Two answers cannot stand in one place; the second is asked for the next time.
      if edits.contains(where: { $0.range.overlaps(suggestion.range) || $0.range == suggestion.range }) { continue }
      show(suggestion, in: result.text)
      switch answer(for: suggestion) {
      case .choice(let choice):
        edits.append(TextEdit(range: suggestion.range, replacement: choice.text))
        reasons.append(suggestion.sentence(choosing: choice))
      case .skip: continue
      case .quit: return nil
      }
    }
    guard let text = try? result.text.applying(edits) else { return (result.text, []) }
    return (text, reasons)
  }

  /// Whether the author wants what was shown; whatever is no yes is no.
  func wants(_ path: String) -> Bool {
    System.print("Write this to \(TerminalText.safe(path))? y to write it, anything else to leave the file as it is: ")
    guard let line = readLine() else {
      System.print("\n")
      return false
    }
    return ["y", "yes"].contains(line.filter { !$0.isWhitespace }.lowercased())
  }

  private enum Answer {
    case choice(Suggestion.Choice)
    case skip
    case quit
  }

  private func show(_ suggestion: Suggestion, in text: SourceText) {
    let line = text.line(at: suggestion.range.lowerBound)
    let words = text.string(text.lineStart(line)..<text.lineEnd(line))
    var lines = [style.bold(TerminalText.safe(suggestion.message))]
    lines.append("  " + style.faint("line \(line + 1): ") + TerminalText.safe(words))
    lines += DecisionText.lines(of: suggestion)
    System.print(lines.joined(separator: "\n") + "\n")
  }

  private func answer(for suggestion: Suggestion) -> Answer {
    let numbers = suggestion.choices.count == 1 ? "1" : "1–\(suggestion.choices.count)"
    while true {
      System.print("\(numbers), s to skip, q to stop without writing this file: ")
      guard let line = readLine() else {
        System.print("\n")
        return .quit
      }
      switch line.filter({ !$0.isWhitespace }).lowercased() {
      case "s", "skip", "": return .skip
      case "q", "quit": return .quit
      case let word:
        if let number = Int(word), suggestion.choices.indices.contains(number - 1) {
          return .choice(suggestion.choices[number - 1])
        }
        System.print("that is not one of them; ")
      }
    }
  }
}

/// What an author can choose between, with the text that would be written.
enum DecisionText {
  static func lines(of suggestion: Suggestion) -> [String] {
    suggestion.choices.enumerated().flatMap { number, choice in
      let written = choice.text.split(whereSeparator: { $0.isNewline }).map { TerminalText.safe(String($0)) }
      let title = "    \(number + 1)) " + TerminalText.safe(choice.title)
      return [title + (written.isEmpty ? "" : ":")] + written.map { "         " + $0 }
    }
  }
}
