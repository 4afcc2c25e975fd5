/// Which bytes a text has.
package struct ByteSet {
  private var low: UInt64 = 0
  private var high: UInt64 = 0
  package private(set) var isASCII = true

  package init() {}

  package mutating func add(_ bytes: ArraySlice<UInt8>) {
    var (low, high, all) = (low, high, UInt8(0))
    bytes.withUnsafeBufferPointer { bytes in
      // Without a question to each byte: a mask is all ones where a byte stands in its half.
      for byte in bytes {
        let bit: UInt64 = 1 &<< UInt64(byte & 63)
        let half = UInt64(byte &>> 6)
        high |= bit & (0 &- (half & 1)) & ((half &>> 1) &- 1)
        low |= bit & ((half & 1) &- 1) & ((half &>> 1) &- 1)
        all |= byte
      }
    }
    (self.low, self.high) = (low, high)
    if all >= 0x80 { isASCII = false }
  }

  package func has(_ byte: UInt8) -> Bool {
    byte < 64 ? low >> UInt64(byte) & 1 == 1 : high >> UInt64(byte & 63) & 1 == 1
  }

  package func hasAny(of bytes: StaticString) -> Bool {
    bytes.withUTF8Buffer { $0.contains { has($0) } }
  }
}
