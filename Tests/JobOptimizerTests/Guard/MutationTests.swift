import Foundation
import JobModel
import JobOptimizer
import Testing

/// Whether the guard sees what is spoilt: every operator, over all jobs of the corpus.
struct MutationTests {
  /// With `MUTATIONS=all` every place is tried, which takes an hour of a quiet machine.
  private static let isThorough = ProcessInfo.processInfo.environment["MUTATIONS"] == "all"
  /// How many places of each operator are tried, spread evenly over all there are.
  private static let most = isThorough ? Int.max : 32
  /// How much the invariant whose business it is has to see by itself; words inside quotes and actions are others' business.
  private static let byOne = 0.8
  private static let golden = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "Golden/mutations.txt")

  @Test func `what is spoilt is caught, and what is not is known`() async throws {
    let jobs = try (CorpusJob.all() + CorpusJob.prose()).map { job in
      Subject(job: job, reading: job.guardian.read(job.text))
    }
    var report = """
      What the guard does not see of an even sample of all places, over all texts of Tests/Fixtures/Jobs and Prose, as the
      work of the passes. Made by UPDATE=1 swift test.


      """
    for (mutation, result) in zip(Mutation.all, try await MutationTests.results(on: jobs)) {
      let numbers = result.description(mutation.name)
      #expect(result.tried > 0, "\(mutation.name) is never tried")
      #expect(result.missed.count <= (mutation.isGrave ? 0 : max(1, result.tried / 100)), "\(numbers)")
      #expect(result.share(result.caught[mutation.invariant, default: 0]) >= MutationTests.byOne, "\(numbers)")
      #expect(result.share(result.caughtOfModel) >= mutation.ofModel, "\(numbers)")
      report += "\(mutation.name): \(result.missed.isEmpty ? "nothing" : "\(result.missed.count) of \(result.tried)")\n"
      for miss in result.missed { report += "  \(miss)\n" }
    }
    guard !MutationTests.isThorough else { return print(report) }
    if ProcessInfo.processInfo.environment["UPDATE"] == "1" {
      try report.write(to: MutationTests.golden, atomically: true, encoding: .utf8)
    }
    let golden = try? String(contentsOf: MutationTests.golden, encoding: .utf8)
    #expect(report == golden, "run UPDATE=1 swift test, and read what changed")
  }

  /// One for each mutation, in their order.
  private static func results(on subjects: [Subject]) async throws -> [Result] {
    try await withThrowingTaskGroup(of: (Int, Result).self) { group in
      for (place, mutation) in Mutation.all.enumerated() {
        group.addTask { (place, try result(of: mutation, on: subjects)) }
      }
      var results = [Result](repeating: Result(), count: Mutation.all.count)
      for try await (place, result) in group { results[place] = result }
      return results
    }
  }

  private struct Subject: Sendable {
    let job: CorpusJob
    let reading: GuardReading
  }

  private struct Result: Sendable {
    var places = 0
    var tried = 0
    var caught: [String: Int] = [:]
    var caughtOfModel = 0
    var missed: [String] = []

    func share(_ count: Int) -> Double { Double(count) / Double(max(1, tried)) }

    func description(_ name: String) -> String {
      let invariants = caught.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(5)
        .map { "\($0.key) \($0.value)" }.joined(separator: ", ")
      return
        "\(name): \(tried) of \(places) tried, \(missed.count) missed, \(caughtOfModel) of a model caught; \(invariants)"
    }
  }

  private static func result(of mutation: Mutation, on subjects: [Subject]) throws -> Result {
    var spoilt: [(subject: Subject, edits: [TextEdit], text: SourceText)] = []
    for subject in subjects {
      let specimen = Specimen(subject.job.text, vocabulary: subject.job.vocabulary)
      for edits in mutation.places(specimen) {
        let text = try subject.job.text.applying(edits)
        if text != subject.job.text { spoilt.append((subject, edits, text)) }
      }
    }
    var result = Result(places: spoilt.count)
    let step = max(1, Double(spoilt.count) / Double(most))
    var next = 0.0
    while Int(next) < spoilt.count {
      try judge(spoilt[Int(next)].subject, spoilt[Int(next)].edits, spoilt[Int(next)].text, &result)
      next += step
    }
    return result
  }

  private static func judge(_ subject: Subject, _ edits: [TextEdit], _ text: SourceText, _ result: inout Result) throws
  {
    let guardian = subject.job.guardian
    let after = guardian.read(text)
    let verdict = guardian.verdict(on: Rewrite(from: subject.reading, to: after))
    result.tried += 1
    for id in Set(verdict.breaches.map { $0.invariant }) { result.caught[id, default: 0] += 1 }
    if verdict == .accepted {
      let change = edits.map { edit in
        "“\(subject.job.text.string(edit.range))” → “\(edit.replacement)”"
      }.joined(separator: ", ")
      result.missed.append("\(subject.job.name): \(change.replacing("\n", with: "⏎"))")
    }
    if guardian.verdict(on: Rewrite(from: subject.reading, to: after, by: .model)) != .accepted {
      result.caughtOfModel += 1
    }
  }
}
