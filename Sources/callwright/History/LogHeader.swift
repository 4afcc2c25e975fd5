import JobModel

/// How the log begins. A log that was written anew has another generation, so that nobody goes on reading it in the middle.
struct LogHeader: Equatable {
  static let width = 32
  private static let mark = Array("callwright log 1".utf8)
  private static let name = Array("callwright log ".utf8)

  var generation: UInt64
  /// How long it was when it was written anew.
  var base: Int

  var bytes: [UInt8] {
    LogHeader.mark + LogFrame.number(generation, width: 8) + LogFrame.number(UInt64(base), width: 8)
  }

  init(generation: UInt64, base: Int = LogHeader.width) {
    self.generation = generation
    self.base = base
  }

  init?(_ bytes: [UInt8]) {
    guard bytes.count >= LogHeader.width, bytes.starts(with: LogHeader.mark) else { return nil }
    generation = LogFrame.number(in: bytes, at: 16, width: 8)
    base = Int(truncatingIfNeeded: LogFrame.number(in: bytes, at: 24, width: 8))
  }

  /// Whether a log begins as one does that another version of Callwright writes.
  static func isOfAnother(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: name) && !bytes.starts(with: mark) && bytes.at(name.count).isDigit
  }
}
