import JobAnalysis
import JobModel

extension Pass {
  static let expandList = Pass(
    id: "expand-list", summary: "writes three or more things to ask for one below the other", practice: .ambiguity,
    companions: ["number-steps"],
    examples: [
      .changes(
        "Greet them. Ask for their name, company, and phone number. Thank them.",
        to: """
          Steps:
          1. Greet them.
          2. Ask for:
             - their name
             - company
             - phone number
          3. Thank them.
          """),
      .changes(
        "Collect the caller's name, company and reason for calling. Ask for a day. Thank them.",
        to: """
          Steps:
          1. Collect:
             - the caller's name
             - company
             - reason for calling
          2. Ask for a day.
          3. Thank them.
          """),
      .changes(
        "Greet them. Ask for their first, middle, and last name. Thank them.",
        to: "Steps:\n1. Greet them.\n2. Ask for their first, middle, and last name.\n3. Thank them."),
      .changes(
        "Greet them. Ask for the name, number, and email of the tenant. Thank them.",
        to: "Steps:\n1. Greet them.\n2. Ask for the name, number, and email of the tenant.\n3. Thank them."),
      .changes(
        "Greet them. Ask for their name, address, and what kind of job it is. Thank them.",
        to: "Steps:\n1. Greet them.\n2. Ask for their name, address, and what kind of job it is.\n3. Thank them."),
      .changes(
        "Greet them. Ask for their name, phone or email, and address. Thank them.",
        to: "Steps:\n1. Greet them.\n2. Ask for their name, phone or email, and address.\n3. Thank them."),
      .changes(
        "Greet them. Ask for their name and their address. Thank them.",
        to: "Steps:\n1. Greet them.\n2. Ask for their name and their address.\n3. Thank them."),
    ]
  ) { draft in
    guard draft.numbersSteps else { return }
    for place in draft.parts.indices where draft.parts[place].role == .step {
      let part = draft.parts[place]
      let next = place + 1 < draft.parts.count ? draft.parts[place + 1] : nil
      if let next, next.block == part.block, next.role == .continuation || next.role == .otherwise { continue }
      guard let items = draft.items(of: part) else { continue }
      draft.expand(place, items, isFollowed: next?.isJoined == true)
    }
  }
}

extension Draft {
  private static let gathering = WordSet("ask capture collect confirm gather get")
  private static let between = WordSet("caller caller's for from the them")
  private static let and = WordSet("and")
  private static let ask = WordSet("ask")
  private static let preposition = WordSet("for")

  /// The things that a step asks for, each as its tokens; nil where they are no plain list of three or more.
  fileprivate func items(of part: Part) -> [Range<Int>]? {
    guard var first = part.isJoined ? part.tokens.lowerBound : reading(of: part).verb else { return nil }
    if part.isJoined, let end = fillerEnd(at: first, limit: part.tokens.upperBound) { first = end }
    guard isIn(Draft.gathering, first), !holdsAction(part.range) else { return nil }
    let isAsk = isIn(Draft.ask, first)
    var start = first + 1
    if isAsk {
      while start < part.tokens.upperBound, isIn(Draft.between, start), !isIn(Draft.preposition, start) { start += 1 }
      guard start < part.tokens.upperBound, isIn(Draft.preposition, start) else { return nil }
      start += 1
    }
    var end = part.tokens.upperBound
    while end > start,
      [.stop, .comma].contains(reading.tokens[end - 1].kind) || isIn(Draft.and, end - 1)
        || reading.tokens[end - 1].isAny(of: .sequence)
    {
      end -= 1
    }
    let items = separated(start..<end)
    guard items.count >= 3, items.allSatisfy({ isThing($0) }) else { return nil }
    return items
  }

  /// `a, b, and c` or `a, b and c`; an `and` anywhere else makes one empty item, which is no thing.
  private func separated(_ tokens: Range<Int>) -> [Range<Int>] {
    var items: [Range<Int>] = []
    var start = tokens.lowerBound
    for place in tokens {
      let isComma = reading.tokens[place].kind == .comma
      guard isComma || isIn(Draft.and, place) else { continue }
      if isComma || start < place { items.append(start..<place) }
      if !isComma, tokens[(place + 1)...].contains(where: { reading.tokens[$0].kind == .comma || isIn(Draft.and, $0) })
      {
        return []
      }
      start = place + 1
    }
    items.append(start..<tokens.upperBound)
    return items
  }

  private static let things = WordSet(
    """
    account address age amount apartment birthday birthdate brand business city code color company condition contact county
    date day department details description destination dob email e-mail employer floor gender height insurance insurer
    issue item location make member model name neighborhood number order party phone plan plate policy postcode preference
    price problem product property provider quantity reason room serial service size state street symptom symptoms time title
    type unit vehicle vin website weight year zip zipcode
    """)
  private static let heads = WordSet("date kind reason reasons time type")
  private static let joints = WordSet("for of")

  /// A noun of its own, with nothing behind it that could belong to the others too.
  private func isThing(_ tokens: Range<Int>) -> Bool {
    guard !tokens.isEmpty, tokens.count <= 7, tokens.allSatisfy({ reading.tokens[$0].kind == .word }) else {
      return false
    }
    var hasJoint = false
    for place in tokens {
      let token = reading.tokens[place]
      if !hasJoint, isIn(Draft.joints, place), place > tokens.lowerBound, isIn(Draft.heads, place - 1) {
        hasJoint = true
      } else if token.isAny(
        of: .finite | .modal | .preposition | .negation | .focus | .condition | .conjunction | .subject)
      {
        return false
      }
    }
    return hasJoint || isIn(Draft.things, tokens.upperBound - 1)
  }

  fileprivate mutating func expand(_ place: Int, _ items: [Range<Int>], isFollowed: Bool) {
    let part = parts[place]
    let marker = lineEnd + "   - "
    var edits: [TextEdit] = []
    var end = reading.tokens[items[0].lowerBound - 1].range.upperBound
    for (order, item) in items.enumerated() {
      let start = reading.tokens[item.lowerBound].range.lowerBound
      edits.append(TextEdit(range: end..<start, replacement: (order == 0 ? ":" : "") + marker))
      end = reading.tokens[item.upperBound - 1].range.upperBound
    }
    if isFollowed {
      dropFullStop(at: part.range.upperBound)
    } else if end < part.range.upperBound {
      edits.append(TextEdit(range: end..<part.range.upperBound, replacement: ""))
    }
    parts[place].isExpanded = true
    change(
      "expand-list", .split, "Wrote the \(items.count) things to ask for one below the other",
      because: "then none of them is forgotten", .ambiguity, edits)
  }

  /// The full stop with which a sentence was cut off is not written behind an item.
  private mutating func dropFullStop(at offset: Int) {
    for change in changes.indices {
      for edit in changes[change].edits.indices
      where changes[change].edits[edit].range.lowerBound == offset
        && changes[change].edits[edit].replacement.utf8.elementsEqual(".".utf8)
      {
        changes[change].edits[edit].replacement = ""
      }
    }
  }
}
