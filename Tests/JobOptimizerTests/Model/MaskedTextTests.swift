import Foundation
import JobModel
import JobOptimizer
import MutationOrdeals
import Testing

struct MaskedTextTests {
  private static func masked(_ text: String, range: Range<Int>? = nil) throws -> MaskedText {
    try Optimizer().modelRewrite(of: SourceText(text), range: range).masked
  }

  @Test(arguments: [
    (
      "Ask for {caller_name} and text the link. /Send SMS: \"Hi, https://x.example/b\"",
      "Ask for ⟦V1⟧ and text the link. ⟦A2⟧"
    ),
    ("Call +1 (555) 010-7788 or write to a@b.example at 9 a.m.", "Call ⟦L1⟧ or write to ⟦L2⟧ at ⟦N3⟧"),
    ("Say “Good morning, [Company]”. Ask for [Company].", "Say ⟦Q1⟧. Ask for ⟦V2⟧."),
    ("Tell them that Sam Hill will call. Sam knows.", "Tell them that ⟦W1⟧ will call. ⟦W2⟧ knows."),
    ("Mention that it costs $75, twice. <!-- why -->", "Mention that it costs ⟦N1⟧, twice. ⟦C2⟧"),
    ("Ask for their name.\n\n```\ncode\n```\n\nThank them.", "Ask for their name.\n\n⟦C1⟧\n\nThank them."),
    ("Ask for a ⟦token⟧.", "Ask for a ⟦W1⟧."),
    ("1. Greet them.\n2. Go back to step 1.", "1. Greet them.\n2. Go back to step 1."),
    ("---\r\nname: Jo Fox\r\n---\r\n\r\n Greet them.\r\nThank them.\r\n", "Greet them.\nThank them."),
  ])
  func `what must come back byte for byte is hidden`(text: String, expected: String) throws {
    let masked = try Self.masked(text)
    #expect(masked.text == expected)
    #expect(try masked.unmasked(masked.text) == SourceText(text))
  }

  @Test func `a selection is sent alone, with the pieces that reach into it`() throws {
    let text = "Ask for their name. Text {caller_name} twice. Thank them."
    let range = try #require(Text.range(of: "caller_name} twice.", in: text))
    let masked = try Self.masked(text, range: range)
    #expect(masked.text == "⟦V1⟧ twice.")
    #expect(try masked.unmasked("⟦V1⟧ again.").string == "Ask for their name. Text {caller_name} again. Thank them.")
  }

  /// Every job there is, sentences of them put together anyhow, and jobs with bytes lost and doubled.
  @Test(arguments: 0..<8)
  func `whatever is hidden comes back`(part: Int) throws {
    var texts = Corpus.all.map { $0.text }
    for seed in 0..<400 as Range<UInt64> { texts += [Corpus.composition(seed), Corpus.mutation(seed)] }
    var count = 0
    for (place, text) in texts.enumerated() where place % 8 == part {
      let text =
        place % 3 == 0 ? text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n") : text
      guard let masked = try? Self.masked(text) else { continue }
      // A file whose lines end in two ways gets one of them: that is all that may differ.
      let back = try masked.unmasked(masked.text)
      #expect(back.bytes.filter { $0 != 0x0D } == Array(text.utf8).filter { $0 != 0x0D }, "\(text.debugDescription)")
      count += masked.kept.count
    }
    #expect(count > 100)
  }

  @Test func `no atom of any job is seen by a model`() throws {
    var count = 0
    for job in try CorpusJob.all() {
      guard let masked = try? Optimizer(workspace: job.workspace).modelRewrite(of: job.text).masked else { continue }
      count += 1
      let left = JobSyntax(SourceText(masked.text), vocabulary: job.vocabulary).atoms.filter { $0.kind != .number }
      #expect(left.isEmpty, "\(job.name): \(left.map { SourceText(masked.text).string($0.range) })")
      for atom in JobSyntax(job.text, vocabulary: job.vocabulary).atoms where atom.kind != .number {
        #expect(
          masked.kept.contains {
            $0.range.lowerBound <= atom.range.lowerBound && atom.range.upperBound <= $0.range.upperBound
          })
      }
    }
    #expect(count > 20)
  }

  @Test func `a token that is dropped, doubled, changed or made up is noticed, each one in every job`() throws {
    var count = 0
    for job in try CorpusJob.all() {
      guard let masked = try? Optimizer(workspace: job.workspace).modelRewrite(of: job.text).masked else { continue }
      for kept in masked.kept {
        let range = try #require(masked.text.range(of: kept.token))
        let lies = [
          "", kept.token + " " + kept.token, "⟦X1⟧", String(kept.token.dropLast()), String(kept.token.dropFirst()),
          "⟦ " + kept.token.dropFirst(), kept.token.lowercased(), kept.token + "⟦A99999⟧", "⟦" + kept.token,
        ]
        for lie in lies {
          #expect(throws: ModelRefusal.self, "\(lie) in \(job.name)") {
            try masked.unmasked(masked.text.replacingCharacters(in: range, with: lie))
          }
        }
        count += 1
      }
    }
    #expect(count > 200)
  }

  @Test func `actions keep their order, other tokens need not`() throws {
    let masked = try Self.masked("Ask {first_name} and {last_name}. /Send SMS: \"A\". Then /Transfer call: Sales.")
    #expect(masked.text == "Ask ⟦V1⟧ and ⟦V2⟧. ⟦A3⟧. Then ⟦A4⟧.")
    #expect(
      try masked.unmasked("Ask ⟦V2⟧ and ⟦V1⟧. ⟦A3⟧. Then ⟦A4⟧.").string.hasPrefix("Ask {last_name} and {first_name}"))
    #expect(throws: ModelRefusal.movedAction("“/Send SMS: \"A\"”")) {
      try masked.unmasked("Ask ⟦V1⟧ and ⟦V2⟧. ⟦A4⟧. Then ⟦A3⟧.")
    }
  }
}
