import JobAnalysis
import JobModel
import TestSupport
import Testing

/// Texts that nobody writes are read all the same, in a time that grows with their length only.
struct HostileTextTests {
  @Test(arguments: [
    "ask for it, then ", "ask for it and ", "If they ask, ", "(", "otherwise ", "etc ", "/Transfer call: A ",
    "then /Send SMS: \"a\" and ", "as soon as ", "step 9 ", "1. go to step 7\n", "- If a, ask.\n", "a few ", "never, ",
    "Ask for a, b, c and d. ", "please make sure to ", "Otherwise. ", "## If so\n", "if necessary ", "verbatim ",
    "within 2 days the ", "- a\n  - b\n", "Goal: a\n", "don’t ",
  ])
  func `a text that repeats itself is read`(piece: String) {
    let text = SourceText(String(repeating: piece, count: 4000))
    let findings = Snapshot(text, kind: .job).findings()
    #expect(findings.allSatisfy { $0.range.upperBound <= text.count })
  }

  @Test(arguments: ["https://a.co/x ", "{x} ", "\"a\" "])
  func `a sentence of many things costs what each of them costs`(piece: String) {
    let growth = growth(
      of: { count in
        let text = SourceText("Say " + String(repeating: piece, count: count))
        _ = Snapshot(text, kind: .job).findings()
      }, from: 200)
    #expect(growth < 25)
  }

  @Test(arguments: ["price: $95\n", "We wait\nor 3 days\n"])
  func `a paragraph of many lines costs what each of them costs`(piece: String) {
    let growth = growth(of: { _ = JobSyntax(SourceText(String(repeating: piece, count: $0))) }, from: 500)
    #expect(growth < 25)
  }

  @Test func `messages whose lines end without a mark cost what each of them costs`() {
    let growth = growth(
      of: { count in
        let text = SourceText(String(repeating: "then /Send SMS: hi there\nand more of it\n", count: count))
        _ = Snapshot(text, kind: .job).findings()
      }, from: 200)
    #expect(growth < 25)
  }

  @Test func `any row of words is read`() {
    let pieces = [
      "If", "they", "agree", ",", "ask", "for", "the", "name", ".", " ", "\n", "\n\n", "1. ", "- ", "  - ", "## ",
      "Otherwise",
      "then", "and", "/Transfer call: A", "/Send SMS: \"x\"", "never", "don’t", "(", ")", ":", "—", "step", "3",
      "within",
      "2 days", "Goal:", "please", "make sure to", "etc.", "a few", "questions", "“", "”", "é", "日本", "{x}", "> ",
      "| a |",
      "TODO", "[", "]", "and/or", "only", "you", "should", "word for word", "<!-- c -->", "```\n",
    ]
    var state: UInt64 = 7
    for _ in 0..<300 {
      var text = ""
      for _ in 0..<60 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int(state >> 33) % pieces.count] + (state >> 60 < 10 ? " " : "")
      }
      let source = SourceText(text)
      for finding in Snapshot(source, kind: .job).findings() {
        #expect(finding.range.lowerBound >= 0 && finding.range.upperBound <= source.count)
        for fix in finding.fixes {
          #expect(throws: Never.self) { try source.applying(fix.edits) }
        }
      }
      for rule in Rule.all where !rule.isOnByDefault {
        for mark in rule.check(Snapshot(source, kind: .job)) { #expect(mark.range.upperBound <= source.count) }
      }
    }
  }
}
