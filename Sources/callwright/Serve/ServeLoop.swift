import Glibc
import JobModel
import LanguageServer

/// The loop around the language server: reads until nothing is waiting, lets the session work, carries out what it wants.
struct ServeLoop {
  /// An input that never pauses is answered all the same after so much.
  private static let mostBytes = 4 * 1024 * 1024
  /// How often a parent process is looked after.
  private static let parentInterval: Int32 = 2_000

  private var session = Session()
  private var reader = FrameReader()
  private var output: OutputQueue
  private let log: ServeLog?
  private let recorder: Recorder?
  /// Readable once a signal has asked the server to end.
  private let signals: Int32
  /// Something has come since the session was last told that all is quiet.
  private var hasNews = false
  /// The process that started the server, if it could be seen.
  private var parent: pid_t?

  /// Serves until the client is gone; gives the exit code. `log` and `record` are files to write to.
  static func run(log: String?, record: String?) -> Int32 {
    System.ignoreBrokenPipes()
    // Whatever else is printed goes to standard error: standard output is for frames alone.
    let descriptor = dup(1)
    guard descriptor >= 0, dup2(2, 1) >= 0 else { return 1 }
    var loop = ServeLoop(
      output: OutputQueue(descriptor), log: log.flatMap { ServeLog($0) }, recorder: record.flatMap { Recorder($0) })
    let code = loop.serve()
    loop.output.finish()
    loop.log?.note("ended with \(code)")
    return code
  }

  private init(output: OutputQueue, log: ServeLog?, recorder: Recorder?) {
    self.output = output
    self.log = log
    self.recorder = recorder
    signals = System.catchEndingSignals()
    log?.note("callwright \(Callwright.version) serves")
  }

  private mutating func serve() -> Int32 {
    var unanswered = 0
    while true {
      let (isWaiting, isToEnd) = look()
      if isToEnd { return endBySignal() }
      if hasNews, !isWaiting || unanswered > ServeLoop.mostBytes {
        hasNews = false
        unanswered = 0
        if let code = receive(.quiet) { return code }
        continue
      }
      if !isWaiting, let code = waitForInput() { return code }
      guard let bytes = System.readSome(0, atMost: 65_536), !bytes.isEmpty else {
        return receive(.endOfInput) ?? 1
      }
      unanswered += bytes.count
      for event in reader.feed(bytes) {
        switch event {
        case .body(let body): if let code = receive(.message(body)) { return code }
        case .lost(let reason):
          System.printError("callwright: \(reason)")
          log?.note(reason)
        }
      }
    }
  }

  /// Carries out what the session wants, and what it wants of the answers; gives a code where the server is to end.
  private mutating func receive(_ input: Input) -> Int32? {
    if input != .quiet { hasNews = true }
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
          inputs.append(.answer(number: number, bytes.map { .found(path: path, bytes: $0) } ?? .absent()))
        case .goOn: hasNews = true
        case .watch(let process): watch(process)
        case .log(let text): log?.note(text)
        case .exit(let code): return Int32(truncatingIfNeeded: code)
        }
      }
    }
    return nil
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
    var watched = [
      pollfd(fd: 0, events: Int16(POLLIN), revents: 0), pollfd(fd: signals, events: Int16(POLLIN), revents: 0),
    ]
    System.wait(&watched, for: 0)
    return (watched[0].revents != 0, watched[1].revents != 0)
  }

  /// Waits for the client, and writes to it meanwhile; gives a code where it is gone, or the process that started the server,
  /// or where a signal says to end.
  private mutating func waitForInput() -> Int32? {
    while true {
      var watched = [
        pollfd(fd: 0, events: Int16(POLLIN), revents: 0), pollfd(fd: signals, events: Int16(POLLIN), revents: 0),
        output.watched,
      ]
      System.wait(&watched, for: parent == nil ? -1 : ServeLoop.parentInterval)
      if watched[1].revents != 0 { return endBySignal() }
      if watched[0].revents != 0 { return nil }
      if Int32(watched[2].revents) & (POLLERR | POLLHUP | POLLNVAL) != 0 { return 1 }
      if !output.isEmpty, !output.writeWhatFits() { return 1 }
      if let parent, !isAlive(parent) { return 1 }
    }
  }
}
