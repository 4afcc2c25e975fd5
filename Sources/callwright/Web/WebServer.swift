import Glibc

/// Serves the page's files on this machine alone, one thread, until somebody ends it.
struct WebServer {
  private struct Connection {
    var received: [UInt8] = []
    var unsent: ArraySlice<UInt8> = []
    var isLast = false
    /// What came after the last answer: nil while there may be another one.
    var unheard: Int?
    /// Counts what has happened; the connection to which least did lately goes first.
    var lastMoved: Int
  }

  /// More are not held at once: a browser opens six.
  static let mostConnections = 64
  /// Who goes on sending behind the last answer is heard out this far, in bytes: the answer would be lost with a
  /// connection that is closed over what nobody has read.
  static let mostUnheard = 1 << 24

  private let files: WebFiles
  private let listener: System.Listener
  private var connections: [Int32: Connection] = [:]
  private var moves = 0

  init(_ files: WebFiles, on listener: System.Listener) {
    self.files = files
    self.listener = listener
  }

  /// Runs until a signal asks it to end.
  mutating func run() {
    let ending = System.catchEndingSignals()
    while true {
      var watched = [pollfd(fd: ending, events: Int16(POLLIN), revents: 0)]
      watched.append(pollfd(fd: listener.descriptor, events: Int16(POLLIN), revents: 0))
      for (descriptor, connection) in connections {
        let events = connection.unsent.isEmpty ? POLLIN : POLLOUT
        watched.append(pollfd(fd: descriptor, events: Int16(events), revents: 0))
      }
      System.wait(&watched, for: -1)
      if watched[0].revents != 0 { return }
      for one in watched.dropFirst(2) where one.revents != 0 { serve(one.fd) }
      // Last, since it may get the number of one that was just closed.
      if watched[1].revents != 0 { welcome() }
    }
  }

  /// Takes another connection; whoever holds many and says nothing keeps nobody out.
  private mutating func welcome() {
    if connections.count >= WebServer.mostConnections,
      let idle = connections.min(by: { $0.value.lastMoved < $1.value.lastMoved })?.key
    {
      connections[idle] = nil
      close(idle)
    }
    guard let descriptor = System.accept(listener) else { return }
    moves += 1
    connections[descriptor] = Connection(lastMoved: moves)
  }

  private mutating func serve(_ descriptor: Int32) {
    guard var connection = connections[descriptor] else { return }
    moves += 1
    connection.lastMoved = moves
    let isOpen = connection.unsent.isEmpty ? receive(descriptor, &connection) : true
    if isOpen, send(descriptor, &connection) {
      connections[descriptor] = connection
    } else {
      connections[descriptor] = nil
      close(descriptor)
    }
  }

  /// Takes what has come and prepares the answer; false where the browser is gone.
  private func receive(_ descriptor: Int32, _ connection: inout Connection) -> Bool {
    guard let bytes = System.readSome(descriptor, atMost: WebRequest.longestHead), !bytes.isEmpty else { return false }
    if let unheard = connection.unheard {
      connection.unheard = unheard + bytes.count
      return unheard < WebServer.mostUnheard
    }
    connection.received += bytes
    answer(&connection)
    return true
  }

  private func answer(_ connection: inout Connection) {
    do throws(WebRequest.Problem) {
      guard let request = try WebRequest.next(in: &connection.received) else { return }
      connection.unsent = WebAnswer.bytes(to: request, from: files, port: listener.port)[...]
      connection.isLast = request.isLast
    } catch {
      let status = error == .tooLong ? "431 Request Header Fields Too Large" : "400 Bad Request"
      connection.unsent = WebAnswer.refusal(status)[...]
      connection.isLast = true
    }
  }

  /// Sends as much as goes; what is asked for behind it is answered next. False where it is over.
  private func send(_ descriptor: Int32, _ connection: inout Connection) -> Bool {
    while !connection.unsent.isEmpty {
      guard let sent = System.writeSome(connection.unsent, to: descriptor) else { return false }
      if sent == 0 { return true }
      connection.unsent = connection.unsent.dropFirst(sent)
      guard connection.unsent.isEmpty else { continue }
      if connection.isLast {
        shutdown(descriptor, Int32(SHUT_WR))
        connection.received = []
        connection.unheard = 0
        return true
      }
      answer(&connection)
    }
    return true
  }
}
