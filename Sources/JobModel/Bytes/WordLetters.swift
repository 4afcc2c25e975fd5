/// The letters of a word in lower case, as one number: FNV-1a. Made once for each word of a text, and asked by every set of words.
extension [UInt8] {
  @inlinable
  package func letterHash(_ range: Range<Int>) -> UInt64 {
    var hash = UInt64.noLetters
    for byte in self[range] { hash = hash.adding(byte.lowercased) }
    return hash
  }
}

extension UInt64 {
  /// The hash of no letters at all.
  @inlinable package static var noLetters: UInt64 { 14_695_981_039_346_656_037 }

  @inlinable
  package func adding(_ letter: UInt8) -> UInt64 {
    (self ^ UInt64(letter)) &* 1_099_511_628_211
  }

  /// A place in a table whose size is a power of two. The last letters have mixed the low bits alone.
  @inlinable
  func slot(_ mask: Int) -> Int { Int(truncatingIfNeeded: self) & mask }

  /// One bit of 64, of other bits than the place in a small table.
  @inlinable
  var bit: UInt64 { 1 << (self >> 9 & 63) }
}
