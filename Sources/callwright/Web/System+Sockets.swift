import Glibc

/// Connections on this machine, and its browser.
extension System {
  /// Where browsers on this machine, and no others, can connect.
  struct Listener {
    let descriptor: Int32
    let port: Int
  }

  struct ListenFailure: Error {
    let isTaken: Bool
    let words: String
  }

  /// Listens on 127.0.0.1; port 0 is any that is free.
  static func listen(port: Int) throws(ListenFailure) -> Listener {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | socketFlags, 0)
    guard descriptor >= 0 else { throw failure() }
    var yes: Int32 = 1
    setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = in_addr_t(INADDR_LOOPBACK).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isDone = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        bind(descriptor, address, length) == 0 && Glibc.listen(descriptor, 64) == 0
          && getsockname(descriptor, address, &length) == 0
      }
    }
    guard isDone else {
      let failure = failure()
      close(descriptor)
      throw failure
    }
    return Listener(descriptor: descriptor, port: Int(in_port_t(bigEndian: address.sin_port)))
  }

  /// The next connection, which never blocks; nil where it is gone already.
  static func accept(_ listener: Listener) -> Int32? {
    let descriptor = retrying { Glibc.accept(listener.descriptor, nil, nil) }
    guard descriptor >= 0 else { return nil }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
    return descriptor
  }

  /// Writes what goes at once; 0 where nothing does just now, nil where nobody reads any more.
  static func writeSome(_ bytes: ArraySlice<UInt8>, to descriptor: Int32) -> Int? {
    let sent = bytes.withUnsafeBytes { buffer in
      retrying { Glibc.write(descriptor, buffer.baseAddress, buffer.count) }
    }
    if sent >= 0 { return sent }
    return errno == EAGAIN ? 0 : nil
  }

  /// This program's own file.
  static var binary: String? { resolved("/proc/self/exe") }

  /// Asks the desktop to show an address; false where it has no way to.
  static func openInBrowser(_ address: String) -> Bool {
    let folders = (environment("PATH") ?? "/usr/local/bin:/usr/bin").split(separator: ":")
    let programs = folders.map { String($0) + "/xdg-open" }
    guard let program = programs.first(where: { access($0, X_OK) == 0 }),
      let child = try? spawn(program, [address], in: "/")
    else { return false }
    for end in [child.input, child.output, child.errors] { close(end) }
    return true
  }

  private static let socketFlags = Int32(SOCK_CLOEXEC.rawValue) | Int32(SOCK_NONBLOCK.rawValue)

  private static func failure() -> ListenFailure {
    ListenFailure(isTaken: errno == EADDRINUSE, words: String(cString: strerror(errno)))
  }
}
