import JobOptimizer

/// What the log says up to a place, in a form that is read at once: a log of ten thousand entries need not be.
///
/// It is only ever a copy: where it does not fit the log it is left aside and made anew.
struct HistoryIndex {
  private static let mark = Array("callwright idx 1".utf8)
  private static let headerWidth = 16 + 5 * 8

  var generation: UInt64
  /// Up to where the log was read.
  var end: Int
  /// The last frame that was read: a log that has another there is not the one that was read.
  var last: Frame?
  var history: History

  struct Frame: Equatable {
    let place: Int
    let checksum: UInt64
  }

  init(generation: UInt64, end: Int, last: Frame?, history: History) {
    self.generation = generation
    self.end = end
    self.last = last
    self.history = history
  }

  var bytes: [UInt8] {
    let content = history.bytes
    var bytes = HistoryIndex.mark
    for number in [generation, UInt64(end), UInt64(last?.place ?? 0), last?.checksum ?? 0] {
      bytes += LogFrame.number(number, width: 8)
    }
    return bytes + LogFrame.number(Checksum.of(bytes + content, in: 0..<bytes.count + content.count), width: 8)
      + content
  }

  init?(_ bytes: [UInt8]) {
    let width = HistoryIndex.headerWidth
    guard bytes.count >= width, bytes.starts(with: HistoryIndex.mark) else { return nil }
    let checksum = LogFrame.number(in: bytes, at: width - 8, width: 8)
    let content = Array(bytes[..<(width - 8)] + bytes[width...])
    guard Checksum.of(content, in: 0..<content.count) == checksum,
      let history = History(bytes, in: width..<bytes.count)
    else { return nil }
    generation = LogFrame.number(in: bytes, at: 16, width: 8)
    end = Int(truncatingIfNeeded: LogFrame.number(in: bytes, at: 24, width: 8))
    let place = Int(truncatingIfNeeded: LogFrame.number(in: bytes, at: 32, width: 8))
    last = place == 0 ? nil : Frame(place: place, checksum: LogFrame.number(in: bytes, at: 40, width: 8))
    self.history = history
  }
}
