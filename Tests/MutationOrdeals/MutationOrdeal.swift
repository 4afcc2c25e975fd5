import JobModel
import JobOptimizer

/// Spoils the texts of the corpus in one way, and counts what the guard sees of it.
package struct MutationOrdeal: Sendable {
  private let subjects: [Subject]
  /// How many places of an operator are tried, spread evenly over all there are.
  private let most: Int

  fileprivate struct Subject: Sendable {
    let job: CorpusJob
    let reading: GuardReading
  }

  package struct Result: Sendable {
    package fileprivate(set) var places = 0
    package fileprivate(set) var tried = 0
    /// By invariant, how often it saw what was spoilt.
    package fileprivate(set) var caught: [String: Int] = [:]
    /// What was not seen, a line each.
    package fileprivate(set) var missed: [String] = []
    /// What was not seen in a text of a model's.
    package fileprivate(set) var missedOfModel: [String] = []

    package init() {}

    package func share(_ count: Int) -> Double { Double(count) / Double(max(1, tried)) }

    package func description(_ name: String) -> String {
      let invariants = caught.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(5)
        .map { "\($0.key) \($0.value)" }.joined(separator: ", ")
      return
        "\(name): \(tried) of \(places) tried, \(missed.count) missed, \(missedOfModel.count) of a model; \(invariants)"
    }

    /// One that may never pass is never missed, of any other one in a hundred.
    package func isGoodEnough(for mutation: Mutation) -> Bool {
      let most = mutation.isGrave ? 0 : tried / 100
      return missed.count <= most && (!mutation.isAskedOfModel || missedOfModel.count <= most)
    }
  }

  package init(most: Int = .max) throws {
    subjects = try (CorpusJob.all() + CorpusJob.prose()).map { job in
      Subject(job: job, reading: job.guardian.read(job.text))
    }
    self.most = most
  }

  package func result(of mutation: Mutation) throws -> Result {
    var spoilt: [(subject: Subject, edits: [TextEdit], text: SourceText)] = []
    for subject in subjects {
      let specimen = Specimen(subject.job.text, vocabulary: subject.job.vocabulary)
      for edits in mutation.places(specimen) {
        let text = try subject.job.text.applying(edits)
        if text != subject.job.text { spoilt.append((subject, edits, text)) }
      }
    }
    var result = Result()
    result.places = spoilt.count
    let step = max(1, Double(spoilt.count) / Double(most))
    var next = 0.0
    while Int(next) < spoilt.count {
      result.judge(spoilt[Int(next)].subject, spoilt[Int(next)].edits, spoilt[Int(next)].text)
      next += step
    }
    return result
  }
}

extension MutationOrdeal.Result {
  fileprivate mutating func judge(_ subject: MutationOrdeal.Subject, _ edits: [TextEdit], _ text: SourceText) {
    let guardian = subject.job.guardian
    let after = guardian.read(text)
    let verdict = guardian.verdict(on: Rewrite(from: subject.reading, to: after))
    tried += 1
    for id in Set(verdict.breaches.map { $0.invariant }) { caught[id, default: 0] += 1 }
    if verdict == .accepted { missed.append(subject.line(on: edits)) }
    if guardian.verdict(on: Rewrite(from: subject.reading, to: after, by: .model)) == .accepted {
      missedOfModel.append(subject.line(on: edits))
    }
  }
}

extension MutationOrdeal.Subject {
  /// What was done to the text, on one line.
  fileprivate func line(on edits: [TextEdit]) -> String {
    let change = edits.map { edit in
      let context = edit.range.isEmpty ? "behind “\(job.text.string(before: edit.range.lowerBound))” " : ""
      return context + "“\(job.text.string(edit.range))” → “\(edit.replacement)”"
    }.joined(separator: ", ")
    return job.name + ": " + change.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "⏎")
  }
}

extension SourceText {
  /// The last few words before a place, so that a reader finds it.
  fileprivate func string(before place: Int) -> String { string(scalarRange(max(0, place - 24)..<place)) }
}
