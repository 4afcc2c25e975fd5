import JobModel

extension Rule {
  static let unfilledPlaceholder = Rule(
    id: "unfilled-placeholder", summary: "a placeholder that nobody filled in", severity: .error,
    sight: .close,
    why: """
      Ready-made jobs come with gaps such as [your company], TBD or ____. On a call they are said or sent as they are. What \
      the caller or the call gives, such as [date] or [caller's name], is left alone: an agent fills that in on its own.
      """,
    source: .craft,
    examples: [
      .flags("Say \"Thank you for calling ⟦[your company]⟧\".\n"),
      .flags("/Send SMS: \"Book here: ⟦<insert link>⟧\"\n"),
      .flags("Our hours are ⟦TBD⟧. Call ⟦XXX⟧ or ⟦____⟧.\n"),
      .flags("Welcome them to ⟦[Company Name]⟧. Thank them for calling ⟦[School Name]⟧.\n"),
      .flags(
        #"{"kind": "conditionalText", "name": "a", "condition": "b", "content": "\"Hi\" from ⟦[INSERT NAME]⟧"}"#,
        in: .action),
      .fine("Follow [Error Handling] then.\n\n[Error Handling]\nAsk once more.\n"),
      .fine("Confirm: \"So [Caller's Name], that is [Date] at [Time]?\"\n"),
      .fine("Press [Send], see [Our Hours](https://example.com) or `[your company]`.\n"),
      .fine("If the date is TBD, say so. Ask for it as XXX-XXX-XXXX.\n"),
      .fine("Read it back as [XXX] <pause/> [XXX] <pause/> [XXXX].\n"),
      .fine("Say \"We offer [Service A] and [Service B] near you\".\n"),
      .fine("[Opening Words] Greet them.\n\n- Press [Save Changes].\n"),
      .fine("Read [1] and [a few words] and __bold__.\n"),
    ]
  ) { snapshot in
    snapshot.texts.flatMap { text -> [Mark] in
      guard text.role != .recipient, mayHavePlaceholder(text) else { return [] }
      let places = text.words.flatMap { Placeholder.all(in: text.bytes, $0) }
      if places.isEmpty { return [] }
      let spelling = VariableSpelling(snapshot)
      let sections = snapshot.document.job.map { titles(in: $0) } ?? []
      return places.compactMap { place in
        let quotation = text.quotation(place.range)
        let inner = place.range.lowerBound + 1..<max(place.range.lowerBound + 1, place.range.upperBound - 1)
        if place.isBracketed, spelling.isDeclared(text.bytes.string(inner), in: text.role) { return nil }
        if sections.contains(text.bytes.string(place.range)) { return nil }
        return Mark(
          text.place(of: place.range), "\(quotation) was never filled in; write what belongs here",
          severity: place.isCertain ? nil : .warning)
      }
    }
  }

  private static func mayHavePlaceholder(_ text: PlacedText) -> Bool {
    text.bytes.firstPlaceholderMark(from: text.extent.lowerBound, to: text.extent.upperBound) < text.extent.upperBound
  }

  /// `[Error Handling]` alone on a line is a heading, and elsewhere speaks of that section.
  static func titles(in syntax: JobSyntax) -> Set<String> {
    Set(
      syntax.blocks.compactMap { block in
        guard case .heading(level: 0) = block.kind, syntax.text.bytes.at(block.range.lowerBound) == "[" else {
          return nil
        }
        return syntax.text.string(block.range)
      })
  }
}
