import JobAnalysis
import JobModel

extension SuggestionKind {
  static let splitTheQuestion = SuggestionKind(
    id: "split-the-question", summary: "a step that follows a question in its sentence, whatever the answer",
    examples: [
      "⟦Ask if they would like the link, then text it to them.⟧\n",
      "1. ⟦Ask whether they are a new patient, then ask for their date of birth.⟧\n2. Thank them.\n",
      "Ask for their name, then ask for their email address.\n",
      "Ask if they would like the link. If they do, text it to them.\n",
      "Never ask if they agree and then hang up.\n",
    ]
  ) { draft in
    draft.parts.compactMap { part -> Suggestion? in
      let sentence = draft.reading(of: part)
      guard let splitting = draft.reading.canSplit(sentence, in: draft.syntax), !splitting.isCertain,
        let joint = splitting.joints.first, joint.isStrong, draft.asksBefore(joint.range.lowerBound, part)
      else { return nil }
      let first = draft.syntax.text.string(part.range.lowerBound..<joint.range.lowerBound)
      let rest = draft.syntax.text.string(joint.range.upperBound..<part.range.upperBound)

      return Suggestion(
        id: "split-the-question", range: part.range,
        message: "say whether what follows depends on the answer",
        choices: [
          Suggestion.Choice("only if the answer is yes", first + ". If yes, " + rest),
          Suggestion.Choice("whatever the answer is", first + ". In either case, " + rest),
        ], snippet: first + ". ${1|If yes,In either case|}, " + rest, practice: .ambiguity)
    }
  }
}

extension Draft {
  fileprivate func asksBefore(_ offset: Int, _ part: Part) -> Bool {
    part.tokens.contains { reading.tokens[$0].range.upperBound <= offset && Joints.asks(reading.tokens[$0], syntax) }
  }
}
