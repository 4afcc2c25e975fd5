import JobModel
import JobOptimizer
import Testing

/// What a model may say in its own words, and what it may not: the invariant that has to see it, or nil.
struct Rewording: Sendable, CustomTestStringConvertible {
  let invariant: String?
  let before: String
  let after: String

  init(_ invariant: String?, _ before: String, _ after: String) {
    self.invariant = invariant
    self.before = before
    self.after = after
  }

  var testDescription: String { "\(invariant ?? "accepted"): \(before.prefix(60))" }

  static let all = names + focus + questions + stops
}

extension Rewording {
  static let names = [
    Rewording(
      "names", "Ask where it is: Union, Creek or the airport.\n", "Ask where it is: Smith, Creek or the airport.\n"),
    Rewording("names", "Small sheds need no permit (Sec. 12).\n", "Small sheds need no permit (Smith. 12).\n"),
    Rewording(
      "names", "When the bill is wrong — take a message.\n", "When the bill is wrong — Smith takes a message.\n"),
    Rewording("names", "Note: Smith takes the calls about bills.\n", "Note: He takes the calls about bills.\n"),
    Rewording("names", "# Calls for Smith\n\nTake a message.\n", "# Calls for Jones\n\nTake a message.\n"),
    Rewording(nil, "Tell them one thing: we call back today.\n", "Tell them one thing: We call back today.\n"),
    Rewording(nil, "When the bill is wrong — take a message.\n", "When the bill is wrong — Please take a message.\n"),
  ]

  static let focus = [
    Rewording("focus", "Transfer only billing calls.\n", "Only transfer billing calls.\n"),
    Rewording("focus", "Only text the link when they agree to it.\n", "Text only the link when they agree to it.\n"),
    Rewording("focus", "Tell only the owner about the price.\n", "Tell the owner about the price only.\n"),
    Rewording(nil, "Only transfer the calls about billing.\n", "Only forward the calls about billing.\n"),
    Rewording(nil, "Transfer only billing calls to the desk.\n", "Transfer only the billing calls to the desk.\n"),
    Rewording(nil, "Only ask for the name and the number.\n", "Only asks for the number and the name.\n"),
  ]

  static let questions = [
    Rewording("questions", "Do you have a key to the house?\n", "Do you have a key to the house.\n"),
    Rewording("questions", "Ask: do you have a key to the house?\n", "Ask: do you have a key to the house.\n"),
    Rewording("questions", "Do you have a key to the house?\n", "They have a key to the house.\n"),
    Rewording("questions", "Transfer the call to the desk.\n", "Transfer the call to the desk?\n"),
    Rewording("questions", "Ask: which day suits them?\n", "Ask: which day suits them.\n"),
    Rewording("questions", "Ask: who is calling, and is it urgent?\n", "Ask who is calling, and is it urgent.\n"),
    Rewording(nil, "Ask: which day suits them?\n", "Ask which day suits them.\n"),
    Rewording(nil, "Ask: which day suits you best?\n", "Ask which day suits them best.\n"),
    Rewording(nil, "Confirm whether they have a key.\n", "Ask whether they have a key?\n"),
  ]

  static let stops = [
    Rewording("scope", "Say that we close at 6 p.m., Sun. at 3.\n", "Say that we close at 6 p.m.. Sun. at 3.\n"),
    Rewording(
      "scope", "If they ask, send them to Bay Blvd, Mon to Sat.\n", "If they ask, send them to Bay Blvd. Mon to Sat.\n"),
    Rewording("scope", "If they offer less, say £25, £40 or £60.\n", "If they offer less, say £25. £40 or £60.\n"),
    Rewording(nil, "Transfer billing calls to Dr. Lee today.\n", "Forward the billing calls to Dr. Lee today.\n"),
  ]
}

struct RewordingTests {
  @Test(arguments: Rewording.all)
  func `a model's own words are taken where they say the same, and only there`(rewording: Rewording) {
    let verdict = Guard().verdict(
      before: SourceText(rewording.before), after: SourceText(rewording.after), by: .model)
    guard let invariant = rewording.invariant else { return #expect(verdict == .accepted) }
    #expect(verdict.breaches.contains { $0.invariant == invariant }, "\(verdict)")
  }
}
