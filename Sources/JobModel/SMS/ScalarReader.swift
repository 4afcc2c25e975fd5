/// The Unicode scalars of a text with their places, read without trust: a byte that begins none is U+FFFD.
struct ScalarReader: Sequence, IteratorProtocol {
  private let bytes: ArraySlice<UInt8>
  private var index: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    index = bytes.startIndex
  }

  mutating func next() -> PlacedScalar? {
    guard index < bytes.endIndex else { return nil }
    let start = index
    let width = bytes[start].sequenceWidth
    var value = UInt32(bytes[start])
    if width > 1 {
      value &= 0x7F >> UInt32(width)
      for offset in 1..<width {
        guard start + offset < bytes.endIndex, bytes[start + offset].isContinuation else { return broken(at: start) }
        value = value << 6 | UInt32(bytes[start + offset] & 0x3F)
      }
    } else if value >= 0x80 {
      return broken(at: start)
    }
    guard Unicode.Scalar(value) != nil else { return broken(at: start) }
    index = start + width
    return PlacedScalar(value: value, range: start..<index)
  }

  private mutating func broken(at start: Int) -> PlacedScalar {
    index = start + 1
    return PlacedScalar(value: 0xFFFD, range: start..<index)
  }
}

/// One scalar of a text and where it stands.
struct PlacedScalar {
  let value: UInt32
  let range: Range<Int>

  /// UTF-16 units: two for what lies beyond the first plane.
  var wideUnits: Int { value > 0xFFFF ? 2 : 1 }
}
