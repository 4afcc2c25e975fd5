import Glibc

/// Programs, their pipes, and the clock that only goes forward.
extension System {
  /// A program that runs, and the ends of its pipes, which never block.
  struct Child {
    /// The process, and the group that it leads.
    let process: pid_t
    let input: Int32
    let output: Int32
    let errors: Int32
  }

  struct SpawnFailure: Error, Equatable {
    let words: String
  }

  /// Starts a program in a folder and in a group of its own, without a shell, with the environment as it is. It is given
  /// three pipes and no other descriptor.
  static func spawn(_ program: String, _ arguments: [String], in folder: String) throws(SpawnFailure) -> Child {
    var pipes: [(read: Int32, write: Int32)] = []
    for _ in 0..<3 {
      guard let pipe = closedPipe() else {
        let words = String(cString: strerror(errno))
        for pipe in pipes { close(pipe.read, pipe.write) }
        throw SpawnFailure(words: words)
      }
      pipes.append(pipe)
    }
    let (input, output, errors) = (pipes[0], pipes[1], pipes[2])
    defer { close(input.read, output.write, errors.write) }
    keepDescriptors()
    do {
      let process = try within(folder) { () throws(SpawnFailure) in
        try start(program, arguments, reading: input.read, writing: output.write, complaining: errors.write)
      }
      for descriptor in [input.write, output.read, errors.read] { setFlags(descriptor, O_NONBLOCK) }
      return Child(process: process, input: input.write, output: output.read, errors: errors.read)
    } catch {
      close(input.write, output.read, errors.read)
      throw error
    }
  }

  private static func start(
    _ program: String, _ arguments: [String], reading input: Int32, writing output: Int32, complaining errors: Int32
  ) throws(SpawnFailure) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (descriptor, number) in [(input, 0), (output, 1), (errors, 2)] as [(Int32, Int32)] {
      posix_spawn_file_actions_adddup2(&actions, descriptor, number)
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // What this program ignores or holds back, the other one is to hear.
    var all = sigset_t()
    var none = sigset_t()
    sigfillset(&all)
    sigemptyset(&none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))

    var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) }
    words.append(nil)
    defer { for word in words { free(word) } }
    var process = pid_t()
    let code = posix_spawn(&process, program, &actions, &attributes, words, environ)
    guard code == 0 else { throw SpawnFailure(words: String(cString: strerror(code))) }
    return process
  }

  /// Does something while another folder is the current one. Nothing else runs meanwhile: there is one thread.
  private static func within<Result>(
    _ folder: String, _ body: () throws(SpawnFailure) -> Result
  ) throws(SpawnFailure) -> Result {
    let before = open(".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    defer { if before >= 0 { Glibc.close(before) } }
    guard chdir(folder) == 0 else {
      throw SpawnFailure(words: "the folder \(folder) cannot be entered: \(String(cString: strerror(errno)))")
    }
    defer { if before >= 0 { _ = fchdir(before) } }
    return try body()
  }

  /// A pipe that no other program inherits.
  private static func closedPipe() -> (read: Int32, write: Int32)? {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }

  private static func close(_ descriptors: Int32...) {
    for descriptor in descriptors { Glibc.close(descriptor) }
  }

  private static func setFlags(_ descriptor: Int32, _ flags: Int32) {
    _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | flags)
  }

  /// Descriptors that this program was given, by an editor or a shell, are not for others.
  private static func keepDescriptors() {
    guard case .success(let entries) = entries(of: "/proc/self/fd") else { return }
    for descriptor in entries.compactMap({ Int32($0.name) }) where descriptor > 2 {
      _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    }
  }

  /// What a descriptor has now; empty at its end or where it is broken, nil where nothing has come yet.
  static func readReady(_ descriptor: Int32, atMost size: Int) -> [UInt8]? {
    if let bytes = readSome(descriptor, atMost: size) { return bytes }
    return errno == EAGAIN ? nil : []
  }

  /// How many bytes could be written now; nil where nobody reads any more.
  static func writeReady(_ bytes: ArraySlice<UInt8>, to descriptor: Int32) -> Int? {
    let written = bytes.withUnsafeBytes { buffer in
      retrying { Glibc.write(descriptor, buffer.baseAddress, bytes.count) }
    }
    if written >= 0 { return written }
    return errno == EAGAIN ? 0 : nil
  }

  /// Milliseconds of a clock that nobody sets.
  static var milliseconds: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1_000 + time.tv_nsec / 1_000_000
  }
}

/// How a process ended.
enum ProcessEnd: Equatable {
  case code(Int32)
  case signal(Int32)
}

extension System {
  /// Whether a child has ended. It keeps its number until it is `reaped`, so its group can still be spoken to.
  static func hasEnded(_ process: pid_t) -> Bool {
    var info = siginfo_t()
    let result = retrying { waitid(P_PID, id_t(process), &info, WEXITED | WNOWAIT | WNOHANG) }
    return result < 0 || info.si_signo == SIGCHLD
  }

  /// Sends a signal to a process and all that it started in its group.
  static func signalGroup(_ process: pid_t, _ signal: Int32) {
    kill(-process, signal)
  }

  /// How a child ended; waits for it.
  static func reap(_ process: pid_t) -> ProcessEnd {
    var status: Int32 = 0
    guard retrying({ waitpid(process, &status, 0) }) == process else { return .code(0) }
    let signal = status & 0x7F
    return signal == 0 ? .code(status >> 8 & 0xFF) : .signal(signal)
  }

  static func name(ofSignal signal: Int32) -> String {
    strsignal(signal).map { String(cString: $0) } ?? "signal \(signal)"
  }
}

/// The wishes of people to stop, kept until what was started is put away. What is ignored already, as under `nohup`, or held
/// back by whoever started this program stays so.
struct HeldSignals {
  private var signals: [Int32] = []
  private var before = sigset_t()

  init() {
    var none = sigset_t()
    sigemptyset(&none)
    sigprocmask(SIG_BLOCK, &none, &before)
    signals = [SIGINT, SIGTERM, SIGHUP, SIGQUIT].filter { signal in
      sigismember(&before, signal) == 0 && !HeldSignals.isIgnored(signal)
    }
    var set = sigset_t()
    sigemptyset(&set)
    for signal in signals { sigaddset(&set, signal) }
    sigprocmask(SIG_BLOCK, &set, nil)
  }

  private static func isIgnored(_ signal: Int32) -> Bool {
    var action = sigaction()
    guard sigaction(signal, nil, &action) == 0 else { return false }
    return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  /// Whether one of them has come.
  var hasCome: Bool {
    var pending = sigset_t()
    sigpending(&pending)
    return signals.contains { sigismember(&pending, $0) == 1 }
  }

  /// Lets them through again: one that has come takes effect now.
  mutating func release() {
    sigprocmask(SIG_SETMASK, &before, nil)
  }
}
