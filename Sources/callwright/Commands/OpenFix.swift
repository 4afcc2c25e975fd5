import JobAnalysis
import JobModel

/// A remedy in which the author writes something: the goal, whom a call goes to.
struct OpenFix {
  private let fix: Fix
  private let snippet: Snippet
  private let last: TextEdit

  /// None where nothing is left to write.
  init?(_ fix: Fix) {
    guard let text = fix.snippet, let last = fix.edits.last else { return nil }
    snippet = Snippet(text)
    guard snippet.parts.contains(where: { if case .place(let place) = $0 { place.number > 0 } else { false } }) else {
      return nil
    }
    (self.fix, self.last) = (fix, last)
  }

  /// Asks for what is to stand in each place; none once somebody gives no answer where one is needed.
  func filled(in text: SourceText) -> Fix? {
    var told: [Int: String] = [:]
    for case .place(let place) in snippet.parts where place.number > 0 && told[place.number] == nil {
      guard let words = ask(place, told, text) else { return nil }
      told[place.number] = words
    }
    return fix(with: told)
  }

  private func ask(_ place: Snippet.Place, _ told: [Int: String], _ text: SourceText) -> String? {
    var shown = told
    shown[place.number] = "____"
    System.print("    " + TerminalText.safe(line(with: shown, in: text)) + "\n")
    for (number, choice) in place.choices.enumerated() {
      System.print("      \(number + 1)) " + TerminalText.safe(choice) + "\n")
    }
    // `help the caller …` is how it begins, not what may stay.
    let kept = place.words.isEmpty || place.words.contains("…") ? nil : place.words
    let hint = kept.map { "Enter for: \(TerminalText.safe($0))" } ?? "Enter to leave it"
    guard let answer = try? Question.ask("    ____ = (\(hint)) ") else { return nil }
    if answer.isEmpty { return kept }
    if let number = Int(answer), place.choices.indices.contains(number - 1) { return place.choices[number - 1] }
    return answer
  }

  private func fix(with told: [Int: String]) -> Fix {
    let isQuoted = last.replacement.utf8.contains(UInt8(ascii: "\""))
    var filled = fix
    filled.edits[filled.edits.count - 1].replacement = snippet.text { place in
      told[place.number].map { isQuoted ? OpenFix.escaped($0) : $0 }
    }
    return filled
  }

  /// The line that would be made.
  private func line(with told: [Int: String], in text: SourceText) -> String {
    let made = fix(with: told)
    guard let fixed = try? text.applying(made.edits) else { return "" }
    let before = made.edits.dropLast().reduce(0) { $0 + $1.replacement.utf8.count - $1.range.count }
    let replacement = Array(made.edits[made.edits.count - 1].replacement.utf8)
    let blank = replacement.indices.first { replacement.matches("____", at: $0) } ?? 0
    let line = fixed.line(at: last.range.lowerBound + before + blank)
    return Question.trimmed(fixed.string(fixed.lineStart(line)..<fixed.lineEnd(line)))
  }

  /// As it is written between double quotes.
  private static func escaped(_ words: String) -> String {
    var escaped = ""
    for character in words {
      if character == "\"" || character == "\\" { escaped.append("\\") }
      escaped.append(character)
    }
    return escaped
  }
}
