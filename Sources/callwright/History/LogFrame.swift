import JobOptimizer

/// How a record lies in the log: a mark, its length, its checksum, its bytes.
///
/// The mark finds the next record behind a damaged one, the checksum says that it is one.
enum LogFrame {
  static let mark: [UInt8] = Array("cwr\n".utf8)
  static let headerWidth = 16
  /// No record is longer; what says so is damaged.
  static let longest = 4 * 1024 * 1024

  static func around(_ record: [UInt8]) -> [UInt8] {
    mark + number(UInt64(record.count), width: 4) + number(Checksum.of(record, in: 0..<record.count), width: 8) + record
  }

  /// What a stretch of the log holds, in order.
  struct Contents {
    /// Where the bytes of each record are.
    var records: [Range<Int>] = []
    /// What is no record, between records.
    var damaged: [Range<Int>] = []
    /// What follows the last record: a write that was cut short, or damage.
    var rest: Range<Int>
  }

  static func contents(of bytes: [UInt8], from start: Int) -> Contents {
    var contents = Contents(rest: bytes.count..<bytes.count)
    var place = start
    while place < bytes.count {
      if let record = record(in: bytes, at: place) {
        contents.records.append(record)
        place = record.upperBound
        continue
      }
      var next = place + 1
      while next < bytes.count, record(in: bytes, at: next) == nil { next += 1 }
      if next < bytes.count {
        contents.damaged.append(place..<next)
      } else {
        contents.rest = place..<bytes.count
      }
      place = next
    }
    return contents
  }

  private static func record(in bytes: [UInt8], at place: Int) -> Range<Int>? {
    guard bytes[place] == mark[0], place + headerWidth <= bytes.count, bytes[place..<place + 4].elementsEqual(mark)
    else { return nil }
    let length = Int(number(in: bytes, at: place + 4, width: 4))
    let start = place + headerWidth
    guard length <= longest, length <= bytes.count - start,
      Checksum.of(bytes, in: start..<start + length) == number(in: bytes, at: place + 8, width: 8)
    else { return nil }
    return start..<start + length
  }

  /// The lowest byte first.
  static func number(_ value: UInt64, width: Int) -> [UInt8] {
    (0..<width).map { UInt8(truncatingIfNeeded: value >> UInt64($0 * 8)) }
  }

  static func number(in bytes: [UInt8], at place: Int, width: Int) -> UInt64 {
    (0..<width).reduce(0) { $0 | UInt64(bytes[place + $1]) << UInt64($1 * 8) }
  }
}
