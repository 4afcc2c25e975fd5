import Glibc
import JobOptimizer

/// The models that a server has running, by the number of the question.
struct RunningModels {
  private var processes: [Int: ModelProcess] = [:]
  /// While one runs, who ends the server ends the model first.
  private var signals: HeldSignals?

  var isEmpty: Bool { processes.isEmpty }

  /// What to wait for.
  var waiting: [pollfd] { processes.values.flatMap { $0.waiting } }

  /// Starts the model that the person's own settings name now; gives the answer where there is none to start.
  mutating func start(_ number: Int, _ request: [UInt8]) -> ModelAnswer? {
    let command: ModelCommand
    do throws(ModelCommand.Missing) {
      command = try ModelCommand.own()
    } catch {
      return .failure(error.words)
    }
    do throws(System.SpawnFailure) {
      processes[number] = try ModelProcess(command, request: request)
    } catch {
      return .failure(error.words)
    }
    if signals == nil { signals = HeldSignals() }
    return nil
  }

  mutating func cancel(_ number: Int) { processes[number]?.cancel() }

  /// Does what can be done without waiting; gives the answers that have come.
  mutating func step() -> [(number: Int, answer: ModelAnswer)] {
    guard !processes.isEmpty else { return [] }
    if signals?.hasCome == true { abandon() }
    var answers: [(number: Int, answer: ModelAnswer)] = []
    for number in processes.keys.sorted() {
      processes[number]?.step()
      guard let answer = processes[number]?.answer else { continue }
      processes[number] = nil
      answers.append((number, answer))
    }
    releaseSignals()
    return answers
  }

  /// Ends all of them at once.
  mutating func abandon() {
    for number in processes.keys { processes[number]?.abandon() }
    processes = [:]
    releaseSignals()
  }

  /// A signal that was held back takes effect here.
  private mutating func releaseSignals() {
    guard processes.isEmpty else { return }
    signals?.release()
    signals = nil
  }
}
