import Glibc

/// Waits until something of Callwright's changes in folders: the system says so, nobody asks again and again.
struct FolderWatch {
  private let descriptor: Int32

  private static let events = UInt32(
    IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF)
  /// A save is several events, and a checkout is thousands: it is over when nothing has come for so many milliseconds.
  private static let quiet: Int32 = 50
  /// How often it is asked whether the own folder is there, in milliseconds.
  private static let patience: Int32 = 2_000

  /// Nil where the system has none to give.
  init?() {
    descriptor = inotify_init1(Int32(IN_CLOEXEC))
    if descriptor < 0 { return nil }
  }

  /// Watches a folder, if it does not yet; false where the system has no room for another.
  func add(_ folder: String) -> Bool {
    inotify_add_watch(descriptor, folder, FolderWatch.events) >= 0 || errno != ENOSPC
  }

  /// Waits for a change of a file that `concerns`, by its name, or of a folder; and leaves when nobody reads the reports any more.
  func wait(_ concerns: (String) -> Bool) {
    var hasNews = false
    while true {
      var waiting = [pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0), pollfd(fd: 1, events: 0, revents: 0)]
      let ready = poll(&waiting, 2, hasNews ? FolderWatch.quiet : FolderWatch.patience)
      if waiting[1].revents & Int16(POLLERR) != 0 { exit(SIGPIPE + 128) }
      // The system does not tell who stands in a folder that it is taken away.
      if ready == 0, hasNews || !System.hasCurrentFolder { return }
      guard ready > 0 else { continue }
      guard let bytes = System.readSome(descriptor, atMost: 65_536), !bytes.isEmpty else { return }
      if FolderWatch.events(in: bytes).contains(where: { $0.isFolder || concerns($0.name) }) { hasNews = true }
    }
  }

  /// What the system wrote: a head of 16 bytes with the length of the name behind it, padded with zeros.
  private static func events(in bytes: [UInt8]) -> [(name: String, isFolder: Bool)] {
    var events: [(name: String, isFolder: Bool)] = []
    var place = 0
    while place + 16 <= bytes.count {
      let (mask, length) = bytes.withUnsafeBytes { buffer in
        (
          buffer.loadUnaligned(fromByteOffset: place + 4, as: UInt32.self),
          Int(buffer.loadUnaligned(fromByteOffset: place + 12, as: UInt32.self))
        )
      }
      let name = bytes[(place + 16)..<min(bytes.count, place + 16 + length)].prefix { $0 != 0 }
      // Where events were lost, everything may have changed.
      let isFolder = mask & UInt32(IN_ISDIR | IN_Q_OVERFLOW | IN_DELETE_SELF | IN_MOVE_SELF) != 0
      events.append((String(decoding: name, as: UTF8.self), isFolder))
      place += 16 + length
    }
    return events
  }
}
