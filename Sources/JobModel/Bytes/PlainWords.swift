extension UnsafeRawBufferPointer {
  /// The end and the `letterHash` of a word of plain letters that goes on with no digit, hyphen, apostrophe or letter of another
  /// alphabet, and the byte behind it; nil for any other word, and where the text ends too soon for eight bytes to be looked at.
  @inlinable @inline(__always)
  public func plainWord(at index: Int, limit: Int) -> (end: Int, hash: UInt64, next: UInt8)? {
    var (end, hash) = (index, UInt64.noLetters)
    guard index >= 0 else { return nil }
    while end &+ 8 <= count {
      let eight = loadUnaligned(fromByteOffset: end, as: UInt64.self).littleEndian
      let others = eight.bytesOutsideLetters
      guard others != 0 else {
        (end, hash) = (end &+ 8, hash.adding(small: eight.smallLetters))
        continue
      }
      let bits = UInt64(truncatingIfNeeded: others.trailingZeroBitCount & 0x38)
      if bits > 0 { hash = hash.adding(small: eight.smallLetters & ((1 &<< bits) &- 1)) }
      end &+= Int(truncatingIfNeeded: bits &>> 3)
      let next = UInt8(truncatingIfNeeded: eight &>> bits)
      guard end > index, end <= limit, next == " " || next.endsPlainWord else { return nil }
      return (end, hash, next)
    }
    return nil
  }
}

extension UnsafeRawBufferPointer {
  /// The same of a word of at most seven letters, as most are: one look at eight bytes says all of it.
  @inlinable @inline(__always)
  public func shortWord(at index: Int, limit: Int) -> (end: Int, hash: UInt64, next: UInt8)? {
    guard index >= 0, index &+ 8 <= count else { return nil }
    let eight = loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian
    // Nothing where the first byte is no letter, and where all are.
    let bits = UInt64(truncatingIfNeeded: eight.bytesOutsideLetters.trailingZeroBitCount & 0x38)
    let end = index &+ Int(truncatingIfNeeded: bits &>> 3)
    let next = UInt8(truncatingIfNeeded: eight &>> bits)
    guard bits != 0, end <= limit, next.endsPlainWord else { return nil }
    return (end, UInt64.noLetters.adding(small: eight.smallLetters & ((1 &<< bits) &- 1)), next)
  }
}

extension UnsafeRawBufferPointer {
  /// The word of at most seven plain letters that ends before `index` and its `letterHash`; nil where anything stands before it that
  /// may belong to a word or an abbreviation.
  @inline(__always)
  func shortWord(before index: Int) -> (word: Range<Int>, hash: UInt64)? {
    guard index >= 8, index <= count else { return nil }
    let eight = loadUnaligned(fromByteOffset: index &- 8, as: UInt64.self).littleEndian
    // Nothing where the last byte is no letter, and where all are.
    let bits = UInt64(truncatingIfNeeded: eight.bytesOutsideLetters.leadingZeroBitCount & 0x38)
    guard bits != 0 else { return nil }
    let before = UInt8(truncatingIfNeeded: eight &>> (56 &- bits))
    guard !before.isWord, before != "." else { return nil }
    let start = index &- Int(truncatingIfNeeded: bits &>> 3)
    return (start..<index, UInt64.noLetters.adding(small: eight.smallLetters &>> (64 &- bits)))
  }
}

extension UInt8 {
  /// Whether a word of plain letters ends before it, whatever comes behind.
  @inlinable @inline(__always)
  var endsPlainWord: Bool { !isWord && self != "'" && self != "-" }
}

extension [UInt8] {
  /// The same.
  func plainWord(at index: Int, limit: Int) -> (end: Int, hash: UInt64, next: UInt8)? {
    withUnsafeBytes { $0.plainWord(at: index, limit: limit) }
  }
}
