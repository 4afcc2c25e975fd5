import JobAnalysis
import JobModel
import TestSupport

/// Somebody edits a job, by chance. After each edit, what is read with the help of what was read before must be what is read
/// from the text alone, and so must be what every rule says.
package struct EditOrdeal {
  private var numbers: SeededGenerator
  private var texts: RandomEdits
  private let profile: String
  private let workspace: Workspace

  private static let profiles = ["standard", "sona", "botphonic", "stellar"]
  private static let configuration = """
    {"variables": {"name": {"sample": "Raj", "optional": true}, "x": {}}, "integrations": {"jobber": false},
    "limits": {"smsSegments": 1}, "members": ["Ana", "Ana Ortiz"], "inboxes": ["Front desk", "Billing"],
    "steps": [{"name": "A", "number": "+14155550100", "jobs": ["this"]}]}
    """

  package init(seed: UInt64) throws {
    numbers = SeededGenerator(seed: seed)
    texts = try RandomEdits(seed: seed)
    profile = EditOrdeal.profiles[numbers.below(EditOrdeal.profiles.count)]
    var workspace = numbers.below(2) == 0 ? Workspace() : try Workspace(EditOrdeal.configuration, files: [])
    if let profile = Profile.named(profile) { workspace.profile = profile }
    workspace.rules = Rule.all.map { RuleSetting(rule: $0.id, level: .atMost(.error)) }
    self.workspace = workspace
  }

  /// Makes that many edits; gives what went wrong, or nothing.
  package mutating func run(edits count: Int) throws -> String? {
    let vocabulary = Vocabulary(workspace)
    var text = texts.start()
    var judgement = Judgement(
      Snapshot(text, kind: .job, path: "this.job.md", workspace: workspace, vocabulary: vocabulary))
    for number in 0..<count {
      let before = text
      text = texts.edited(text)
      let snapshot = Snapshot(text, after: judgement.snapshot)
      judgement = Judgement(snapshot, after: judgement)
      let fresh = Snapshot(text, kind: .job, path: "this.job.md", workspace: workspace, vocabulary: vocabulary)
      var difference = EditOrdeal.difference(snapshot, fresh) ?? EditOrdeal.difference(judgement, fresh)
      if number % 4 == 0 { difference = difference ?? EditOrdeal.differenceWithEveryCue(fresh) }
      if let difference {
        return
          "edit \(number), profile \(profile): \(difference)\n--- before\n\(before.string)\n--- after\n\(text.string)"
      }
    }
    return nil
  }

  /// No rule may be spared a sentence of which it has something to say.
  private static func differenceWithEveryCue(_ snapshot: Snapshot) -> String? {
    let woken = Snapshot(withEveryCueOf: snapshot)
    let rule = Rule.all.first { $0.check(snapshot) != $0.check(woken) }
    return rule.map { "what \($0.id) says is otherwise where it looks at everything" }
  }

  private static func difference(_ kept: Snapshot, _ fresh: Snapshot) -> String? {
    guard let left = kept.document.job, let right = fresh.document.job else { return "no job" }
    if left.frontMatter != right.frontMatter { return "the front matter" }
    if left.blocks != right.blocks { return "the blocks" }
    if left.atoms != right.atoms { return "the atoms" }
    if left.actions != right.actions { return "the actions" }
    if left.sentences != right.sentences { return "the sentences" }
    if left.suppressions != right.suppressions { return "the suppressions" }
    guard let one = kept.document.reading, let other = fresh.document.reading else { return "no reading" }
    if one.tokens != other.tokens { return "the words" }
    if one.sections != other.sections { return "the sections" }
    if one.sentences != other.sentences { return "what the sentences say" }
    if kept.document.flow?.steps != fresh.document.flow?.steps { return "the steps" }
    if kept.document.flow?.branches != fresh.document.flow?.branches { return "the branches" }
    return nil
  }

  private static func difference(_ kept: Judgement, _ fresh: Snapshot) -> String? {
    let found = kept.findings()
    let wanted = fresh.findings()
    guard found != wanted else { return nil }
    let missing = wanted.filter { !found.contains($0) }
    let wrong = found.filter { !wanted.contains($0) }
    return "the findings: missing are \(missing), wrong are \(wrong)"
  }
}
