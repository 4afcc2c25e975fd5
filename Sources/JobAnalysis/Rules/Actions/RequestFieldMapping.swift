import JobModel

extension Rule {
  static let requestFieldMapping = Rule(
    id: "request-field-mapping", summary: "an instruction that fills in the fields of a Jobber request",
    severity: .hint, isOnByDefault: false,
    cues: .requestActions,
    why: """
      The agent fills in the request's title, details and next steps from the conversation; field mappings are not \
      needed, and are words that it has to read on every call.
      """,
    source: .actions,
    examples: [
      .flags("Ask what is broken. /Create Jobber request. ⟦Set the title to the problem⟧.\n"),
      .flags("1. ⟦Map the address to the location field⟧.\n2. /Create Jobber request\n"),
      .flags("/Create request and ⟦fill in the details with what they said⟧.\n"),
      .fine("Ask for the title of the book. /Create Jobber request.\n"),
      .fine("Set the title to the problem.\n"),
      .fine("/Create Jobber request. Do not set the title to a name.\n"),
    ]
  ) { snapshot in
    guard !snapshot.builtInActions(.createRequest).isEmpty, let conduct = snapshot.conduct else { return [] }
    return conduct.english(with: .requestFields).flatMap { place -> [Mark] in
      let sentence = conduct.sentences[place]
      return conduct.deeds(of: place).compactMap { deed in
        guard deed.kind == .order, !deed.isNegated, conduct.isWord(deed.verb, in: filling) else { return nil }
        let clause = deed.clause
        guard conduct.has(RequestFields.words, in: clause) else { return nil }
        return Mark(
          conduct.text(of: clause), "the agent fills in the request on its own; this can go", isUnnecessary: true)
      }
    }
  }

  private static let filling = WordSet("enter fill map populate put set use")
}

enum RequestFields {
  static let words = WordSet("description details field fields title")
}
