import JobModel
import JobOptimizer
import MutationOrdeals
import Testing

struct AcceptTests {
  @Test(arguments: AcceptedRewrite.all)
  func `a rewrite that keeps the meaning is accepted`(rewrite: AcceptedRewrite) throws {
    let moves = try rewrite.moves.map { kind, words in
      Move(kind, try #require(Text.range(of: words, in: rewrite.before)))
    }
    let verdict = Guard().verdict(
      before: SourceText(rewrite.before), after: SourceText(rewrite.after), moves: moves)
    #expect(verdict == .accepted)
  }

  @Test(arguments: AcceptedRewrite.all.filter { $0.moves.isEmpty })
  func `what the passes may do a model may do as well`(rewrite: AcceptedRewrite) {
    let verdict = Guard().verdict(
      before: SourceText(rewrite.before), after: SourceText(rewrite.after), by: .model)
    #expect(verdict == .accepted)
  }

  @Test func `no condition decides another thing in a model's text that reads as the passes'`() {
    var changed = 0
    for text in Corpus.all.map({ SourceText($0.text) }) {
      let after = Optimizer().optimize(text).text
      guard after != text else { continue }
      let breaches = Guard().verdict(before: text, after: after, by: .model).breaches
      #expect(!breaches.contains { $0.invariant == "consequences" }, "\(after.string)\n\(breaches)")
      changed += 1
    }
    #expect(changed > 20)
  }

  @Test func `a text that stays as it is is accepted, whatever it is`() throws {
    for job in try CorpusJob.all() {
      let reading = job.guardian.read(job.text)
      #expect(job.guardian.verdict(on: Rewrite(from: reading, to: reading)) == .accepted, "\(job.name)")
      #expect(job.guardian.verdict(on: Rewrite(from: reading, to: reading, by: .model)) == .accepted, "\(job.name)")
    }
  }

  @Test func `blank lines between blocks, blanks behind lines and other bullets change nothing`() throws {
    for job in try CorpusJob.all() {
      let reading = job.guardian.read(job.text)
      for after in [Text.looser(job.text), Text.withBullets(job.text)] {
        let rewrite = Rewrite(from: reading, to: job.guardian.read(after))
        #expect(job.guardian.verdict(on: rewrite) == .accepted, "\(job.name):\n\(after.string)")
      }
    }
  }
}
