import JobModel
import TestSupport
import Testing

@testable import JobAnalysis

/// Rules are spared sentences and messages without their words, and never one of which they have something to say.
struct CueTests {
  @Test(arguments: Rule.all.map { $0.id })
  func `a rule says of its examples what it says where it looks at everything`(id: String) throws {
    let rule = try #require(Rule.named(id))
    for example in rule.examples {
      let text = try MarkedText(example.text).text
      let workspace = try Workspace(example.workspace, files: example.files.map { ($0.name, $0.text) })
      let snapshot = Snapshot(
        SourceText(text), kind: example.kind, path: "this" + example.kind.ending, workspace: workspace)
      #expect(rule.check(snapshot) == rule.check(Snapshot(withEveryCueOf: snapshot)), "\(id): \(text)")
    }
  }

  @Test(arguments: Corpus.folders)
  func `so it is in whole jobs`(folder: String) throws {
    let corpus = try Corpus(folder)
    for file in corpus.files {
      let snapshot = corpus.snapshot(of: file)
      let woken = Snapshot(withEveryCueOf: snapshot)
      for rule in Rule.all {
        #expect(rule.check(snapshot) == rule.check(woken), "\(rule.id) in \(file.name)")
      }
    }
  }

  @Test func `a phrase that is looked for by other words than its first has one of them`() {
    let told = [
      (ActionWords.toldTransfers, ActionWords.tellingTransfers), (VerbatimScript.scripts, VerbatimScript.words),
      (Phrases.vague, RareWords.vague), (Phrases.loopholes, RareWords.loopholes),
      (Phrases.openEnds, RareWords.openEnds), (Advice.phrases, RareWords.advice),
    ]
    for (phrases, words) in told {
      for phrase in phrases.source.description.split(separator: "\n") {
        let parts = phrase.split { !$0.isLetter }.map { Array($0.utf8) }
        #expect(parts.contains { words.contains($0, $0.indices) }, "\(phrase)")
      }
    }
  }

  @Test func `a rule is not asked of a job that has none of what it lives by`() {
    let snapshot = Snapshot(SourceText("Ask for the name.\n"), kind: .job)
    #expect(!snapshot.cues.isAny(of: .actionFile | .workspaceFile | .messages | .textActions | .cards))
    let rule = Rule(
      id: "a-rule", summary: "a rule", severity: .error, cues: .cards | .messages, why: "", source: .callwright,
      examples: []
    ) { _ in [Mark(0..<1, "asked")] }
    #expect(rule.check(snapshot).isEmpty)
    #expect(snapshot.cues.isAny(of: .every))
    #expect(!rule.check(Snapshot(withEveryCueOf: snapshot)).isEmpty)
    #expect(!rule.check(Snapshot(SourceText("Ask for the credit card number.\n"), kind: .job)).isEmpty)
    #expect(!rule.check(Snapshot(SourceText("/Send SMS: \"Hi\"\n"), kind: .job)).isEmpty)
  }

  @Test func `every cue is a bit of its own, and stands for words`() {
    var known = Cues.sms | .transfer | .request | .speech | .digits
    for whole: Cues in [
      .textActions, .transferActions, .requestActions, .otherActions, .messages, .templates, .actionFile,
      .workspaceFile,
      .anything,
    ] { known.add(whole) }
    #expect(known.bits.nonzeroBitCount == 14)
    for (cues, words, phrases) in Cues.lists {
      #expect(cues.bits.nonzeroBitCount == 1 && !known.isAny(of: cues))
      #expect(!words.isEmpty || !phrases.isEmpty)
      known.add(cues)
    }
  }
}
