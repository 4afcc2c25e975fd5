import JobAnalysis
import JobModel

extension SuggestionKind {
  static let sayWhatBelongsTogether = SuggestionKind(
    id: "say-what-belongs-together", summary: "sentences after an “otherwise” that may or may not belong to it",
    examples: [
      "If they're new, ask for insurance. Otherwise open their chart. ⟦⟧Confirm the date of birth on it.\n",
      "1. If they agree, take the address. Otherwise take a message. ⟦⟧Thank them.\n",
      "1. If they agree, take the address. Otherwise take a message.\n2. Thank them.\n",
      "If they agree, /Transfer call: Sales. Otherwise take a message. Thank them.\n",
      "If they agree, take the address. Otherwise take a message. In either case, thank them.\n",
    ]
  ) { draft in
    draft.parts.indices.dropFirst().dropLast().compactMap { place -> Suggestion? in
      let part = draft.parts[place + 1]
      guard draft.reading(of: draft.parts[place]).elseMarker != nil, draft.parts[place].block == part.block,
        draft.parts[place - 1].block == part.block, !draft.endsCall(draft.parts[place - 1]),
        draft.reading(of: part).clause == .step, draft.reading(of: part).connective == nil
      else { return nil }
      let start = part.range.lowerBound
      return Suggestion(
        id: "say-what-belongs-together", range: start..<start,
        message: "is this for both sides or for the other side alone? begin with \"In either case,\" or \"Then\"",
        choices: [
          Suggestion.Choice("for both sides", "In either case, "),
          Suggestion.Choice("for the other side alone", "If not, "),
        ], snippet: "${1|In either case,If not|}, ", practice: .ambiguity)
    }
  }
}
