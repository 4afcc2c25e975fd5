import JSONText
import JobModel
import JobOptimizer
import TestSupport
import Testing

struct RejectTests {
  @Test(arguments: RejectedRewrite.all)
  func `a rewrite that changes the meaning is rejected by what it breaks`(rewrite: RejectedRewrite) throws {
    let moves = try rewrite.moves.map { kind, words in
      Move(kind, try #require(Text.range(of: words, in: rewrite.before)))
    }
    let verdict = Guard().verdict(
      before: SourceText(rewrite.before), after: SourceText(rewrite.after), moves: moves)
    #expect(verdict.breaches.contains { $0.invariant == rewrite.invariant }, "\(verdict)")
  }

  @Test(arguments: RejectedRewrite.told + RejectedRewrite.exchanged)
  func `what decides what is kept of a model too`(rewrite: RejectedRewrite) {
    let verdict = Guard().verdict(
      before: SourceText(rewrite.before), after: SourceText(rewrite.after), by: .model)
    #expect(verdict.breaches.contains { $0.invariant == rewrite.invariant }, "\(verdict)")
  }

  @Test func `a model may take a word of one step for another one`() {
    let before = SourceText("Ask for their full name and their email. Get the phone number of the office.\n")
    let after = SourceText("Get their full name and their email. Ask for the phone number of the office.\n")
    #expect(Guard().verdict(before: before, after: after, by: .model) == .accepted)
    let conditional = SourceText("If they agree to it, text them the link. If a caller refuses, take a message.\n")
    let again = SourceText("If a caller agrees to it, text them the link. If they refuse, take a message.\n")
    #expect(Guard().verdict(before: conditional, after: again, by: .model) == .accepted)
  }

  @Test func `a new warning is reason enough`() throws {
    let before = SourceText("Ask the caller for the names of the people who come along.\n")
    let after = SourceText("Ask the caller for the names of several people who come along.\n")
    let strict = try Workspace(#"{"rules": {"vague-term": "warning"}}"#, files: [])
    #expect(Guard().verdict(before: before, after: after, by: .model) == .accepted)
    let verdict = Guard(workspace: strict).verdict(before: before, after: after, by: .model)
    #expect(verdict.breaches.map { $0.invariant } == ["findings"])
  }

  @Test func `a note to the author is no instruction`() {
    let before = SourceText("Ask the caller for the names of the people who come along.\n")
    let after = SourceText("Ask the caller for the names of the people who come along, todo.\n")
    let verdict = Guard().verdict(before: before, after: after, by: .model)
    #expect(verdict.breaches.contains { $0.invariant == "findings" })
  }

  @Test func `a rewrite that would be rewritten again is rejected`() {
    let (before, after) = (SourceText("Please ask for it.\n"), SourceText("Ask for it.\n"))
    let verdict = Guard().verdict(before: before, after: after) { SourceText($0.string + "\n") }
    #expect(verdict.breaches.map { $0.invariant } == [Guard.fixpoint])
    #expect(Guard().verdict(before: before, after: after) { $0 } == .accepted)
  }

  @Test func `nothing outside a selection may change`() {
    let (before, after) = (SourceText("Please ask.\nPlease wait.\n"), SourceText("Ask.\nPlease wait.\n"))
    #expect(Guard().verdict(before: before, after: after, within: 0..<12) == .accepted)
    let verdict = Guard().verdict(before: before, after: after, within: 12..<25)
    #expect(verdict.breaches.map { $0.invariant } == ["untouched"])
  }

  @Test func `the limit may not be passed`() {
    let limit = try? Workspace(#"{"limits": {"instructions": 20}}"#, files: [])
    let verdict = Guard(workspace: limit ?? Workspace()).verdict(
      before: SourceText("Ask and then wait.\n"), after: SourceText("1. Ask for the name.\n2. Wait.\n"))
    #expect(verdict.breaches.contains { $0.invariant == "length" && $0.message.hasSuffix("and 20 is the limit") })
  }

  @Test func `what a breach says is for its author`() {
    for rewrite in RejectedRewrite.all {
      let verdict = Guard().verdict(before: SourceText(rewrite.before), after: SourceText(rewrite.after))
      for breach in verdict.breaches {
        #expect(breach.message.first?.isUppercase == false && breach.message.last != ".", "\(breach.message)")
      }
    }
  }
}
