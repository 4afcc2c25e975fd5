import Glibc
import LinuxCalls

/// What waits to be written to the client. A client that writes for long before it reads must not stop the server from
/// reading, or both would wait for each other for ever.
struct OutputQueue {
  /// A pipe that says it can be written to takes this much without blocking.
  private static let step = 4096
  /// In milliseconds; a client that is gone, or hangs, does not keep the server from ending.
  private static let patience: Int32 = 1000

  private let descriptor: Int32
  private var bytes: [UInt8] = []
  private var written = 0
  /// Whether one call may write what fits: not for every descriptor, nor on an old system, and not where nobody reads any more. Then
  /// it is asked first how much does.
  private var writesWhatFits = true

  init(_ descriptor: Int32) {
    self.descriptor = descriptor
  }

  var isEmpty: Bool { written == bytes.count }

  /// Takes bytes, and writes what can be written now; false where nobody reads any more.
  mutating func write(_ new: [UInt8]) -> Bool {
    if isEmpty {
      bytes.removeAll(keepingCapacity: true)
      written = 0
    }
    bytes += new
    return writeWhatFits()
  }

  /// Writes until nothing more fits.
  mutating func writeWhatFits() -> Bool {
    while writesWhatFits, !isEmpty {
      let step = bytes[written...].withUnsafeBytes { waiting in
        System.retrying { write_what_fits(descriptor, waiting.baseAddress, UInt(waiting.count)) }
      }
      if step < 0, errno == EAGAIN { return true }
      if step > 0 { written += step } else { writesWhatFits = false }
    }
    if bytes.count - written > OutputQueue.step {
      // Nearly always the client has read all that there was, and takes a long message at once.
      let room = Int(room_in_empty_pipe(descriptor))
      if room > 0, !writeStep(room) { return false }
    }
    while !isEmpty, isReady(timeout: 0) {
      guard writeStep() else { return false }
    }
    return true
  }

  /// Writes all that waits, as long as somebody reads.
  mutating func finish() {
    while !isEmpty, isReady(timeout: OutputQueue.patience), writeStep() {}
  }

  private mutating func writeStep(_ most: Int = OutputQueue.step) -> Bool {
    let end = min(bytes.count, written + most)
    guard System.write(bytes[written..<end], to: descriptor) else { return false }
    written = end
    return true
  }

  private func isReady(timeout: Int32) -> Bool {
    var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    return System.retrying { poll(&waiting, 1, timeout) } > 0
  }

  /// What `poll` is to look at: whether more can be written, and always whether anybody reads.
  var watched: pollfd { pollfd(fd: descriptor, events: isEmpty ? 0 : Int16(POLLOUT), revents: 0) }
}
