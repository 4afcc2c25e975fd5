import JobOptimizer

/// What the log says up to a place, in a form that is read at once: a log of ten thousand entries need not be.
///
/// It is only ever a copy: where it does not fit the log it is left aside and made anew.
struct HistoryIndex {
  private static let mark = Array("callwright idx 2".utf8)
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
    var content: [UInt8] = []
    for number in [generation, UInt64(end), UInt64(last?.place ?? 0), last?.checksum ?? 0] {
      content += LogFrame.number(number, width: 8)
    }
    content += history.bytes
    return HistoryIndex.mark + LogFrame.number(Checksum.ofMuch(content, in: 0..<content.count), width: 8) + content
  }

  init?(_ bytes: [UInt8]) {
    func number(_ index: Int) -> UInt64 { LogFrame.number(in: bytes, at: 16 + index * 8, width: 8) }
    guard bytes.count >= HistoryIndex.headerWidth, bytes.starts(with: HistoryIndex.mark),
      Checksum.ofMuch(bytes, in: 24..<bytes.count) == number(0),
      let history = History(bytes, in: HistoryIndex.headerWidth..<bytes.count)
    else { return nil }
    generation = number(1)
    end = Int(truncatingIfNeeded: number(2))
    last = number(3) == 0 ? nil : Frame(place: Int(truncatingIfNeeded: number(3)), checksum: number(4))
    let places = LogHeader.width..<max(LogHeader.width, end)
    guard end >= LogHeader.width, last.map({ places.contains($0.place) }) ?? true else { return nil }
    self.history = history
  }
}
