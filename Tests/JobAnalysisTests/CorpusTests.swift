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

  @Test func `the rules that there are find the defects`() throws {
    var seeded = 0
    var missed: [String] = []
    for defect in try Defect.all() {
      guard let rule = Rule.named(defect.rule) else { continue }
      seeded += 1
      let corpus = try Corpus(defect.folder)
      let changed = try corpus.with(defect)
      if changed.marks(of: rule, in: defect.name) <= corpus.marks(of: rule, in: defect.name) {
        missed.append("line \(defect.line): \(defect.rule) in \(defect.path): \(defect.replacement)")
      }
    }
    let recall = Double(seeded - missed.count) / Double(max(1, seeded))
    #expect(recall >= Corpus.wantedRecall, "\(missed.count) of \(seeded) missed:\n\(missed.joined(separator: "\n"))")
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
