import JSONText
import JobAnalysis
import JobModel
import JobOptimizer

/// A change of the text that a menu offers.
///
/// Which one an author has chosen is told by where it was offered, its kind and its title: nothing is kept for it, and nothing
/// depends on what a client hands back.
struct Offer {
  enum Change {
    case fix(Fix)
    /// All safe fixes, of one rule or of all.
    case mend(rule: String?)
    case extract(Extraction)
    /// An entry of the workspace file.
    case declare(Declaration, in: WorkspaceFile)
    /// Not here, and why.
    case nothing(reason: String)
  }

  let title: String
  let kind: String
  let change: Change
  var finding: Finding?
  var isPreferred = false
}

/// Offers, from findings to code actions or, for a client that knows none, commands.
extension Session {
  /// So many findings at once are no place of which an author would ask what is wrong with it.
  private static let mostSilenced = 10

  mutating func offers(_ wanted: WantedActions, _ snapshot: Snapshot) -> [Offer] {
    let findings = documents[wanted.key]?.findings(in: snapshot) ?? snapshot.findings()
    let here = findings.filter { $0.range.meets(wanted.range) }
    var offers: [Offer] = []
    if wanted.has(ActionKinds.fix) {
      for finding in here {
        for (place, fix) in finding.fixes.enumerated() {
          offers.append(
            Offer(
              title: fix.title.capitalizedStart, kind: ActionKinds.fix, change: .fix(fix), finding: finding,
              isPreferred: place == 0))
        }
      }
      offers += declarations(for: here, wanted.key, snapshot)
    }
    if wanted.asks(for: ActionKinds.fixRule) { offers += fixesOfRules(here, findings) }
    if wanted.asks(for: ActionKinds.silence), here.count <= Session.mostSilenced {
      for finding in here {
        guard let fix = silence(finding, among: findings, of: wanted.key, snapshot) else { continue }
        let title = fix.title.capitalizedStart
        if offers.contains(where: { $0.title == title && $0.kind == ActionKinds.silence }) { continue }
        offers.append(Offer(title: title, kind: ActionKinds.silence, change: .fix(fix), finding: finding))
      }
    }
    if wanted.asks(for: ActionKinds.quote), let fix = snapshot.quoting(in: wanted.range) {
      offers.append(Offer(title: fix.title.capitalizedStart, kind: ActionKinds.quote, change: .fix(fix)))
    }
    if wanted.asks(for: ActionKinds.extract), client.createsFiles {
      offers += extractions(wanted, snapshot)
    }
    if wanted.asks(for: ActionKinds.fixAll) {
      let safe = findings.filter { $0.safeFix != nil }
      // A menu at a place has it only where it is about that place, and more than the fix there.
      let isWorthIt = wanted.names(ActionKinds.fixAll) || safe.count > 1 && here.contains { $0.safeFix != nil }
      if !safe.isEmpty, isWorthIt {
        offers.append(Offer(title: "Apply all safe fixes", kind: ActionKinds.fixAll, change: .mend(rule: nil)))
      }
    }
    return offers
  }

  /// What silences a finding, tried out once for each text: an old client may ask at every step of the cursor.
  private mutating func silence(
    _ finding: Finding, among findings: [Finding], of key: String, _ snapshot: Snapshot
  ) -> Fix? {
    if let known = documents[key]?.silences.first(where: { $0.finding == finding }) { return known.fix }
    let fix = snapshot.suppression(of: finding, among: findings)
    documents[key]?.silences.append((finding, fix))
    return fix
  }

  /// For each rule that has something to say here, and something like it elsewhere.
  private func fixesOfRules(_ here: [Finding], _ findings: [Finding]) -> [Offer] {
    var offers: [Offer] = []
    var seen: [String] = []
    for finding in here where finding.safeFix != nil && !seen.contains(finding.rule) {
      seen.append(finding.rule)
      guard findings.contains(where: { $0.rule == finding.rule && $0.safeFix != nil && $0 != finding }) else {
        continue
      }
      let title = "Apply all safe fixes of \(finding.rule)"
      offers.append(Offer(title: title, kind: ActionKinds.fixRule, change: .mend(rule: finding.rule)))
    }
    return offers
  }

  private func extractions(_ wanted: WantedActions, _ snapshot: Snapshot) -> [Offer] {
    let title = "Make this message an action"
    if let extraction = snapshot.extraction(in: wanted.range) {
      return [Offer(title: title, kind: ActionKinds.extract, change: .extract(extraction))]
    }
    let messages = snapshot.document.job?.actions.filter { $0.kind == .sendSMS && $0.range.meets(wanted.range) } ?? []
    guard wanted.names(ActionKinds.extract), !messages.isEmpty, !snapshot.profile.hasTextMessages else { return [] }
    guard client.hasDisabledActions, client.hasCodeActionLiterals else { return [] }
    let reason = "\(snapshot.profile.id) has no text messages of a workspace's own"
    return [Offer(title: title, kind: ActionKinds.extract, change: .nothing(reason: reason))]
  }

  func codeAction(_ offer: Offer, _ wanted: WantedActions, _ snapshot: Snapshot) -> JSONValue {
    let text = snapshot.document.text
    var conversions = conversions(of: wanted.key, text)
    let argument: JSONValue = [
      "uri": .string(documents[wanted.key]?.uri ?? wanted.key), "range": conversions.range(wanted.range),
      "kind": .string(offer.kind), "title": .string(offer.title),
    ]
    guard client.hasCodeActionLiterals else {
      return Conversions.command(offer.title, "callwright.applyAction", argument)
    }
    var fields = [JSONField("title", .string(offer.title)), JSONField("kind", .string(offer.kind))]
    if let finding = offer.finding { fields.append(JSONField("diagnostics", [conversions.diagnostic(finding)])) }
    switch offer.change {
    case .nothing(let reason): fields.append(JSONField("disabled", ["reason": .string(reason)]))
    case .mend where client.resolvesActionEdits: fields.append(JSONField("data", argument))
    default: fields.append(JSONField("edit", edit(of: offer, snapshot, &conversions)))
    }
    if offer.isPreferred, client.hasPreferredActions { fields.append(JSONField("isPreferred", true)) }
    return .object(fields)
  }

  private func edit(of offer: Offer, _ snapshot: Snapshot, _ conversions: inout Conversions) -> JSONValue {
    switch offer.change {
    case .fix(let fix): conversions.workspaceEdit(fix)
    case .mend(let rule):
      conversions.workspaceEdit(.difference, from: snapshot.document.text, to: snapshot.mended(rule: rule))
    case .extract(let extraction): conversions.workspaceEdit(extraction)
    case .declare(let declaration, let file): workspaceEdit(declaration, file)
    case .nothing: .null
    }
  }
}

/// What the author has chosen.
extension Session {
  mutating func resolveOffer(_ data: Params, _ action: JSONValue) throws(ResponseError) -> JSONValue {
    let (key, snapshot, offer) = try offer(data)
    var conversions = conversions(of: key, snapshot.document.text)
    return action.with("edit", edit(of: offer, snapshot, &conversions))
  }

  /// The same for a client that knows commands alone; the history keeps both texts.
  mutating func applyAction(_ argument: Params, _ request: Message.Request) throws(ResponseError) -> Reaction {
    let (key, snapshot, offer) = try offer(argument)
    let text = snapshot.document.text
    let wanted: SourceText?
    switch offer.change {
    case .fix(let fix): wanted = try? text.applying(fix.edits)
    case .mend(let rule): wanted = snapshot.mended(rule: rule)
    case .extract, .declare:
      var conversions = conversions(of: key, text)
      return ask(toApply: edit(of: offer, snapshot, &conversions), offer.title, request)
    case .nothing: wanted = nil
    }
    guard let wanted else { throw ResponseError(.requestFailed, "this cannot be written there") }
    let operation = HistoryOperation.change(to: wanted, engine: "fix", label: offer.title, changes: [offer.title])
    return change(operation, Errand(.suggestion, on: key, text, for: request, at: time))
  }

  /// More than this text is changed, or another: one edit, which the editor's own undo takes back.
  private mutating func ask(toApply edit: JSONValue, _ label: String, _ request: Message.Request) -> Reaction {
    guard client.appliesEdits else { return .result(["applied": false, "edit": edit]) }
    let id = askClient("workspace/applyEdit", ["label": .string(label), "edit": edit])
    asked[id] = .creation(request)
    return .later
  }

  /// The offer that is meant, in the text as it is now.
  private mutating func offer(
    _ argument: Params
  ) throws(ResponseError) -> (key: String, snapshot: Snapshot, offer: Offer) {
    let key = FilePath.key(of: try argument.text("uri"))
    guard let snapshot = snapshot(of: key) else {
      throw ResponseError(.invalidParams, "\(try argument.text("uri")) is not open")
    }
    let kind = try argument.text("kind")
    let title = try argument.text("title")
    let (start, end) = try argument.range("range")
    let range = snapshot.document.text.range(from: start, to: end, in: client.encoding)
    let wanted = WantedActions(key: key, range: range, only: [kind], isAutomatic: false)
    guard let offer = offers(wanted, snapshot).first(where: { $0.title == title && $0.kind == kind }) else {
      throw ResponseError(
        .requestFailed, "the text has changed meanwhile, and there is no place in it for this any more")
    }
    return (key, snapshot, offer)
  }
}
