import JSONText
import JobAnalysis
package import JobModel
package import JobOptimizer

/// The language server as a value: messages and answers go in, outputs come out, and nothing else happens.
///
/// Notifications change the state at once. Requests wait until the input is quiet and are then answered in their order, for
/// the texts as they are by then; after that findings are published, once for each document that changed.
package struct Session: Sendable {
  /// What a request may wait for.
  private struct Knowledge: Equatable {
    var revision = 0
    var places = 0
    var folders: [String] = []
  }

  enum Life: Sendable, Equatable {
    case fresh
    case running
    case shutDown
    case ended
  }

  var life = Life.fresh
  /// How much of its work the client wants to be told.
  var trace = Trace.off
  var isInitialized = false
  /// The methods of what the client was asked and has not answered, by the request's id.
  var requested: [String: String] = [:]
  var client = ClientProfile()
  /// By what the spellings of a URI have in common.
  var documents: [String: OpenDocument] = [:]
  /// Where they lie.
  var openFolders = OpenFolders()
  var workspaces = WorkspaceTable()
  /// Workspaces that are to be put together anew before anybody looks at them.
  var pending = PendingWorkspaces()
  /// The documents whose findings are to be published; of a client that pulls, those that it has to ask about again.
  var due = DueDocuments()
  /// Those that were opened or typed in, which come first; of a client that pulls, none.
  var fresh = DueDocuments()
  /// The jobs that were typed in, by their keys, of which the workspace has not been told what they say.
  var unsettled: Set<String> = []
  /// Folders of open documents whose workspace may not be known yet: all others' is.
  var unready: Set<String> = []
  /// The folders that the editor has open.
  var folders: [String] = []
  /// By number, until they are answered.
  var questions: [Int: Question] = [:]
  /// Requests that wait for files.
  var gatherings: [Int: Gathering] = [:]
  /// In seconds since 1970, as the host said last.
  var time = 0
  var history: HistorySession
  /// What the history has a part in, by number, until it is over.
  var errands: [Int: Errand] = [:]
  /// What the client was asked, by the request's id, where its answer matters.
  var asked: [String: ClientQuestion] = [:]
  /// Texts that a model is at work on, by number.
  var models: [Int: ModelErrand] = [:]
  /// Whether the person's settings name a model, so that it can be offered.
  let hasModel: Bool
  /// The client asks for findings: none are published.
  var isPulled = false
  /// Counts what findings depend on, texts and files, as it changes.
  var revision = 0
  /// The one that a client which asks for all findings was told of last.
  var toldRevision: Int?
  var settings = EditorSettings()
  /// What the client shows of searches through workspaces, by root.
  var searches: [String: SearchProgress] = [:]
  /// What the client shows beside its texts, as the workspaces are now.
  var shown: Set<Beside> = []
  /// The same as they were: it is to be asked for anew.
  var outdated: Set<Beside> = []
  /// The help of the items of the last menu.
  var menu: (number: Int, help: [String]) = (0, [])
  /// The URI that was changed last, and its key: people type into one text for long.
  private var typed = (uri: "", key: "")
  /// What texts said before an edit: it takes a while to let go of.
  var past: [Judgement] = []
  private var waiting = RequestQueue()
  /// Requests that came before all was known that they need: they are asked again when more is.
  private var early = RequestQueue()
  /// What was known when they were asked last.
  private var askedWhen = Knowledge()
  private var outputs: [Output] = []
  private var lastNumber = 0

  package init(bounds: HistoryBounds = HistoryBounds(), hasModel: Bool = false) {
    self.hasModel = hasModel
    history = HistorySession(bounds: bounds)
  }

  /// Does what nobody waits for: for a host that has carried out all outputs.
  package mutating func rest() {
    if !past.isEmpty { past = [] }
  }

  package mutating func receive(_ input: Input) -> [Output] {
    rest()
    outputs = []
    guard life != .ended else { return [] }
    switch input {
    case .message(let body):
      let message = Message(body)
      trace(message, body)
      if looksAtWorkspaces(message) { remakePending() }
      receive(message)
    case .answer(let number, let answer):
      if looksAtWorkspaces(answerTo: number) { remakePending() }
      answered(number, answer)
    case .history(let number, let answer):
      remakePending()
      carryOut(history.receive(answer, number: number))
    case .model(let number, let answer):
      remakePending()
      modelAnswered(number, answer)
    case .time(let now): time = now
    case .quiet:
      remakePending()
      if pending.look != nil {
        lookAgainAtAll()
      } else {
        work()
      }
    case .endOfInput: end(code: life == .shutDown ? 0 : 1)
    }
    defer { outputs = [] }
    return outputs
  }

  /// What a document is known by, of one that is likely to be the same again.
  mutating func key(ofTyped uri: String) -> String {
    // Two spellings that are equal to a reader may be two files.
    if !uri.utf8.elementsEqual(typed.uri.utf8) { typed = (uri, FilePath.key(of: uri)) }
    return typed.key
  }

  private mutating func work() {
    takeTexts()
    summarize()
    answerRequests()
    publish()
    lookFurther()
  }

  /// The text of an open document, as its client should have it.
  package func text(of uri: String) -> SourceText? { documents[FilePath.key(of: uri)]?.text }

  private mutating func receive(_ message: Message) {
    switch message {
    case .request(let request): receive(request)
    case .notification(let method, let params): receive(method, params)
    case .invalid(let error, let id): send(.message(Reply.error(error, to: id)))
    case .response(let id, let result, let refusal):
      replied(id, result)
      refused(id, refusal)
    }
  }

  private mutating func receive(_ request: Message.Request) {
    if request.method == "initialize" {
      answer(request)
    } else if life == .fresh {
      let error = ResponseError(.serverNotInitialized, "initialize comes first")
      send(.message(Reply.error(error, to: request.id)))
    } else {
      waiting.append(request)
    }
  }

  private mutating func receive(_ method: String, _ params: JSONNode?) {
    if method == "exit" {
      answerRequests()
      return end(code: life == .shutDown ? 0 : 1)
    }
    guard life == .running else { return }
    if method == "$/cancelRequest" { return cancel(params?["id"]?.value) }
    do {
      try notified(method, params)
    } catch {
      warn("\(method): \(error.message)")
    }
  }

  /// A request that still waits is dropped, and answered as cancelled.
  private mutating func cancel(_ id: JSONValue?) {
    guard let id else { return }
    if let request = waiting.remove(id) ?? early.remove(id) {
      cancelled(request)
    } else if let place = gatherings.first(where: { $0.value.request.id == id })?.key {
      stop(gathering: place)
    } else if let request = cancelErrand(id) ?? cancelModel(askedBy: id) {
      cancelled(request)
    }
  }

  mutating func cancelled(_ request: Message.Request) {
    send(.message(Reply.error(ResponseError(.requestCancelled, "cancelled"), to: request.id)))
  }

  private mutating func answerRequests() {
    let requests = (known == askedWhen ? [] : early.takeAll()) + waiting.takeAll()
    askedWhen = known
    for request in requests { answer(request) }
  }

  private var known: Knowledge { Knowledge(revision: revision, places: workspaces.revision, folders: folders) }

  /// Answers a request, or begins to read the files that it needs; `files` are those once they are read.
  mutating func answer(_ request: Message.Request, files: [String: SourceText]? = nil) {
    do {
      switch try reaction(to: request, files) {
      case .result(let result):
        send(.message(Reply.result(inParts(result, for: request), to: request.id)))
        trace("answered \(request.method)")
      case .needs(let wanted): begin(Gathering(request, wanted))
      case .notYet: early.append(request)
      case .later: break
      }
    } catch {
      send(.message(Reply.error(error, to: request.id)))
      trace("refused \(request.method): \(error.message)")
    }
  }

  private mutating func end(code: Int) {
    life = .ended
    for key in documents.keys.sorted() { settle(key) }
    send(.exit(code: code))
  }

  mutating func send(_ output: Output) {
    outputs.append(output)
  }

  mutating func nextNumber() -> Int {
    lastNumber += 1
    return lastNumber
  }
}
