/// For each of sixteen bytes whether it is one that is looked for.
typealias SixteenMarks = SIMDMask<SIMD16<Int8>>

extension UnsafeRawBufferPointer {
  /// Goes on from `index`, sixteen bytes at once, to the first of them that is marked, or to `limit`; false where before that fewer
  /// than sixteen are left, and those `ahead` that are looked at, too. What stands behind the limit is looked at and does not matter.
  /// Where the processor has nothing for so many at once, it is false at once: what comes behind looks at eight.
  @inline(__always)
  func pass(
    _ index: inout Int, to limit: Int, ahead: Int = 0, marking: (UnsafeRawPointer) -> SixteenMarks
  ) -> Bool {
    #if arch(x86_64) || arch(arm64)
      guard let base = baseAddress else { return false }
      let last = Swift.min(limit &- 1, count &- 16 &- ahead)
      while index <= last {
        let marks = unsafeBitCast(marking(base + index), to: SIMD2<UInt64>.self)
        if marks[0] | marks[1] != 0 {
          // Eight where the first half has none: then those of the second count. Nobody can guess which half it is.
          let (low, high) = (marks[0].trailingZeroBitCount &>> 3, marks[1].trailingZeroBitCount &>> 3)
          index &+= low &+ (high & (0 &- low &>> 3))
          if index > limit { index = limit }
          return true
        }
        index &+= 16
      }
      if index >= limit {
        index = limit
        return true
      }
    #endif
    return false
  }

  /// Goes on from `index`, 64 bytes at once, as long as there are only ASCII characters.
  @inline(__always)
  func passASCII(_ index: inout Int, to limit: Int) {
    #if arch(x86_64) || arch(arm64)
      while let base = baseAddress, index &+ 64 <= limit {
        let place = base + index
        let all = place.sixteen | (place + 16).sixteen | (place + 32).sixteen | (place + 48).sixteen
        guard all.areASCII else { return }
        index &+= 64
      }
    #endif
  }

  /// Calls a function with each marked place from `index` on, below `limit`; and with each of the last places, which are too few for
  /// sixteen at once, so that it looks itself at what stands there.
  @inline(__always)
  func forEachMark(
    from index: Int, to limit: Int, marking: (UnsafeRawPointer) -> SixteenMarks, _ body: (Int) -> Void
  ) {
    var index = index
    #if arch(x86_64) || arch(arm64)
      while let base = baseAddress, index &+ 16 <= limit {
        let marks = unsafeBitCast(marking(base + index), to: SIMD2<UInt64>.self)
        var (low, high) = (marks[0] & 0x8080_8080_8080_8080, marks[1] & 0x8080_8080_8080_8080)
        while low | high != 0 {
          if low != 0 {
            body(index &+ low.trailingZeroBitCount &>> 3)
            low &= low &- 1
          } else {
            body(index &+ 8 &+ high.trailingZeroBitCount &>> 3)
            high &= high &- 1
          }
        }
        index &+= 16
      }
    #endif
    while index < limit {
      body(index)
      index &+= 1
    }
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

  /// Those that are ASCII letters: as small ones, and as numbers with a sign, they are moved up to the highest that there are.
  @inline(__always)
  var letters: SixteenMarks { ((self | 0x20) &+ 5).withSign .> SIMD16<Int8>(repeating: 0x65) }

  /// Those that are ASCII characters that can be seen, or spaces.
  @inline(__always)
  var visible: SixteenMarks { (withSign .> SIMD16<Int8>(repeating: 0x1F)) .& .!equal(0x7F) }

  @inline(__always)
  private var withSign: SIMD16<Int8> { unsafeBitCast(self, to: SIMD16<Int8>.self) }

  /// Whether all of them are ASCII characters.
  @inline(__always)
  var areASCII: Bool {
    let halves = unsafeBitCast(self, to: SIMD2<UInt64>.self)
    return (halves[0] | halves[1]) & 0x8080_8080_8080_8080 == 0
  }
}
