import JobAnalysis
import JobModel

extension Pass {
  static let splitCompound = Pass(
    id: "split-compound", summary: "gives each step in a sentence with several of them a sentence of its own",
    practice: .sequence, companions: ["number-steps"],
    examples: [
      .changes(
        """
        First greet the caller, then ask for their name and then ask for their email, and finally read the email back to \
        them.
        """,
        to: """
          Steps:
          1. Greet the caller.
          2. Ask for their name.
          3. Ask for their email.
          4. Read the email back to them.
          """),
      .changes(
        "Greet the caller warmly; ask what they need today. Take a message.",
        to: "Steps:\n1. Greet the caller warmly.\n2. Ask what they need today.\n3. Take a message."),
      .changes(
        "Greet them. Text the caller a confirmation and email them a copy.",
        to: "Steps:\n1. Greet them.\n2. Text the caller a confirmation.\n3. Email them a copy."),
      .changes(
        "Greet them. Get their first and last name and tell them the date. Thank them.",
        to: "Steps:\n1. Greet them.\n2. Get their first and last name.\n3. Tell them the date.\n4. Thank them."),
      .leaves(
        "Greet them. Never give the price and then apologise for it. Take a message. Thank them.",
        because: "“never” applies to both halves"),
      .leaves("Greet them. Do not put the caller on hold and then ask for their number. Take a message. Thank them."),
      .leaves("Greet them. For new patients, ask for their date of birth and confirm their insurance. Thank them."),
      .leaves("Greet them. On weekends, take a message and text the on-call technician. Thank them."),
      .leaves("Greet them. After hours, take a message and then thank them. Take a message."),
      .leaves("Greet them. Once they agree, take a message and then thank them. Take a message."),
      .leaves("Greet them. With angry callers, apologise for the wait and then take a message. Thank them."),
      .leaves(
        "Greet them. Ask if they would like the link, then text it to them. Take a message. Thank them.",
        because: "what comes second may depend on the answer"),
      .leaves("Greet them. Get the serial number and check the warranty if it is new. Thank them."),
      .changes(
        "Greet them. Get the full serial number and ask the caller if they have the receipt. Thank them.",
        to: """
          Steps:
          1. Greet them.
          2. Get the full serial number.
          3. Ask the caller if they have the receipt.
          4. Thank them.
          """),
      .leaves("Greet them. Only ask for the order number and then transfer the call. Take a message. Thank them."),
      .leaves("Greet them. Confirm the address and read it back. Thank them."),
      .leaves("Ask for the number. Greet them warmly, then read it back to them. Thank them."),
      .leaves("Greet them. Tell them to log out and log back in. Thank them."),
      .leaves("Greet them. Get their first and last name and email address. Thank them."),
      .leaves("Greet them. Collect and verify their number. Thank them."),
      .leaves("Greet them. Let them know a text comes, then /Send SMS: https://example.com/book. Thank them."),
    ]
  ) { draft in
    guard draft.numbersSteps else { return draft.leaveCompounds() }
    var parts: [Part] = []
    let held = Set(draft.reachOfOtherwise.flatMap { $0.held })
    for (place, var part) in draft.parts.enumerated() {
      let sentence = draft.reading(of: part)
      let stays = parts.last.map { draft.reasonToStay(part, behind: $0) != nil } ?? false
      if stays { part.isUnconditional = false }
      let hangs = stays || held.contains(place)
      let joints = part.role == .step && !hangs ? Joints.certain(sentence, draft.reading, draft.syntax) : []
      if joints.isEmpty {
        if !hangs { draft.explainWhole(part) }
        parts.append(part)
      } else {
        parts += draft.split(part, at: joints)
      }
    }
    draft.parts = parts
  }
}

extension Draft {
  fileprivate mutating func split(_ part: Part, at joints: [Joints.Joint]) -> [Part] {
    var parts = [part]
    var edits: [TextEdit] = []
    for joint in joints {
      let range = joint.range
      parts[parts.count - 1].range = parts[parts.count - 1].range.lowerBound..<range.lowerBound
      parts[parts.count - 1].tokens = parts[parts.count - 1].tokens.lowerBound..<joint.next
      var next = part
      next.range = range.upperBound..<part.range.upperBound
      next.tokens = joint.next..<part.tokens.upperBound
      next.isJoined = true
      parts.append(next)
      edits += separation(at: joint, limit: part.tokens.upperBound)
    }
    change(
      "split-compound", .split, "Split one sentence into \(parts.count) steps",
      because: "a step that holds several is more often followed only in part", .sequence, edits)
    return parts
  }

  /// A full stop and a capital in place of what joined the two.
  private func separation(at joint: Joints.Joint, limit: Int) -> [TextEdit] {
    let before = bytes[joint.range.lowerBound - 1]
    let isEnded = before == "." || before == "!" || before == "?"
    let mark = isEnded || endsInSpokenStop(joint.range.lowerBound) ? "" : "."
    var start = joint.range.upperBound
    if runs("drop-filler"), let end = fillerEnd(at: joint.next, limit: limit) {
      start = reading.tokens[end].range.lowerBound
    }
    return [TextEdit(range: joint.range, replacement: mark)] + capital(at: start)
  }

  /// `say "Thank you."` needs no second full stop.
  private func endsInSpokenStop(_ end: Int) -> Bool {
    guard let atom = syntax.atoms(in: max(0, end - 600)..<end).last(where: { $0.range.upperBound == end }),
      atom.kind == .speech || atom.kind == .action
    else { return false }
    let quote = bytes.scalar(before: end)
    let isQuote = quote.value == 0x22 || quote.value == Typography.rightDouble
    let last = bytes.at(end - (isQuote ? quote.length : 0) - 1)
    return isQuote && (last == "." || last == "!" || last == "?")
  }

  /// Why a sentence that could be taken for several steps stays whole.
  fileprivate mutating func explainWhole(_ part: Part) {
    let sentence = reading(of: part)
    guard sentence.clause.isInstruction, let joint = looseJoint(part) else { return }
    let before = part.tokens.lowerBound..<joint
    let reason: String
    if let word = first(.negation | .focus | .modal, in: before) {
      reason = "“\(unwrapped(self.word(word)).lowercased())” applies to both halves"
    } else if sentence.condition != nil || sentence.fronted != nil || sentence.elseMarker != nil {
      reason = "what stands before the comma applies to both halves"
    } else if before.contains(where: { Joints.asks(reading.tokens[$0], syntax) }) {
      reason = "what comes second may depend on the answer"
    } else if sentence.isConditional {
      reason = "the condition may apply to both halves"
    } else {
      return
    }
    leave(part.range, "split-compound", because: reason)
  }

  /// The token of a `then` or a semicolon behind which an order could begin.
  private func looseJoint(_ part: Part) -> Int? {
    let sentence = reading(of: part)
    let start = max(sentence.main, sentence.verb ?? sentence.main) + 1
    guard start < part.tokens.upperBound - 1 else { return nil }
    return (start..<part.tokens.upperBound - 1).first { place in
      let token = reading.tokens[place]
      guard token.kind == .semicolon || isIn(Draft.then, place) else { return false }
      return reading.tokens[place + 1].isAny(of: .verb | .ambiguousVerb)
    }
  }

  private static let then = WordSet("then")

  fileprivate mutating func leaveCompounds() {
    guard gate == .structured || gate == .canonical else { return }
    for part in parts where part.role == .step {
      let count = Joints.certain(reading(of: part), reading, syntax).count
      guard count > 0, syntax.blocks[part.block].parent != nil else { continue }
      leave(
        part.range, "split-compound",
        because: "the list is your own: whether \(count + 1) steps belong in one is up to you")
    }
  }
}
