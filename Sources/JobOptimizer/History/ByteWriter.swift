/// Numbers and strings as bytes, lowest byte first.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  mutating func add(_ value: UInt64) {
    withUnsafeBytes(of: value.littleEndian) { bytes += $0 }
  }

  mutating func add(_ value: Int) { add(UInt64(bitPattern: Int64(value))) }

  mutating func add(_ byte: UInt8) { bytes.append(byte) }

  mutating func add(_ string: String) {
    add(string.utf8.count)
    bytes += string.utf8
  }
}

/// What a `ByteWriter` wrote, whatever became of it: past the end there is nothing.
struct ByteReader {
  private let bytes: [UInt8]
  private var place: Int
  private let end: Int

  init(_ bytes: [UInt8], in range: Range<Int>) {
    self.bytes = bytes
    place = max(0, range.lowerBound)
    end = min(bytes.count, range.upperBound)
  }

  var isAtEnd: Bool { place == end }

  mutating func number() -> UInt64? {
    guard end - place >= 8 else { return nil }
    defer { place += 8 }
    return bytes.withUnsafeBytes { UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: place, as: UInt64.self)) }
  }

  mutating func int() -> Int? {
    number().map { Int(truncatingIfNeeded: Int64(bitPattern: $0)) }
  }

  mutating func byte() -> UInt8? {
    guard place < end else { return nil }
    defer { place += 1 }
    return bytes[place]
  }

  mutating func string() -> String? {
    guard let count = int(), count >= 0, count <= end - place else { return nil }
    defer { place += count }
    return String(decoding: bytes[place..<place + count], as: UTF8.self)
  }
}

extension Int {
  /// What nobody comes to by counting, and what may be added to without harm; in a browser an `Int` has 32 bits.
  static let countable = Int(clamping: Int64(1) << 52)
}
