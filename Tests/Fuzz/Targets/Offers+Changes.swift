import JobAnalysis
import JobModel
import JobOptimizer

/// What changes a text, each held against the text that comes of it.
extension FuzzTarget {
  /// A safe fix leaves less to find, and when all are applied there is none left.
  static func checkFixes(_ snapshot: Snapshot) {
    let text = snapshot.document.text
    let findings = snapshot.findings()
    for finding in findings {
      for fix in finding.fixes {
        guard let fixed = try? text.applying(fix.edits) else {
          hold(false, "a fix of \(finding.rule) cannot be applied")
          continue
        }
        hold(fixed != text || fix.snippet != nil, "a fix of \(finding.rule) changes nothing")
        guard fix.safety == .safe else { continue }
        let left = again(fixed, snapshot).findings().count { $0.rule == finding.rule }
        hold(left < findings.count { $0.rule == finding.rule }, "a safe fix of \(finding.rule) removes nothing")
      }
    }
    let left = again(snapshot.mended(), snapshot).findings().first { $0.safeFix != nil }
    hold(left == nil, "all safe fixes were applied, and there is one of \(left?.rule ?? "")")
    if let finding = findings.last, let fix = snapshot.suppression(of: finding, among: findings) {
      hold((try? text.applying(fix.edits)) != nil, "\(finding.rule) cannot be silenced")
    }
  }

  /// A symbol with another name is named in as many places, and nothing else is done than before.
  static func checkNames(_ snapshot: Snapshot) {
    let text = snapshot.document.text
    for mention in snapshot.mentions where !mention.range.isEmpty {
      hold(text.scalarRange(mention.range) == mention.range, "a name is not at a place of the text")
      guard let renaming = try? Renaming(mention.symbol, to: "zz_new", in: snapshot.workspace) else {
        if case .variable = mention.symbol { hold(false, "a variable cannot have another name") }
        continue
      }
      let all = snapshot.mentions(of: mention.symbol)
      guard let renamed = try? text.applying(all.map { renaming.edit($0) }) else {
        hold(false, "a \(mention.symbol.noun) cannot be renamed")
        continue
      }
      // The others are named in other files too, which stay as they are here: an unknown name without quotes goes on with its sentence.
      guard case .variable = mention.symbol else { continue }
      let after = again(renamed, snapshot)
      hold(
        after.document.job?.actions.count == snapshot.document.job?.actions.count,
        "another name of a variable changes the actions")
      hold(after.mentions.count { $0.symbol == .variable("zz_new") } == all.count, "a renamed variable is lost")
    }
  }

  /// Layout says nothing: the actions stay, and no rule has more to say.
  static func checkFormatting(_ snapshot: Snapshot) {
    let text = snapshot.document.text
    let formatted = snapshot.formatted()
    let after = again(formatted, snapshot)
    hold(after.formatted() == formatted, "formatting twice changes something")
    hold((try? text.applying(snapshot.formatting())) == formatted, "the edits of formatting are not what it does")
    hold(deeds(after) == deeds(snapshot), "formatting changes an action")
    let before = counts(snapshot)
    for (rule, count) in counts(after) {
      hold(count <= before[rule, default: 0], "formatting makes \(rule) say more")
    }
    for line in 0..<min(text.lineCount, 6) {
      let part = snapshot.formatted(within: text.lineStart(line)..<text.lineEnd(line))
      hold(deeds(again(part, snapshot)) == deeds(snapshot), "formatting a line changes an action")
    }
  }

  /// A second run changes nothing, no action is lost, and what the author may choose can be written.
  static func checkOptimizing(_ snapshot: Snapshot) {
    let optimizer = Optimizer(workspace: snapshot.workspace, path: snapshot.document.path)
    let result = optimizer.optimize(snapshot.document.text)
    let second = optimizer.optimize(result.text)
    hold(second.text == result.text, "a second run changes something")
    let after = again(result.text, snapshot)
    hold(deeds(after).sorted() == deeds(snapshot).sorted(), "Optimize changes an action")
    for suggestion in result.suggestions {
      hold(result.text.scalarRange(suggestion.range) == suggestion.range, "a suggestion is not at a place of the text")
      for choice in suggestion.choices {
        let chosen = try? result.text.applying([TextEdit(range: suggestion.range, replacement: choice.text)])
        hold(chosen != nil, "\(suggestion.id) cannot be chosen")
      }
    }
  }

  /// Pieces are written here and there; after each, all is as if the text were read for the first time.
  static func type(_ bytes: ArraySlice<UInt8>, into start: Snapshot, from place: Int) {
    var judgement = Judgement(start)
    var rest = bytes
    var number = place
    while let byte = rest.first {
      let text = judgement.snapshot.document.text
      number = (number &* 31 &+ Int(byte)) & 0xFFFF
      let offset = text.scalarStart(at: number % (text.count + 1))
      let end = text.scalarStart(at: min(text.count, offset + (number % 5 == 0 ? number % 23 : 0)))
      let edit = TextEdit(range: offset..<max(offset, end), replacement: pieces(rest.prefix(2)))
      rest = rest.dropFirst(2)
      let snapshot = Snapshot(text.replacing(edit), after: judgement.snapshot)
      judgement = Judgement(snapshot, after: judgement)
      let fresh = again(snapshot.document.text, snapshot)
      hold(judgement.findings() == fresh.findings(), "after an edit there are other findings")
      hold(snapshot.colorings == fresh.colorings, "after an edit there are other colours")
      hold(snapshot.outline == fresh.outline, "after an edit the outline is another one")
      hold(snapshot.document.flow?.steps == fresh.document.flow?.steps, "after an edit there are other steps")
    }
  }

  private static func again(_ text: SourceText, _ snapshot: Snapshot) -> Snapshot {
    Snapshot(text, kind: .job, path: snapshot.document.path, workspace: snapshot.workspace)
  }

  private static func counts(_ snapshot: Snapshot) -> [String: Int] {
    Dictionary(snapshot.findings().map { ($0.rule, 1) }, uniquingKeysWith: +)
  }

  /// Each action with what it sends or whom it calls.
  private static func deeds(_ snapshot: Snapshot) -> [String] {
    (snapshot.document.job?.actions ?? []).map { action in
      snapshot.document.text.string(action.label) + ": " + (action.argument?.value ?? "")
    }
  }
}
