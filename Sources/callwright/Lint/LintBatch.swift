import Glibc
import JobModel

/// A file that is to be checked, with the workspaces that hold for it, all by their numbers.
///
/// There may be very many, so the numbers are short.
struct LintTask: Sendable {
  private let shortFile: Int32
  private let shortWorkspace: Int32
  private let shortFormer: Int32

  init(file: Int, workspace: Int, former: Int? = nil) {
    shortFile = Int32(truncatingIfNeeded: file)
    shortWorkspace = Int32(truncatingIfNeeded: workspace)
    shortFormer = former.map { Int32(truncatingIfNeeded: $0) } ?? -1
  }

  var file: Int { Int(shortFile) }
  var workspace: Int { Int(shortWorkspace) }
  /// The workspace as it was; then only what is new since then is told.
  var former: Int? { shortFormer < 0 ? nil : Int(shortFormer) }
}

/// Files that are checked on all cores; their reports are handed over in the order of the files, whichever is done first.
///
/// Nobody runs far ahead of what is handed over, so that the reports that wait stay few, however many files there are.
final class LintBatch: @unchecked Sendable {
  private let files: [LintFile]
  private let tasks: [LintTask]
  private let workspaces: [FoundWorkspace]
  private let former: [FoundWorkspace]
  private let linter: Linter
  /// The reports that wait, in a ring: each has the place of its file, counted round.
  private var reports: [FileReport?]
  private var nextTask = 0
  private var delivered = 0
  /// At places of their own, since they must not be moved.
  private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let changed = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

  /// Fewer files are done before a thread has begun.
  private static let filesPerThread = 16
  private static let mostWaiting = 512

  init(_ plan: LintPlan, _ linter: Linter) {
    files = plan.files
    tasks = plan.tasks
    workspaces = plan.workspaces
    former = plan.former
    self.linter = linter
    reports = [FileReport?](repeating: nil, count: min(LintBatch.mostWaiting, max(1, plan.tasks.count)))
    pthread_mutex_init(lock, nil)
    pthread_cond_init(changed, nil)
  }

  deinit {
    pthread_cond_destroy(changed)
    pthread_mutex_destroy(lock)
    changed.deallocate()
    lock.deallocate()
  }

  /// Checks all files; `deliver` runs in this thread.
  func run(_ deliver: (FileReport) -> Void) {
    let threads = start(min(System.cores, tasks.count / LintBatch.filesPerThread) - 1)
    pthread_mutex_lock(lock)
    while delivered < tasks.count {
      if let report = reports[delivered % reports.count].take() {
        delivered += 1
        pthread_cond_broadcast(changed)
        pthread_mutex_unlock(lock)
        deliver(report)
        pthread_mutex_lock(lock)
      } else if let place = take() {
        check(place)
      } else {
        pthread_cond_wait(changed, lock)
      }
    }
    pthread_mutex_unlock(lock)
    for thread in threads { pthread_join(thread, nil) }
  }

  /// The wishes of people to stop are heard by the thread that writes, which knows when it may.
  private func start(_ count: Int) -> [pthread_t] {
    var all = sigset_t()
    var before = sigset_t()
    sigfillset(&all)
    pthread_sigmask(SIG_SETMASK, &all, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    var threads: [pthread_t] = []
    for _ in 0..<max(0, count) {
      var thread = pthread_t()
      let context = Unmanaged.passRetained(self)
      if pthread_create(&thread, nil, checkFiles, context.toOpaque()) == 0 {
        threads.append(thread)
      } else {
        context.release()
      }
    }
    return threads
  }

  fileprivate func help() {
    pthread_mutex_lock(lock)
    while nextTask < tasks.count {
      if let place = take() { check(place) } else { pthread_cond_wait(changed, lock) }
    }
    pthread_mutex_unlock(lock)
  }

  /// The next file, where nobody has to wait for the reports before it; called with the lock.
  private func take() -> Int? {
    guard nextTask < tasks.count, nextTask - delivered < LintBatch.mostWaiting else { return nil }
    nextTask += 1
    return nextTask - 1
  }

  /// Called with the lock, which is given up while the file is read.
  private func check(_ place: Int) {
    pthread_mutex_unlock(lock)
    let task = tasks[place]
    let workspace = workspaces[task.workspace]
    let report =
      task.former.map { linter.report(of: files[task.file], in: workspace, notIn: former[$0]) }
      ?? linter.report(of: files[task.file], in: workspace)
    pthread_mutex_lock(lock)
    reports[place % reports.count] = report
    pthread_cond_broadcast(changed)
  }
}

/// The body of a helping thread. A function of its own: a closure made in the main actor's code could not run elsewhere.
private func checkFiles(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  guard let context else { return nil }
  Unmanaged<LintBatch>.fromOpaque(context).takeRetainedValue().help()
  return nil
}
