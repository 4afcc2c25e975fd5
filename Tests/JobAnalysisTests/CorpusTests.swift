import Foundation
import JSONText
import JobAnalysis
import JobModel
import TestSupport
import Testing

/// Good jobs of many trades, and the defects that rules must find in them: `Tests/Fixtures`.
struct CorpusTests {
  @Test(arguments: Corpus.folders)
  func `a good text has nothing to be warned of, and hardly anything to be told`(folder: String) throws {
    let corpus = try Corpus(folder)
    for file in corpus.files {
      let findings = corpus.findings(in: file).filter { $0.severity >= .information }
      let words = file.text.split { $0.isWhitespace }.count
      let report = "\(words) words in \(folder)/\(file.name):\(Corpus.report(findings, in: file))"
      #expect(findings.allSatisfy { $0.severity < .warning }, "good text is flagged: \(report)")
      #expect(findings.count <= max(1, words / 100), "too much is said: \(report)")
    }
  }

  @Test(arguments: Corpus.folders)
  func `rules that are off by default do not warn of a good text either`(folder: String) throws {
    let corpus = try Corpus(folder)
    for file in corpus.files {
      let findings = corpus.findings(in: file, ofRulesThatAreOff: true).filter { $0.severity >= .warning }
      #expect(findings.isEmpty, "\(folder)/\(file.name):\(Corpus.report(findings, in: file))")
    }
  }

  @Test func `there are jobs enough, and every job of a workspace is attached to a step`() throws {
    var jobs = 0
    for folder in Corpus.folders {
      let corpus = try Corpus(folder)
      let workspace = corpus.workspace
      let names = (workspace.jobs ?? []).map { $0.name }
      jobs += names.count
      guard !workspace.steps.isEmpty else { continue }
      #expect(Set(workspace.steps.flatMap { $0.jobs }) == Set(names), "\(folder)")
    }
    #expect(jobs >= 48)
  }

  @Test func `every defect can be made in just one place`() throws {
    for defect in try Defect.all() {
      let corpus = try Corpus(defect.folder)
      let file = try #require(corpus.file(defect.name), "line \(defect.line): no file \(defect.path)")
      let count = file.text.components(separatedBy: defect.find).count - 1
      #expect(count == 1, "line \(defect.line): \(count) times in \(defect.path): \(defect.find)")
      #expect(defect.find != defect.replacement, "line \(defect.line)")
    }
  }

  @Test func `the rules find the defects, those that warn as well, and each of them most of its own`() throws {
    var seeded: [String: Int] = [:]
    var missed: [(rule: String, place: String)] = []
    for defect in try Defect.all() {
      guard let rule = Rule.named(defect.rule) else { continue }
      seeded[rule.id, default: 0] += 1
      let corpus = try Corpus(defect.folder)
      let changed = try corpus.with(defect)
      if changed.marks(of: rule, in: defect.name) <= corpus.marks(of: rule, in: defect.name) {
        missed.append((rule.id, "line \(defect.line): \(defect.path): \(defect.replacement)"))
      }
    }
    let recall = Double(seeded.values.reduce(0, +) - missed.count) / Double(seeded.values.reduce(0, +))
    #expect(recall >= Corpus.wantedRecall, "\(missed)")
    let warning = Set(Rule.all.filter { $0.severity >= .warning }.map { $0.id })
    let loud = missed.filter { warning.contains($0.rule) }
    let all = seeded.filter { warning.contains($0.key) }.values.reduce(0, +)
    #expect(Double(all - loud.count) / Double(all) >= Corpus.wantedRecall, "\(loud)")
    for rule in warning {
      let found = seeded[rule, default: 0] - loud.count { $0.rule == rule }
      #expect(found > 0 && found * 2 >= seeded[rule, default: 0], "\(rule) finds \(found) of its defects")
    }
  }

  @Test func `a defect makes no other rule warn`() throws {
    var alarms: [String] = []
    for defect in try Defect.all() where Rule.named(defect.rule) != nil {
      let corpus = try Corpus(defect.folder)
      let changed = try corpus.with(defect)
      let before = try corpus.warnings(in: defect.name)
      for (rule, count) in try changed.warnings(in: defect.name)
      where rule != defect.rule && count > before[rule, default: 0] {
        alarms.append("line \(defect.line): \(rule) beside \(defect.rule) in \(defect.path): \(defect.replacement)")
      }
    }
    #expect(alarms.isEmpty, "\(alarms.sorted().joined(separator: "\n"))")
  }
}
