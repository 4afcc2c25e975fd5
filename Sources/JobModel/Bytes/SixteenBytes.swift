/// For each of sixteen bytes whether it is one that is looked for.
typealias SixteenMarks = SIMDMask<SIMD16<Int8>>

extension UnsafeRawBufferPointer {
  /// Goes on from `index`, sixteen bytes at once, to the first of them that is marked; false where none is before fewer than sixteen
  /// are left below `limit`. Where the processor has nothing for so many at once, that is at once: what comes behind looks at eight.
  @inline(__always)
  func pass(_ index: inout Int, to limit: Int, marking: (UnsafeRawPointer) -> SixteenMarks) -> Bool {
    #if arch(x86_64) || arch(arm64)
      guard let base = baseAddress else { return false }
      while index &+ 16 <= limit {
        let marks = unsafeBitCast(marking(base + index), to: SIMD2<UInt64>.self)
        if marks[0] | marks[1] != 0 {
          index &+= marks[0] != 0 ? marks[0].trailingZeroBitCount &>> 3 : 8 &+ marks[1].trailingZeroBitCount &>> 3
          return true
        }
        index &+= 16
      }
    #endif
    return false
  }
}

extension UnsafeRawPointer {
  @inline(__always)
  var sixteen: SIMD16<UInt8> { loadUnaligned(as: SIMD16<UInt8>.self) }
}

extension SIMD16<UInt8> {
  @inline(__always)
  func equal(_ byte: UInt8) -> SixteenMarks { self .== SIMD16(repeating: byte) }

  /// Those that have all of some bits.
  @inline(__always)
  func having(_ bits: UInt8) -> SixteenMarks { (self & SIMD16(repeating: bits)) .== SIMD16(repeating: bits) }
}
