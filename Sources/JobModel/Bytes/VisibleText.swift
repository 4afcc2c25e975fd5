extension UnsafeRawBufferPointer {
  /// Whether there is nothing but ASCII characters that can be seen, and spaces; sixteen bytes at once.
  public var isVisibleASCII: Bool {
    var index = 0
    if pass(&index, to: count, marking: { .!$0.sixteen.visible }) { return index == count }
    while index &+ 8 <= count {
      let eight = loadUnaligned(fromByteOffset: index, as: UInt64.self)
      // What is taken from a control character runs below zero, and what is added to the last of them reaches the highest bit.
      let others = eight | (eight &- 0x2020_2020_2020_2020) | (eight &+ 0x0101_0101_0101_0101)
      if others & 0x8080_8080_8080_8080 != 0 { return false }
      index &+= 8
    }
    while index < count {
      if self[index] < 0x20 || self[index] > 0x7E { return false }
      index &+= 1
    }
    return true
  }
}
