import Glibc
import JobModel

/// Files that are checked on all cores; the reports stand in the order of the files, whichever is done first.
final class LintBatch: @unchecked Sendable {
  private let files: [(file: LintFile, workspace: FoundWorkspace)]
  private let linter: Linter
  private var reports: [FileReport?]
  private var nextFile = 0
  /// At a place of its own, since a mutex must not be moved.
  private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)

  /// Fewer files are done before a thread has begun.
  private static let filesPerThread = 16

  private init(_ files: [(file: LintFile, workspace: FoundWorkspace)], _ linter: Linter) {
    self.files = files
    self.linter = linter
    reports = Array(repeating: nil, count: files.count)
    pthread_mutex_init(lock, nil)
  }

  deinit {
    pthread_mutex_destroy(lock)
    lock.deallocate()
  }

  static func reports(of files: [(file: LintFile, workspace: FoundWorkspace)], by linter: Linter) -> [FileReport] {
    let batch = LintBatch(files, linter)
    let helpers = min(System.cores, files.count / filesPerThread) - 1
    var threads: [pthread_t] = []
    for _ in 0..<max(0, helpers) {
      var thread = pthread_t()
      let context = Unmanaged.passRetained(batch)
      if pthread_create(&thread, nil, checkFiles, context.toOpaque()) == 0 {
        threads.append(thread)
      } else {
        context.release()
      }
    }
    batch.work()
    for thread in threads { pthread_join(thread, nil) }
    return batch.reports.compactMap { $0 }
  }

  fileprivate func work() {
    while let place = take() {
      let report = linter.report(of: files[place].file, in: files[place].workspace)
      pthread_mutex_lock(lock)
      reports[place] = report
      pthread_mutex_unlock(lock)
    }
  }

  private func take() -> Int? {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    guard nextFile < files.count else { return nil }
    nextFile += 1
    return nextFile - 1
  }
}

/// The body of a helping thread. A function of its own: a closure made in the main actor's code could not run elsewhere.
private func checkFiles(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  guard let context else { return nil }
  Unmanaged<LintBatch>.fromOpaque(context).takeRetainedValue().work()
  return nil
}
