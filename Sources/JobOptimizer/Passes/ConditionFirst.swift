import JobAnalysis
import JobModel

extension Pass {
  static let conditionFirst = Pass(
    id: "condition-first", summary: "puts the condition before the instruction that it decides", practice: .explicit,
    examples: [
      .changes(
        "Create the request unless they ask for a human.", to: "Unless they ask for a human, create the request."),
      .changes("Text them the form if they agree.", to: "If they agree, text them the form."),
      .changes(
        "1. Ask.\n2. Take a message when the office is closed.\n",
        to: "1. Ask.\n2. When the office is closed, take a message.\n"),
      .leaves("Text them the link if they want it.", because: "“it” needs the words before it"),
      .leaves(
        "Only transfer when the caller says yes.",
        because: "moving the condition would change what “only” applies to"),
      .leaves("Ask if they have a gate code."),
      .leaves(
        "Do not create a request if the caller only has a question.",
        because: "moving the condition would change what “not” applies to"),
      .leaves("Transfer the call if it is about billing.", because: "“it” needs the words before it"),
      .leaves("Take a message or text the link if they agree."),
      .leaves("Let them know if we are fully booked."),
      .changes("Tell them the price if they ask.", to: "If they ask, tell them the price."),
      .leaves("Tell them when to expect a call."),
      .leaves("Tell the caller when the office opens."),
      .leaves("Tell them if the repair is covered."),
      .leaves("Write down when they called."),
      .leaves("Text them when the technician arrives."),
      .leaves("Offer a day when Anna works."),
      .leaves("Schedule the repair when the owner is home."),
      .leaves("Remind them to call when the pain gets worse."),
      .leaves("Remind them to hydrate the lawn if the week is dry."),
      .leaves("Suggest they call again if the light stays on."),
      .leaves("Tell them what happens if they cancel."),
      .leaves("Transfer them when they ask for sales /Transfer call: Sales"),
      .leaves("Text them the link, if they want it."),
    ]
  ) { draft in
    for part in draft.parts where !part.isJoined && part.role != .moved {
      let sentence = draft.reading(of: part)
      guard sentence.filler == nil || draft.runs("drop-filler") else { continue }
      if let fronting = draft.reading.canFront(sentence, in: draft.syntax), !draft.holdsAction(fronting.condition) {
        draft.front(part, fronting)
      } else {
        draft.explainTrailing(part)
      }
    }
  }
}

extension Draft {
  fileprivate mutating func front(_ part: Part, _ fronting: Fronting) {
    let sentence = reading(of: part)
    let start = fronting.main.lowerBound
    let gap = fronting.main.upperBound..<fronting.condition.upperBound
    let opening = sentence.filler.map { reading.tokens[$0.lowerBound].range.lowerBound } ?? start
    let isSentenceStart = bytes[opening].isUpper
    _ = takeBack(in: start..<start + 1)
    var condition = unwrapped(syntax.text.string(fronting.condition))
    if isSentenceStart { condition = condition.prefix(1).uppercased() + condition.dropFirst() }
    // In place of the first letter, not before it: what is put in there, such as a number, comes first.
    let first = start..<start + bytes.scalar(at: start).length
    let letter = lowerCase(at: start).first?.replacement ?? syntax.text.string(first)
    let edits = [
      TextEdit(range: first, replacement: condition + ", " + letter), TextEdit(range: gap, replacement: ""),
    ]
    change(
      "condition-first", .reword, "Put “\(unwrapped(syntax.text.string(fronting.condition)))” first",
      because: "the agent then knows whether to act before it reads what to do", .explicit, edits)
  }

  private static let thing = WordSet("it its this these those one ones")

  /// Why a condition stays behind its order.
  fileprivate mutating func explainTrailing(_ part: Part) {
    let sentence = reading(of: part)
    guard let place = sentence.trailingCondition, part.tokens.contains(place), sentence.condition == nil,
      sentence.clause == .step || sentence.clause == .prohibition,
      !(sentence.verb.map { reading.tokens[$0].isAny(of: .asking) } ?? false), place + 1 < part.tokens.upperBound,
      reading.tokens[place - 1].kind == .word, !reading.tokens[place - 1].isAny(of: .conjunction | .focus),
      !isIn(Draft.infinitive, place + 1)
    else { return }
    let words = part.tokens
    if let word = first(.negation | .focus, in: words) {
      let shown = isIn(Draft.doing, word) ? "not" : self.word(word).lowercased()
      leave(part.range, "condition-first", because: "moving the condition would change what “\(shown)” applies to")
    } else if let word = (place + 1..<words.upperBound).first(where: { isIn(Draft.thing, $0) }) {
      leave(part.range, "condition-first", because: "“\(self.word(word))” needs the words before it")
    }
  }

  private static let infinitive = WordSet("to")
  private static let doing = WordSet("don't doesn't")
}
