import Glibc

/// A file that lines are added to, for whoever looks for a mistake.
struct ServeLog {
  /// More of a message is told with a number.
  private static let longest = 4000

  private let descriptor: Int32

  /// Nil where the file cannot be written, which is said once.
  init?(_ path: String) {
    descriptor = System.retrying { open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600) }
    guard descriptor >= 0 else {
      System.printError(
        "callwright: the log \(path) cannot be written: \(String(cString: strerror(errno)))")
      return nil
    }
  }

  func received(_ body: [UInt8]) { add("-->", body) }

  func sent(_ body: [UInt8]) { add("<--", body) }

  func note(_ text: String) { add("---", Array(text.utf8)) }

  /// One line: the time, a sign, the text, in which nothing ends the line.
  private func add(_ sign: String, _ text: [UInt8]) {
    var line = Array("\(ServeLog.time()) \(sign) ".utf8)
    line += text.prefix(ServeLog.longest).map { $0 < 0x20 ? 0x20 : $0 }
    if text.count > ServeLog.longest { line += Array(" … (\(text.count) bytes)".utf8) }
    line.append(0x0A)
    System.write(line, to: descriptor)
  }

  private static func time() -> String {
    var now = timespec()
    var parts = tm()
    clock_gettime(CLOCK_REALTIME, &now)
    gmtime_r(&now.tv_sec, &parts)
    let day = "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))"
    let milliseconds = "\(1000 + now.tv_nsec / 1_000_000)".dropFirst()
    return "\(day)T\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec)).\(milliseconds)Z"
  }

  private static func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
