import Glibc

/// The end of a pipe that a signal writes to: a handler may do little else.
nonisolated(unsafe) private var signalled: Int32 = -1

extension System {
  /// From here on the first signal that asks the program to end makes a descriptor readable, which is given back; the second
  /// one ends it at once.
  static func catchEndingSignals() -> Int32 {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return -1 }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    signalled = ends[1]
    for number in [SIGTERM, SIGINT, SIGHUP] {
      signal(number) { number in
        var byte: UInt8 = 0
        _ = Glibc.write(signalled, &byte, 1)
        _ = signal(number, SIG_DFL)
      }
    }
    return ends[0]
  }

  /// What has happened to these descriptors by now, or within so many milliseconds; without an end where that is negative.
  static func wait(_ watched: inout [pollfd], for milliseconds: Int32) {
    for place in watched.indices { watched[place].revents = 0 }
    _ = retrying { Glibc.poll(&watched, nfds_t(watched.count), milliseconds) }
  }
}
