import JSONText
import JobModel
import JobOptimizer

/// Something that the history has a part in, from the first question to its store until it is known what became of the text.
struct Errand: Sendable {
  enum Subject: Sendable {
    case lenses
    case optimize(Optimization)
    case model(ModelResult)
    case undo
    case redo
    case restore
    case suggestion
    case list
    case compare
  }

  /// How an edit reaches the author's text.
  enum Delivery: Sendable {
    /// The client is asked to apply it, or gets it in the command's result.
    case command
    /// In the code action that is being resolved: the client applies it or not, and says nothing.
    case action(JSONValue)
  }

  enum Step: Sendable {
    /// The history is at work.
    case deciding
    /// The client has been asked to apply the edit.
    case offered(SourceText)
    /// The document's next text tells what became of it. A client that has not said that it took the edit took it only if
    /// that text has it.
    case awaiting(SourceText, isTaken: Bool)
  }

  /// What an edit looks like.
  enum Form: Sendable {
    /// As little as possible.
    case difference
    /// Each change by itself, for the author to confirm; with the first stands what holds for all.
    case changes([Change], note: String)
    /// A place to write at.
    case snippet(TextEdit)

    /// Whether the author may well say no.
    var isConfirmed: Bool {
      if case .changes = self { return true }
      return false
    }
  }

  /// Who does not answer for so long is not waited for when the next change comes.
  private static let patience = 60

  let key: String
  let before: SourceText
  let subject: Subject
  /// Nil once it is answered, and where nobody asked.
  var request: Message.Request?
  var delivery = Delivery.command
  var form = Form.difference
  var step = Step.deciding
  let begun: Int
  /// Nobody wants it any more.
  var isCancelled = false
  /// Why the text was not touched, where that is known here.
  var refusal: String?
  /// The author has been told what came of it.
  var isTold = false

  init(_ subject: Subject, on key: String, _ before: SourceText, for request: Message.Request?, at time: Int) {
    self.subject = subject
    self.key = key
    self.before = before
    self.request = request
    begun = time
  }

  /// Whether it is about to change the text.
  var changes: Bool {
    switch subject {
    case .lenses, .list, .compare: false
    case .optimize, .model, .undo, .redo, .restore, .suggestion: true
    }
  }

  /// Whether another change of the same text must wait for it.
  func isBusy(at time: Int) -> Bool {
    guard changes, time - begun < Errand.patience else { return false }
    if case .awaiting = step { return false }
    return true
  }

  /// What became of the text, judged by the text as it is now; nil while it is not known.
  func outcome(now text: SourceText) -> HistoryOutcome? {
    guard case .awaiting(let wanted, let isTaken) = step, text != before else { return nil }
    if isTaken || holds(wanted, in: text) { return .replaced(taken(wanted, now: text)) }
    return isPart(text, of: wanted) ? nil : .refused
  }

  /// The same when nobody will tell any more.
  func lastOutcome(now text: SourceText) -> HistoryOutcome? {
    switch step {
    case .deciding: nil
    case .offered(let wanted): holds(wanted, in: text) ? .replaced(taken(wanted, now: text)) : .refused
    case .awaiting: outcome(now: text) ?? .refused
    }
  }

  /// Whether the edit is in the text, whatever was typed beside it.
  private func holds(_ wanted: SourceText, in text: SourceText) -> Bool {
    text == wanted || Merge(base: before, ours: text, theirs: wanted) == .merged(text)
  }

  /// Whether the text has some of the edit's places and nothing else: Neovim applies them one by one, tells the first at once
  /// and the others a moment later.
  private func isPart(_ text: SourceText, of wanted: SourceText) -> Bool {
    Merge(base: before, ours: text, theirs: wanted) == .merged(wanted)
  }

  /// What the author got. An edit that was taken whole made the wanted text, and what differs from it was typed since: it
  /// belongs to the author, not to the change. What the author confirmed or filled in is only to be seen in the text.
  private func taken(_ wanted: SourceText, now text: SourceText) -> SourceText {
    if case .difference = form { return wanted }
    return text
  }
}

/// What the client was asked, where its answer matters.
enum ClientQuestion: Sendable {
  /// Whether it can show that a model is at work.
  case progress(model: Int)
  /// Whether the author wants what a model proposed for this text, which was shown.
  case proposal(key: String, SourceText)
  /// Whether it took the edit of this errand.
  case edit(errand: Int)
  /// Whether it made or wrote the files that this request is about.
  case creation(Message.Request)
  /// Whether it can show how the search through this workspace goes.
  case search(root: String)
  /// What is set in the editor.
  case settings
  /// What the author chose where a text has changed too much: to go on, or nothing.
  case conflict(key: String, HistoryOperation, Errand.Subject)
}
