import Glibc
import JobModel
import JobOptimizer
import LanguageServer
import LinuxCalls

/// The loop around the language server: reads until nothing is waiting, lets the session work, carries out what it wants.
struct ServeLoop {
  /// An input that never pauses is answered all the same after so much.
  private static let mostBytes = 4 * 1024 * 1024
  /// So much is read at once.
  private static let step = 65_536
  /// How often a parent process is looked after.
  private static let parentInterval: Int32 = 2_000

  private var session: Session
  /// Looked for when it is first asked something.
  private lazy var store = HistoryFolder.own.map { HistoryStore($0) }
  private var models = RunningModels()
  private var reader = FrameReader()
  private var output: OutputQueue
  private let log: ServeLog?
  private let recorder: Recorder?
  /// Readable once a signal has asked the server to end.
  private let signals: Int32
  /// Something has come since the session was last told that all is quiet.
  private var hasNews = false
  /// All was read that there was, and no message is half here: nobody need look whether more is waiting.
  private var isDrained = false
  /// The process that started the server, if it could be seen.
  private var parent: pid_t?

  /// Serves until the client is gone; gives the exit code. `log` and `record` are files to write to.
  static func run(log: String?, record: String?) -> Int32 {
    keep_freed_memory()
    // Whatever else is printed goes to standard error: standard output is for frames alone.
    let descriptor = dup(1)
    guard descriptor >= 0, dup2(2, 1) >= 0 else { return 1 }
    var loop = ServeLoop(output: OutputQueue(descriptor), log: log, record: record)
    let code = loop.serve()
    loop.models.abandon()
    loop.output.finish()
    loop.log?.note("ended with \(code)")
    return code
  }

  private init(output: OutputQueue, log: String?, record: String?) {
    let personal = PersonalSettings()
    // Why there is none is told when it is asked for.
    let hasModel = personal.settings.model != nil && (try? ModelCommand.own(in: personal)) != nil
    session = Session(bounds: HistoryBounds(personal.settings), hasModel: hasModel)
    self.output = output
    self.log = log.flatMap { ServeLog($0) }
    recorder = record.flatMap { Recorder($0, hasModel: hasModel) }
    signals = System.catchEndingSignals()
    self.log?.note("callwright \(Callwright.version) serves")
  }

  private mutating func serve() -> Int32 {
    var unanswered = 0
    while true {
      for (number, answer) in models.step() {
        if let code = receive(.model(number: number, answer)) { return code }
      }
      // Where nothing is to be done, it waits for what comes at once.
      let (isWaiting, isToEnd) = hasNews && !isDrained ? look() : (false, false)
      isDrained = false
      if isToEnd { return endBySignal() }
      if hasNews, !isWaiting || unanswered > ServeLoop.mostBytes {
        hasNews = false
        unanswered = 0
        if let code = receive(.time(System.now)) ?? receive(.quiet) { return code }
        continue
      }
      if !isWaiting {
        switch waitForInput() {
        case .input: break
        case .models: continue
        case .signal: return endBySignal()
        case .gone: return 1
        }
      }
      guard let bytes = System.readSome(0, atMost: ServeLoop.step), !bytes.isEmpty else {
        return receive(.endOfInput) ?? 1
      }
      unanswered += bytes.count
      for event in reader.feed(bytes) {
        switch event {
        case .body(let body): if let code = receive(.message(body)) { return code }
        case .lost(let reason):
          CommandLineTool.tell("\(reason)")
          log?.note(reason)
        }
      }
      isDrained = bytes.count < ServeLoop.step && reader.isBetweenMessages
    }
  }

  /// Carries out what the session wants, and what it wants of the answers; gives a code where the server is to end.
  private mutating func receive(_ input: Input) -> Int32? {
    switch input {
    case .quiet, .time: break
    default: hasNews = true
    }
    var inputs = [input]
    while !inputs.isEmpty {
      let next = inputs.removeFirst()
      recorder?.add(.input(next))
      if case .message(let body) = next { log?.received(body) }
      for wanted in session.receive(next) {
        switch wanted {
        case .message(let body):
          recorder?.add(.message(body))
          log?.sent(body)
          guard output.write(Frame.around(body)) else { return 1 }
        case .find(let number, let name, let folder):
          hasNews = true
          inputs.append(.answer(number: number, find(name, above: folder)))
        case .list(let number, let folder):
          hasNews = true
          inputs.append(.answer(number: number, System.scanEntries(of: folder).map { .entries($0) } ?? .absent()))
        case .read(let number, let path):
          hasNews = true
          let bytes = try? System.read(path)
          let file = System.target(of: path) ?? path
          inputs.append(.answer(number: number, bytes.map { .found(path: file, bytes: $0) } ?? .absent()))
        case .goOn: hasNews = true
        case .store(let number, let request):
          hasNews = true
          inputs.append(.history(number: number, answer(request)))
        case .runModel(let number, let request):
          if let failure = models.start(number, request) { inputs.append(.model(number: number, failure)) }
        case .cancelModel(let number): models.cancel(number)
        case .watch(let process): watch(process)
        case .log(let text): log?.note(text)
        case .exit(let code): return Int32(truncatingIfNeeded: code)
        }
      }
    }
    session.rest()
    return nil
  }

  private mutating func answer(_ request: HistoryRequest) -> HistoryAnswer {
    store?.answer(request) ?? .failed("there is no place for the history: neither XDG_STATE_HOME nor HOME is set")
  }

  private func find(_ name: String, above folder: String) -> Answer {
    if let found = System.find(name, above: folder) { return .found(path: found.path, bytes: found.bytes) }
    return .absent(top: System.nearest(".git", above: folder).map { System.parent(of: $0) })
  }

  /// A parent that cannot be seen at the start, from inside a container say, is not watched.
  private mutating func watch(_ process: Int) {
    guard let id = pid_t(exactly: process), id > 0, isAlive(id) else { return }
    parent = id
  }

  private func isAlive(_ process: pid_t) -> Bool {
    kill(process, 0) == 0 || errno == EPERM
  }

  /// A signal is the end of the input, and as it should be.
  private mutating func endBySignal() -> Int32 {
    _ = receive(.endOfInput)
    return 0
  }

  /// Whether something has come in, and whether a signal has.
  private func look() -> (isWaiting: Bool, isToEnd: Bool) {
    var watched = [ServeLoop.readable(0), ServeLoop.readable(signals)]
    System.wait(&watched, for: 0)
    return (watched[0].revents != 0, watched[1].revents != 0)
  }

  private static func readable(_ descriptor: Int32) -> pollfd {
    pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
  }

  private enum Waited {
    case input
    /// A model may have something to say.
    case models
    case signal
    /// The client is gone, or the process that started the server.
    case gone
  }

  /// Waits for the client, for models and for signals, and writes to the client meanwhile.
  private mutating func waitForInput() -> Waited {
    while true {
      var watched = [ServeLoop.readable(0), ServeLoop.readable(signals), output.watched]
      if !models.isEmpty { watched += models.waiting }
      let patience = parent == nil ? -1 : ServeLoop.parentInterval
      System.wait(&watched, for: models.isEmpty ? patience : ModelProcess.interval)
      if watched[1].revents != 0 { return .signal }
      if watched[0].revents != 0 { return .input }
      if Int32(watched[2].revents) & (POLLERR | POLLHUP | POLLNVAL) != 0 { return .gone }
      if !output.isEmpty, !output.writeWhatFits() { return .gone }
      if let parent, !isAlive(parent) { return .gone }
      if !models.isEmpty { return .models }
    }
  }
}
