import Glibc
import JobModel
import JobOptimizer

/// A model's program while it runs: fed, listened to and put away a little at a time, so that whoever asks for it can do
/// other things meanwhile.
///
/// `waiting` says what to `poll` for, `step` does what can be done now. It never blocks, but for the moment in which a
/// killed program goes away.
struct ModelProcess {
  /// How much of its complaints is shown.
  private static let mostErrors = 2_000
  /// After a polite request to end.
  private static let graceMilliseconds = 1_000
  /// How often to look whether it has ended: a program may close its pipes and live, or die and leave them open.
  static let interval: Int32 = 50

  private let command: ModelCommand
  private let child: System.Child
  private let deadline: Int
  private var request: ArraySlice<UInt8>
  private var reply: [UInt8] = []
  private var errors: [UInt8] = []
  private var isInputOpen = true
  private var isOutputOpen = true
  private var areErrorsOpen = true
  /// What is told if it has to be put away; set once.
  private var verdict: String?
  private var killTime: Int?
  /// What came of it.
  private(set) var answer: ModelAnswer?

  /// Starts the program.
  init(_ command: ModelCommand, request: [UInt8]) throws(System.SpawnFailure) {
    let program: String
    do {
      program = try command.program()
      child = try System.spawn(program, Array(command.words.dropFirst()), in: command.folder)
    } catch {
      throw System.SpawnFailure(words: "\(command.words.first ?? "") cannot be run: \(error.words)")
    }
    self.command = command
    self.request = request[...]
    deadline = System.milliseconds + command.timeoutSeconds * 1_000
  }

  /// What to wait for; with it, at most `interval` milliseconds.
  var waiting: [pollfd] {
    var waiting: [pollfd] = []
    if isInputOpen { waiting.append(pollfd(fd: child.input, events: Int16(POLLOUT), revents: 0)) }
    if isOutputOpen { waiting.append(pollfd(fd: child.output, events: Int16(POLLIN), revents: 0)) }
    if areErrorsOpen { waiting.append(pollfd(fd: child.errors, events: Int16(POLLIN), revents: 0)) }
    return waiting
  }

  /// Does what can be done without waiting. Where `answer` is there after it, nothing is left of the program.
  mutating func step() {
    guard answer == nil else { return }
    let hasEnded = System.hasEnded(child.process)
    feed()
    listen()
    let now = System.milliseconds
    if hasEnded {
      // What it left in the pipes has been read; whoever it started and left behind is not waited for.
      finish()
    } else if let killTime {
      if now >= killTime { finish() }
    } else if verdict != nil || now >= deadline {
      if verdict == nil {
        verdict = "it did not answer within \(ModelProcess.counted(command.timeoutSeconds, "second"))"
      }
      end()
    }
  }

  /// Somebody does not want the answer any more: the program is asked to end, and made to if it does not.
  mutating func cancel() {
    guard answer == nil, verdict == nil else { return }
    verdict = "it was cancelled"
    end()
  }

  /// Ends the program at once: nobody will be there to step on.
  mutating func abandon() {
    guard answer == nil else { return }
    System.signalGroup(child.process, SIGTERM)
    finish()
  }

  private mutating func end() {
    System.signalGroup(child.process, SIGTERM)
    killTime = System.milliseconds + ModelProcess.graceMilliseconds
    closeInput()
  }

  private mutating func feed() {
    guard isInputOpen else { return }
    while !request.isEmpty {
      guard let count = System.writeReady(request, to: child.input) else {
        // It may know already what it wants to say.
        return closeInput()
      }
      if count == 0 { return }
      request = request.dropFirst(count)
    }
    closeInput()
  }

  private mutating func closeInput() {
    guard isInputOpen else { return }
    close(child.input)
    isInputOpen = false
  }

  private mutating func listen() {
    // A program that writes without end is stopped by the limit, and a step does not go on as long as it writes.
    var left = 16
    while isOutputOpen, left > 0, let bytes = System.readReady(child.output, atMost: 65_536) {
      left -= 1
      if bytes.isEmpty {
        isOutputOpen = false
        close(child.output)
      } else if verdict == nil {
        reply += bytes
        if reply.count > command.maxBytes {
          verdict = "it wrote more than \(ModelProcess.counted(command.maxBytes, "byte"))"
          reply = []
        }
      }
    }
    left = 16
    while areErrorsOpen, left > 0, let bytes = System.readReady(child.errors, atMost: 65_536) {
      left -= 1
      if bytes.isEmpty {
        areErrorsOpen = false
        close(child.errors)
      } else {
        // The end says why.
        errors = Array((errors + bytes).suffix(ModelProcess.mostErrors))
      }
    }
  }

  /// Ends all that is left of the group, closes what is open, and says what came of it.
  private mutating func finish() {
    // The number of the group is the program's until it is reaped: nobody else can be meant.
    System.signalGroup(child.process, SIGKILL)
    let end = System.reap(child.process)
    closeInput()
    if isOutputOpen { close(child.output) }
    if areErrorsOpen { close(child.errors) }
    isOutputOpen = false
    areErrorsOpen = false
    answer = answer(end)
  }

  private func answer(_ end: ProcessEnd) -> ModelAnswer {
    if let verdict { return .failure(verdict + complaint) }
    switch end {
    case .code(0):
      if reply.isEmpty { return .failure("it ended without an answer" + complaint) }
      return .reply(reply)
    case .code(let code): return .failure("it ended with the exit code \(code)" + complaint)
    case .signal(let signal): return .failure("it crashed (\(System.name(ofSignal: signal)))" + complaint)
    }
  }

  /// Its own words of what went wrong.
  private var complaint: String {
    let words = String(decoding: errors, as: UTF8.self).split { $0.isWhitespace }.joined(separator: " ")
    return words.isEmpty ? "" : "; it said: " + words
  }

  private static func counted(_ count: Int, _ noun: String) -> String {
    "\(count.grouped) \(noun)\(count == 1 ? "" : "s")"
  }
}

extension ModelProcess {
  /// Runs a model until it has answered; Ctrl-C ends it first and then this program.
  static func answer(of command: ModelCommand, to request: [UInt8]) -> ModelAnswer {
    System.ignoreWriteSignals()
    var signals = HeldSignals()
    defer { signals.release() }
    var process: ModelProcess
    do {
      process = try ModelProcess(command, request: request)
    } catch {
      return .failure(error.words)
    }
    while true {
      process.step()
      if let answer = process.answer { return answer }
      if signals.hasCome { process.cancel() }
      var waiting = process.waiting
      _ = poll(&waiting, nfds_t(waiting.count), interval)
    }
  }
}
