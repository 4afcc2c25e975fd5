import JSONText
import JobAnalysis
import JobModel
import JobOptimizer

/// How the history, the client and the author's text come together.
///
/// A change is on the store's disk before the client gets the edit, and is sealed when the document's next text has come,
/// which some clients send before and some after they answer, with what was typed meanwhile in it.
extension Session {
  /// Begins an errand; one that waits for the same text is over.
  mutating func begin(_ operation: HistoryOperation, _ errand: Errand) {
    guard let document = documents[errand.key] else { return }
    if errand.changes { settle(errand.key) }
    let number = nextNumber()
    errands[number] = errand
    let text = HistoryDocument(name: document.historyName, text: errand.before)
    carryOut(history.begin(operation, on: text, number: number, at: time))
  }

  /// Whether a change of this text is under way that has to end first.
  func isBusy(_ key: String) -> Bool {
    errands.values.contains { $0.key == key && $0.isBusy(at: time) }
  }

  mutating func carryOut(_ outputs: [HistoryOutput]) {
    for output in outputs {
      switch output {
      case .ask(let number, let request): send(.store(number: number, request))
      case .apply(let number, let text, let label): offer(text, label, number)
      case .remove(let number, _):
        errands[number]?.refusal =
          "there was no such file before this change; delete it, or take the change back on the command line"
        carryOut(history.settle(.refused, number: number))
      case .note(let note): tell(note.capitalizedStart + ".", .warning)
      case .finished(let number, let result):
        if let errand = errands.removeValue(forKey: number) { finish(errand, result) }
      }
    }
  }

  /// Gives the client the edit, if the text still is what it was.
  private mutating func offer(_ text: SourceText, _ label: String, _ number: Int) {
    guard var errand = errands[number] else { return }
    guard !errand.isCancelled, documents[errand.key]?.text == errand.before else {
      errand.refusal = "the text has changed meanwhile, so nothing was done; try again"
      errands[number] = errand
      return carryOut(history.settle(.refused, number: number))
    }
    var conversions = conversions(of: errand.key, errand.before)
    let edit = conversions.workspaceEdit(errand.form, from: errand.before, to: text)
    switch errand.delivery {
    case .command where client.appliesEdits:
      errand.step = .offered(text)
      errands[number] = errand
      let id = askClient("workspace/applyEdit", ["label": .string(label), "edit": edit])
      asked[id] = .edit(errand: number)
      return
    case .command:
      reply(&errand, taken(errand, edit: edit))
      errand.isTold = true
    case .action(let action):
      reply(&errand, action.with("edit", edit))
    }
    errand.step = .awaiting(text, isTaken: false)
    errands[number] = errand
  }

  /// Takes the client's answer to a request of ours; an error has no result.
  mutating func replied(_ id: JSONValue, _ result: JSONNode?) {
    guard let id = id.string, let question = asked.removeValue(forKey: id) else { return }
    switch question {
    case .settings: told(settings: result)
    case .search(let root): if result != nil { showSearch(of: root) }
    case .edit(let number):
      guard var errand = errands[number], case .offered(let text) = errand.step else { return }
      guard result?["applied"]?.bool == true else {
        errands[number]?.refusal =
          errand.form.isConfirmed
          ? "nothing was taken, so the text is as it was" : "your editor did not accept the change, so nothing was done"
        return carryOut(history.settle(.refused, number: number))
      }
      // Some clients send the new text only when they have this answer.
      errand.step = .awaiting(text, isTaken: true)
      conclude(&errand)
      errands[number] = errand
    case .creation(let request):
      let isApplied = result?["applied"]?.bool ?? false
      send(.message(Reply.result(["applied": .bool(isApplied)], to: request.id)))
    case .progress(let number): if result != nil { showProgress(of: number) }
    case .proposal(let key, let text):
      if result?["title"]?.string == Session.take, documents[key]?.text == text { applyProposal(key) }
    case .conflict(let key, let operation, let subject):
      guard result?["title"]?.string == Session.anyway, let text = documents[key]?.text, !isBusy(key) else { return }
      begin(operation, Errand(subject, on: key, text, for: nil, at: time))
    }
  }

  /// Looks at the texts as they are when the input is quiet: which of them tell what became of an edit.
  mutating func takeTexts() {
    for number in errands.keys.sorted() {
      guard let errand = errands[number], let text = documents[errand.key]?.text,
        let outcome = errand.outcome(now: text)
      else { continue }
      carryOut(history.settle(outcome, number: number))
    }
  }

  /// Nobody will tell any more what became of the edits of a document: the text itself does.
  mutating func settle(_ key: String) {
    guard let text = documents[key]?.text else { return }
    for number in errands.keys.sorted() {
      guard let errand = errands[number], errand.key == key, let outcome = errand.lastOutcome(now: text) else {
        continue
      }
      carryOut(history.settle(outcome, number: number))
    }
  }

  /// A request that the history still thinks about is dropped, and its text stays as it is; gives it to be answered.
  mutating func cancelErrand(_ id: JSONValue?) -> Message.Request? {
    for (number, errand) in errands {
      guard let request = errand.request, request.id == id, case .deciding = errand.step else { continue }
      errands[number]?.isCancelled = true
      errands[number]?.request = nil
      return request
    }
    return nil
  }
}
