import Glibc

/// The end of a pipe that a signal writes to: a handler may do little else.
nonisolated(unsafe) private var signalled: Int32 = -1

extension System {
  /// From here on the first signal that asks the program to end makes a descriptor readable, which is given back; the second
  /// one ends it at once.
  static func catchEndingSignals() -> Int32 {
    let ending = withUnsafeTemporaryAllocation(of: Int32.self, capacity: 2) { ends -> Int32 in
      guard let first = ends.baseAddress, pipe(first) == 0 else { return -1 }
      signalled = first[1]
      return first[0]
    }
    guard ending >= 0 else { return -1 }
    _ = fcntl(ending, F_SETFD, FD_CLOEXEC)
    _ = fcntl(signalled, F_SETFD, FD_CLOEXEC)
    catchOnce(SIGTERM)
    catchOnce(SIGINT)
    catchOnce(SIGHUP)
    return ending
  }

  private static func catchOnce(_ number: Int32) {
    signal(number) { number in
      var byte: UInt8 = 0
      _ = Glibc.write(signalled, &byte, 1)
      _ = signal(number, SIG_DFL)
    }
  }

  /// What has happened to these descriptors by now, or within so many milliseconds; without an end where that is negative.
  static func wait(_ watched: inout [pollfd], for milliseconds: Int32) {
    for place in watched.indices { watched[place].revents = 0 }
    _ = retrying { Glibc.poll(&watched, nfds_t(watched.count), milliseconds) }
  }
}
