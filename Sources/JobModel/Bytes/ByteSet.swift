/// Which bytes a text has.
package struct ByteSet {
  private var low: UInt64 = 0
  private var high: UInt64 = 0
  package private(set) var isASCII = true

  package init() {}

  package mutating func add(_ bytes: ArraySlice<UInt8>) {
    for byte in bytes {
      switch byte {
      case ..<64: low |= 1 << UInt64(byte)
      case ..<128: high |= 1 << UInt64(byte - 64)
      default: isASCII = false
      }
    }
  }

  package func has(_ byte: UInt8) -> Bool {
    byte < 64 ? low >> UInt64(byte) & 1 == 1 : high >> UInt64(byte & 63) & 1 == 1
  }

  package func hasAny(of bytes: StaticString) -> Bool {
    bytes.withUTF8Buffer { $0.contains { has($0) } }
  }
}
