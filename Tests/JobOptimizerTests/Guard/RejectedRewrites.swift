import JobOptimizer
import Testing

/// Rewrites that read well and change the meaning: the invariant that has to see it, before, after, declared moves.
struct RejectedRewrite: Sendable, CustomTestStringConvertible {
  let invariant: String
  let before: String
  let after: String
  let moves: [(Move.Kind, String)]

  init(_ invariant: String, _ before: String, _ after: String, moves: [(Move.Kind, String)] = []) {
    self.invariant = invariant
    self.before = before
    self.after = after
    self.moves = moves
  }

  var testDescription: String { "\(invariant): \(before.prefix(60))" }

  static let all = scopes + splits + told + exchanged + antecedents + branches + moved + words + marks
}

extension RejectedRewrite {
  static let scopes = [
    RejectedRewrite(
      "scope", "Never give the price and then apologise for it.\n", "1. Never give the price.\n2. Apologise for it.\n"),
    RejectedRewrite(
      "scope", "Do not put the caller on hold and then ask for their number.\n",
      "1. Do not put the caller on hold.\n2. Ask for their number.\n"),
    RejectedRewrite(
      "scope", "For new patients, ask for their date of birth and confirm their insurance.\n",
      "1. For new patients, ask for their date of birth.\n2. Confirm their insurance.\n"),
    RejectedRewrite(
      "scope", "On weekends, take a message and text the on-call technician.\n",
      "1. On weekends, take a message.\n2. Text the on-call technician.\n"),
    RejectedRewrite(
      "scope", "After hours, take a message and then thank them.\n", "1. After hours, take a message.\n2. Thank them.\n"
    ),
    RejectedRewrite(
      "scope", "Once they agree, text the link and then confirm that it arrived.\n",
      "1. Once they agree, text the link.\n2. Confirm that it arrived.\n"),
    RejectedRewrite(
      "scope", "Only ask for the order number and then transfer them.\n",
      "1. Only ask for the order number.\n2. Transfer them.\n"),
    RejectedRewrite(
      "scope", "You must read the disclosure and then ask for consent.\n",
      "1. You must read the disclosure.\n2. Ask for consent.\n"),
    RejectedRewrite(
      "scope", "Only transfer when the caller says yes.\n", "When the caller says yes, only transfer.\n"),
    RejectedRewrite(
      "scope", "Do not create a request if the caller only has a question.\n",
      "If the caller only has a question, do not create a request.\n"),
  ]

  static let splits = [
    RejectedRewrite(
      "scope", "Ask if they would like the link, then text it to them.\n",
      "1. Ask if they would like the link.\n2. Text it to them.\n"),
    RejectedRewrite(
      "scope", "Get the serial number and check the warranty if it is new.\n",
      "1. Get the serial number.\n2. Check the warranty if it is new.\n"),
    RejectedRewrite(
      "scope", "Tell them to log out of the page and log back in.\n",
      "1. Tell them to log out of the page.\n2. Log back in.\n"),
    RejectedRewrite(
      "scope", "Greet the caller (ask for the name and then spell it back) warmly.\n",
      "1. Greet the caller (ask for the name.\n2. Spell it back) warmly.\n"),
    RejectedRewrite(
      "scope", "Ask for the name and the order number.\n", "1. Ask for the name.\n2. The order number.\n"),
    RejectedRewrite(
      "condition-words", "If they agree, text the link. After that thank them.\n",
      "1. If they agree, text the link.\n2. Thank them.\n"),
    RejectedRewrite(
      "words", "If they agree, text the link. Then thank them.\n", "1. If they agree, text the link.\n2. Thank them.\n"),
    RejectedRewrite("words", "Ask for the name. Then thank them.\n", "Ask for the name. Thank them.\n"),
    RejectedRewrite("words", "Ask for the last name.\n", "Ask for the name.\n"),
  ]

  /// What belongs to its verb is no condition, and what is a condition must not come to belong to one.
  static let told = [
    RejectedRewrite("consequences", "Tell them when the office opens.\n", "When the office opens, tell them.\n"),
    RejectedRewrite(
      "consequences", "1. Ask for the name.\n2. Please tell the caller when the part arrives.\n",
      "1. Ask for the name.\n2. When the part arrives, tell the caller.\n"),
    RejectedRewrite("consequences", "Tell them if the repair is covered.\n", "If the repair is covered, tell them.\n"),
    RejectedRewrite(
      "consequences", "Remind them to call when the pain gets worse.\n",
      "When the pain gets worse, remind them to call.\n"),
    RejectedRewrite(
      "consequences", "Schedule the repair when the owner is home.\n",
      "When the owner is home, schedule the repair.\n"),
    RejectedRewrite("consequences", "Offer a day when Anna works.\n", "When Anna works, offer a day.\n"),
    RejectedRewrite(
      "consequences", "Thank the caller and tell them when we open.\n",
      "When we open, thank the caller and tell them.\n"),
    RejectedRewrite(
      "consequences", "Our staff will tell them when the office opens.\n",
      "When the office opens, our staff will tell them.\n"),
    RejectedRewrite(
      "consequences", "If they agree, tell them when the office opens.\n",
      "If they agree, when the office opens, tell them.\n"),
    RejectedRewrite("consequences", "When they call, note the time.\n", "Note the time when they call.\n"),
    RejectedRewrite(
      "consequences", "If they smell gas, tell them to wait until we come.\n",
      "Tell them to wait until we come if they smell gas.\n"),
    RejectedRewrite(
      "consequences", "Say that the shop is closed until noon, and that a note is left when nobody opens.\n",
      "When nobody opens, say that the shop is closed until noon, and that a note is left.\n"),
  ]

  static let exchanged = [
    RejectedRewrite(
      "consequences",
      "If they smell gas in the house, treat it as danger. If the tap in the kitchen drips, treat it as routine.\n",
      "If they smell gas in the house, treat it as routine. If the tap in the kitchen drips, treat it as danger.\n"),
    RejectedRewrite(
      "consequences",
      "When it is about a bill, transfer the call to the front desk. When it is about a leak, text them the link.\n",
      "When it is about a bill, text the call to the front desk. When it is about a leak, transfer them the link.\n"),
  ]

  static let antecedents = [
    RejectedRewrite(
      "antecedents", "Ask for the number. Greet them warmly and then read it back to them.\n",
      "1. Ask for the number.\n2. Greet them warmly.\n3. Read it back to them.\n"),
    RejectedRewrite(
      "antecedents", "Text them the link if they want it.\n", "If they want it, text them the link.\n"),
    RejectedRewrite(
      "antecedents",
      "Never quote prices. Ask for the name. Never name a day. Tell them it depends. Thank them.\n",
      "1. Ask for the name.\n2. Tell them it depends.\n3. Thank them.\n\nRules:\n- Never quote prices.\n- Never name a day.\n",
      moves: [(.rule, "Never quote prices."), (.rule, "Never name a day.")]),
    RejectedRewrite(
      "antecedents", "Ask for the name. Ask for the order. Read it back. Thank them.\n",
      "1. Ask for the order.\n2. Ask for the name.\n3. Read it back.\n4. Thank them.\n"),
  ]

  static let branches = [
    RejectedRewrite(
      "branches", "If they're new, ask for insurance. Otherwise open their chart. Confirm the date of birth on it.\n",
      """
      1. If they're new, ask for insurance.
         - Otherwise open their chart.
      2. Confirm the date of birth on it.

      """),
    RejectedRewrite(
      "branches", "1. If they agree, text the link.\n2. Thank them.\n", "1. If they agree, text the link. Thank them.\n"
    ),
    RejectedRewrite(
      "branches", "1. If they agree, text the link.\n2. Thank them.\n",
      "1. If they agree, text the link.\n   - Thank them.\n"),
    RejectedRewrite(
      "branches", "1. If they agree, text the link. Thank them.\n2. Ask for the code.\n",
      "1. If they agree, text the link.\n2. Thank them.\n3. Ask for the code.\n"),
    RejectedRewrite(
      "branches", "1. If they agree:\n   - Text the link.\n   - Thank them.\n",
      "1. If they agree:\n   - Text the link.\n2. Thank them.\n"),
    RejectedRewrite(
      "branches", "If they agree:\n- Text the link.\n\nThank them.\n",
      "If they agree:\n- Text the link.\n- Thank them.\n"),
    RejectedRewrite(
      "branches", "1. If they agree, thank them.\n\n/Transfer call: Sales\n",
      "1. If they agree, thank them. /Transfer call: Sales\n"),
    RejectedRewrite(
      "consequences", "If they agree, text the link. If they ask, transfer them.\n",
      "If they agree, transfer them. If they ask, text the link.\n"),
  ]

  static let moved = [
    RejectedRewrite(
      "order", "Ask for the name. Ask for the number.\n", "1. Ask for the number.\n2. Ask for the name.\n"),
    RejectedRewrite("order", "Transfer Ana to Ben.\n", "Transfer Ben to Ana.\n"),
    RejectedRewrite(
      "order", "Ask for the date of birth. If they decline, transfer them to the desk. Thank them.\n",
      """
      1. Ask for the date of birth.
      2. Thank them.

      Off-script:
      - If they decline, transfer them to the desk.

      """, moves: [(.offScript, "If they decline, transfer them to the desk.")]),
    RejectedRewrite(
      "order", "Ask for the card. Do not read the number aloud. Thank them.\n",
      "1. Ask for the card.\n2. Thank them.\n\nRules:\n- Do not read the number aloud.\n",
      moves: [(.rule, "Do not read the number aloud.")]),
    RejectedRewrite(
      "order", "Ask for the card. Never take card numbers. That is not allowed over the phone. Thank them.\n",
      "1. Ask for the card.\n2. That is not allowed over the phone. Thank them.\n\nRules:\n- Never take card numbers.\n",
      moves: [(.rule, "Never take card numbers.")]),
    RejectedRewrite(
      "order", "Ask for the name. Ask for the number. To cancel, ask for the order.\n",
      "Ask for the name. To cancel, ask for the order. Ask for the number.\n",
      moves: [(.goal, "To cancel, ask for the order.")]),
    RejectedRewrite(
      "sections", "Ask for the name. Thank them.\n", "Off-script:\n- Ask for the name.\n- Thank them.\n"),
    RejectedRewrite(
      "steps", "Collect these in any order. Ask for the name. Ask for the number.\n",
      "1. Collect these in any order.\n2. Ask for the name.\n3. Ask for the number.\n"),
    RejectedRewrite("steps", "- Be calm.\n- Be brief.\n", "1. Be calm.\n2. Be brief.\n"),
    RejectedRewrite("steps", "1. Ask for the name.\n2. Thank them.\n", "- Ask for the name.\n- Thank them.\n"),
  ]

  static let words = [
    RejectedRewrite("actions", "/Send SMS: \"Hi\" and thank them.\n", "/Send SMS: \"Hello\" and thank them.\n"),
    RejectedRewrite(
      "actions", "/Transfer call: Ana\n/Transfer call: Ben\n", "/Transfer call: Ben\n/Transfer call: Ana\n"),
    RejectedRewrite("variables", "Greet {caller_name}.\n", "Greet {name}.\n"),
    RejectedRewrite("variables", "Greet {{caller}}.\n", "Greet {caller}.\n"),
    RejectedRewrite("variables", "Say that [Company Name] calls back.\n", "Say that Company Name calls back.\n"),
    RejectedRewrite("addresses", "See https://example.com/a today.\n", "See https://example.com/b today.\n"),
    RejectedRewrite("phones", "Give them 415-555-0123.\n", "Give them (415) 555-0123.\n"),
    RejectedRewrite("speech", "Say \"good morning\".\n", "Say \"good day\".\n"),
    RejectedRewrite("numbers", "It costs $75.\n", "It costs $57.\n"),
    RejectedRewrite("numbers", "Ask twice.\n", "Ask once.\n"),
    RejectedRewrite(
      "numbers", "1. Ask.\n3. Listen.\n4. Go back to step 3.\n", "1. Ask.\n2. Listen.\n3. Go back to step 3.\n"),
    RejectedRewrite(
      "negations", "Do not hang up the phone. Wait for the caller.\n",
      "Do hang up the phone. Do not wait for the caller.\n"),
    RejectedRewrite("modals", "You should ask for the VIN.\n", "You must ask for the VIN.\n"),
    RejectedRewrite("modals", "You should ask for the VIN.\n", "Ask for the VIN.\n"),
    RejectedRewrite("focus", "Transfer only billing calls.\n", "Only transfer billing calls.\n"),
    RejectedRewrite("names", "Ask for Dr. Lee today.\n", "Ask for Dr. Ray today.\n"),
    RejectedRewrite("questions", "Do they have a key? Thank them.\n", "Do they have a key. Thank them.\n"),
    RejectedRewrite("condition-words", "Ask before you transfer.\n", "Ask after you transfer.\n"),
    RejectedRewrite("coverage", "Ask for the name. Thank them.\n", "Ask for the name.\n"),
    RejectedRewrite("coverage", "Ask for the name.\n", "Ask for the name. Wish them a lovely day.\n"),
    RejectedRewrite("words", "Ask for the full address.\n", "Ask for the address.\n"),
    RejectedRewrite(
      "length", "Ask for the name.\n", "Ask for the name, the whole name, as it is on the card itself.\n"),
  ]

  static let marks = [
    RejectedRewrite(
      "untouched", "---\nname: A\n---\nAsk for the name.\n", "---\nname: B\n---\nAsk for the name.\n"),
    RejectedRewrite("untouched", "Ask.\n```\na  b\n```\n", "Ask.\n```\na b\n```\n"),
    RejectedRewrite("untouched", "Ask.\r\nThank them.\r\n", "Ask.\nThank them.\n"),
    RejectedRewrite("untouched", "Ask for the name.\n", "Ask for the name."),
    RejectedRewrite(
      "untouched",
      "<!-- callwright-ignore vague-term -->\nAsk for a few details and then thank them.\n",
      "<!-- callwright-ignore vague-term -->\n1. Ask for a few details.\n2. Thank them.\n"),
    RejectedRewrite("words", "Is it R&D? Ask for Bo.\n", "Is it R D. Ask for Bo.\n"),
  ]
}
