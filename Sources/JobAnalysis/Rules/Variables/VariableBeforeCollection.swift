import JobModel

extension Rule {
  static let variableBeforeCollection = Rule(
    id: "variable-before-collection", summary: "a message uses what a later step asks for", severity: .warning,
    why: """
      A variable is filled in with what has been said so far. A message that is sent before the caller was asked for it has a \
      gap where the value should be.
      """,
    source: .conditionalTexts,
    examples: [
      .flags("1. /Send SMS: \"See you at ⟦{booking_time}⟧\"\n2. Ask for the booking time.\n"),
      .flags("Greet them. /Send SMS: \"Your order ⟦{order_number}⟧ is ready\". Then ask for their order number.\n"),
      .flags("- /Send SMS: \"We come to ⟦{{ .variables.street_address }}⟧\"\n- Collect the street address.\n"),
      .flags("1. /Send SMS: \"Noted for ⟦{pupil}⟧\"\n2. Ask for the pupil's first and last name: {pupil}.\n"),
      .fine("Greet {pupil}.\n\n/Send SMS: \"Noted for {pupil}\". Ask for the name: {pupil}.\n"),
      .fine("1. Ask for the booking time.\n2. /Send SMS: \"See you at {booking_time}\"\n"),
      .fine("1. Agree on a time.\n2. /Send SMS: \"See you at {booking_time}\"\n3. Ask for the booking time again.\n"),
      .fine("1. /Send SMS: \"Hi {caller_name}\"\n2. Ask for the caller's name.\n"),
      .fine("1. If they booked, /Send SMS: \"See you at {booking_time}\"\n2. Ask for the booking time.\n"),
      .fine("1. /Send SMS: \"See you at {booking_time}\"\n\n## New callers\n\n1. Ask for the booking time.\n"),
    ]
  ) { snapshot in
    guard let syntax = snapshot.document.job, let prose = snapshot.texts.first else { return [] }
    let sent = snapshot.messages.filter { message in
      message.atoms.contains { $0.kind == .variable || $0.kind == .template }
    }
    let names = sent.flatMap { message in message.atoms.compactMap { message.variable($0) } }
    guard let first = sent.first, !names.isEmpty,
      var steps = CollectingSteps(syntax, prose: prose, of: names, behind: first.place.lowerBound)
    else { return [] }
    return sent.flatMap { message in
      message.atoms.compactMap { atom in
        let place = message.place(of: atom.range)
        guard let name = message.variable(atom), let step = steps.step(asking: name, after: place.lowerBound) else {
          return nil
        }
        return Mark(
          place,
          "\(message.quotation(atom.range)) is sent here, and asked for only later; move the message after that step",
          related: [RelatedPlace(step, "the step that asks for it")])
      }
    }
  }
}
